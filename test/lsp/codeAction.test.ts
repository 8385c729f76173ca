import { afterEach, expect, test } from "vitest";
import type { CodeAction, TextEdit } from "vscode-languageserver";
import { Editor, modern } from "./editor.ts";
import { blockade, uncited } from "./essays.ts";
import { rangeOf } from "./marks.ts";

let editor: Editor;
afterEach(() => editor.stop());

function editsOf({ edit }: CodeAction, uri: string): readonly TextEdit[] {
  const [change] = edit?.documentChanges ?? [];
  if (change !== undefined && "edits" in change) return change.edits.filter((one) => "newText" in one);
  return edit?.changes?.[uri] ?? [];
}

const preferred = (actions: readonly CodeAction[]) => actions.find(({ isPreferred }) => isPreferred);

test("the preferred fix cites the document before the sentence's period; applied, the finding is gone", async () => {
  editor = await Editor.start({ capabilities: modern });
  const uri = await editor.open(uncited);
  const report = await editor.pull(uri);
  const diagnostics = report.kind === "full" ? report.items : [];
  const [diagnostic] = diagnostics;
  if (diagnostic === undefined) throw new Error("Nothing is found.");
  const fix = preferred(await editor.fixes(uri, diagnostic.range, { diagnostics }));
  expect(fix).toMatchObject({ kind: "quickfix", diagnostics: [diagnostic] });
  expect(fix?.title).toBe("Cite NSC 101, 12 January 1951: exact words found in it");
  expect(fix?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } });

  const edits = fix === undefined ? [] : editsOf(fix, uri);
  const text = editor.edited(uri, edits);
  expect(text).toMatch(new RegExp(`“${blockade}” [([].+[)\\]]\\. Nothing came`));
  await editor.close(uri);
  await editor.open(text, uri);
  expect(await editor.pull(uri)).toMatchObject({ items: [] });
});

test("an editor without versioned edits gets plain ones", async () => {
  editor = await Editor.start();
  const uri = await editor.open(uncited);
  const diagnostics = [...(await editor.diagnosticsOf(uri))];
  const actions = await editor.fixes(uri, rangeOf("economic", uncited), { diagnostics });
  const fix = preferred(actions);
  expect(fix?.edit?.documentChanges).toBeUndefined();
  expect(fix && editor.edited(uri, editsOf(fix, uri))).toContain("China” ");
});

test("without diagnostics the range says what is meant", async () => {
  editor = await Editor.start();
  const uri = await editor.open(uncited);
  const inside = rangeOf("economic", uncited);
  const elsewhere = rangeOf("that winter", uncited);
  const [action] = await editor.fixes(uri, inside, { diagnostics: [] });
  expect(action?.diagnostics?.[0]?.code).toBe("quote.uncited");
  expect(await editor.fixes(uri, elsewhere, { diagnostics: [] })).toEqual([]);
});

test("a diagnostic from before the last edit still finds its fix, in the text as it is now", async () => {
  editor = await Editor.start();
  const uri = await editor.open(uncited);
  const diagnostics = [...(await editor.diagnosticsOf(uri))];
  await editor.insert(uri, rangeOf("The Joint", uncited).start, "🇰🇷 仁川 ");
  const fix = preferred(await editor.fixes(uri, rangeOf("economic", uncited), { diagnostics }));
  const text = editor.document(uri).getText();
  expect(fix && editor.edited(uri, editsOf(fix, uri))).toContain(`仁川 The Joint Chiefs`);
  expect(fix && editor.edited(uri, editsOf(fix, uri)).replace(/” [([].+[)\]]\./, "”.")).toBe(text);
});

test("other kinds of action are not offered", async () => {
  editor = await Editor.start();
  const uri = await editor.open(uncited);
  const range = rangeOf("economic", uncited);
  expect(await editor.fixes(uri, range, { diagnostics: [], only: ["source.organizeImports"] })).toEqual([]);
  expect(await editor.fixes(uri, range, { diagnostics: [], only: ["quickfix"] })).not.toEqual([]);
});

test("a footnote is inserted with its definition, numbered on", async () => {
  editor = await Editor.start();
  const essay = `The alliance was new.[^1] The Chiefs asked on 12 January 1951 to “${blockade}”.\n\n[^1]: Marlow, *Two Capitals*, 12.\n`;
  const uri = await editor.open(essay);
  const diagnostics = [...(await editor.diagnosticsOf(uri))].filter(({ code }) => code === "quote.uncited");
  const fix = preferred(await editor.fixes(uri, rangeOf("economic", essay), { diagnostics }));
  const text = fix === undefined ? "" : editor.edited(uri, editsOf(fix, uri));
  expect(text).toContain(`${blockade}.”[^2]`.replace(".”", "”."));
  expect(text).toMatch(/^\[\^2\]: .*1951/m);
});
