import type { Severity } from "../checks/finding.ts";
import type { CheckedEssay } from "./checkedEssay.ts";

/** Counts over all essays of one run; `quotations` and what follows leave out terms and titles. */
export interface Summary {
  readonly files: number;
  readonly words: number;
  readonly quotations: number;
  /** Quotations that no citation covers. */
  readonly uncited: number;
  /** Quotations found to stand in their source, word for word or with permitted changes. */
  readonly verified: number;
  readonly altered: number;
  /**
   * Quotations of which nothing can be said. Ibid fails closed: one that was not compared with a text, which this
   * version does with none, counts here and never as verified.
   */
  readonly unverifiable: number;
}

/** How many findings there are of each severity, and how many were suppressed. */
export type FindingCounts = Readonly<Record<Severity | "suppressed", number>>;

/** Adds up what was found in one essay after the other. */
export class Tally {
  #summary: Summary = {
    files: 0,
    words: 0,
    quotations: 0,
    uncited: 0,
    verified: 0,
    altered: 0,
    unverifiable: 0,
  };
  #findings: FindingCounts = { error: 0, warning: 0, information: 0, hint: 0, suppressed: 0 };

  add({ reading, findings }: CheckedEssay): void {
    const quotations = reading.essay.quotations.filter(({ kind }) => kind === "quotation");
    const { files, words, uncited, unverifiable } = this.#summary;
    this.#summary = {
      ...this.#summary,
      files: files + 1,
      words: words + reading.essay.words,
      quotations: this.#summary.quotations + quotations.length,
      uncited: uncited + quotations.filter(({ cover }) => cover === "none").length,
      unverifiable: unverifiable + quotations.length,
    };
    const counts = { ...this.#findings, suppressed: this.#findings.suppressed + reading.suppressed.length };
    for (const { severity } of findings) counts[severity]++;
    this.#findings = counts;
  }

  get summary(): Summary {
    return this.#summary;
  }

  get findings(): FindingCounts {
    return this.#findings;
  }
}
