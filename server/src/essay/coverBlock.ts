import { contains } from "../text/span.ts";
import {
  type CoverContext,
  type Covered,
  indexesWithin,
  isNote,
  isPunctuation,
  type Neighbour,
  type UncoveredQuotation,
} from "./coverContext.ts";
import { firstFrom } from "./order.ts";

/** `inside`, `same`, `next` and `leadin`: how a block quotation is cited. */
export function coverBlock(
  quotation: UncoveredQuotation,
  { source, citations, neighbours }: CoverContext,
): Covered | undefined {
  const inside = indexesWithin(citations, quotation.whole).at(-1);
  if (inside !== undefined) {
    const atEnd = isPunctuation(source.slice(inside.citation.end, quotation.whole.end));
    return { cover: isNote(inside.citation) && atEnd ? "same" : "inside", citation: inside.index };
  }
  const at = firstFrom(neighbours, quotation.whole.start);
  const following = neighbours[at + 1];
  if (following !== undefined && !following.heading) {
    const first = firstFrom(citations, following.start);
    const citation = citations[first];
    if (
      citation !== undefined &&
      citation.end <= following.end &&
      beginsLine(source.slice(following.start, citation.start))
    )
      return { cover: "next", citation: first };
  }
  const leading = neighbours[at - 1];
  const introduction = leading?.heading ? undefined : leading?.sentences.at(-1);
  const last = introduction && indexesWithin(citations, introduction).at(-1);
  return last === undefined ? undefined : { cover: "leadin", citation: last.index };
}

/** Whether only a dash, a bracket or `Source:` stands before a citation in its line. */
function beginsLine(before: string): boolean {
  return (
    before.length < 40 &&
    /^[\s—–(\\[*_-]*(?:(?:source|from|quelle|fuente|fuentes|sources?)\s*:\s*)?[*_(]*$/i.test(before)
  );
}

/** `leadin`: “three points [@key, p. 4]:” before a list of quotations. */
export function coverByLeadIn(
  quotation: UncoveredQuotation,
  { source, citations, neighbours }: CoverContext,
): Covered | undefined {
  let at = firstFrom(neighbours, quotation.paragraph.start);
  for (let items = 0; items < longestList && isListItem(source, neighbours[at]); items++) at--;
  const leading = neighbours[at];
  if (leading === undefined || leading.start >= quotation.paragraph.start || leading.heading)
    return undefined;
  const introduction = leading.sentences.at(-1);
  if (introduction === undefined || !/:\s*$/.test(source.slice(introduction.end - 3, introduction.end)))
    return undefined;
  const last = firstFrom(citations, introduction.end) - 1;
  const citation = citations[last];
  return citation !== undefined && contains(introduction, citation)
    ? { cover: "leadin", citation: last }
    : undefined;
}

/** A list that one sentence introduces has no more items than this. */
const longestList = 30;

function isListItem(source: string, neighbour: Neighbour | undefined): boolean {
  return (
    neighbour !== undefined &&
    /(?:^|\n)[ \t]*(?:[-+*]|\d{1,3}[.)])[ \t]+$/.test(
      source.slice(Math.max(0, neighbour.start - 12), neighbour.start),
    )
  );
}
