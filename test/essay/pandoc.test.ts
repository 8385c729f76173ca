import { describe, expect, test } from "vitest";
import type { Pointer } from "../../server/src/essay/essay.ts";
import { cited, onlyCitation } from "./reading.ts";

describe("keys", () => {
  test.each([
    ["in brackets", "It was over ⟦[@smith]⟧."],
    ["with a locator", "It was over ⟦[@smith, pp. 23-25]⟧."],
    ["with a prefix and a suffix", "It was over ⟦[see @smith, p. 23 and *passim*]⟧."],
    ["several", "It was over ⟦[@smith, p. 23; see also @jones; -@kim2004]⟧."],
    ["with brackets inside", "It was over ⟦[@smith, p. 23 [sic]]⟧."],
    ["without the author", "Smith says it was over ⟦[-@smith, 23]⟧."],
    ["in the text", "⟦@smith⟧ says it was over."],
    ["in the text with a locator", "⟦@smith [p. 23]⟧ says it was over."],
    ["in braces", "⟦@{https://example.org/a?b=c}⟧ says it was over ⟦[@{a b}, 3]⟧."],
    ["with punctuation inside", "It was over ⟦[@doi:10.1000/x.y_z-1]⟧, says ⟦@smith:1999⟧."],
    ["in brackets that are prose otherwise", "[He says it was over ⟦[@smith, 23]⟧.]"],
    [
      "in LaTeX",
      String.raw`It was over⟦\cite[p. 23]{smith,jones}⟧ or not⟦\footcite{kim}⟧ ⟦\parencite[see][23]{kim}⟧.`,
    ],
    [
      "in a list, a table and a note",
      "- ⟦[@a]⟧\n\n| x |\n| - |\n| ⟦[@b]⟧ |\n\nText⟦[^1]⟧.\n\n[^1]: See ⟦@c⟧.".replaceAll("|", "\\|"),
    ],
    ["after CJK and emoji", "他说⟦[@毛1950]⟧ 🎉 ⟦[@mao]⟧."],
  ])("%s", (_, marked) => {
    cited(marked);
  });
});

describe("no key", () => {
  test.each([
    ["an e-mail address", "Write to someone@example.org or <someone@example.org>."],
    ["an escaped @", String.raw`It was \@smith and \[@smith\].`.replace("[@", "[\\@")],
    ["in code", "`[@smith]` and `@jones`.\n\n```\n[@smith]\n```"],
    ["in a template tag and mathematics", "{% cite @smith %} $x@y$ <!-- [@smith] -->"],
    ["an @ that is being typed", "It was over [@"],
    ["a bracket that is being typed", "It was over [@ and"],
    ["a lone @", "It was 5 @ 3 and @ that."],
  ])("%s", (_, marked) => {
    cited(marked);
  });
});

describe("what they say", () => {
  const key = (name: string): Pointer => ({ kind: "key", key: name });
  test.each([
    ["[@smith, pp. 23-25]", [key("smith")], "pp. 23-25"],
    ["[see @smith, p. 23; @jones, 4]", [key("smith"), key("jones")], "p. 23"],
    ["@smith [p. 23]", [key("smith")], "p. 23"],
    ["[@frus1951v07p1/d56]", [key("frus1951v07p1/d56")], undefined],
    ["[-@{a b}]", [key("a b")], undefined],
    [String.raw`\cite[p. 23]{smith, jones}`, [key("smith"), key("jones")], "p. 23"],
  ])("%s", (text, pointers, locator) => {
    const citation = onlyCitation(`It was over ${text}.`);
    expect(citation).toMatchObject({ form: "pandoc", text, pointers });
    expect(citation.locator).toBe(locator);
  });
});
