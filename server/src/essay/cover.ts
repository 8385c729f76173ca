import { contains, type Span } from "../text/span.ts";
import { wordsOf } from "../text/words.ts";
import type { Citation, Cover, QuotationKind } from "./essay.ts";
import { visible } from "./prose.ts";

/** A quotation before it is known what covers it. */
export interface UncoveredQuotation extends Span {
  readonly text: string;
  readonly form: "inline" | "block";
  readonly kind: QuotationKind;
  readonly whole: Span;
  readonly sentence: Span;
  readonly paragraph: Span;
  readonly note?: string;
}

/** A stretch between blank lines, in order: a paragraph, a heading, a list item, a block quotation as a whole. */
export interface Neighbour extends Span {
  readonly heading: boolean;
  /** The last sentence. */
  readonly lastSentence: Span;
}

interface Covered {
  readonly cover: Cover;
  readonly citation: number | null;
}

const uncovered: Covered = { cover: "none", citation: null };

/** Says for each quotation which citation covers it, by the rules of `history.md`. */
export function coverQuotations(
  source: string,
  quotations: readonly UncoveredQuotation[],
  citations: readonly Citation[],
  neighbours: readonly Neighbour[],
): Covered[] {
  const covers: Covered[] = [];
  quotations.forEach((quotation, index) => {
    const covered =
      quotation.form === "block"
        ? coverBlock(source, quotation, citations, neighbours)
        : coverInline(source, quotation, quotations, citations);
    covers.push(covered.cover === "none" ? (coverRepeat(quotations, covers, index) ?? covered) : covered);
  });
  return covers;
}

function coverInline(
  source: string,
  quotation: UncoveredQuotation,
  quotations: readonly UncoveredQuotation[],
  citations: readonly Citation[],
): Covered {
  const here = indexesWithin(citations, quotation.sentence).filter(
    ({ citation }) => citation.note === quotation.note,
  );
  const inside = here.find(({ citation }) => contains(quotation.whole, citation));
  const around = here.find(({ citation }) => citation.form === "link" && contains(citation, quotation));
  const after = here.find(
    ({ citation }) => citation.start >= quotation.end && !contains(citation, quotation),
  );
  const same = around ?? inside ?? after;
  if (same !== undefined) return { cover: "same", citation: same.index };

  const before = here.filter(({ citation }) => citation.end <= quotation.whole.start).at(-1);
  if (before !== undefined && !belongsToAnother(source, before.citation, quotation, quotations))
    return { cover: "before", citation: before.index };

  // A quotation in a note that names its source: the note's own words are the citation.
  if (quotation.note !== undefined) {
    const own = citations.findIndex((citation) => citation.note === quotation.note);
    if (own !== -1) return { cover: "same", citation: own };
    const mark = citations.findIndex(
      (citation) => citation.calls === quotation.note && citation.pointers.length > 0,
    );
    return mark === -1 ? uncovered : { cover: "same", citation: mark };
  }
  return coverLater(source, quotation, quotations, citations);
}

/** Whether a citation earlier in the sentence is the one straight after another quotation: “A” (Smith 3), but Mao said “B”. */
function belongsToAnother(
  source: string,
  citation: Citation,
  quotation: UncoveredQuotation,
  quotations: readonly UncoveredQuotation[],
): boolean {
  if (citation.form === "link") return false;
  const between = quotations.find(
    (other) =>
      other.form === "inline" &&
      other.whole.end <= citation.start &&
      contains(quotation.sentence, other.whole) &&
      /^[\s.,;:!?)]*$/.test(source.slice(other.whole.end, citation.start)),
  );
  return between !== undefined;
}

/**
 * One note at a paragraph's end for everything quoted above it; one parenthesis after the last of several quotations
 * from one source. Not where the later citation's own quotation has another speaker.
 */
