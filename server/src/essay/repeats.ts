import { wordsOf } from "../text/words.ts";
import type { CoverContext, Covered, UncoveredQuotation } from "./coverContext.ts";

/** How many quotations back “shortly before” reaches. */
const shortlyBefore = 8;

/** Words that were quoted and cited shortly before need no second citation. */
export class Repeats {
  readonly #foldedWords: CoverContext["foldedWords"];
  readonly #recent: { readonly words: string; readonly covered: Covered; readonly isQuotation: boolean }[] =
    [];

  constructor(foldedWords: CoverContext["foldedWords"]) {
    this.#foldedWords = foldedWords;
  }

  coverOf(quotation: UncoveredQuotation): Covered | undefined {
    const words = this.#foldedWords(quotation.text);
    if (words.trim() === "") return undefined;
    const earlier = this.#recent.findLast(
      (one) => one.covered.citation !== null && one.words.includes(words),
    );
    return earlier && { cover: "before", citation: earlier.covered.citation };
  }

  /** Whether these are two words or more of a quotation shortly before, taken up again: the “teaspoon for a bathtub”. */
  holds(quotation: UncoveredQuotation): boolean {
    const words = this.#foldedWords(quotation.text);
    return (
      /\p{L}{2} \S*\p{L}{2}/u.test(words) &&
      this.#recent.some(
        (one) => one.isQuotation && one.words.length > words.length && one.words.includes(words),
      )
    );
  }

  add(quotation: UncoveredQuotation, covered: Covered): void {
    this.#recent.push({
      words: this.#foldedWords(quotation.text),
      covered,
      isQuotation: quotation.kind === "quotation",
    });
    if (this.#recent.length > shortlyBefore) this.#recent.shift();
  }
}

/** Folded words between spaces, so that `includes` finds whole words only. */
export function foldedWords(text: string): string {
  return ` ${wordsOf(text)
    .map((word) => word.folded)
    .join(" ")} `;
}
