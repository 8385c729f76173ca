import { expect } from "vitest";
import type { Citation, Essay, Quotation, QuotationKind } from "../../server/src/essay/essay.ts";
import { readEssay } from "../../server/src/essay/readEssay.ts";
import { fixture, withMarks } from "../support/fixture.ts";

/**
 * Reads an essay in which `⟦…⟧` marks the content of every span in quotation marks and of every block quotation.
 * @example quoted("He wrote “⟦five words of a letter⟧” home.")
 */
export function quoted(marked: string): Essay {
  return read(marked, (essay) => essay.quotations);
}

/** Reads an essay in which `⟦…⟧` marks the content of every quotation that no citation covers. */
export function uncited(marked: string): Essay {
  return read(marked, ({ quotations }) =>
    quotations.filter(({ kind, cover }) => kind === "quotation" && cover === "none"),
  );
}

/** Reads an essay in which `⟦…⟧` marks what is of this kind. */
export function ofKind(kind: QuotationKind, marked: string): Essay {
  return read(marked, ({ quotations }) => quotations.filter((quotation) => quotation.kind === kind));
}

/** Reads an essay in which `⟦…⟧` marks every citation. */
export function cited(marked: string): Essay {
  return read(marked, ({ citations }) => citations);
}

/** Reads an essay in which `⟦…⟧` marks every sentence. */
export function sentences(marked: string): Essay {
  return read(marked, (essay) => essay.sentences);
}

/** The one citation of an essay that has but one. */
export function onlyCitation(text: string): Citation {
  const { citations } = readEssay(text);
  expect(citations.map((citation) => citation.text)).toHaveLength(1);
  return citations[0] as Citation;
}

/**
 * How each quotation is covered, by its first word: `same (Smith 3)`, `none`.
 * @example covers("“One …” (Smith 3). “Two …”.") is { One: "same (Smith 3)", Two: "none" }
 */
export function covers(text: string): Record<string, string> {
  const { quotations, citations } = readEssay(text);
  return Object.fromEntries(
    quotations
      .filter(({ kind }) => kind === "quotation")
      .map((quotation) => [firstWord(quotation), coverOf(quotation, citations)]),
  );
}

function coverOf({ cover, citation }: Quotation, citations: readonly Citation[]): string {
  return citation === null ? cover : `${cover} ${citations[citation]?.text}`;
}

function firstWord({ text }: Quotation): string {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text;
}

function read(
  marked: string,
  found: (essay: Essay) => readonly { readonly start: number; readonly end: number }[],
): Essay {
  const { text, spans } = fixture(marked);
  const essay = readEssay(text);
  expect(withMarks(text, found(essay))).toBe(withMarks(text, spans));
  return essay;
}