function coverLater(
  source: string,
  quotation: UncoveredQuotation,
  quotations: readonly UncoveredQuotation[],
  citations: readonly Citation[],
): Covered {
  const later = indexesWithin(citations, quotation.paragraph).find(
    ({ citation }) =>
      citation.start >= quotation.sentence.end &&
      citation.form !== "link" &&
      citation.note === quotation.note,
  );
  if (later === undefined) return uncovered;
  const { citation, index } = later;
  const between = quotations.filter(
    (other) =>
      other.form === "inline" && other.start >= quotation.sentence.end && other.whole.end <= citation.start,
  );
  const restsOfParagraph = visible(source.slice(citation.end, quotation.paragraph.end));
  const note = citation.form === "note" || citation.form === "inline-note";
  // A note that closes the paragraph speaks for all of it.
  if (note && /^[.,;:!?)”"’\]]*$/.test(restsOfParagraph)) return { cover: "later", citation: index };
  const changed = between.some((other) => changesSpeaker(source, quotation, other));
  const narrative = citation.form === "pandoc" && /^-?@/.test(citation.text);
  return changed || narrative ? uncovered : { cover: "later", citation: index };
}

const saying =
  /\b(?:say|says|said|write|writes|wrote|tell|tells|told|argue[sd]?|state[sd]?|declare[sd]?|claim(?:s|ed)?|note[sd]?|report(?:s|ed)?|insist(?:s|ed)?|warn(?:s|ed)?|announce[sd]?|explain(?:s|ed)?|emphasi[sz]e[sd]?|suggest(?:s|ed)?|observe[sd]?|conclude[sd]?|describe[sd]?|reads?|according\s+to|in\s+the\s+words\s+of)\b/i;
const anotherSource =
  /\b(?:another|a second(?:ary)?|second|other|different)\s+(?:\w+\s+)?(?:source|document|historian|scholar|author|witness|report|letter|memorandum|article|book|account)\b/i;

/** Whether the words that introduce a later quotation give it to somebody whom the earlier sentence does not name. */
function changesSpeaker(source: string, earlier: UncoveredQuotation, later: UncoveredQuotation): boolean {
  const leadIn = source.slice(later.sentence.start, later.whole.start);
  if (anotherSource.test(leadIn)) return true;
  if (!saying.test(leadIn)) return false;
  const named = new Set(namesIn(source.slice(earlier.sentence.start, earlier.sentence.end)));
  const speakers = namesIn(leadIn);
  return speakers.length > 0 && !speakers.some((name) => named.has(name));
}

const noName =
  /^(?:the|this|that|these|those|he|she|it|they|we|i|in|on|at|as|but|and|for|when|while|after|before|later|then|his|her|their|a|an|to|by|from|however|moreover|thus)$/i;

function namesIn(words: string): string[] {
  return (words.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [])
    .map((name) => name.replace(/['’]s$/, "").toLowerCase())
    .filter((name) => !noName.test(name));
}

function coverBlock(
  source: string,
  quotation: UncoveredQuotation,
  citations: readonly Citation[],
  neighbours: readonly Neighbour[],
): Covered {
  const inside = indexesWithin(citations, quotation.whole).at(-1);
  if (inside !== undefined) {
    const mark = inside.citation.form === "note" || inside.citation.form === "inline-note";
    const atEnd = /^[\s.,;:!?)”"’\]]*$/.test(source.slice(inside.citation.end, quotation.whole.end));
    return { cover: mark && atEnd ? "same" : "inside", citation: inside.index };
  }
  const at = neighbours.findIndex((neighbour) => contains(neighbour, quotation.whole));
  const following = neighbours[at + 1];
  if (following !== undefined && !following.heading) {
    const first = citations.findIndex((citation) => citation.start >= following.start);
    const citation = citations[first];
    if (
      citation !== undefined &&
      citation.end <= following.end &&
      /^[\s—–(\\-]*$/.test(source.slice(following.start, citation.start))
    )
      return { cover: "next", citation: first };
  }
  const leading = neighbours[at - 1];
  if (leading !== undefined && !leading.heading) {
    const last = indexesWithin(citations, leading.lastSentence).at(-1);
    if (last !== undefined) return { cover: "leadin", citation: last.index };
  }
  return uncovered;
}

/** How many quotations back “shortly before” reaches. */
const shortlyBefore = 8;

/** Words that were quoted and cited shortly before need no second citation. */
function coverRepeat(
  quotations: readonly UncoveredQuotation[],
  covers: readonly Covered[],
  index: number,
): Covered | undefined {
  const words = foldedWords(quotations[index]?.text ?? "");
  if (words.trim() === "") return undefined;
  for (let earlier = index - 1; earlier >= Math.max(0, index - shortlyBefore); earlier--) {
    const covered = covers[earlier];
    if (covered === undefined || covered.citation === null) continue;
    if (foldedWords(quotations[earlier]?.text ?? "").includes(words))
      return { cover: "before", citation: covered.citation };
  }
  return undefined;
}

/** Folded words between spaces, so that `includes` finds whole words only. */
function foldedWords(text: string): string {
  return ` ${wordsOf(text)
    .map((word) => word.folded)
    .join(" ")} `;
}

function indexesWithin(citations: readonly Citation[], span: Span): { citation: Citation; index: number }[] {
  const found: { citation: Citation; index: number }[] = [];
  citations.forEach((citation, index) => {
    if (contains(span, citation)) found.push({ citation, index });
  });
  return found;
}
