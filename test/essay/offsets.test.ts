import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Essay } from "../../server/src/essay/essay.ts";
import { parseChunk } from "../../server/src/essay/markdown.ts";
import { readEssay } from "../../server/src/essay/readEssay.ts";
import type { Span } from "../../server/src/text/span.ts";

/** What essays are made of, and what breaks them: marks, brackets, markup, words in several scripts, line ends. */
const pieces = fc.constantFrom(
  ..."“ ” \" ‘ ’ ' « » „ ‚ 「 」 ‹ › ( ) [ ] { } < > @ ^ * _ ` ~ # - + | \\ $ % & ; : , . ! ? … — =".split(
    " ",
  ),
  ..."[^1] [^1]: ^[ [@key] @key (Smith (23) (Smith_23) (trumanlibrary.org) https://a.org/b [a](https://b.org) &quot; &#8220;".split(
    " ",
  ),
  ..."he said wrote Mao Stalin five words of a letter 1950 p. U.S. 中国 。 Пётр e\u0301 👩‍🚀 🇰🇵 \u00a0 \u2060 \ufffc \ufeff \ud83d".split(
    " ",
  ),
  ..."--- *** ``` ~~~ <!-- --> <br> {% %} {{ }} {: } $$ [^b]: [x]: | --- | # > >> - 1.".split(" "),
  " ",
  " ",
  " ",
  "\n",
  "\n\n",
  "\r\n",
  "\r\n\r\n",
  "\r",
  "\t",
  "\n> ",
  "\n- ",
  "\n    ",
  "\n[^1]: ",
  "\n# Works Cited\n\n",
  "\n| --- | --- |\n",
  "---\ntitle: “x\n---\n",
  "<!-- ibid-disable-next-line a: b -->\n",
);
const soup = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));
const anything = fc.oneof(soup, fc.string({ unit: "binary", maxLength: 80 }));

function liesIn(text: string, span: Span) {
  expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
}

function inOrder(spans: readonly Span[]) {
  for (let i = 1; i < spans.length; i++)
    expect(spans[i - 1]?.start).toBeLessThanOrEqual(spans[i]?.start ?? 0);
}

function apart(spans: readonly Span[]) {
  for (let i = 1; i < spans.length; i++) expect(spans[i - 1]?.end).toBeLessThanOrEqual(spans[i]?.start ?? 0);
}

function holds(essay: Essay) {
  const { text, quotations, citations, notes, sentences, worksCited, suppressions, frontMatter } = essay;
  for (const quotation of quotations) {
    for (const span of [quotation, quotation.whole, quotation.sentence, quotation.paragraph])
      liesIn(text, span);
    expect(quotation.text).toBe(text.slice(quotation.start, quotation.end));
    expect(quotation.whole.start <= quotation.start && quotation.end <= quotation.whole.end).toBe(true);
    expect(quotation.citation === null).toBe(quotation.cover === "none");
    if (quotation.citation !== null) expect(citations[quotation.citation]).toBeDefined();
  }
  for (const citation of citations) {
    for (const span of [citation, citation.sentence, citation.paragraph]) liesIn(text, span);
    expect(citation.text).toBe(text.slice(citation.start, citation.end));
    expect(citation.end).toBeGreaterThan(citation.start);
  }
  inOrder(quotations);
  inOrder(citations);
  inOrder(notes);
  apart(quotations.filter(({ form }) => form === "inline").map(({ whole }) => whole));
  for (const note of notes) {
    liesIn(text, note);
    expect(note.contentText).toBe(text.slice(note.content.start, note.content.end));
  }
  for (const span of [...sentences, ...worksCited, ...suppressions, ...(frontMatter ? [frontMatter] : [])])
    liesIn(text, span);
  for (const { scope } of suppressions) liesIn(text, scope);
}

describe("whatever one writes", () => {
  test("is read without failing, and every span and index holds", () => {
    fc.assert(
      fc.property(anything, (text) => holds(readEssay(text))),
      { numRuns: 1500 },
    );
  });

  test("has prose as long as its blocks", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { blocks } = parseChunk(text, { isFirst: true, definitions: [] });
        for (const block of blocks) {
          expect(block.prose).toHaveLength(block.end - block.start);
          liesIn(text, block);
          for (const link of block.links) liesIn(text, link);
        }
        apart(blocks);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("offsets are UTF-16 units", () => {
  const sentence = "He wrote “it was quite over by then” (Smith 23). “No” is a term.[^1]";
  const spansOf = ({ quotations, citations }: Essay) =>
    [...quotations, ...citations].map(({ start, end }) => [start, end]);

  test.each([
    ["emoji", "👩‍🚀🇰🇵 "],
    ["Chinese", "战争。\n\n"],
    ["combining characters", "e\u0301te\u0301. "],
    ["CRLF", "Text.\r\n\r\n"],
    ["a half of a pair", "\ud83d "],
    ["a byte order mark", "\ufeff"],
    ["code", "```\nx\n```\n\n"],
    ["front matter", "---\r\ntitle: x\r\n---\r\n\r\n"],
  ])("after %s", (_, before) => {
    const shift = before.length;
    expect(spansOf(readEssay(before + sentence))).toEqual(
      spansOf(readEssay(sentence)).map(([start, end]) => [(start ?? 0) + shift, (end ?? 0) + shift]),
    );
  });
});
