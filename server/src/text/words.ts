import { foldWord } from "./fold.ts";
import type { Span } from "./span.ts";

/** A word of a text: its folded form for comparing, and where it stands (UTF-16 offsets). */
export interface Word extends Span {
  readonly folded: string;
}

// A word is letters, marks and digits, with an apostrophe inside; a hyphen parts words, so that
// "Chinese-Korean" and "Chinese Korean" compare equal. Each CJK character counts as a word of its own.
// A soft hyphen is part of its word, though nobody sees it.
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*(?:['’][\p{L}][\p{L}\p{M}\p{N}\u00ad]*)*/gu;

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const folded = foldWord(match[0]);
    if (folded !== "") words.push({ folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** How many words a text has. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(wordPattern)) count++;
  return count;
}
