import { beforeAll, describe, expect, test } from "vitest";
import { fetchWorkbench } from "../../client/tools/webWorkbench.mjs";
import { loadMarkdown } from "./grammar.ts";

let marked: (text: string) => string[];

beforeAll(async () => {
  await fetchWorkbench();
  marked = await loadMarkdown();
});

describe("citations are coloured", () => {
  test.each([
    ["in brackets", "“No” [@truman1951, p. 4].", ["key truman1951", "locator 4"]],
    [
      "several, with a prefix",
      "[see @frus1951v07p2/d7, pp. 33–35; -@other]",
      ["key frus1951v07p2/d7", "locator 33–35", "key other"],
    ],
    ["in the text", "As @goncharov1993 says.", ["key goncharov1993"]],
    ["a note's mark and the note", "Words.[^3]\n\n[^3]: Stalin to Zhou.", ["note 3", "note 3"]],
    ["inside an inline note", "Words.^[Stalin [@aprf, l. 79], *Telegram*.]", ["key aprf", "locator 79"]],
    ["an archive's site", "“No” (trumanlibrary.org).", ["site trumanlibrary.org"]],
    [
      "authors and pages",
      "(Goncharov, Lewis and Xue 132-33)",
      ["author Goncharov, Lewis and Xue", "locator 132-33"],
    ],
    ["an author with a title", "(Weathersby, “Soviet Aims” 14)", ["author Weathersby", "locator 14"]],
    ["quoted in another", "(qtd. in Leffler 367)", ["author Leffler", "locator 367"]],
    ["in a block quotation", "> Words (wilsoncenter.org)", ["site wilsoncenter.org"]],
    ["in a list", "- Words [@key]", ["key key"]],
  ])("%s", (_name, text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  test("and so are Ibid's instructions", () => {
    expect(marked("<!-- ibid-disable-next-line quote.uncited: a proverb -->")).toEqual([
      "directive ibid-disable-next-line",
      "finding quote.uncited",
    ]);
  });
});

describe("no citation is seen in", () => {
  test.each([
    ["an e-mail address", "Write to me@example.org."],
    ["front matter", '---\ntitle: "[@key]"\n---'],
    ["inline code", "`[@key]`"],
    ["a fence", "```\n[@key] (trumanlibrary.org)\n```"],
    ["an indented block", "Text.\n\n    [@key]"],
    ["a link's text", "[@key](https://example.org/@other)"],
    ["an address", "See https://example.org/@name and <https://example.org/@name>."],
    ["a comment", "<!-- [@key] -->"],
    ["a date", "(June 25)"],
    ["numbered things", "(Chapter 4) and (World War 2) and (Figure 3)"],
    ["a year", "(1951) and (Korea 1950)"],
    ["a file's name", "(readme.md)"],
    ["abbreviations", "(e.g. this) and (i.e. that)"],
  ])("%s", (_name, text) => {
    expect(marked(text)).toEqual([]);
  });
});
