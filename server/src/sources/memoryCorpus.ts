import type { Pointer } from "../essay/essay.ts";
import { dateInWords } from "../text/dates.ts";
import { foldName } from "../text/fold.ts";
import type { Archive } from "./archive.ts";
import type { Candidate, CompletionQuery, Context, Corpus, Evidence, SourceText } from "./corpus.ts";
import { describedEnough } from "./matchDescription.ts";
import { matcherFor } from "./matchPointer.ts";
import { nameInFull, recordDate, type SourceRecord } from "./record.ts";
import { TextIndex } from "./textIndex.ts";
import { readContext, weighSurroundings, weighWords } from "./weigh.ts";

/** What a corpus in memory is made of. */
export interface CorpusParts {
  readonly records: readonly SourceRecord[];
  readonly archives: readonly Archive[];
  /** The full words of a record that has `custom.text`. */
  readonly readText: (record: SourceRecord) => Promise<string>;
}

/** Below this, a document fits a quotation that nothing cites too loosely to be offered. */
const worthSuggesting = 25;
/** A source that the essay cites already goes before those that nothing else speaks for. */
const citedAlready = 2;
/** Words typed as the record has them, in a row: `nsc 101/1` means that paper and not one of page 101. */
const typedInOneRow = 20;

/** A corpus whose records are all at hand: the bundled catalogue, a folder of the user's own, an essay's own sources. */
export class MemoryCorpus implements Corpus {
  readonly #byId: ReadonlyMap<string, SourceRecord>;
  readonly #parts: CorpusParts;
  readonly #texts: TextIndex;
  readonly #searched = new Map<SourceRecord, readonly string[]>();

  constructor(parts: CorpusParts) {
    this.#parts = parts;
    this.#byId = new Map(parts.records.map((record) => [record.id, record]));
    this.#texts = new TextIndex(parts.readText);
  }

  async record(id: string): Promise<SourceRecord | undefined> {
    return this.#byId.get(id);
  }

  async text(id: string): Promise<SourceText | undefined> {
    const record = this.#byId.get(id);
    if (record === undefined) return undefined;
    if (record.custom?.text !== undefined) return { text: await this.#parts.readText(record), whole: true };
    const passages = record.custom?.passages ?? [];
    if (passages.length === 0) return undefined;
    return { text: passages.map(({ text }) => text).join("\n\n"), whole: false };
  }

  async candidates(pointer: Pointer, context: Context): Promise<readonly Candidate[]> {
    const records =
      pointer.kind === "key"
        ? [this.#byId.get(pointer.key)].filter((one) => one !== undefined)
        : this.#parts.records;
    const match = matcherFor(pointer, this.#parts.archives);
    const matches = records.flatMap((record) => {
      const matched = match(record);
      return matched === undefined ? [] : [{ record, ...matched }];
    });
    if (pointer.kind === "description") return this.#described(matches, context);
    if (pointer.kind === "url") return this.#addressed(matches, context);
    if (matches.length < 2 && pointer.kind !== "host") return matches;
    return this.#weigh(matches, context);
  }

  /** A link to an archive's home page means the document there that holds the quoted words, and none without them. */
  async #addressed(matches: readonly Candidate[], context: Context): Promise<readonly Candidate[]> {
    const exact = matches.filter(({ evidence }) => evidence.some((one) => one.kind === "url"));
    if (exact.length > 0 || matches.length === 0) return exact;
    const weighed = await this.#weigh(matches, context);
    return weighed.filter(({ evidence }) => evidence.some((one) => one.kind === "words"));
  }

  /** A description that says too little by itself may still mean the document that holds the quoted words. */
  async #described(matches: readonly Candidate[], context: Context): Promise<readonly Candidate[]> {
    const weighed = await this.#weigh(matches, context);
    const own = new Map(matches.map(({ record, score }) => [record, score]));
    const described = weighed.filter(
      ({ record, evidence }) =>
        (own.get(record) ?? 0) >= describedEnough || evidence.some((one) => one.kind === "words"),
    );
    return described.filter((one) => !described.some((other) => namedMoreFully(other, one)));
  }

  async suggest(context: Context, limit: number): Promise<readonly Candidate[]> {
    const weighed = await this.#weigh(
      this.#parts.records.map((record) => ({ record, score: 0, evidence: [] })),
      context,
    );
    return weighed.filter((candidate) => candidate.score >= worthSuggesting).slice(0, limit);
  }

