import type { CheckedEssay } from "./checkedEssay.ts";
import type { Tally } from "./tally.ts";

/** A way to print what `ibid check` found; what it returns goes to standard output as it stands. */
export interface Report {
  /** After each essay. */
  essay(essay: CheckedEssay): string;
  /** After the last. */
  end(tally: Tally): string;
}
