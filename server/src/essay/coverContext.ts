import type { Span } from "../text/span.ts";
import type { Citation, Cover, QuotationKind } from "./essay.ts";
import { firstFrom } from "./order.ts";

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

/** A stretch between blank lines: a paragraph, a heading, a list item, a block quotation as a whole. */
export interface Neighbour extends Span {
  readonly heading: boolean;
  /** Its sentences, in order. */
  readonly sentences: readonly Span[];
}

/** All that a quotation's cover depends on. Everything is in the order of the text. */
export interface CoverContext {
  readonly source: string;
  readonly quotations: readonly UncoveredQuotation[];
  readonly citations: readonly Citation[];
  readonly neighbours: readonly Neighbour[];
  /** The folded words of a quotation, as {@link foldedWords} finds them or remembered. */
  readonly foldedWords: (text: string) => string;
}

/** How a quotation is covered, and the index of the citation that covers it. */
export interface Covered {
  readonly cover: Cover;
  readonly citation: number | null;
  /** Where the words turn out to be quoted again, so that they are no term. */
  readonly kind?: "quotation";
}

export function isNote({ form }: Citation): boolean {
  return form === "note" || form === "inline-note";
}

export function isPunctuation(between: string): boolean {
  return between.length < 80 && /^[\s.,;:!?)”"’»*_\]]*$/.test(between);
}

export function indexesWithin(
  citations: readonly Citation[],
  span: Span,
): { citation: Citation; index: number }[] {
  const found: { citation: Citation; index: number }[] = [];
  for (
    let index = firstFrom(citations, span.start);
    (citations[index]?.start ?? span.end) < span.end;
    index++
  ) {
    const citation = citations[index];
    if (citation !== undefined && citation.end <= span.end) found.push({ citation, index });
  }
  return found;
}
