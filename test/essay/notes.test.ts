import { describe, expect, test } from "vitest";
import { readEssay } from "../../server/src/essay/readEssay.ts";
import { cited, covers, onlyCitation } from "./reading.ts";

describe("note marks", () => {
  test.each([
    [
      "with their notes",
      "It was over.⟦[^1]⟧ So it was.⟦[^b]⟧\n\n[^1]: ⟦Smith, *War*, 23.⟧\n[^b]: ⟦Jones, *War*, 23.⟧",
    ],
    ["without a note", "It was over.⟦[^1]⟧"],
    ["two together", "It was over.⟦[^1]⟧⟦[^2]⟧\n\n[^1]: So it was.\n[^2]: It was."],
    [
      "in emphasis, in a list, in a table",
      "- *It was over.⟦[^1]⟧*\n\n\\| a⟦[^2]⟧ \\|\n\\| - \\|\n\\| b⟦[^3]⟧ \\|",
    ],
    ["before a colon", "She wrote⟦[^1]⟧: it was over. He replied ⟦[@orme, 3]⟧: so it was."],
    ["escaped, which are none", String.raw`It was over.\[\^1\] And \[^1] and \\\[^1].`],
    ["in code, which are none", "It was over.`[^1]`"],
    ["while they are typed", "It was over.[^ So it was. [^1 and ^["],
  ])("%s", (_, marked) => {
    cited(marked);
  });
});

describe("marks numbered by hand", () => {
  test.each([
    [
      "raised",
      'It was over.⟦<sup>1</sup>⟧ So it was⟦<sup>[2]</sup>⟧ and⟦<sup><a href="#n3">3</a></sup>⟧ then.',
    ],
    ["in brackets", "It was over.⟦[1]⟧ So she wrote⟦[2]⟧ and⟦[3]⟧⟦[4]⟧ went; “so it was”⟦\\[5\\]⟧."],
    ["after a space, and as plain digits", "“It was over” ⟦[1]⟧ and “it was not.”⟦2⟧ So she wrote."],
    ["as superscript letters", "It was over.⟦¹⟧ “So it was”⟦²⟧ then⟦¹²⟧."],
    ["as exported links", "It was over.⟦[1](#_ftn1)⟧ So it was⟦[[2]](#fn:2)⟧."],
    [
      "at the beginning of the list of notes, which are none",
      "<sup>1</sup> Orme, *Bells*, 3.\n\n[2] Orme, *Bells*, 4.",
    ],
    [
      "exponents, numbers put in, and code, which are none",
      "Some 12 km² and 10³ men; “it had [7] bells”; `a<sup>1</sup>`.",
    ],
    ["of the source, which are none", "She wrote that “the bell was out[3] of tune by then” and left."],
    ["defined as links", "It was over.⟦[1]⟧\n\n[1]: https://example.org/a"],
  ])("%s", (_, marked) => {
    cited(marked);
  });

  test("cover as other marks do", () => {
    expect(covers("He said “one bell was out of tune”. “Two were never rung,” he said.<sup>2</sup>")).toEqual(
      {
        one: "later <sup>2</sup>",
        Two: "same <sup>2</sup>",
      },
    );
  });
});

describe("inline notes", () => {
  test.each([
    ["a note", "It was over.⟦^[Smith, *War*, 23.]⟧ So it was."],
    [
      "with brackets and a link inside",
      "It was over.⟦^[Smith [sic], [War](https://example.org), 23.]⟧ So it was.",
    ],
    ["with a key inside, which is the note's", "It was over.⟦^[See [@smith, 23].]⟧"],
    ["with parentheses inside", "It was over.⟦^[Smith (London, 1945), 23.]⟧"],
    ["open while it is typed", "It was over.^[Smith, *War*"],
  ])("%s", (_, marked) => {
    cited(marked);
  });
});

describe("what a mark says is what its note says", () => {
  test.each([
    ["[@smith, p. 23]", { kind: "key", key: "smith" }],
    ["Ibid., 23.", { kind: "ibid" }],
    ["Ebd., S. 23.", { kind: "ibid" }],
    ["trumanlibrary.org.", { kind: "host", host: "trumanlibrary.org" }],
    ["<https://example.org/a>", { kind: "url", url: "https://example.org/a" }],
    ["[The war](https://example.org/a).", { kind: "url", url: "https://example.org/a" }],
    [
      "Stalin to Zhou Enlai, 5 July 1950.",
      { kind: "description", text: "Stalin to Zhou Enlai, 5 July 1950." },
    ],
    ["Smith, War and Peace, 23.", { kind: "description", text: "Smith, War and Peace, 23." }],
    [
      "АВПРФ, ф. 45, оп. 1, д. 331, л. 79.",
      { kind: "description", text: "АВПРФ, ф. 45, оп. 1, д. 331, л. 79." },
    ],
    ["NARA, RG 59, Box 4.", { kind: "description", text: "NARA, RG 59, Box 4." }],
    ["“The Enemy at the Gates,” Pravda.", { kind: "description", text: "“The Enemy at the Gates,” Pravda." }],
  ])("%s", (words, pointer) => {
    for (const text of [`It was over.[^1]\n\n[^1]: ${words}`, `It was over.^[${words}]`]) {
      const mark = readEssay(text).citations[0];
      expect(mark?.pointers[0]).toEqual(pointer);
    }
  });

  test("a comment names no source", () => {
    const { citations } = readEssay("It was over.[^1]\n\n[^1]: However, nobody knew it at the time.");
    expect(citations.map(({ form, pointers }) => [form, pointers])).toEqual([["note", []]]);
  });

  test("labels differ in no case", () => {
    expect(readEssay("Over.[^A]\n\n[^a]: Smith, *War*, 23.").citations[0]?.pointers).toHaveLength(1);
  });

  test("a note's own words are a citation of free form", () => {
    const { citations } = readEssay("Over.[^1]\n\n[^1]: Smith, *War*, p. 23.");
    expect(citations[1]).toMatchObject({
      form: "free",
      note: "1",
      text: "Smith, *War*, p. 23.",
      locator: "p. 23",
    });
  });
});

describe("a note", () => {
  test("has its label, its content and its words", () => {
    const text = "Over.[^1]\r\n\r\n[^1]: Smith, *War*, 23.\r\n\r\n    And more.\r\n";
    const { notes } = readEssay(text);
    expect(notes).toMatchObject([{ label: "1", contentText: "Smith, *War*, 23.\r\n\r\n    And more." }]);
  });

  test("an inline note has a place for its label", () => {
    expect(readEssay("Over.^[Smith, 23.]").notes).toMatchObject([{ label: "^5", contentText: "Smith, 23." }]);
  });

  test("covers the quotations in it", () => {
    expect(covers("Text.[^1]\n\n[^1]: “One was it,” he says; Smith, *War*, 23.")).toEqual({
      One: "same “One was it,” he says; Smith, *War*, 23.",
    });
    expect(covers("Text.^[“One was it, or so he always said,” Smith, *War*, 23.]")).toEqual({
      One: "same ^[“One was it, or so he always said,” Smith, *War*, 23.]",
    });
  });

  test("that names no source does not", () => {
    expect(covers("Text.[^1]\n\n[^1]: They said “One had better go home now” to him.")).toEqual({
      One: "none",
    });
  });
});

test("a mark's note is told", () => {
  expect(onlyCitation("Over.[^1]")).toMatchObject({ form: "note", calls: "1", pointers: [] });
});
