import type { Word } from "./words.ts";

/** The longest stretch of words that two texts share in order without a gap. */
export interface WordRun {
  /** How many words. */
  readonly length: number;
  /** Index of its first word in the quotation. */
  readonly inQuotation: number;
  /** Index of its first word in the document. */
  readonly inDocument: number;
}

/** Finds the longest run of equal words; the first one where several are as long. */
export function longestRun(quotation: readonly Word[], document: readonly Word[]): WordRun {
  const places = new Map<string, number[]>();
  document.forEach((word, index) => {
    const found = places.get(word.folded);
    if (found) found.push(index);
    else places.set(word.folded, [index]);
  });
  let best: WordRun = { length: 0, inQuotation: 0, inDocument: 0 };
  for (let start = 0; start < quotation.length - best.length; start++) {
    for (const place of places.get(quotation[start]?.folded ?? "") ?? []) {
      let length = 1;
      while (
        start + length < quotation.length &&
        quotation[start + length]?.folded === document[place + length]?.folded
      )
        length++;
      if (length > best.length) best = { length, inQuotation: start, inDocument: place };
    }
  }
  return best;
}
