import type { Citation, Essay, Pointer } from "../essay/essay.ts";
import type { Candidate, Context, Corpus, Resolution } from "./corpus.ts";
import { weights } from "./weigh.ts";

/** By how much the best candidate must outweigh the next one to be the one meant. */
const clearMargin = 6;
/** A site or a bare name tells the archive or the author; which document, the surroundings must say this clearly. */
const decisive = weights.fullDate;

/** What each of an essay's citations means, in the same order. */
export async function resolveCitations(essay: Essay, corpus: Corpus): Promise<Resolution[]> {
  const resolutions: Resolution[] = [];
  for (let index = 0; index < essay.citations.length; index++) {
    const citation = essay.citations[index];
    if (citation !== undefined)
      resolutions.push(await resolveCitation(essay, citation, index, corpus, resolutions));
  }
  return withFreeNotes(essay, resolutions);
}

async function resolveCitation(
  essay: Essay,
  citation: Citation,
  index: number,
  corpus: Corpus,
  earlier: readonly Resolution[],
): Promise<Resolution> {
  const context = contextOf(essay, citation, index);
  const parts: { pointer: Pointer; resolution: Resolution }[] = [];
  for (const pointer of citation.pointers) {
    const resolution =
      pointer.kind === "ibid"
        ? previousNote(essay, citation, earlier)
        : await resolvePointer(pointer, context, corpus);
    parts.push({ pointer, resolution });
  }
  return combined(citation, parts);
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

function combined(
  citation: Citation,
  parts: readonly { pointer: Pointer; resolution: Resolution }[],
): Resolution {
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

/** Ibid. is what the note just before cites, if that is one source. */
function previousNote(essay: Essay, citation: Citation, earlier: readonly Resolution[]): Resolution {
  const label = citation.calls ?? citation.note;
  const marks = essay.citations.filter((one) => one.calls !== undefined);
  const at = marks.findIndex((mark) => mark.calls === label);
  const before = marks[at - 1];
  const resolution = before && earlier[essay.citations.indexOf(before)];
  if (resolution?.outcome === "one" && resolution.sources.length === 1) return resolution;
  return { ...nothing, outcome: "names-itself" };
}

/** A note's own words mean what its mark means: the mark knows the quotation that it stands after. */
function withFreeNotes(essay: Essay, resolutions: readonly Resolution[]): Resolution[] {
  return resolutions.map((resolution, index) => {
    const citation = essay.citations[index];
    if (citation?.form !== "free" || citation.note === undefined) return resolution;
    const mark = essay.citations.findIndex(
      (one) => one.calls?.toLowerCase() === citation.note?.toLowerCase(),
    );
    return resolutions[mark] ?? resolution;
  });
}

/** What the essay says round a citation: the quotations that it covers, its sentence, its paragraph. */
export function contextOf(essay: Essay, citation: Citation, index: number): Context {
  const covered = essay.quotations.filter(({ citation: by, kind }) => by === index && kind === "quotation");
  const first = covered[0];
  // The words of a later sentence's citation are said where the quotation is.
  const sentences = [citation.sentence, ...covered.map((quotation) => quotation.sentence)];
  const start = Math.min(...sentences.map((span) => span.start));
  const end = Math.max(...sentences.map((span) => span.end));
  const near = first !== undefined && first.paragraph.start !== citation.paragraph.start;
  return {
    quoted: covered.map(({ text }) => text),
    sentence: near
      ? sentences.map((span) => essay.text.slice(span.start, span.end)).join("\n")
      : essay.text.slice(start, end),
    paragraph: essay.text.slice(citation.paragraph.start, citation.paragraph.end),
  };
}
