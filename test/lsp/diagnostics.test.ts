import { afterEach, expect, test } from "vitest";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import { Editor, type EditorTraits, modern } from "./editor.ts";
import { blockade, cited, uncited } from "./essays.ts";
import { rangeOf } from "./marks.ts";

let editor: Editor;
const start = async (traits?: EditorTraits): Promise<void> => {
  editor = await Editor.start(traits);
};
afterEach(() => editor.stop());

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const items = (report: DocumentDiagnosticReport) => (report.kind === "full" ? report.items : []);

test("a finding is pushed with its words, its place and where it is explained", async () => {
  await start();
  const uri = await editor.open(uncited);
  const [diagnostic, ...others] = await editor.diagnosticsOf(uri);
  expect(others).toEqual([]);
  expect(diagnostic).toMatchObject({ source: "Ibid", code: "quote.uncited", severity: 2 });
  expect(diagnostic?.message).toContain("no citation");
  expect(diagnostic && editor.words(uri, diagnostic.range)).toBe(`“${blockade}”`);
  expect(diagnostic?.codeDescription?.href).toMatch(/README\.md#quoteuncited$/);
});

test("an edit brings new diagnostics for its version", async () => {
  await start();
  const uri = await editor.open(uncited);
  expect(codes(await editor.diagnosticsOf(uri))).toEqual(["quote.uncited"]);
  await editor.replace(uri, rangeOf("China”.", uncited), "China” (trumanlibrary.org).");
  expect(await editor.diagnosticsOf(uri)).toEqual([]);
});

test("ranges count UTF-16 units after emoji and CJK text were put in before", async () => {
  await start();
  const uri = await editor.open(uncited);
  await editor.diagnosticsOf(uri);
  const place = rangeOf("The Joint", uncited).start;
  await editor.insert(uri, place, "🇰🇷 仁川登陆 𠮷野 ");
  await editor.insert(uri, { line: 0, character: 2 }, "👩‍🏫 朝鲜\n\n");
  const [diagnostic] = await editor.diagnosticsOf(uri);
  expect(diagnostic && editor.words(uri, diagnostic.range)).toBe(`“${blockade}”`);
  expect(diagnostic?.range.start.line).toBe(6);
});

test("carriage returns end lines as LSP has them", async () => {
  await start();
  const uri = await editor.open(uncited.replaceAll("\n", "\r\n"));
  const [diagnostic] = await editor.diagnosticsOf(uri);
  expect(diagnostic && editor.words(uri, diagnostic.range)).toBe(`“${blockade}”`);
});

test("a burst of edits is read once, in its last state", async () => {
  await start();
  const uri = await editor.open("");
  for (const [index, character] of [...uncited].entries()) {
    const before = [...uncited].slice(0, index).join("");
    const line = before.split("\n").length - 1;
    await editor.insert(uri, { line, character: before.length - (before.lastIndexOf("\n") + 1) }, character);
  }
  expect(codes(await editor.diagnosticsOf(uri))).toEqual(["quote.uncited"]);
  expect(editor.pushed.length).toBeLessThan(uncited.length / 2);
});

test("closing an essay takes its diagnostics away", async () => {
  await start();
  const uri = await editor.open(uncited);
  await editor.diagnosticsOf(uri);
  await editor.close(uri);
  await editor.until(() => editor.pushed.at(-1)?.diagnostics.length === 0);
  expect(editor.pushed.at(-1)?.uri).toBe(uri);
});

test("an editor that pulls is answered, and nothing is pushed", async () => {
  await start({ capabilities: modern });
  const uri = await editor.open(uncited);
  const report = await editor.pull(uri);
  expect(codes(items(report))).toEqual(["quote.uncited"]);
  expect(await editor.pull(uri, report.resultId)).toEqual({ kind: "unchanged", resultId: report.resultId });
  await editor.replace(uri, rangeOf("China”.", uncited), "China” (trumanlibrary.org).");
  expect(await editor.pull(uri, report.resultId)).toMatchObject({ kind: "full", items: [] });
  await editor.summaryOf(uri);
  expect(editor.pushed).toEqual([]);
});

test("an editor that never said it pulls may pull all the same", async () => {
  await start();
  const uri = await editor.open(uncited);
  expect(codes(items(await editor.pull(uri)))).toEqual(["quote.uncited"]);
  expect(items(await editor.pull("file:///essays/never-opened.md"))).toEqual([]);
});

test("another source for the citations brings diagnostics again", async () => {
  await start({ capabilities: modern, settings: { bundledSources: true } });
  const uri = await editor.open(cited);
  expect(codes(items(await editor.pull(uri)))).toEqual(["citation.unknown"]);
  editor.settings = { bundledSources: false };
  await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await editor.until(() => editor.refreshes === 1);
  expect(codes(items(await editor.pull(uri)))).toContain("citation.unknown");
});

test("only Markdown is read: by its language or by its name", async () => {
  await start();
  const other = await editor.open(uncited, "file:///essays/notes.txt", "plaintext");
  const quarto = await editor.open(uncited, "file:///essays/chapter.qmd", "quarto");
  const untitled = await editor.open(uncited, "untitled:Untitled-1", "markdown");
  expect(codes(await editor.diagnosticsOf(quarto))).toEqual(["quote.uncited"]);
  expect(codes(await editor.diagnosticsOf(untitled))).toEqual(["quote.uncited"]);
  expect(editor.pushed.filter(({ uri }) => uri === other)).toEqual([]);
});

test("after every reading the counts go out", async () => {
  await start();
  const uri = await editor.open(cited);
  expect(await editor.summaryOf(uri)).toEqual({
    uri,
    version: 1,
    quotations: 2,
    uncited: 0,
    citations: 2,
    unknown: 1,
  });
});
