import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Archive } from "../sources/archive.ts";
import { type RecordProblem, readRecords } from "../sources/readRecords.ts";
import type { SourceRecord } from "../sources/record.ts";

/**
 * Reads the full words of a record that names a text in `custom.text`. Rejects with an `Error` whose message is
 * for the writer: no text named, a name with a folder in it, a file that is missing, too large or not UTF-8.
 */
export type ReadText = (record: SourceRecord) => Promise<string>;

/** The catalogue and texts that come with Ibid. */
export interface BundledCorpus {
  readonly records: readonly SourceRecord[];
  readonly archives: readonly Archive[];
  readonly readText: ReadText;
}

/** A folder of records and texts that the writer, or the department, keeps. */
export interface CorpusFolder {
  readonly records: readonly SourceRecord[];
  readonly problems: readonly RecordProblem[];
  readonly readText: ReadText;
}

/** Files from this size on, in bytes, are refused: no catalogue or document is as large. */
const tooLarge = 64 * 1024 * 1024;

/**
 * Reads what `server/corpus/build.ts` wrote. The records were checked then, so they are parsed only, which keeps
 * the start short. Rejects when the folder is not there: the installation is broken.
 */
export async function readBundledCorpus(folder: string): Promise<BundledCorpus> {
  const [records, archives] = await Promise.all([
    readFile(join(folder, "records.json"), "utf8"),
    readFile(join(folder, "archives.json"), "utf8"),
  ]);
  return {
    records: JSON.parse(records) as SourceRecord[],
    archives: JSON.parse(archives) as Archive[],
    readText: readTextIn(join(folder, "texts")),
  };
}

/**
 * Reads every `*.json` of a folder, in the order of their names; of two records with one id the first counts.
 * Never rejects: what cannot be read is a problem, and the rest is read. A record whose text is not there keeps
 * everything but the text.
 */
export async function readCorpusFolder(folder: string): Promise<CorpusFolder> {
  const readText = readTextIn(folder);
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const message = `The corpus folder "${folder}" ${whyNot(error)}.`;
    return { records: [], problems: [{ file: folder, message }], readText };
  }
  const records = new Map<string, SourceRecord>();
  const problems: RecordProblem[] = [];
  for (const name of names.filter((each) => each.endsWith(".json")).sort()) {
    let json: string;
    try {
      json = await readUtf8(folder, name);
    } catch (error) {
      problems.push({ file: name, message: (error as Error).message });
      continue;
    }
    const read = readRecords(json, name);
    problems.push(...read.problems);
    for (const record of read.records) {
      const problem = (field: string, what: string): void => {
        problems.push({
          file: name,
          record: record.id,
          field,
          message: `${name}, record ${record.id}: ${what}`,
        });
      };
      if (records.has(record.id)) {
        problem("id", "another file of this folder has a record with the same id.");
        continue;
      }
      const text = record.custom?.text;
      if (text === undefined || names.includes(text)) {
        records.set(record.id, record);
        continue;
      }
      problem("custom", `its text "${text}" is not in the folder.`);
      const { text: _, ...custom } = record.custom ?? {};
      records.set(record.id, { ...record, custom });
    }
  }
  return { records: [...records.values()], problems, readText };
}

function readTextIn(folder: string): ReadText {
  return async ({ id, custom }) => {
    if (custom?.text === undefined) throw new Error(`The full words of ${id} are not at hand.`);
    return readUtf8(folder, custom.text);
  };
}

/** The words of a file that lies in the folder itself; the name may come from a record that somebody sent. */
async function readUtf8(folder: string, name: string): Promise<string> {
  if (name !== basename(name) || /^\.|[\\:\0]/.test(name)) {
    throw new Error(`"${name}" is refused: a text must lie beside its records, under a plain file name.`);
  }
  const path = join(folder, name);
  try {
    if (dirname(await realpath(path)) !== (await realpath(folder))) {
      throw new Error(`"${name}" is refused: it is a link to a file outside the folder.`);
    }
    const { size } = await stat(path);
    if (size > tooLarge) {
      throw new Error(
        `${name} is refused: it has ${Math.ceil(size / 1024 / 1024)} MB, and 64 MB is the most.`,
      );
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) throw new Error(`${name} is not in UTF-8; save it with that encoding.`);
    if (error instanceof Error && "code" in error) throw new Error(`${name} ${whyNot(error)}.`);
    throw error;
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "does not exist";
  if (code === "ENOTDIR") return "is not a folder";
  if (code === "EISDIR") return "is a folder";
  if (code === "EACCES" || code === "EPERM") return "may not be read";
  return `cannot be read (${String(code ?? error)})`;
}
