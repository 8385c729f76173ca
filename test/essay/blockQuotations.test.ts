import { describe, expect, test } from "vitest";
import { covers, quoted } from "./reading.ts";

describe("a block quotation's span", () => {
  test.each([
    ["a line", "He wrote:\n\n> ⟦It was over.⟧\n\nText."],
    ["lines", "> ⟦It was\n> over and\n>over.⟧\n"],
    ["lazy lines", "> ⟦It was\nover and\nover.⟧\n\nText."],
    ["paragraphs", "> ⟦It was over.\n>\n> It was *quite* over.⟧\n\nText."],
    ["one inside another", "> ⟦It was over, he said:\n>\n> > quite over\n>\n> and left.⟧"],
    ["with quotation marks, which are its own", "> ⟦“It was over,” he said.⟧"],
    ["with a list", "> ⟦It was:\n>\n> - over\n> - done⟧\n\nText."],
    ["CRLF", "> ⟦It was\r\n> over.⟧\r\n\r\nText."],
    ["in a list", "- He wrote:\n\n  > ⟦It was\n  > over.⟧\n\n- Text."],
    ["in a note", "Text.[^1]\n\n[^1]: He wrote:\n\n    > ⟦It was over.⟧"],
    ["two of them", "> ⟦One.⟧\n\nText.\n\n> ⟦Two.⟧"],
  ])("%s", (_, marked) => {
    const { quotations } = quoted(marked);
    expect(new Set(quotations.map(({ form }) => form))).toEqual(new Set(["block"]));
  });
});

describe("how it is cited", () => {
  test.each([
    ["a note mark at its end", "> One was over.[^1]\n\n[^1]: Diary, 1950.", "same [^1]"],
    ["a parenthesis at its end", "> One was over. (Smith 23)", "inside (Smith 23)"],
    ["a page at its end", "As Smith said:\n\n> One was over. (23)", "inside (23)"],
    ["a name at its end", "> One was over.\n> (Yun-sik)", "inside (Yun-sik)"],
    ["a site at its end", "> One was over (trumanlibrary.org).", "inside (trumanlibrary.org)"],
    ["a key at its end", "> One was over [@smith, p. 23].", "inside [@smith, p. 23]"],
    [
      "an attribution line",
      "> One was over.\n> — Stalin to Mao, 5 July 1950",
      "inside Stalin to Mao, 5 July 1950",
    ],
    ["an attribution line with hyphens", "> One was over.\n>\n> -- Thomas Paine", "inside Thomas Paine"],
    [
      "an attribution as a paragraph",
      "> One was over.\n>\n> Paine, *Common Sense*, p. 4",
      "inside Paine, *Common Sense*, p. 4",
    ],
    [
      "the sentence that introduces it",
      "Smith (1999, 23) writes:\n\n> One was over.\n\nText.",
      "leadin (1999, 23)",
    ],
    [
      "a note in the sentence that introduces it",
      "It was so.[^2] She writes:[^1]\n\n> One was over.\n\n[^1]: Diary, 1950.\n[^2]: X, 1.",
      "leadin [^1]",
    ],
    ["a key that introduces it", "As @smith says:\n\n> One was over.", "leadin @smith"],
    [
      "a reference and nothing else after it",
      "> One was over.\n\nTNA, FO 371/84083, f. 12.\n\nText.",
      "next TNA, FO 371/84083, f. 12.",
    ],
    ["the line after it", "> One was over.\n\n(Smith 23)\n\nText.", "next (Smith 23)"],
    [
      "a site in the line after it",
      "> One was over.\n\n(trumanlibrary.org)\n\nText.",
      "next (trumanlibrary.org)",
    ],
    ["a name in the line after it", "> One was over.\n\n(Yun-sik)\n\nText.", "next (Yun-sik)"],
    [
      "a dash in the line after it",
      "> One was over.\n\n— Stalin to Mao, 5 July 1950\n\nText.",
      "next Stalin to Mao, 5 July 1950",
    ],
    [
      "a source named in the line after it",
      "> One was over.\n\nSource: [Diary](https://example.org/d)\n\nText.",
      "next [Diary](https://example.org/d)",
    ],
    ["a lazy line", "> One was over.\n(Smith 23)\n\nText.", "inside (Smith 23)"],
    ["nothing", "He wrote:\n\n> One was over.\n\nThen he left (Smith 23).", "none"],
    ["a heading's link before it", "# See [this](https://example.org)\n\n> One was over.", "none"],
    ["a citation in an earlier sentence", "So it was (Smith 23). He wrote:\n\n> One was over.", "none"],
    ["a part of it in parentheses", "> One (it was said) was over.", "none"],
  ])("%s", (_, text, expected) => {
    expect(covers(text)).toEqual({ One: expected });
  });
});
