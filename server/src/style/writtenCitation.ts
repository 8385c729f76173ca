import { readEssay } from "../essay/readEssay.ts";
import type { Corpus } from "../sources/corpus.ts";
import { nameInFull, recordDate, type SourceRecord } from "../sources/record.ts";
import { resolvePointer } from "../sources/resolve.ts";
import { dateInWords } from "../text/dates.ts";
import { exchange, participants, shortTitle, titleWithDate } from "./shortReference.ts";

const knownLabels = new WeakMap<Corpus, Map<SourceRecord, Promise<string>>>();

/**
 * What stands in parentheses for a source: the shortest of its names that means this source and no other, as Ibid itself
 * reads it back. `NSC 101` · `Stalin to Zhou Enlai, 5 July 1950` · `“Title”` with its date.
 */
export function parentheticalLabel(record: SourceRecord, corpus: Corpus): Promise<string> {
  const known = knownLabels.get(corpus) ?? new Map<SourceRecord, Promise<string>>();
  knownLabels.set(corpus, known);
  const label = known.get(record) ?? shortestLabel(record, corpus);
  known.set(record, label);
  return label;
}

async function shortestLabel(record: SourceRecord, corpus: Corpus): Promise<string> {
  const candidates = labels(record);
  for (const label of candidates) if (await meansOnly(label, record, corpus)) return label;
  return candidates.at(-1) ?? record.title;
}

function labels(record: SourceRecord): string[] {
  const date = recordDate(record);
  const words = date && dateInWords(date);
  const authors = (record.author ?? [])
    .map((name) => name.family ?? nameInFull(name))
    .slice(0, 2)
    .join(" and ");
  const title = shortTitle(record);
  const quoted = `“${title.replaceAll("“", "‘").replaceAll("”", "’").replace(/"/g, "’")}”`;
  const published = record.archive === undefined && record.URL === undefined;
  return [
    // A book or article goes by its author; a document by its name.
    published ? authors : undefined,
    record["title-short"],
    exchange(record),
    authors === "" || words === undefined ? undefined : `${authors}, ${words}`,
    authors === "" ? undefined : `${authors}, ${quoted}`,
    quoted,
  ].filter((label): label is string => label !== undefined && label !== "");
}

async function meansOnly(label: string, record: SourceRecord, corpus: Corpus): Promise<boolean> {
  const read = readEssay(`He wrote “these are five quoted words” (${label}).`);
  const [pointer, ...others] = read.citations.flatMap((citation) => citation.pointers);
  if (pointer === undefined || others.length > 0) return false;
  const { outcome, sources } = await resolvePointer(
    pointer,
    { quoted: [], sentence: "", paragraph: "" },
    corpus,
  );
  return outcome === "one" && sources[0]?.record.id === record.id;
}

/**
 * A note's words for a source: who to whom, what, when, where it is kept, its address. Plain, until a citation style
 * formats it.
 */
export function noteText(record: SourceRecord): string {
  const date = recordDate(record);
  const who = participants(record);
  const title = record.title.replace(/[“”]/g, (mark) => (mark === "“" ? "‘" : "’"));
  const container = record["container-title"] === undefined ? undefined : `*${record["container-title"]}*`;
  const kept = record.archive === record["container-title"] ? undefined : record.archive;
  const parts = [
    who,
    `“${escaped(title)}${/[?!]$/.test(title) ? "" : ","}”`,
    date && dateInWords(date),
    container,
    record.archive_location,
    kept,
    record.URL,
  ].filter((part) => part !== undefined && part !== "");
  return `${parts.join(", ").replaceAll(",”,", ",”")}.`;
}

/** The words of a link to a source, with the date that tells it from others of its name. */
export function linkText(record: SourceRecord): string {
  return escaped(titleWithDate(record));
}

/** Whether a source's id can stand as a citation key as it is; Pandoc wants braces round others. */
export function keyOf(record: SourceRecord): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u.test(record.id)
    ? `@${record.id}`
    : `@{${record.id}}`;
}

function escaped(words: string): string {
  return words.replace(/[\\*_`[\]<>]/g, "\\$&");
}
