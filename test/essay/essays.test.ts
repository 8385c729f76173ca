import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Essay } from "../../server/src/essay/essay.ts";
import { readEssay } from "../../server/src/essay/readEssay.ts";
import { fixture } from "../support/fixture.ts";
import { uncited } from "./reading.ts";

// Essays of our own in the manners of the trade. All people, places and documents in them are invented, and `⟦…⟧`
// marks the quotations that have no citation.
const folder = new URL("../essays/reading/", import.meta.url);
const essays = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const);

/** The essay as a careless writer leaves it: notes, citations and Works Cited are gone. */
function withoutCitations({ text, citations, notes, worksCitedSection }: Essay): string {
  const gone = [...citations, ...notes, ...(worksCitedSection ? [worksCitedSection] : [])];
  return gone
    .sort((a, b) => b.start - a.start)
    .reduce(
      ({ left, from }, { start, end }) =>
        end > from ? { left, from } : { left: left.slice(0, start) + left.slice(end), from: start },
      { left: text, from: text.length },
    ).left;
}

function quotedWords({ quotations }: Essay): string[] {
  return quotations
    .filter(({ kind, note }) => kind === "quotation" && note === undefined)
    .map(({ text }) => text.replace(/\[.*|\n>?[\s\S]*/, "").replace(/[\s.,]+$/, ""));
}

describe.each(essays)("%s", (_, marked) => {
  test("no cited quotation, no term and no title is reported", () => {
    uncited(marked);
  });

  test("without its citations, every quotation is reported", () => {
    const essay = readEssay(fixture(marked).text);
    const left = readEssay(withoutCitations(essay));
    expect(left.citations.map(({ text }) => text)).toEqual([]);
    const reported = left.quotations.filter(({ cover }) => cover === "none");
    expect(quotedWords({ ...left, quotations: reported })).toEqual(quotedWords(essay));
  });
});
