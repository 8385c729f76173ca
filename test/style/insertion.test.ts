import { describe, expect, test } from "vitest";
import { readEssayWith } from "../../server/src/features/read.ts";
import { repaired } from "../support/check.ts";
import { smallCorpus } from "../support/sources.ts";

/** The words of NSC 101 that the small corpus holds. */
const words = "continue and intensify now an economic blockade of trade with China";
const elsewhere = "We read “he went home by the last train of all” (digitalarchive.wilsoncenter.org).";

/** The essay after Ibid's preferred citation, which must leave nothing uncited and mean NSC 101. */
async function cited(text: string): Promise<string> {
  const after = await repaired("quote.uncited", text);
  const { essay, findings, resolutions } = await readEssayWith(after, smallCorpus());
  expect(
    findings.filter(
      ({ code }) => code === "quote.uncited" || code === "citation.unknown" || code === "note.undefined",
    ),
  ).toEqual([]);
  const quotation = essay.quotations.find(({ text: quoted }) => quoted.includes("economic blockade"));
  expect(resolutions[quotation?.citation ?? -1]?.sources.map(({ record }) => record.id)).toEqual([
    "frus1951v07p1/d56",
  ]);
  return after;
}

describe("in parentheses, as an essay with parentheses does", () => {
  test.each([
    ["before the sentence's period", `It says, “${words}”.`, `It says, “${words}” (NSC 101).`],
    ["in place of a space before the period", `It says, “${words}” .`, `It says, “${words}” (NSC 101).`],
    ["before a period that stood inside the marks", `It says, “${words}.”`, `It says, “${words}” (NSC 101).`],
    ["after a question mark inside the marks", `Did it say “${words}?”`, `Did it say “${words}?” (NSC 101)`],
    [
      "straight after the words in the middle of a sentence",
      `The “${words}” that it asked for came late.`,
      `The “${words}” (NSC 101) that it asked for came late.`,
    ],
    [
      "at the sentence's end where a comma is pulled in",
      `“${words},” it says, and means it.`,
      `“${words},” it says, and means it (NSC 101).`,
    ],
    ["with no period at all", `It says “${words}”`, `It says “${words}” (NSC 101)`],
    ["with straight marks", `It says "${words}".`, `It says "${words}" (NSC 101).`],
    ["after emoji and Chinese words", `她说🙂 “${words}”.`, `她说🙂 “${words}” (NSC 101).`],
  ])("%s", async (_, before, after) => {
    expect(await cited(`${elsewhere}\n\n${before}\n`)).toBe(`${elsewhere}\n\n${after}\n`);
  });

  test("at the end of a block quotation", async () => {
    const essay = `${elsewhere}\n\nIt was plain:\n\n> ${words}, it said,\n> and more of the same.\n\nSo it was.\n`;
    expect(await cited(essay)).toContain("and more of the same. (NSC 101)\n\nSo");
  });
});

describe("in notes", () => {
  const note = "[^1]: Stalin to Zhou Enlai, 5 July 1950.";
  const written =
    "[^2]: Joint Chiefs of Staff to Marshall, “Memorandum by the Executive Secretary of the National Security Council (Lay) \\[NSC 101\\],” 12 January 1951, *Foreign Relations of the United States, 1951, Korea and China, Volume VII, Part 1*, Office of the Historian, https://history.state.gov/historicaldocuments/frus1951v07p1/d56.";

  test("the mark after the period, the note after the last one", async () => {
    expect(await cited(`He said so.[^1] It says, “${words}”.\n\n${note}\n`)).toBe(
      `He said so.[^1] It says, “${words}”.[^2]\n\n${note}\n${written}\n`,
    );
  });

  test("below the paragraph, where this essay keeps them", async () => {
    expect(await cited(`He said so.[^1]\n\n${note}\n\nIt says, “${words}”.\n\nThat was all.\n`)).toBe(
      `He said so.[^1]\n\n${note}\n\nIt says, “${words}”.[^2]\n\n${written}\n\nThat was all.\n`,
    );
  });

  test("a number that no note has, though the others stand in disorder", async () => {
    expect(
      await cited(`He said so.[^7] It says, “${words}”.\n\n[^7]: Stalin to Zhou Enlai, 5 July 1950.`),
    ).toContain("”.[^8]");
  });

  test("Windows line ends stay", async () => {
    const after = await cited(`He said so.[^1] It says, “${words}”.\r\n\r\n${note}\r\n`);
    expect(after).toBe(`He said so.[^1] It says, “${words}”.[^2]\r\n\r\n${note}\r\n${written}\r\n`);
  });

  test("notes that hold keys go on holding keys", async () => {
    const after = await cited(`He said so.[^1] It says, “${words}”.\n\n[^1]: [@wilson-nine-divisions].\n`);
    expect(after).toContain("[^2]: @frus1951v07p1/d56.");
  });

  test("inline, where the essay has them inline", async () => {
    expect(await cited(`He said so.^[Stalin to Zhou Enlai, 5 July 1950.] It says, “${words}”.`)).toContain(
      "”.^[Joint Chiefs",
    );
  });

  test("are the manner of an essay that does not cite yet", async () => {
    expect(await cited(`It says, “${words}”.`)).toContain("”.[^1]\n\n[^1]: Joint Chiefs");
  });
});

test("with keys, as a Pandoc essay does", async () => {
  expect(await cited(`He said so [@wilson-nine-divisions]. It says, “${words}”.`)).toContain(
    `China” [@frus1951v07p1/d56].`,
  );
});

test("with links, as an essay with links does", async () => {
  const link = "[the telegram](https://digitalarchive.wilsoncenter.org/document/ciphered-telegram-3305)";
  expect(await cited(`He said so in ${link}. It says, “${words}”.`)).toContain(
    `China” ([NSC 101, 12 January 1951](https://history.state.gov/historicaldocuments/frus1951v07p1/d56)).`,
  );
});

test("as the essay does for documents, though it cites books otherwise", async () => {
  const books =
    "“It was a treaty between two neighbours” (Kim 12). “It was signed in the month of February” (Kim 13).";
  const worksCited = "\n\n## Works Cited\n\nKim, Yun-sik. *Two Neighbours*. 1999.\n";
  expect(
    await cited(`${books} He said so [@wilson-nine-divisions]. It says, “${words}”.${worksCited}`),
  ).toContain("China” [@frus1951v07p1/d56].");
});
