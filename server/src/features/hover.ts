import { wordFinding } from "../checks/wording.ts";
import type { Citation, Quotation } from "../essay/essay.ts";
import type { Candidate, Evidence, Resolution } from "../sources/corpus.ts";
import { weighWords } from "../sources/weigh.ts";
import { titleWithDate } from "../style/shortReference.ts";
import { type Span, touches } from "../text/span.ts";
import type { Reading } from "./reading.ts";
import { plain, sourceCard } from "./sourceCard.ts";
import { suggestionsFor } from "./suggestions.ts";

/** A card to show at a place of the essay; Markdown. */
export interface HoverCard extends Span {
  readonly markdown: string;
}

/** How many sources a card lists where several fit. */
const listed = 6;

/** What there is to say of the citation or quotation at an offset; the smaller one where both are there. */
export async function hoverAt(reading: Reading, offset: number): Promise<HoverCard | undefined> {
  const { essay } = reading;
  const citation = smallest(essay.citations.filter((one) => touches(one, offset)));
  const quotation = smallest(
    essay.quotations.filter((one) => one.kind === "quotation" && touches(one.whole, offset)),
  );
  if (citation !== undefined && (quotation === undefined || length(citation) < length(quotation.whole)))
    return hoverCitation(reading, citation);
  return quotation && hoverQuotation(reading, quotation);
}

function hoverCitation(reading: Reading, citation: Citation): HoverCard {
  const index = reading.essay.citations.indexOf(citation);
  const resolution = reading.resolutions[index];
  const finding = reading.findings.find(
    (one) => one.start === citation.start && one.end === citation.end && one.code !== "quote.uncited",
  );
  const note = reading.essay.notes.find((one) => one.label.toLowerCase() === citation.calls?.toLowerCase());
  const parts = [
    ...(finding === undefined ? [] : [plain(wordFinding(finding).message)]),
    ...(resolution === undefined ? [] : describeResolution(resolution)),
  ];
  if (parts.length === 0 && note !== undefined) parts.push(note.contentText);
  if (parts.length === 0) parts.push("Ibid has no record of this source, so it can say nothing about it.");
  return { start: citation.start, end: citation.end, markdown: parts.join("\n\n---\n\n") };
}

function describeResolution(resolution: Resolution): string[] {
  if (resolution.outcome === "several") return [listOf(resolution.candidates)];
  return resolution.sources.map(({ record, evidence }) => sourceCard(record, evidence));
}

async function hoverQuotation(reading: Reading, quotation: Quotation): Promise<HoverCard> {
  const { start, end } = quotation.whole;
  return { start, end, markdown: (await aboutQuotation(reading, quotation)).join("\n\n") };
}

async function aboutQuotation(reading: Reading, quotation: Quotation): Promise<string[]> {
  const { essay, resolutions } = reading;
  if (quotation.citation === null) {
    const suggestions = await suggestionsFor(reading, essay.quotations.indexOf(quotation));
    const found = suggestions[0];
    if (found === undefined)
      return ["**No citation covers this quotation.**", "Ibid knows no document that holds these words."];
    return [
      "**No citation covers this quotation.** It may come from:",
      sourceCard(found.record, found.evidence),
    ];
  }
  const citation = essay.citations[quotation.citation];
  const resolution = resolutions[quotation.citation];
  const cited = `Cited by ${plain(citation?.text ?? "")}`;
  if (resolution === undefined || resolution.outcome === "none") return [`${cited}, which no source fits.`];
  if (resolution.outcome === "several")
    return [`${cited}, which several sources fit:`, listOf(resolution.candidates)];
  if (resolution.outcome === "names-itself")
    return [`${cited}. Ibid has no record of that source, so it has not compared the words.`];
  const source = resolution.sources[0];
  if (source === undefined) return [cited];
  const { said, evidence } = await comparison(reading, quotation, source);
  return [`${cited}. ${said}`, sourceCard(source.record, evidence)];
}

/** What can honestly be said of the words, never more than was compared; and the passage, where they stand in one. */
async function comparison(
  reading: Reading,
  quotation: Quotation,
  { record, evidence }: Candidate,
): Promise<{ said: string; evidence: readonly Evidence[] }> {
  const text = await reading.corpus.text(record.id);
  if (text === undefined)
    return { said: "Ibid does not have this document’s text, so it has not compared the words.", evidence };
  const [words] = weighWords([quotation.text], text.text).evidence;
  if (words?.kind !== "words")
    return {
      said: text.whole
        ? "Ibid did not find these words in the document’s text."
        : "Ibid has only a passage of this document, and the words are not in it.",
      evidence,
    };
  return {
    said: words.exact
      ? "The same words stand in the document."
      : "The document has these words otherwise; compare:",
    evidence: [words, ...evidence.filter((one) => one.kind !== "words")],
  };
}

function listOf(candidates: readonly Candidate[]): string {
  const lines = candidates.slice(0, listed).map(({ record }) => `- ${plain(titleWithDate(record))}`);
  const more = candidates.length - lines.length;
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join("\n");
}

function length(span: Span): number {
  return span.end - span.start;
}

function smallest<T extends Span>(spans: readonly T[]): T | undefined {
  return [...spans].sort((a, b) => length(a) - length(b))[0];
}
