import type { Span } from "../../text/span.ts";
import type { CitationForm, Pointer } from "../essay.ts";

/** A citation as one of the readers in this folder finds it; offsets in the prose of its paragraph. */
export interface FoundCitation extends Span {
  readonly form: CitationForm;
  readonly pointers: readonly Pointer[];
  readonly locator?: string;
  /** For a note mark, the label of its note. */
  readonly calls?: string;
  /** For an inline note, the span of what it says. */
  readonly content?: Span;
}