  async complete(query: CompletionQuery): Promise<readonly Candidate[]> {
    const typed = foldName(query.typed)
      .split(" ")
      .filter((word) => word !== "");
    const matching = this.#parts.records
      .filter((record) =>
        typed.every((word) => this.#searchWords(record).some((other) => other.startsWith(word))),
      )
      .map((record) => ({ record, score: this.#typedScore(record, typed, query), evidence: [] }));
    const ranked = await this.#weigh(matching, query.context);
    return ranked.slice(0, query.limit);
  }

  /** Adds what the words, dates and names round the citation say, and sorts best first; ties stay in the corpus's order. */
  async #weigh(candidates: readonly Candidate[], context: Context): Promise<Candidate[]> {
    const read = readContext(context);
    const records = candidates.map(({ record }) => record);
    const holders = new Set<SourceRecord>();
    for (const quotation of context.quoted)
      for (const record of await this.#texts.find(quotation, records)) holders.add(record);
    const weighed = await Promise.all(
      candidates.map(async ({ record, score, evidence }) => {
        const words = await this.#wordsIn(record, context.quoted, holders);
        const surroundings = weighSurroundings(record, read);
        return {
          record,
          score: score + words.score + surroundings.score,
          evidence: [...evidence, ...words.evidence, ...surroundings.evidence],
        };
      }),
    );
    return weighed.sort((a, b) => b.score - a.score);
  }

  async #wordsIn(record: SourceRecord, quoted: readonly string[], holders: ReadonlySet<SourceRecord>) {
    const none: { score: number; evidence: readonly Evidence[] } = { score: 0, evidence: [] };
    if (quoted.length === 0) return none;
    if (record.custom?.text !== undefined)
      return holders.has(record) ? weighWords(quoted, await this.#parts.readText(record)) : none;
    return (record.custom?.passages ?? [])
      .map(({ text }) => weighWords(quoted, text))
      .reduce((best, next) => (next.score > best.score ? next : best), none);
  }

  #typedScore(record: SourceRecord, typed: readonly string[], query: CompletionQuery): number {
    const inOneRow =
      typed.length > 1 && ` ${this.#searchWords(record).join(" ")} `.includes(` ${typed.join(" ")} `);
    return (inOneRow ? typedInOneRow : 0) + (query.cited.has(record.id) ? citedAlready : 0);
  }

  /** The folded words by which completion finds a record. */
  #searchWords(record: SourceRecord): readonly string[] {
    let words = this.#searched.get(record);
    if (words === undefined) {
      const date = recordDate(record);
      const fields = [
        record.title,
        record["title-short"],
        ...(record.author ?? []).map(nameInFull),
        ...(record.recipient ?? []).map(nameInFull),
        date && dateInWords(date),
        record.archive,
        record.archive_collection,
        record.archive_location,
        record["container-title"],
        record.genre,
        record.number,
        ...(record.custom?.aliases ?? []),
        ...(record.custom?.references ?? []),
        record.id,
      ];
      words = foldName(fields.filter((field) => field !== undefined).join(" ")).split(" ");
      this.#searched.set(record, words);
    }
    return words;
  }
}

/** Whether a description has the longer name of one source, and the other's only as a part of it: NSC 101/1 and NSC 101. */
function namedMoreFully(one: Candidate, other: Candidate): boolean {
  const [longer, shorter] = [one, other].map(({ evidence }) => evidence.find(({ kind }) => kind === "title"));
  if (longer?.kind !== "title" || shorter?.kind !== "title") return false;
  const [long, short] = [foldName(longer.title), foldName(shorter.title)];
  return long.length > short.length && ` ${long} `.includes(` ${short} `);
}
