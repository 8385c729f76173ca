import type { Finding } from "../checks/finding.ts";
import type { Essay, Suppression } from "../essay/essay.ts";
import type { Corpus, Resolution } from "../sources/corpus.ts";

/** An essay read, its citations resolved and its findings found: what every feature starts from. */
export interface Reading {
  readonly essay: Essay;
  /** The corpus with the essay's own sources in front. */
  readonly corpus: Corpus;
  /** One for each of the essay's citations, in the same order. */
  readonly resolutions: readonly Resolution[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly by: Suppression }[];
}
