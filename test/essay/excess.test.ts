import { describe, expect, test } from "vitest";
import { withoutExcess } from "../../server/src/essay/excess.ts";
import { readEssay } from "../../server/src/essay/readEssay.ts";

/** A sentence with a quotation and its citation, 64 UTF-16 units with the space after it. */
const sentence = "He told me that “it was quite over by then, I say” (Smith 23). ".padEnd(64, " ");

describe("absurd essays are read like others", () => {
  test("all on one line", () => {
    const { quotations, citations } = readEssay(sentence.repeat(2000));
    expect(quotations).toHaveLength(2000);
    expect(new Set(quotations.map(({ cover }) => cover))).toEqual(new Set(["same"]));
    expect(citations.map(({ start }) => start % 64)).toEqual(new Array(2000).fill(51));
  });

  test("in one paragraph of many lines", () => {
    const { quotations } = readEssay(`${sentence.trimEnd()}\n`.repeat(2000));
    expect(quotations).toHaveLength(2000);
    expect(new Set(quotations.map(({ cover }) => cover))).toEqual(new Set(["same"]));
  });

  test.each([
    ["block quotations", "> ".repeat(50_000)],
    ["block quotations without spaces", ">".repeat(50_000)],
    ["lists", "* - + 1. ".repeat(10_000)],
    ["brackets", "[".repeat(50_000)],
    ["notes in notes", "^[".repeat(20_000)],
    ["emphasis", "*a **b ".repeat(10_000)],
    ["quotation marks", '“‘"'.repeat(20_000)],
    ["parentheses", "(".repeat(50_000)],
    ["template tags", "{%{{".repeat(20_000)],
    [
      "lists that go in and in",
      Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n"),
    ],
  ])("nested %s", (_, excess) => {
    const { quotations } = readEssay(`${excess}\n\n${sentence}`);
    expect(quotations.at(-1)).toMatchObject({ text: "it was quite over by then, I say", cover: "same" });
  });
});

describe("what the parser is spared", () => {
  test.each([
    ["a long essay of common paragraphs", `${sentence.repeat(40)}\n\n`.repeat(50)],
    ["a long list", `- ${sentence}\n`.repeat(500)],
    ["a long image", `![map](data:image/png;base64,${"A".repeat(100_000)})`],
    [
      "a list that goes in ten times",
      Array.from({ length: 10 }, (_, depth) => `${"    ".repeat(depth)}- a`).join("\n"),
    ],
    ["a long line of HTML", `<svg>${"<path d='M 1. 2'/> ".repeat(2000)}</svg>`],
    ["block quotations in block quotations", `${"> ".repeat(30)}a`],
  ])("is nothing of %s", (_, text) => {
    expect(withoutExcess(text)).toBe(text);
  });

  test("keeps its length", () => {
    for (const text of [sentence.repeat(2000), ">".repeat(5000), "a ".repeat(50_000), "a".repeat(50_000)])
      expect(withoutExcess(text)).toHaveLength(text.length);
  });
});
