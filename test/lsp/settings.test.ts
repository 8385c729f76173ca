import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSettings } from "../../server/src/lsp/settings.ts";
import { Editor, modern } from "./editor.ts";
import { uncited } from "./essays.ts";

let editor: Editor | undefined;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ibid-"));
});
afterEach(async () => {
  await editor?.stop();
  editor = undefined;
  await rm(folder, { recursive: true });
});

const essay = "The minister called the plan “a bridge that nobody had asked us to build” [@minutes-1951].\n";
const record = { id: "minutes-1951", type: "report", title: "Minutes of the Bridge Committee" };
const codesOf = async (uri: string) => (await editor?.diagnosticsOf(uri))?.map(({ code }) => code);

test("a folder of sources, named from the workspace folder", async () => {
  await writeFile(join(folder, "minutes.json"), JSON.stringify([record]));
  const traits = { folder: pathToFileURL(folder).href, initializationOptions: { corpora: ["."] } };
  editor = await Editor.start(traits);
  expect(await codesOf(await editor.open(essay))).toEqual([]);
  expect(editor.shown).toEqual([]);
});

test("a record without a title is named once, and the others serve", async () => {
  await writeFile(
    join(folder, "minutes.json"),
    JSON.stringify([{ id: "untitled-7", type: "report" }, record]),
  );
  editor = await Editor.start({ initializationOptions: { corpora: [folder] } });
  expect(await codesOf(await editor.open(essay))).toEqual([]);
  const [message, ...others] = await editor.showsMessages(1);
  expect(message).toMatch(/minutes\.json.*untitled-7.*title/);
  expect(others).toEqual([]);
});

test("a folder that is not there is named once, and the rest serves", async () => {
  editor = await Editor.start({ initializationOptions: { corpora: [join(folder, "gone")] } });
  expect(await codesOf(await editor.open(uncited))).toEqual(["quote.uncited"]);
  expect(await editor.showsMessages(1)).toEqual([expect.stringContaining("gone")]);
});

test("an unknown setting is named, with the known ones, and the rest holds", async () => {
  await writeFile(join(folder, "minutes.json"), JSON.stringify([record]));
  editor = await Editor.start({ capabilities: modern, settings: { corpra: ["x"], corpora: [folder] } });
  const uri = await editor.open(essay);
  expect(await editor.pull(uri)).toMatchObject({ items: [] });
  expect(editor.shown).toEqual([expect.stringMatching(/ibid\.corpra.*ibid\.bundledSources.*ibid\.corpora/)]);
  await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await editor.pull(uri);
  expect(editor.shown).toHaveLength(1);
});

test("changed settings reach an editor that sends them by itself", async () => {
  await writeFile(join(folder, "minutes.json"), JSON.stringify([record]));
  editor = await Editor.start();
  const uri = await editor.open(essay);
  expect(await codesOf(uri)).toEqual(["citation.unknown"]);
  await editor.connection.sendNotification("workspace/didChangeConfiguration", {
    settings: { ibid: { corpora: [folder] } },
  });
  await editor.until(() => editor?.pushed.at(-1)?.diagnostics.length === 0);
});

test("an editor that does not answer questions about settings is not waited for", async () => {
  editor = new Editor(undefined);
  editor.connection.onRequest("workspace/configuration", () => new Promise(() => undefined));
  await editor.initialize({ capabilities: modern });
  expect(await editor.pull(await editor.open(uncited))).toMatchObject({ kind: "full" });
});

test.each([
  [undefined, { bundledSources: true, corpora: [] }, undefined],
  [{ bundledSources: false }, { bundledSources: false, corpora: [] }, undefined],
  [{ trace: { server: "verbose" }, corpora: null }, { bundledSources: true, corpora: [] }, undefined],
  [
    { bundledSources: "no", corpora: ["a"] },
    { bundledSources: true, corpora: ["a"] },
    /ibid\.bundledSources should be true or false/,
  ],
  [{ corpora: ["a", 7] }, { bundledSources: true, corpora: [] }, /ibid\.corpora should be a list of folders/],
  [["a"], { bundledSources: true, corpora: [] }, /ibid\.bundledSources/],
])("settings %j", (section, settings, problem) => {
  const read = readSettings(section);
  expect(read.settings).toEqual(settings);
  if (problem === undefined) expect(read.problem).toBeUndefined();
  else expect(read.problem).toMatch(problem);
});
