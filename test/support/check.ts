import { expect } from "vitest";
import type { Finding, FindingCode, Fix } from "../../server/src/checks/finding.ts";
import { fixesFor } from "../../server/src/features/quickFix.ts";
import { readEssayWith } from "../../server/src/features/read.ts";
import type { Reading } from "../../server/src/features/reading.ts";
import { fixture, withMarks } from "./fixture.ts";
import { smallCorpus } from "./sources.ts";

/**
 * Reads an essay in which `⟦…⟧` marks where Ibid should report `code`, and nothing else by that code.
 * @example await check("quote.uncited", "He wrote ⟦“five words of a letter”⟧.")
 */
export async function check(code: FindingCode, marked: string): Promise<Reading> {
  const { text, spans } = fixture(marked);
  const reading = await readEssayWith(text, smallCorpus());
  const found = reading.findings.filter((finding) => finding.code === code);
  expect(withMarks(text, found)).toBe(withMarks(text, spans));
  return reading;
}

/** The essay after a repair. */
export function applied(text: string, fix: Fix): string {
  return [...fix.changes]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce(
      (result, change) => result.slice(0, change.start) + change.newText + result.slice(change.end),
      text,
    );
}

/** The essay after the preferred repair of its first finding of a code. */
export async function repaired(code: FindingCode, text: string): Promise<string> {
  const reading = await readEssayWith(text, smallCorpus());
  const finding = reading.findings.find((one: Finding) => one.code === code);
  if (finding === undefined) throw new Error(`Ibid reports no ${code} here:\n${text}`);
  const fix = (await fixesFor(reading, finding)).find(({ preferred }) => preferred);
  if (fix === undefined) throw new Error(`Ibid offers no preferred repair of ${code} here:\n${text}`);
  return applied(text, fix);
}
