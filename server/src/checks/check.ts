import type { Essay } from "../essay/essay.ts";
import type { Resolution } from "../sources/corpus.ts";
import type { Finding, FindingCode } from "./finding.ts";

/** What a check looks at: the essay, and what each of its citations means. */
export interface CheckedEssay {
  readonly essay: Essay;
  /** One for each of the essay's citations, in the same order. */
  readonly resolutions: readonly Resolution[];
}

/** One kind of problem: a file in this folder, and a line in `index.ts`. */
export interface Check {
  readonly code: FindingCode;
  readonly find: (checked: CheckedEssay) => Finding[];
}
