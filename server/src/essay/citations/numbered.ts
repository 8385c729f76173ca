import type { Span } from "../../text/span.ts";
import { firstFrom, overlaps } from "../order.ts";
import { GAP, isUnseen, type Link } from "../prose.ts";
import type { FoundCitation } from "./found.ts";

// <sup>1</sup>, <sup>[1]</sup>, <sup><a href="#fn1">1</a></sup>
const raised = /<sup\b[^<>]{0,200}>\s?(?:<a\b[^<>]{0,300}>)?\[?(?:\d{1,3}|[*†‡])\]?(?:<\/a>)?\s?<\/sup>/gi;
const bracketed = /\[\d{1,3}\u2060?\](?![({:\p{L}\p{N}])/gu;
const superscript = /[⁰¹²³⁴-⁹]{1,3}/g;
// over.[1] and over¹ and “over” [1], but not km² nor 10³ nor “he had [7] horses”
const afterWord = /(?:\p{L}{3}|[.,;:!?)\]*_]|[”"’»]\s?|[”"’»][.,;]\s)\u2060*$/u;
// “over.”1 Then, as a raised number looks once it is copied
const bare = /(?:[.,;:!?][”"’»]|[”"’»][.,;:])(\d{1,3})(?=[\s.,;:)]|$)/g;
// [1](#_ftn1), [[1]](#fn:1): a note mark as word processors and blogs export it
const noteAddress = /^#(?:_?(?:ftn|fn|edn)|note|footnote|endnote|cite_note)[\w:.-]*$/i;
const number = /^[\s\u2060]*\[?\u2060?(?:\d{1,3}|[*†‡])\u2060?\]?[\s\u2060]*$/;

/**
 * Marks of notes that are numbered by hand or were copied from elsewhere: `<sup>1</sup>`, `[1]`, `¹`, `[1](#fn1)`. They
 * say that something is cited; what, a list of notes tells, if there is one. A mark that begins a paragraph stands in
 * that list.
 * @param source the source of the prose, as long as it
 * @param links with the prose's offsets
 */
export function findNumberedMarks(source: string, prose: string, links: readonly Link[]): FoundCitation[] {
  const html = source.includes("<sup") ? [...source.matchAll(raised)].map(spanOf) : [];
  const inBrackets = prose.includes("[") ? [...prose.matchAll(bracketed)].map(spanOf) : [];
  const written = [
    // In code a tag is no tag.
    ...html.filter(({ start }) => prose[start] === GAP),
    ...inBrackets
      .filter((span) => !overlaps(links, span))
      // \[1\], as converters write it
      .map(({ start, end }) => ({ start: source[start - 1] === "\\" ? start - 1 : start, end }))
      .filter((span) => followsWord(prose, span)),
    ...[...prose.matchAll(superscript)].map(spanOf).filter((span) => followsWord(prose, span)),
    ...[...prose.matchAll(bare)].map((match) => {
      const end = match.index + match[0].length;
      return { start: end - (match[1]?.length ?? 0), end };
    }),
    ...links.filter(
      ({ url, text, start }) =>
        noteAddress.test(url) && text.start > start && number.test(prose.slice(text.start, text.end)),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return written
    .filter((span, index) => span.start >= (written[index - 1]?.end ?? 0) && !isUnseen(prose, span.start))
    .map(({ start, end }) => ({ start, end, form: "note", pointers: [] }));
}

/** Whether a mark stands inside somebody's words and so is their own: only a writer's mark ends them. */
export function isTheSources(mark: Span, marked: readonly Span[]): boolean {
  const words = marked[firstFrom(marked, mark.end) - 1];
  return words !== undefined && words.start < mark.start && mark.end < words.end;
}

function followsWord(prose: string, { start }: Span): boolean {
  return afterWord.test(prose.slice(Math.max(0, start - 12), start));
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
