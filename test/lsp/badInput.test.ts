import { afterEach, expect, test } from "vitest";
import { Editor, modern } from "./editor.ts";
import { blockade, uncited } from "./essays.ts";
import { rangeOf } from "./marks.ts";

let editor: Editor;
afterEach(() => editor.stop());

test("an edit outside the document is said once, with the file and what to do, and work goes on", async () => {
  editor = await Editor.start();
  const uri = await editor.open(uncited);
  await editor.diagnosticsOf(uri);
  const outside = { start: { line: 900, character: 4 }, end: { line: 901, character: 0 } };
  await editor.change(uri, outside, "\nA stray line.\n", 2);
  await editor.change(uri, outside, "\nAnother.\n", 3);
  const [message] = await editor.showsMessages(1);
  expect(message).toContain("korea.md");
  expect(message).toContain("Close the file and open it again");

  await editor.until(() => editor.pushed.at(-1)?.version === 3);
  expect(editor.pushed.at(-1)?.diagnostics.map(({ code }) => code)).toEqual(["quote.uncited"]);
  expect(editor.shown).toHaveLength(1);

  await editor.close(uri);
  await editor.open(uncited, uri);
  expect(await editor.diagnosticsOf(uri)).toHaveLength(1);
});

test("places before the text, and places that are no numbers, are outside too", async () => {
  editor = await Editor.start();
  const uri = await editor.open(uncited);
  await editor.change(uri, { start: { line: -3, character: 0 }, end: { line: 0, character: -1 } }, "", 2);
  expect(await editor.showsMessages(1)).toHaveLength(1);
  const unnumbered = { start: { line: "one", character: null }, end: {} };
  await editor.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 3 },
    contentChanges: [{ range: unnumbered, text: "" }, { nonsense: true }],
  });
  expect(await editor.hover(uri, rangeOf(blockade, uncited).start)).not.toBeNull();
});

test("the end of the document may be named by the line after the last, or past a line's end", async () => {
  editor = await Editor.start();
  const uri = await editor.open("One line");
  await editor.change(uri, { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, uncited, 2);
  await editor.change(
    uri,
    { start: { line: 0, character: 2 }, end: { line: 0, character: 2 ** 31 - 1 } },
    "War",
    3,
  );
  await editor.until(() => editor.pushed.at(-1)?.version === 3);
  const text = uncited.replace("Trade and the war", "War");
  expect(editor.pushed.at(-1)?.diagnostics.map(({ range }) => range)).toEqual([
    rangeOf(`“${blockade}”`, text),
  ]);
  expect(editor.shown).toEqual([]);
});

test("an essay too long to read gets one message and no findings", async () => {
  editor = await Editor.start();
  const uri = await editor.open(`${uncited}${"war ".repeat(5_000_000)}`);
  const [message] = await editor.showsMessages(1);
  expect(message).toContain("korea.md");
  expect(message).toContain("chapters");
  await editor.insert(uri, { line: 0, character: 0 }, "x");
  expect(await editor.pull(uri)).toMatchObject({ items: [] });
  expect(await editor.hover(uri, rangeOf(blockade, uncited).start)).toBeNull();
  expect(editor.shown).toHaveLength(1);
});

test("an essay that grows too long loses its findings", async () => {
  editor = await Editor.start();
  const uri = await editor.open(uncited);
  expect(await editor.diagnosticsOf(uri)).toHaveLength(1);
  await editor.insert(uri, { line: 0, character: 0 }, "war ".repeat(5_000_000));
  await editor.until(() => editor.pushed.at(-1)?.diagnostics.length === 0);
});

test("requests for documents that are not open answer nothing", async () => {
  editor = await Editor.start({ capabilities: modern });
  const uri = "file:///essays/never-opened.md";
  const position = { line: 3, character: 7 };
  expect(await editor.hover(uri, position)).toBeNull();
  expect(await editor.complete(uri, position)).toEqual([]);
  expect(await editor.fixes(uri, { start: position, end: position }, { diagnostics: [] })).toEqual([]);
  expect(await editor.resolve({ label: "Somebody else's item" })).toEqual({ label: "Somebody else's item" });
});

test("positions outside an open essay answer nothing", async () => {
  editor = await Editor.start();
  const uri = await editor.open(uncited);
  expect(await editor.hover(uri, { line: 500, character: 500 })).toBeNull();
  expect(await editor.complete(uri, { line: 500, character: 0 })).toEqual([]);
});

test("an empty essay has no findings", async () => {
  editor = await Editor.start();
  const uri = await editor.open("");
  expect(await editor.diagnosticsOf(uri)).toEqual([]);
  expect(await editor.complete(uri, { line: 0, character: 0 })).toEqual([]);
});
