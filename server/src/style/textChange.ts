import type { Span } from "../text/span.ts";

/** A change of the essay: the span is replaced by the text. */
export interface TextChange extends Span {
  readonly newText: string;
}
