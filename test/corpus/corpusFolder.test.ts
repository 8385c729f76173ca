import { mkdir, mkdtemp, open, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readCorpusFolder } from "../../server/src/disk/bundledCorpus.ts";

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "ibid-folder-"));
  folder = join(parent, "archive");
  await mkdir(folder);
});
afterEach(() => rm(parent, { recursive: true }));

const letter = { id: "letter-1", type: "personal_communication", title: "A letter" };
const withText = { ...letter, custom: { text: "letter-1.txt" } };

async function write(files: Record<string, unknown>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const isWords = typeof content === "string" || content instanceof Uint8Array;
    await writeFile(join(folder, name), isWords ? content : JSON.stringify(content));
  }
}

test("a folder's records and texts are read", async () => {
  await write({ "letters.json": [withText], "letter-1.txt": "Dear Theo,", "README.md": "not a record" });
  const { records, problems, readText } = await readCorpusFolder(folder);
  expect(problems).toEqual([]);
  expect(records).toEqual([withText]);
  expect(await readText(withText)).toBe("Dear Theo,");
});

test("a folder that is not there gives one problem", async () => {
  const missing = join(parent, "nowhere");
  const { records, problems } = await readCorpusFolder(missing);
  expect(records).toEqual([]);
  expect(problems).toEqual([{ file: missing, message: `The corpus folder "${missing}" does not exist.` }]);
});

test("a file in place of a folder is told", async () => {
  await write({ "letters.json": [] });
  const file = join(folder, "letters.json");
  expect((await readCorpusFolder(file)).problems[0]?.message).toBe(
    `The corpus folder "${file}" is not a folder.`,
  );
});

test("a broken file does not keep the others from being read", async () => {
  await write({ "a.json": '[{"id": }]', "b.json": [letter] });
  await mkdir(join(folder, "c.json"));
  const { records, problems } = await readCorpusFolder(folder);
  expect(records).toEqual([letter]);
  expect(problems.map(({ message }) => message)).toEqual([
    "a.json, line 1, column 9: this is not valid JSON; expected a value.",
    "c.json is a folder.",
  ]);
});

test("of two files with one id, the first by name counts", async () => {
  await write({ "b.json": [{ ...letter, title: "second" }], "a.json": [letter] });
  const { records, problems } = await readCorpusFolder(folder);
  expect(records).toEqual([letter]);
  expect(problems.map(({ message }) => message)).toEqual([
    "b.json, record letter-1: another file of this folder has a record with the same id.",
  ]);
});

test("a record whose text is missing keeps the rest", async () => {
  await write({ "letters.json": [withText] });
  const { records, problems } = await readCorpusFolder(folder);
  expect(records).toEqual([{ ...letter, custom: {} }]);
  expect(problems.map(({ message }) => message)).toEqual([
    'letters.json, record letter-1: its text "letter-1.txt" is not in the folder.',
  ]);
});

test("records and texts that are not UTF-8 are refused", async () => {
  const latin1 = Uint8Array.from([...'[{"id":"é"}]'].map((letter) => letter.charCodeAt(0)));
  await write({ "latin.json": latin1, "letters.json": [withText], "letter-1.txt": latin1 });
  const { problems, readText } = await readCorpusFolder(folder);
  expect(problems.map(({ message }) => message)).toEqual([
    "latin.json is not in UTF-8; save it with that encoding.",
  ]);
  await expect(readText(withText)).rejects.toThrow(
    "letter-1.txt is not in UTF-8; save it with that encoding.",
  );
});

test("files over 64 MB are refused, unread", async () => {
  await write({ "letters.json": [withText] });
  for (const name of ["huge.json", "letter-1.txt"]) {
    const file = await open(join(folder, name), "w");
    await file.truncate(64 * 1024 * 1024 + 1);
    await file.close();
  }
  const { problems, readText } = await readCorpusFolder(folder);
  expect(problems.map(({ message }) => message)).toEqual([
    "huge.json is refused: it has 65 MB, and 64 MB is the most.",
  ]);
  await expect(readText(withText)).rejects.toThrow(
    "letter-1.txt is refused: it has 65 MB, and 64 MB is the most.",
  );
});

test.each(["../secret.txt", "sub/secret.txt", "..\\secret.txt", "..", "/etc/passwd", "secret.txt\0"])(
  "no text is read outside the folder: %j",
  async (text) => {
    await writeFile(join(parent, "secret.txt"), "secret");
    const { readText } = await readCorpusFolder(folder);
    await expect(readText({ ...letter, custom: { text } })).rejects.toThrow(
      "is refused: a text must lie beside its records, under a plain file name.",
    );
  },
);

test("no link leads outside the folder", async () => {
  await writeFile(join(parent, "secret.txt"), "secret");
  await symlink(join(parent, "secret.txt"), join(folder, "letter-1.txt"));
  await write({ "letters.json": [withText] });
  const { readText } = await readCorpusFolder(folder);
  await expect(readText(withText)).rejects.toThrow(
    '"letter-1.txt" is refused: it is a link to a file outside the folder.',
  );
});
