import type { Finding, Fix, Severity } from "../checks/finding.ts";
import { wordFinding } from "../checks/wording.ts";
import { fixesFor } from "../features/quickFix.ts";
import { readEssayWith } from "../features/read.ts";
import type { Reading } from "../features/reading.ts";
import type { Corpus } from "../sources/corpus.ts";
import { LineIndex } from "../text/lineIndex.ts";

/** An essay's file, read and checked. */
export interface CheckedEssay {
  /** As named on the command line, or found below a folder named there. */
  readonly path: string;
  readonly reading: Reading;
  readonly lines: LineIndex;
  readonly findings: readonly CheckedFinding[];
}

/** A finding in words, with its repairs, best first. */
export interface CheckedFinding {
  readonly finding: Finding;
  readonly message: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}

export async function checkEssay(path: string, text: string, corpus: Corpus): Promise<CheckedEssay> {
  const reading = await readEssayWith(text, corpus);
  const findings: CheckedFinding[] = [];
  for (const finding of reading.findings) {
    findings.push({ finding, ...wordFinding(finding), fixes: await fixesFor(reading, finding) });
  }
  return { path, reading, lines: new LineIndex(text), findings };
}
