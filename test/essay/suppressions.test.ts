import { describe, expect, test } from "vitest";
import { readEssay } from "../../server/src/essay/readEssay.ts";
import { fixture, withMarks } from "../support/fixture.ts";

/** Reads an essay in which `⟦…⟧` marks where its comments ask for quiet. */
function quiet(marked: string) {
  const { text, spans } = fixture(marked);
  const { suppressions } = readEssay(text);
  expect(
    withMarks(
      text,
      suppressions.map(({ scope }) => scope),
    ),
  ).toBe(withMarks(text, spans));
  return suppressions;
}

describe("a comment asks for quiet", () => {
  test.each([
    [
      "about the next line",
      "Text.\n\n<!-- ibid-disable-next-line quote.uncited: proverb -->\n⟦He wrote “it was over”.⟧\n\nText.",
    ],
    [
      "about the next line, behind a blank one",
      "<!-- ibid-disable-next-line quote.uncited: proverb -->\n\n⟦He wrote “it\nwas over”.⟧\n\nText.",
    ],
    [
      "with CRLF",
      "<!-- ibid-disable-next-line quote.uncited: proverb -->\r\n⟦He wrote “it was over”.⟧\r\n\r\nText.",
    ],
    [
      "inside a paragraph",
      "Text.\n<!-- ibid-disable-next-line quote.uncited: proverb -->\n⟦He wrote “it was over”.⟧",
    ],
    [
      "until another lifts it",
      "<!-- ibid-disable quote.uncited: proverbs -->⟦\n\nA.\n\n⟧<!-- ibid-enable quote.uncited -->\n\nB.",
    ],
    ["to the essay's end", "<!-- ibid-disable quote.uncited: proverbs -->⟦\n\nA.\n\nB.⟧"],
    ["lifted for all codes", "<!-- ibid-disable quote.uncited: p -->⟦\n\nA.\n\n⟧<!-- ibid-enable -->\n\nB."],
    [
      "not lifted by another code",
      "<!-- ibid-disable quote.uncited: p -->⟦\n\nA.\n\n<!-- ibid-enable note.ibid -->\n\nB.⟧",
    ],
    ["not in code", "`<!-- ibid-disable quote.uncited: p -->` A."],
  ])("%s", (_, marked) => {
    quiet(marked);
  });

  test("with its code and its reason", () => {
    expect(quiet("<!-- ibid-disable-next-line quote.uncited: a proverb: mine -->\n⟦A.⟧")).toMatchObject([
      { code: "quote.uncited", reason: "a proverb: mine" },
    ]);
    expect(quiet("<!-- ibid-disable-next-line -->\n⟦A.⟧")).toMatchObject([{ reason: "" }]);
  });
});
