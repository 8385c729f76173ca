import type { Citation, Essay, Pointer, Quotation } from "../essay/essay.ts";
import type { Candidate, Context, Corpus, Resolution } from "./corpus.ts";
import { weights } from "./weigh.ts";

/** By how much the best candidate must outweigh the next one to be the one meant. */
const clearMargin = 6;
/** A site or a bare name tells the archive or the author; which document, the surroundings must say this clearly. */
const decisive = weights.fullDate;

/**
 * Resolves an essay's citations, again and again as it is edited. What a citation means is remembered as long as its
 * paragraph, what it points at and the quotations that it covers stay the same.
 */
export class Resolver {
  #known = new WeakMap<object, Known>();
  #corpus: Corpus | undefined;

  /** What each of the essay's citations means, in the same order. */
  async resolve(essay: Essay, corpus: Corpus): Promise<Resolution[]> {
    // Another corpus means other things by the same words.
    if (corpus !== this.#corpus) this.#known = new WeakMap();
    this.#corpus = corpus;
    const covered = coveredBy(essay);
    const resolutions: Resolution[] = [];
    const previousNote = previousNotes(essay, resolutions);
    for (const [index, citation] of essay.citations.entries()) {
      const found = this.#resolutionsOf(essay, citation, covered.get(index) ?? [], corpus);
      const parts: PointerResolution[] = [];
      for (const [at, pointer] of citation.pointers.entries()) {
        const resolution = pointer.kind === "ibid" ? previousNote(index, citation) : await found[at];
        parts.push({ pointer, resolution: resolution ?? nothing });
      }
      resolutions.push(combined(citation, parts));
    }
    return withFreeNotes(essay, resolutions);
  }

  /** One resolution for each pointer; what Ibid. means is not among what is remembered. */
  #resolutionsOf(
    essay: Essay,
    citation: Citation,
    covered: readonly Quotation[],
    corpus: Corpus,
  ): readonly Promise<Resolution>[] {
    const { pointers, origin } = citation;
    const about = covered
      .map((quotation) => quotation.text + essay.text.slice(quotation.sentence.start, quotation.sentence.end))
      .join("\n\n");
    const known = origin && this.#known.get(origin);
    if (known !== undefined && known.pointers === pointers && known.about === about) return known.resolutions;
    const context = contextOf(essay, citation, covered);
    const resolutions = pointers.map((pointer) => resolvePointer(pointer, context, corpus));
    if (origin !== undefined) this.#known.set(origin, { pointers, about, resolutions });
    return resolutions;
  }
}

/** What a citation meant, and what that depended on besides its paragraph. */
interface Known {
  readonly pointers: readonly Pointer[];
  /** The quotations that it covers, with their sentences. */
  readonly about: string;
  readonly resolutions: readonly Promise<Resolution>[];
}

interface PointerResolution {
  readonly pointer: Pointer;
  readonly resolution: Resolution;
}

/** The quotations that each citation covers, terms and titles aside. */
function coveredBy(essay: Essay): Map<number, Quotation[]> {
  const covered = new Map<number, Quotation[]>();
  for (const quotation of essay.quotations) {
    if (quotation.citation === null || quotation.kind !== "quotation") continue;
    const others = covered.get(quotation.citation);
    if (others === undefined) covered.set(quotation.citation, [quotation]);
    else others.push(quotation);
  }
  return covered;
}

/** Resolves one pointer: to one source, to several that nothing decides between, or to none. */
export async function resolvePointer(
  pointer: Pointer,
  context: Context,
  corpus: Corpus,
): Promise<Resolution> {
  const candidates = await corpus.candidates(pointer, context);
  const [best, second] = candidates;
  if (best === undefined) return namesItself(pointer) ? { ...nothing, outcome: "names-itself" } : nothing;
  const lead = best.score - (second?.score ?? 0);
  // A site names no document: even an archive's only one must show that it is meant.
  const vague = pointer.kind === "host";
  if (
    vague
      ? lead >= clearMargin && surroundingScore(best) >= decisive
      : second === undefined || lead >= clearMargin
  )
    return { outcome: "one", sources: [best], candidates: [], unknown: [] };
  const close = candidates.filter((candidate) => best.score - candidate.score < clearMargin);
  return {
    outcome: "several",
    sources: [],
    candidates: vague && close.length === 1 ? candidates : close,
    unknown: [],
  };
}

