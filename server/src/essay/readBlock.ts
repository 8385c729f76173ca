import type { Span } from "../text/span.ts";
import { findBracketed } from "./citations/bracketed.ts";
import { findCells } from "./citations/cells.ts";
import type { FoundCitation } from "./citations/found.ts";
import { findBareAddresses, findLinks, findTemplatedLinks } from "./citations/links.ts";
import { findInlineNotes, findNoteMarks } from "./citations/notes.ts";
import { findNumberedMarks, isTheSources } from "./citations/numbered.ts";
import { findPandocCitations } from "./citations/pandoc.ts";
import { findParenthetical } from "./citations/parenthetical.ts";
import type { QuotationKind } from "./essay.ts";
import { kindOf, type MarkedContext } from "./kind.ts";
import type { Block } from "./markdown.ts";
import { around, firstFrom, overlaps, shifted } from "./order.ts";
import { blot, type Link, visible } from "./prose.ts";
import { type MarkedWords, type PairedMarks, pairMarks } from "./quotationMarks.ts";
import { type SentenceCitation, splitSentences } from "./sentences.ts";

/** A block with what was found in it, read on its own. Offsets are those of its prose, so they hold when it moves. */
export interface ReadBlock {
  readonly block: Block;
  /** The prose with every citation but the parenthetical ones blotted out. */
  readonly prose: string;
  /** Words in marks, in order; those of an inline note as well. */
  readonly marked: readonly MarkedWords[];
  readonly open: PairedMarks["open"];
  /** In order. */
  readonly citations: readonly FoundCitation[];
  readonly sentences: readonly Span[];
  /** For each of the words in marks, whether they are a quotation, a term or a title. */
  readonly kinds: readonly QuotationKind[];
}

/** What reading a block's parentheses needs to know of the rest of the essay. */
export interface Surroundings {
  /** Names that the essay cites by, in small letters. */
  readonly knownNames: ReadonlySet<string>;
  /** Whether a block quotation stands right before. */
  readonly afterBlockQuotation: boolean;
}

/** Finds words in marks and the citations that need nothing but the block: notes, keys, links. */
export function readMarksAndKeys(source: string, block: Block): ReadBlock {
  const written = (found: FoundCitation) => !isEscaped(source, block.start + found.start);
  const inlineNotes = findInlineNotes(block.prose).filter(written);
  const own = source.slice(block.start, block.end);
  const links = [...findLinks(block.links, block.start), ...findTemplatedLinks(own, block.prose)]
    .sort((a, b) => a.start - b.start)
    .filter((link) => !overlaps(inlineNotes, link));
  // What stands in a note or in a link's words belongs to it.
  const apart = (found: FoundCitation) => !overlaps(inlineNotes, found) && !overlaps(links, found);
  const numbered = findNumberedMarks(own, block.prose, linksWithin(block)).filter(apart);
  const labelled = findNoteMarks(block.prose).filter(written).filter(apart);
  const notes = [...labelled, ...numbered.filter((one) => !overlaps(labelled, one))].sort(
    (a, b) => a.start - b.start,
  );
  const withoutNotes = blot(block.prose, [...notes, ...inlineNotes]);
  const keys = findPandocCitations(withoutNotes).filter(written).filter(apart);
  const bare = findBareAddresses(blot(withoutNotes, keys)).filter(apart);
  const prose = blot(withoutNotes, [...keys, ...bare]);
  const pairs = pairMarks(prose);
  const marked = pairs.marked.map((words) => withWholeEmphasis(own, words));
  const wholes = marked.map(({ whole }) => whole);
  const inInlineNotes = inlineNotes
    .flatMap(({ content }) => (content === undefined ? [] : marksWithin(block.prose, content)))
    .filter(({ whole }) => !overlaps(wholes, whole));
  return {
    block,
    prose,
    marked: [...marked, ...inInlineNotes].sort((a, b) => a.start - b.start),
    open: pairs.open,
    citations: [
      ...notes.filter((note) => note.calls !== undefined || !isTheSources(note, marked)),
      ...inlineNotes,
      ...keys,
      ...links,
      ...bare,
    ].sort((a, b) => a.start - b.start),
    sentences: [],
    kinds: [],
  };
}

