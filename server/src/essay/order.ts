import type { Span } from "../text/span.ts";

/** Index of the first span that starts at `offset` or after it, in spans ordered by their starts. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span round `within`, among spans that stand in order and apart from each other. */
export function around<Kind extends Span>(spans: readonly Kind[], within: Span): Kind | undefined {
  const last = spans[firstFrom(spans, within.start + 1) - 1];
  return last !== undefined && within.end <= last.end ? last : undefined;
}

/** Whether a span overlaps one of `spans`, which stand in order and apart from each other. */
export function overlaps(spans: readonly Span[], span: Span): boolean {
  const next = firstFrom(spans, span.end);
  const last = spans[next - 1];
  return last !== undefined && span.start < last.end;
}

/** Spans moved together, as from a block's own offsets to the essay's. */
export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
