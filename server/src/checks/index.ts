import type { Suppression } from "../essay/essay.ts";
import { contains } from "../text/span.ts";
import type { Check, CheckedEssay } from "./check.ts";
import { citationAmbiguous } from "./citationAmbiguous.ts";
import { citationUnknown } from "./citationUnknown.ts";
import type { Finding } from "./finding.ts";
import { noteUndefined } from "./noteUndefined.ts";
import { quoteUncited } from "./quoteUncited.ts";

/** Every check; a new one is a file in this folder and a line here. */
export const checks: readonly Check[] = [quoteUncited, citationUnknown, citationAmbiguous, noteUndefined];

export interface Checked {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What the writer asked not to be told, and where that is said. */
  readonly suppressed: readonly { readonly finding: Finding; readonly by: Suppression }[];
}

export function checkEssay(checked: CheckedEssay): Checked {
  const findings: Finding[] = [];
  const suppressed: { finding: Finding; by: Suppression }[] = [];
  for (const finding of checks.flatMap((check) => check.find(checked))) {
    const by = checked.essay.suppressions.find(
      ({ scope, code }) => contains(scope, finding) && (code === undefined || code === finding.code),
    );
    if (by === undefined) findings.push(finding);
    else suppressed.push({ finding, by });
  }
  return { findings: findings.sort((a, b) => a.start - b.start), suppressed };
}