/** Adds the citations in parentheses and brackets. Those of a note or a heading hold a place and a year. */
export function withParenthetical(read: ReadBlock, surroundings: Surroundings): ReadBlock {
  const { block, prose, citations } = read;
  if (block.note !== undefined || block.kind === "heading") return read;
  const inBlockQuotation = block.blockQuotation !== undefined;
  const found = [
    ...findParenthetical(prose, { ...surroundings, marked: read.marked, inBlockQuotation }),
    ...findBracketed(prose),
    ...(block.kind === "row" ? findCells(prose, read.marked) : []),
  ]
    .sort((a, b) => a.start - b.start)
    .filter((one, index, all) => (all[index - 1]?.end ?? 0) <= one.start && !overlaps(citations, one));
  return { ...read, citations: [...citations, ...found].sort((a, b) => a.start - b.start) };
}

/** Parts the block into sentences, each with the citations that hang on it. */
export function withSentences(read: ReadBlock): ReadBlock {
  const citations = read.citations.map(
    ({ start, end, form }): SentenceCitation => ({
      start,
      end,
      hangs: form === "link" ? standsAlone(read.prose, end) : /[[(^（]/.test(read.block.prose[start] ?? ""),
    }),
  );
  const outside = read.marked.filter(({ whole }) => around(citations, whole) === undefined);
  return { ...read, sentences: splitSentences(read.prose, outside, citations) };
}

/** Whether nothing of a sentence follows a link: “… all winter.” [Source](https://…) */
function standsAlone(prose: string, end: number): boolean {
  return /^[\s\u2060]*(?:\.?[\s\u2060]*$|\.\s)/.test(prose.slice(end, end + 12));
}

/** Tells quotations from terms and titles. */
export function withKinds(read: ReadBlock, inWorksCited: boolean): ReadBlock {
  const whole = { start: 0, end: read.prose.length };
  const kinds = read.marked.map((words) =>
    kindOf(contextOf(read, words, around(read.sentences, words.whole) ?? whole, inWorksCited)),
  );
  return { ...read, kinds };
}

/**
 * Emphasis round all of a quotation is no part of it; emphasis of its first or last words is, from mark to mark: of
 * ‘we were *looked at*’ the last asterisk belongs to the content.
 */
function withWholeEmphasis(source: string, words: MarkedWords): MarkedWords {
  const opening = /[*_]*$/.exec(source.slice(Math.max(words.whole.start + 1, words.start - 3), words.start));
  const closing = /^[*_]*/.exec(source.slice(words.end, Math.min(words.whole.end - 1, words.end + 3)));
  const [opens, closes] = [opening?.[0].length ?? 0, closing?.[0].length ?? 0];
  return opens === closes
    ? words
    : {
        ...words,
        start: words.start - Math.max(0, opens - closes),
        end: words.end + Math.max(0, closes - opens),
      };
}

/** A block's links at their places in its prose. */
function linksWithin({ links, start }: Block): Link[] {
  return links.map((link) => ({ ...link, ...shifted(link, -start), text: shifted(link.text, -start) }));
}

/** Whether a backslash makes the character at `offset` a plain one. */
function isEscaped(source: string, offset: number): boolean {
  let backslashes = 0;
  while (source[offset - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

function marksWithin(prose: string, part: Span): MarkedWords[] {
  return pairMarks(prose.slice(part.start, part.end)).marked.map((words) => ({
    ...shifted(words, part.start),
    whole: shifted(words.whole, part.start),
  }));
}

/** What stands round words in marks, for telling their kind. */
function contextOf(
  read: ReadBlock,
  words: MarkedWords,
  sentence: Span,
  inWorksCited: boolean,
): MarkedContext {
  const { block, citations } = read;
  const place = around(citations, words.whole);
  const following = citations[firstFrom(citations, words.whole.end)];
  // An inline note's words are blotted out of the sentence in which it stands.
  const inNote = place?.form === "inline-note" ? place.content : undefined;
  const prose = inNote === undefined ? read.prose : block.prose;
  const { start, end } = inNote ?? sentence;
  return {
    words: prose.slice(words.start, words.end),
    before: prose.slice(Math.max(start, words.whole.start - 300), words.whole.start),
    after: prose.slice(words.whole.end, Math.min(end, words.whole.end + 300)),
    beginsSentence: visible(prose.slice(start, words.whole.start).slice(0, 40)) === "",
    inHeading: block.kind === "heading",
    inLinkText: place?.form === "link",
    inWorksCited,
    inNote: block.note !== undefined || inNote !== undefined,
    inCitation: place?.form === "parenthetical",
    citedStraightAfter:
      following !== undefined &&
      following.start - words.whole.end < 20 &&
      // They call it a “siege”. @orme doubts it.
      (following.start < end || inNote !== undefined) &&
      /^[.,;:!?]*$/.test(visible(block.prose.slice(words.whole.end, following.start))),
  };
}
