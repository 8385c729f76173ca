import { chmod, truncate } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, ibid } from "./command.ts";
import { blockade, sound, uncited } from "./essays.ts";

/** Runs a check of something bad beside a sound essay, which must be checked all the same. */
async function besideSound(files: Record<string, string | Uint8Array>, ...named: string[]): Promise<string> {
  const folder = await folderWith({ "sound.md": sound, ...files });
  const { status, out, err } = await ibid(folder, ["check", ...named, "sound.md"]);
  expect(out).toContain("1 essay, 24 words");
  expect(status).toBe(2);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  return err;
}

test("a file that is not there", async () => {
  expect(await besideSound({}, "gone.md")).toMatch(/^ibid: gone\.md: there is no such file\. Check/);
});

test("a folder without Markdown", async () => {
  expect(await besideSound({ "pictures/one.png": "" }, "pictures")).toMatch(
    /^ibid: pictures: no Markdown in this folder/,
  );
});

test("a pattern that fits nothing", async () => {
  expect(await besideSound({}, "chapters/*.md")).toMatch(/^ibid: chapters\/\*\.md: no file fits/);
});

test("a file in another encoding: the first place that is not UTF-8, and how to save it", async () => {
  const latin = Buffer.from("Ein Zug.\nSie fuhren über die Brücke.\n", "latin1");
  expect(await besideSound({ "zug.md": latin }, "zug.md")).toMatch(
    /^ibid: zug\.md:2:12: this is not UTF-8 text\. Save/,
  );
});

test("a last character that is cut off", async () => {
  const cut = Buffer.from("Sie fuhren über die Brücke 橋").subarray(0, -1);
  expect(await besideSound({ "cut.md": cut }, "cut.md")).toMatch(/^ibid: cut\.md:1:28: /);
});

test("a picture by another name", async () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  expect(await besideSound({ "scan.md": picture }, "scan.md")).toContain("scan.md");
});

test("50 MB on one line are refused with the limit", async () => {
  const folder = await folderWith({ "huge.md": "x", "sound.md": sound });
  await truncate(join(folder, "huge.md"), 50 * 2 ** 20);
  const { status, out, err } = await ibid(folder, ["check", "huge.md", "sound.md"]);
  expect(err).toMatch(/^ibid: huge\.md: 50 MB long; Ibid reads up to \d+ MB\. Split it/);
  expect(out).toContain("1 essay");
  expect(status).toBe(2);
});

test.runIf(process.platform !== "win32" && process.getuid?.() !== 0)("a file one may not read", async () => {
  const folder = await folderWith({ "closed.md": sound });
  await chmod(join(folder, "closed.md"), 0);
  const { status, err } = await ibid(folder, ["check", "closed.md"]);
  expect(err).toMatch(/^ibid: closed\.md: you may not read this file/);
  expect(status).toBe(2);
});

test("UTF-16 with its byte order mark is read", async () => {
  const utf16 = Buffer.from(`\uFEFF${sound}`, "utf16le");
  const folder = await folderWith({ "little.md": utf16, "big.md": Buffer.from(utf16).swap16() });
  const { status, out } = await ibid(folder, ["check", "little.md", "big.md", "--format", "json"]);
  expect(status).toBe(0);
  for (const { quotations } of JSON.parse(out).files) {
    expect(sound.slice(...(quotations[0].offset as [number, number]))).toBe(blockade);
  }
});

test("a record without a title is named once, and checks go on", async () => {
  const folder = await folderWith({
    "essay.md": sound,
    "sources/mine.json": JSON.stringify([{ id: "letter-7", type: "personal_communication" }]),
  });
  const { status, out, err } = await ibid(folder, ["check", "essay.md", "--corpus", "sources"]);
  expect(err).toBe('ibid: mine.json, record letter-7: "title" is missing.\n');
  expect(out).toContain("No findings");
  expect(status).toBe(0);
});

test("a corpus folder that is not there", async () => {
  const folder = await folderWith({ "essay.md": uncited });
  const { status, out, err } = await ibid(folder, ["check", "essay.md", "--corpus", "gone"]);
  expect(err).toMatch(/^ibid: .*"gone" does not exist/);
  expect(out).toContain("quote.uncited");
  expect(status).toBe(2);
});

test.each([
  [["check", "--nonsense", "essay.md"], /`ibid check` has no option --nonsense/],
  [["check", "--fix", "essay.md"], /--fix is not in this version yet/],
  [["check", "essay.md", "--bibliography", "refs.bib"], /--bibliography is not in this version yet/],
  [
    ["check", "--format", "sarif", "essay.md"],
    /--format sarif is not in this version yet\. Use text or json/,
  ],
  [["check", "--format", "yaml", "essay.md"], /--format yaml is no format/],
  [["check", "essay.md", "--format"], /--format needs a value/],
  [["check", "--no-bundled=yes", "essay.md"], /--no-bundled takes no value/],
  [["check"], /Which essay\?/],
  [["find", "a quotation"], /`ibid find` is not in this version yet/],
  [["chekc", "essay.md"], /Ibid has no command `chekc`/],
  [["lsp", "essay.md"], /`ibid lsp` takes no files/],
  [[], /What shall Ibid do\?/],
])("ibid %j is refused in one line", async (args, message) => {
  const folder = await folderWith({});
  const { status, out, err } = await ibid(folder, args);
  expect(err).toMatch(message);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(out).toBe("");
  expect(status).toBe(2);
});
