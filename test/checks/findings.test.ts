import { describe, expect, test } from "vitest";
import { wordFinding } from "../../server/src/checks/wording.ts";
import { check } from "../support/check.ts";

describe("quote.uncited", () => {
  test("a quotation without a citation", async () => {
    await check(
      "quote.uncited",
      "Stalin wrote that ⟦“it was correct to concentrate nine divisions at once”⟧ in July.",
    );
  });

  test("a quotation with its citation before the period", async () => {
    await check(
      "quote.uncited",
      "Stalin wrote that “it was correct to concentrate nine divisions” (wilsoncenter.org).",
    );
  });

  test("a term and a title need none", async () => {
    await check(
      "quote.uncited",
      "The so-called “volunteers” read an article, “New Findings on the Korean War”, and went on.",
    );
  });

  test("a block quotation that nothing introduces", async () => {
    await check(
      "quote.uncited",
      "He was plain about it.\n\n⟦> The divisions are to stand at the frontier before the month is out, and they are to wait there.⟧\n\nThey waited.",
    );
  });

  test("is kept quiet by a comment that says why", async () => {
    const reading = await check(
      "quote.uncited",
      "<!-- ibid-disable-next-line quote.uncited: my grandmother said it -->\nShe said “we never saw a ship that whole winter long”.",
    );
    expect(reading.suppressed.map(({ by }) => by.reason)).toEqual(["my grandmother said it"]);
  });
});

describe("citation.unknown", () => {
  test("a key that no source has", async () => {
    const reading = await check("citation.unknown", "The alliance was new ⟦[@nobody1999, p. 4]⟧.");
    expect(wordFinding(reading.findings[0] as never)).toEqual({
      severity: "error",
      message:
        "No source has the key @nobody1999. Check its spelling, or add the source to the essay’s references.",
    });
  });

  test("only the key that is unknown, in a group", async () => {
    const reading = await check("citation.unknown", "As both say ⟦[@frus1951v07p1/d56; @nobody]⟧.");
    expect(reading.findings).toMatchObject([{ written: "@nobody" }]);
  });

  test("a name that fits no source", async () => {
    await check(
      "citation.unknown",
      "It “symbolized a significant level of cooperation” ⟦(Yun-sik)⟧ between the two.",
    );
  });

  test("a name that the essay's own Works Cited has", async () => {
    await check(
      "citation.unknown",
      "It “symbolized a significant level of cooperation” (Yun-sik) between the two.\n\n## Works Cited\n\nKim, Yun-sik. “Two Neighbours and a Treaty.” *Journal of Borders*, 1999.",
    );
  });

  test("a key in the front matter's references", async () => {
    await check(
      "citation.unknown",
      "---\nreferences:\n- id: kim1999\n  type: article-journal\n  title: Two Neighbours and a Treaty\n---\n\nThe alliance was new [@kim1999].",
    );
  });

  test("keys are left alone while they may be in a bibliography file", async () => {
    await check(
      "citation.unknown",
      "---\nbibliography: library.bib\n---\n\nThe alliance was new [@kim1999].",
    );
  });

  test("an address or a full description names itself", async () => {
    await check(
      "citation.unknown",
      "He said “it had been a hard winter for all of us” ([the newspaper](https://news.example/1951/winter)), and again “nobody had any coal left by then”.[^1]\n\n[^1]: Mary Weaver to her sister, 3 February 1951, box 4, County Record Office.",
    );
  });
});

describe("citation.ambiguous", () => {
  test("a site with nothing to choose its document by", async () => {
    const reading = await check(
      "citation.ambiguous",
      "They argued “about nothing but the price of coal” ⟦(digitalarchive.wilsoncenter.org)⟧.",
    );
    expect(wordFinding(reading.findings[0] as never)).toEqual({
      severity: "information",
      message:
        "2 sources fit “digitalarchive.wilsoncenter.org”: Ciphered Telegram No. 3172, Stalin to Zhou Enlai via Roshchin, 5 July 1950; Ciphered telegram, Filippov [Stalin] to Zhou Enlai (No. 3305), 13 July 1950. Name the one you mean.",
    });
  });

  test("the date in the sentence chooses", async () => {
    await check(
      "citation.ambiguous",
      "On 13 July 1950 Stalin asked Zhou Enlai “what had been decided about the border” (digitalarchive.wilsoncenter.org).",
    );
  });
});

describe("note.undefined", () => {
  test("a mark without its note", async () => {
    await check("note.undefined", "So it was said.[^1] And again.⟦[^2]⟧\n\n[^1]: NSC 101, 12 January 1951.");
  });
});
