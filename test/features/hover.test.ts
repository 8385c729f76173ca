import { expect, test } from "vitest";
import { hoverAt } from "../../server/src/features/hover.ts";
import { readEssayWith } from "../../server/src/features/read.ts";
import { fixture, withMarks } from "../support/fixture.ts";
import { smallCorpus } from "../support/sources.ts";

/** The card at `|`, and the essay with what the card is about marked. */
async function hover(marked: string): Promise<{ card: string; about: string }> {
  const { text, cursor } = fixture(marked);
  const found = await hoverAt(await readEssayWith(text, smallCorpus()), cursor ?? 0);
  return { card: found?.markdown ?? "", about: found === undefined ? text : withMarks(text, [found]) };
}

const quoted = "It says “continue and intensify now an economic blockade of trade with China”";

test("a citation shows the document: what, when, who to whom, where, the passage, why, and the way to it", async () => {
  const { card, about } = await hover(`${quoted} (truman|library.org).`);
  expect(about).toContain("⟦(trumanlibrary.org)⟧");
  expect(card).toBe(
    [
      "**Memorandum by the Executive Secretary of the National Security Council (Lay) \\[NSC 101\\]**",
      "12 January 1951  \nJoint Chiefs of Staff to Marshall",
      "> **continue and intensify now an economic blockade of trade with China**",
      "*Why this document: the quoted words stand in it.*",
      "*Foreign Relations of the United States, 1951, Korea and China, Volume VII, Part 1*, p. 70  \nOffice of the Historian",
      "[Open on the web](https://history.state.gov/historicaldocuments/frus1951v07p1/d56) · key `frus1951v07p1/d56`",
    ].join("\n\n"),
  );
});

test("a quotation says whether its words stand in the document", async () => {
  expect(
    (await hover(`It says “continue and| intensify now an economic blockade” (NSC 101).`)).card,
  ).toContain("The same words stand in the document.");
});

test("words that are not quite the document's are never called the same", async () => {
  const { card } = await hover(
    "He thought it “correct to concentrate| at once 9 Chinese divisions on the Chinese-Korean border” (wilsoncenter.org).",
  );
  expect(card).toContain("The document has these words otherwise; compare:");
  expect(card).not.toContain("The same words");
});

test("where there is no text, the card says that nothing was compared", async () => {
  expect(
    (await hover("It had “no effect| upon the price of coal” [@wilson-later-telegram].")).card,
  ).toContain("Ibid does not have this document’s text, so it has not compared the words.");
});

test("an uncited quotation shows the document that it may come from", async () => {
  const { card } = await hover(`${quoted.replace("trade", "tr|ade")}.`);
  expect(card).toContain("**No citation covers this quotation.** It may come from:");
  expect(card).toContain("NSC 101");
});

test("an ambiguous citation lists what fits", async () => {
  const { card } = await hover(
    "They argued “about nothing but the price of coal” (digital|archive.wilsoncenter.org).",
  );
  expect(card).toContain("- Ciphered Telegram No. 3172, Stalin to Zhou Enlai via Roshchin, 5 July 1950");
});

test("a note mark shows the document that its note names", async () => {
  expect((await hover("So it was.[^|1]\n\n[^1]: NSC 101, 12 January 1951.")).card).toContain(
    "Joint Chiefs of Staff to Marshall",
  );
});

test("a note that names no source of the corpus shows its own words", async () => {
  expect((await hover("So it was.[^|1]\n\n[^1]: Mary Weaver to her sister, 3 February 1951.")).card).toBe(
    "Mary Weaver to her sister, 3 February 1951.",
  );
});

test("a record's words cannot act in the card", async () => {
  const { card } = await hover("So it was [@nobody<script>|].");
  expect(card).not.toMatch(/(?<!\\)<script/);
});

test("between quotations and citations there is nothing to say", async () => {
  expect((await hover("Nothing |here.")).card).toBe("");
});
