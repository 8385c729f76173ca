import type { UncoveredQuotation } from "./coverContext.ts";
import { inlineNoteLabel } from "./gatherNotes.ts";
import type { Block, Blocks } from "./markdown.ts";
import { around } from "./order.ts";
import { isUnseen, visible } from "./prose.ts";
import type { MarkedWords } from "./quotationMarks.ts";
import type { ReadBlock } from "./readBlock.ts";

/**
 * All quotations of an essay, in the order of the text. Words in marks inside a block quotation belong to it.
 */
export function gatherQuotations(
  text: string,
  parsed: Blocks,
  read: readonly ReadBlock[],
): UncoveredQuotation[] {
  return [...blockQuotations(text, parsed), ...inlineQuotations(text, read)].sort(
    (a, b) => a.start - b.start,
  );
}

/** A block quotation's span goes from its first character to the end of its last line, without `>`. */
function blockQuotations(text: string, parsed: Blocks): UncoveredQuotation[] {
  const contents = new Map<number, { readonly first: Block; last: Block }>();
  for (const block of parsed.blocks) {
    if (block.blockQuotation === undefined) continue;
    const content = contents.get(block.blockQuotation);
    if (content === undefined) contents.set(block.blockQuotation, { first: block, last: block });
    else content.last = block;
  }
  return [...contents].map(([index, { first, last }]) => {
    const span = { start: first.start, end: last.end };
    const whole = parsed.blockQuotations[index] ?? span;
    return {
      ...span,
      text: text.slice(span.start, span.end),
      form: "block",
      kind: "quotation",
      whole,
      sentence: whole,
      paragraph: whole,
      ...(first.note !== undefined && { note: first.note }),
    };
  });
}

function inlineQuotations(text: string, read: readonly ReadBlock[]): UncoveredQuotation[] {
  const quotations: UncoveredQuotation[] = [];
  /** Where a quotation over several paragraphs began: offset of its first mark in the text. */
  let begun: number | undefined;
  read.forEach((one, index) => {
    const { block, open } = one;
    if (block.blockQuotation !== undefined) return;
    const goesOn = open !== undefined && goesOnIn(read[index + 1], one, open.mark);
    one.marked.forEach((words, index) => {
      // Marks inside the part of a paragraph that is quoted on belong to that quotation.
      if (goesOn && words.start > open.start) return;
      // “… opens in each paragraph, “… and closes in the last.”
      const from = isFirst(one, words.whole.start) ? begun : undefined;
      quotations.push(quotationFrom(text, one, index, words, from));
    });
    if (!goesOn) begun = undefined;
    else if (begun === undefined || !isFirst(one, open.start)) begun = block.start + open.start;
  });
  return quotations;
}

function goesOnIn(next: ReadBlock | undefined, read: ReadBlock, mark: string): boolean {
  return (
    next?.block.kind === "paragraph" &&
    next.block.blockQuotation === undefined &&
    next.block.note === read.block.note &&
    visible(next.prose.slice(0, 40)).startsWith(mark)
  );
}

/** Whether nothing that is read stands before `offset`. */
function isFirst({ prose }: ReadBlock, offset: number): boolean {
  return offset < 40 && isUnseen(prose, offset);
}

function quotationFrom(
  text: string,
  read: ReadBlock,
  index: number,
  words: MarkedWords,
  begun: number | undefined,
): UncoveredQuotation {
  const { block, prose, sentences, kinds } = read;
  const sentence = around(sentences, words.whole) ?? { start: 0, end: prose.length };
  const whole = { start: begun ?? block.start + words.whole.start, end: block.start + words.whole.end };
  const span = {
    start: begun === undefined ? block.start + words.start : begun + 1,
    end: block.start + words.end,
  };
  const kind = begun === undefined ? (kinds[index] ?? "quotation") : "quotation";
  const note = block.note ?? inlineNoteAround(read, words);
  return {
    ...span,
    text: text.slice(span.start, span.end),
    form: "inline",
    kind,
    whole,
    sentence: { start: Math.min(whole.start, block.start + sentence.start), end: block.start + sentence.end },
    paragraph: { start: block.start, end: block.end },
    ...(note !== undefined && { note }),
  };
}

function inlineNoteAround({ block, citations }: ReadBlock, words: MarkedWords): string | undefined {
  const note = around(citations, words.whole);
  return note?.form === "inline-note" ? inlineNoteLabel(block.start + note.start) : undefined;
}
