import type { Candidate } from "../sources/corpus.ts";
import type { TextChange } from "../style/textChange.ts";
import type { Span } from "../text/span.ts";

/** A problem shown to the writer, as facts; `wording.ts` has its words and its severity. */
export type Finding =
  | (Span & { readonly code: "quote.uncited"; readonly form: "inline" | "block"; readonly quotation: number })
  | (Span & {
      readonly code: "citation.unknown";
      readonly named: "key" | "free";
      readonly written: string;
      readonly citation: number;
    })
  | (Span & {
      readonly code: "citation.ambiguous";
      readonly written: string;
      readonly candidates: readonly Candidate[];
      readonly citation: number;
    })
  | (Span & { readonly code: "note.undefined"; readonly label: string; readonly citation: number });

export type FindingCode = Finding["code"];
export type Severity = "error" | "warning" | "information" | "hint";

/** A repair that the writer may choose; all its changes belong together. */
export interface Fix {
  readonly title: string;
  readonly preferred: boolean;
  readonly changes: readonly TextChange[];
}
