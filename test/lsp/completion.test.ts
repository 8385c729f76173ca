import { afterEach, expect, test } from "vitest";
import { Editor, modern } from "./editor.ts";
import { blockade } from "./essays.ts";
import { atCursor } from "./marks.ts";

let editor: Editor;
afterEach(() => editor.stop());

/** Completes at the `|`, takes the first source, and gives the text that follows from it. */
async function takeFirst(marked: string, triggerCharacter?: string): Promise<string> {
  const { text, position } = atCursor(marked);
  const uri = await editor.open(text);
  const [first] = await editor.complete(uri, position, triggerCharacter);
  const edit = first?.textEdit;
  if (first === undefined || edit === undefined || !("range" in edit))
    throw new Error("No source is offered.");
  return editor.edited(uri, [edit, ...(first.additionalTextEdits ?? [])]);
}

test("after an opening parenthesis", async () => {
  editor = await Editor.start();
  expect(await takeFirst(`On 12 January 1951 the Chiefs wrote “${blockade}” (|`, "(")).toMatch(
    /China” \([^()]+\)$/,
  );
});

test("after the sign of a key, in square brackets", async () => {
  editor = await Editor.start();
  expect(await takeFirst(`On 12 January 1951 the Chiefs wrote “${blockade}” [@|]`, "@")).toBe(
    `On 12 January 1951 the Chiefs wrote “${blockade}” [@frus1951v07p1/d56]`,
  );
});

test("in a note, after its mark", async () => {
  editor = await Editor.start();
  const text = `On 12 January 1951 the Chiefs wrote “${blockade}”.[^3]\n\n[^3]: |\n`;
  expect(await takeFirst(text, " ")).toMatch(/\[\^3\]: .*1951.*\n$/);
});

test("after a closing quotation mark, and after the space behind it", async () => {
  editor = await Editor.start();
  const sentence = `Stalin answered on 5 July 1950 that it was right “to concentrate immediately 9 Chinese divisions”`;
  const cited =
    /divisions” ?\[\^1\]\n\nNothing else was said\.\n\n\[\^1\]: .*Stalin to Zhou Enlai.*5 July 1950/;
  expect(await takeFirst(`${sentence}|\n\nNothing else was said.\n`, "”")).toMatch(cited);
  expect(await takeFirst(`${sentence} |\n\nNothing else was said.\n`, " ")).toMatch(cited);
});

test("what is typed narrows the list, in any order and without diacritics", async () => {
  editor = await Editor.start();
  const { text, position } = atCursor("The telegram (Énlai stal|");
  const uri = await editor.open(text);
  const items = await editor.complete(uri, position);
  expect(items.length).toBeGreaterThan(0);
  expect(items.every(({ label }) => label.includes("Stalin"))).toBe(true);
});

test("every item passes the editor's own filter and keeps the server's order", async () => {
  editor = await Editor.start();
  const { text, position } = atCursor("The telegram (stal|");
  const uri = await editor.open(text);
  const items = await editor.complete(uri, position);
  expect(new Set(items.map(({ filterText }) => filterText))).toEqual(new Set(["stal"]));
  const order = items.map(({ sortText }) => sortText ?? "");
  expect(order).toEqual([...order].sort());
});

test("nothing is offered after the spaces and colons of prose", async () => {
  editor = await Editor.start();
  for (const [marked, typed] of [
    ["The war |went on.", " "],
    ["Three things followed:|", ":"],
  ] as const) {
    const { text, position } = atCursor(marked);
    expect(await editor.complete(await editor.open(text), position, typed)).toEqual([]);
  }
});

test("an item's card comes when it is asked for, as Markdown or as plain text", async () => {
  const { text, position } = atCursor("As the Chiefs put it [@frus1951v07p1/d5|]");
  editor = await Editor.start({ capabilities: modern });
  const [item] = await editor.complete(await editor.open(text), position);
  expect(item?.documentation).toBeUndefined();
  const described = item && (await editor.resolve(item));
  expect(described?.documentation).toMatchObject({ kind: "markdown" });
  expect(JSON.stringify(described?.documentation)).toContain("1951");
  await editor.stop();

  editor = await Editor.start();
  const [plain] = await editor.complete(await editor.open(text), position);
  const documentation = plain && (await editor.resolve(plain)).documentation;
  expect(documentation).toMatchObject({ kind: "plaintext" });
  expect(JSON.stringify(documentation)).not.toMatch(/\*\*|\]\(/);
});

test("ranges fit after emoji and CJK text were put in before the cursor", async () => {
  editor = await Editor.start();
  const before = `On 12 January 1951 the Chiefs wrote “${blockade}” [@frus1951v07p1/d5`;
  const uri = await editor.open(before);
  await editor.insert(uri, { line: 0, character: 0 }, "🇰🇷 仁川 ");
  const position = { line: 0, character: before.length + "🇰🇷 仁川 ".length };
  const items = await editor.complete(uri, position);
  const edit = items.find(
    ({ label, data }) => label !== "" && JSON.stringify(data).includes("frus1951v07p1/d56"),
  )?.textEdit;
  if (edit === undefined || !("range" in edit)) throw new Error("The document is not offered.");
  expect(editor.edited(uri, [edit])).toBe(`🇰🇷 仁川 ${before}6`);
});
