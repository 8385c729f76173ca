/** A stretch of text, in UTF-16 offsets: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies wholly in `outer`; the same span counts. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether `offset` touches the span; its end counts, since a cursor stands there after typing. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