const nothing: Resolution = { outcome: "none", sources: [], candidates: [], unknown: [] };

/** A full address leads to its page, and a described source is described, whether or not the corpus has them. */
function namesItself(pointer: Pointer): boolean {
  return pointer.kind === "url" || pointer.kind === "description";
}

function surroundingScore(candidate: Candidate): number {
  return candidate.evidence.reduce((sum, evidence) => {
    if (evidence.kind === "words") return sum + weights.exactWords;
    if (evidence.kind !== "date" || evidence.date.day === undefined) return sum;
    return sum + (evidence.near ? weights.fullDateNear : weights.fullDate);
  }, 0);
}

function combined(citation: Citation, parts: readonly PointerResolution[]): Resolution {
  const several = parts.find(({ resolution }) => resolution.outcome === "several");
  const sources = parts.flatMap(({ resolution }) => resolution.sources);
  const unknown = parts.flatMap(({ resolution }, index) => (resolution.outcome === "none" ? [index] : []));
  const outcome =
    sources.length > 0
      ? "one"
      : several !== undefined
        ? "several"
        : parts.some(({ resolution }) => resolution.outcome === "names-itself") ||
            citation.pointers.length === 0
          ? "names-itself"
          : "none";
  return {
    outcome,
    sources: sources.filter(
      (one, at) => sources.findIndex(({ record }) => record.id === one.record.id) === at,
    ),
    candidates: outcome === "several" ? (several?.resolution.candidates ?? []) : [],
    // In a note an address or a description may stand beside words that mean nothing to the corpus.
    unknown: outcome === "names-itself" ? [] : unknown,
  };
}

/**
 * Ibid. is what the note just before cites, if that is one source.
 * @param resolutions those of the citations so far, filled as the essay is resolved
 */
function previousNotes(essay: Essay, resolutions: readonly Resolution[]) {
  const marks = essay.citations.flatMap(({ calls }, index) =>
    calls === undefined ? [] : [{ calls, index }],
  );
  return (index: number, citation: Citation): Resolution => {
    const label = citation.calls ?? citation.note;
    const at =
      citation.calls === undefined
        ? marks.findIndex(({ calls }) => calls === label)
        : marks.findIndex((mark) => mark.index === index);
    const before = marks[at - 1];
    const resolution = before && resolutions[before.index];
    if (resolution?.outcome === "one" && resolution.sources.length === 1) return resolution;
    return { ...nothing, outcome: "names-itself" };
  };
}

/** A note's own words mean what its mark means: the mark knows the quotation that it stands after. */
function withFreeNotes(essay: Essay, resolutions: readonly Resolution[]): Resolution[] {
  const marks = new Map<string, number>();
  essay.citations.forEach(({ calls }, index) => {
    const label = calls?.toLowerCase();
    if (label !== undefined && !marks.has(label)) marks.set(label, index);
  });
  return resolutions.map((resolution, index) => {
    const citation = essay.citations[index];
    if (citation?.form !== "free" || citation.note === undefined) return resolution;
    return resolutions[marks.get(citation.note.toLowerCase()) ?? -1] ?? resolution;
  });
}

/** What the essay says round a citation: the quotations that it covers, its sentence, its paragraph. */
function contextOf(essay: Essay, citation: Citation, covered: readonly Quotation[]): Context {
  const first = covered[0];
  // The words of a later sentence's citation are said where the quotation is.
  const sentences = [citation.sentence, ...covered.map((quotation) => quotation.sentence)];
  const start = Math.min(...sentences.map((span) => span.start));
  const end = Math.max(...sentences.map((span) => span.end));
  const elsewhere = first !== undefined && first.paragraph.start !== citation.paragraph.start;
  return {
    quoted: covered.map(({ text }) => text),
    sentence: elsewhere
      ? sentences.map((span) => essay.text.slice(span.start, span.end)).join("\n")
      : essay.text.slice(start, end),
    paragraph: essay.text.slice(citation.paragraph.start, citation.paragraph.end),
  };
}
