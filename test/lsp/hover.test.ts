import { afterEach, expect, test } from "vitest";
import type { Hover } from "vscode-languageserver";
import { Editor, modern } from "./editor.ts";
import { blockade, cited, uncited } from "./essays.ts";
import { rangeOf } from "./marks.ts";

let editor: Editor;
afterEach(() => editor.stop());

const words = (hover: Hover | null) => (hover === null ? "" : JSON.stringify(hover.contents));

test("a citation's card names its document, and its range is the citation", async () => {
  editor = await Editor.start({ capabilities: modern });
  const uri = await editor.open(cited);
  const place = rangeOf("digitalarchive", cited).start;
  const hover = await editor.hover(uri, place);
  expect(hover?.contents).toMatchObject({ kind: "markdown" });
  expect(words(hover)).toContain("5 July 1950");
  expect(hover?.range && editor.words(uri, hover.range)).toContain("digitalarchive.wilsoncenter.org");
  expect(words(await editor.hover(uri, rangeOf("Marlow", cited).start))).toContain("Marlow");
});

test("a quotation's card, also after emoji and CJK text were put in before", async () => {
  editor = await Editor.start({ capabilities: modern });
  const uri = await editor.open(uncited);
  await editor.insert(uri, { line: 2, character: 0 }, "🇰🇷 仁川登陆。 ");
  const { text } = { text: editor.document(uri).getText() };
  const hover = await editor.hover(uri, rangeOf("economic", text).start);
  expect(hover?.range && editor.words(uri, hover.range)).toContain(blockade);
  expect(words(hover)).toContain("NSC 101");
});

test("an editor that shows no Markdown gets plain text", async () => {
  editor = await Editor.start({
    capabilities: { textDocument: { hover: { contentFormat: ["plaintext"] } } },
  });
  const uri = await editor.open(uncited);
  const hover = await editor.hover(uri, rangeOf("economic", uncited).start);
  expect(hover?.contents).toMatchObject({ kind: "plaintext" });
  expect(words(hover)).not.toMatch(/\*\*|\]\(/);
});

test("plain prose has no card", async () => {
  editor = await Editor.start();
  const uri = await editor.open(uncited);
  expect(await editor.hover(uri, rangeOf("that winter", uncited).start)).toBeNull();
});
