import type { Essay, Pointer, WorksCitedEntry } from "../essay/essay.ts";
import type { Candidate, CompletionQuery, Context, Corpus, SourceText } from "./corpus.ts";
import { LayeredCorpus } from "./layeredCorpus.ts";
import { MemoryCorpus } from "./memoryCorpus.ts";
import type { CslDate, CslName, SourceRecord } from "./record.ts";
import { resolvePointer } from "./resolve.ts";

const noSurroundings: Context = { quoted: [], sentence: "", paragraph: "" };

/** The last corpus made for each base, with the lists it was made of: they seldom change between two readings. */
const lastMade = new WeakMap<Corpus, { readonly lists: string; readonly corpus: Promise<Corpus> }>();

/** The corpus as this essay sees it: its own Works Cited and `references:` in front of everything else. */
export function withEssaySources(essay: Essay, corpus: Corpus): Promise<Corpus> {
  const references = essay.frontMatter?.references ?? [];
  if (references.length === 0 && essay.worksCited.length === 0) return Promise.resolve(corpus);
  const lists = JSON.stringify([references, essay.worksCited.map(({ text }) => text)]);
  const last = lastMade.get(corpus);
  if (last?.lists === lists) return last.corpus;
  const made = layered(essay, corpus);
  lastMade.set(corpus, { lists, corpus: made });
  return made;
}

async function layered(essay: Essay, corpus: Corpus): Promise<Corpus> {
  const references = (essay.frontMatter?.references ?? []).flatMap(recordOfReference);
  const entries = essay.worksCited.map((entry, index) => recordOfEntry(entry, index));
  const known = new Map<string, SourceRecord>();
  for (const [index, entry] of entries.entries()) {
    const record = await knownSource(essay.worksCited[index], corpus);
    if (record !== undefined) known.set(entry.id, record);
  }
  const own = new MemoryCorpus({
    records: [...references, ...entries],
    archives: [],
    readText: async () => "",
  });
  return new OwnSourcesFirst(own, known, corpus);
}

/** The corpus's record of what an entry lists, when address or description leaves no doubt. */
async function knownSource(
  entry: WorksCitedEntry | undefined,
  corpus: Corpus,
): Promise<SourceRecord | undefined> {
  if (entry === undefined) return undefined;
  const pointers: Pointer[] = [
    ...(entry.url === undefined ? [] : [{ kind: "url" as const, url: entry.url }]),
    { kind: "description", text: entry.text },
  ];
  for (const pointer of pointers) {
    const resolution = await resolvePointer(pointer, noSurroundings, corpus);
    if (resolution.outcome === "one") return resolution.sources[0]?.record;
  }
  return undefined;
}

/**
 * What the writer lists is what the writer cites: a name or title that fits the essay's own list means that entry. An
 * entry that the corpus knows stands for the corpus's record, which has more to say.
 */
class OwnSourcesFirst implements Corpus {
  readonly #own: MemoryCorpus;
  readonly #known: ReadonlyMap<string, SourceRecord>;
  readonly #all: LayeredCorpus;

  constructor(own: MemoryCorpus, known: ReadonlyMap<string, SourceRecord>, corpus: Corpus) {
    this.#own = own;
    this.#known = known;
    this.#all = new LayeredCorpus([own, corpus]);
  }

  async candidates(pointer: Pointer, context: Context): Promise<readonly Candidate[]> {
    const own = await this.#own.candidates(pointer, context);
    if (own.length > 0) return own.map((candidate) => this.#asKnown(candidate));
    return this.#all.candidates(pointer, context);
  }

  async complete(query: CompletionQuery): Promise<readonly Candidate[]> {
    return (await this.#all.complete(query)).filter(({ record }) => !this.#known.has(record.id));
  }

  async suggest(context: Context, limit: number): Promise<readonly Candidate[]> {
    return this.#all.suggest(context, limit);
  }

  record(id: string): Promise<SourceRecord | undefined> {
    return this.#all.record(id);
  }

  text(id: string): Promise<SourceText | undefined> {
    return this.#all.text(id);
  }

  #asKnown(candidate: Candidate): Candidate {
    const record = this.#known.get(candidate.record.id);
    return record === undefined ? candidate : { ...candidate, record };
  }
}

function recordOfEntry(entry: WorksCitedEntry, index: number): SourceRecord {
  const plain = entry.text.replace(/[*_]/g, "").replace(/\s+/g, " ").trim();
  return {
    id: `works-cited-${index + 1}`,
    type: "document",
    title: entry.title ?? plain.slice(0, 120),
    author: entry.authors.map(nameOf),
    ...(entry.year !== undefined && { issued: { "date-parts": [[entry.year]] } }),
    ...(entry.url !== undefined && { URL: entry.url }),
    note: plain,
  };
}

function nameOf(author: string): CslName {
  const [family, given] = author.split(/,\s*/, 2);
  return given === undefined ? { literal: author } : { family: family ?? author, given };
}

/** A `references:` item of the front matter, as far as it can be used: it needs an id. */
function recordOfReference(item: Readonly<Record<string, unknown>>): SourceRecord[] {
  const { id } = item;
  if (typeof id !== "string" && typeof id !== "number") return [];
  const text = (field: string) => (typeof item[field] === "string" ? { [field]: item[field] } : {});
  return [
    {
      ...text("title-short"),
      ...text("container-title"),
      ...text("page"),
      ...text("publisher"),
      ...text("archive"),
      ...text("archive_collection"),
      ...text("archive_location"),
      ...text("archive-place"),
      ...text("URL"),
      ...text("abstract"),
      ...text("genre"),
      id: String(id),
      type: typeof item.type === "string" ? item.type : "document",
      title: typeof item.title === "string" ? item.title : String(id),
      ...(Array.isArray(item.author) && { author: item.author.filter(isName) }),
      ...(Array.isArray(item.recipient) && { recipient: item.recipient.filter(isName) }),
      ...issued(item.issued),
    },
  ];
}

function isName(value: unknown): value is CslName {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((part) => typeof part === "string" || typeof part === "boolean")
  );
}

/** CSL's date parts, or a year or ISO date as Pandoc takes it. */
function issued(value: unknown): { issued?: CslDate } {
  if (typeof value === "number" || typeof value === "string") {
    const parts = /^(\d{3,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(String(value));
    if (parts === null) return {};
    return {
      issued: {
        "date-parts": [
          parts
            .slice(1)
            .filter((part) => part !== undefined)
            .map(Number),
        ],
      },
    };
  }
  const dates = Array.isArray(value) ? value[0] : value;
  if (typeof dates !== "object" || dates === null) return {};
  if ("date-parts" in dates && Array.isArray(dates["date-parts"])) {
    const parts = dates["date-parts"]
      .filter(Array.isArray)
      .map((part: unknown[]) => part.map(Number).filter(Number.isFinite));
    return { issued: { "date-parts": parts } };
  }
  if ("year" in dates) {
    const { year, month, day } = dates as { year?: unknown; month?: unknown; day?: unknown };
    return {
      issued: { "date-parts": [[year, month, day].filter((part) => part !== undefined).map(Number)] },
    };
  }
  return {};
}
