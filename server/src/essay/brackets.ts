import type { Span } from "../text/span.ts";

/** A pair of brackets with both of them in the span, and how many pairs it stands in. */
export interface Brackets extends Span {
  readonly depth: number;
}

/** The pairs of square brackets of a paragraph, in the order in which they open. A lone bracket opens nothing. */
export function squareBrackets(prose: string): Brackets[] {
  const pairs: Span[] = [];
  const open: number[] = [];
  for (const { index, 0: bracket } of prose.matchAll(/[[\]]/g)) {
    if (bracket === "[") open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push({ start, end: index + 1 });
    }
  }
  return nested(pairs);
}

/** A parenthesis longer than this many UTF-16 units cites nothing; the opening one was a slip. */
const longestParenthesis = 400;

/** Outermost parentheses of a citation's length. A lone `(` is a slip, and spoils no more than its own surroundings. */
export function parentheses(prose: string): Span[] {
  const spans: Span[] = [];
  const open: number[] = [];
  for (const { index, 0: bracket } of prose.matchAll(/[()（）]/g)) {
    while (open.length > 0 && index - (open[0] ?? index) > longestParenthesis) open.shift();
    if (bracket === "(" || bracket === "（") open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) spans.push({ start, end: index + 1 });
    }
  }
  return nested(spans).filter(({ depth }) => depth === 0);
}

/** Pairs that nest or stand apart, in the order in which they open, each with its depth. */
function nested(pairs: readonly Span[]): Brackets[] {
  const around: number[] = [];
  return [...pairs]
    .sort((a, b) => a.start - b.start)
    .map((pair) => {
      while ((around.at(-1) ?? Number.POSITIVE_INFINITY) <= pair.start) around.pop();
      around.push(pair.end);
      return { ...pair, depth: around.length - 1 };
    });
}
