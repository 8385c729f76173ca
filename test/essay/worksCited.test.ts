import { describe, expect, test } from "vitest";
import { readEssay } from "../../server/src/essay/readEssay.ts";
import { fixture, withMarks } from "../support/fixture.ts";
import { cited } from "./reading.ts";

function section(marked: string) {
  const { text, spans } = fixture(marked);
  const { worksCitedSection } = readEssay(text);
  expect(withMarks(text, worksCitedSection ? [worksCitedSection] : [])).toBe(withMarks(text, spans));
}

describe("the section", () => {
  test.each([
    [
      "under a heading",
      "Text.\n\n⟦# Works Cited\n\nSmith, John. *War*. 1999.\n\nKim, Yun-sik. *Peace*. 2004.⟧\n",
    ],
    ["under a bold line", "Text.\n\n⟦**Works Cited**\n\nSmith, John. *War*. 1999.⟧"],
    [
      "with parts",
      "Text.\n\n⟦## Bibliography\n\n### Primary Sources\n\nA. *B*. 1950.\n\n### Secondary Sources\n\nC. *D*. 1999.⟧\n\n## Appendix\n\nText.",
    ],
    ["as a list", "Text.\n\n⟦# References\n\n- Smith, J. (1999). War.\n- Kim, Y. (2004). Peace.⟧"],
    ["in Spanish", "Texto.\n\n⟦# Bibliografía\n\nPérez, Juan. *Guerra*. 1999.⟧"],
    ["in French", "Texte.\n\n⟦# Ouvrages cités\n\nDupont, Jean. *Guerre*. 1999.⟧"],
    ["in German", "Text.\n\n⟦# Literaturverzeichnis\n\nMüller, Jan. *Krieg*. 1999.⟧"],
    ["not the words in a sentence", "The references were lost.\n\nText."],
    [
      "before the notes",
      "Text.[^1]\n\n⟦# Works Cited\n\nSmith, John. *War*. 1999.⟧\n\n[^1]: Smith, *War*, 23.",
    ],
  ])("%s", (_, marked) => {
    section(marked);
  });
});

describe("an entry", () => {
  const entry = (words: string) => readEssay(`Text.\n\n# Works Cited\n\n${words}\n`).worksCited[0];

  test.each([
    [
      "MLA book",
      "Kim, Yun-sik. *The Winter War*. Oxford UP, 2004.",
      ["Kim, Yun-sik"],
      "The Winter War",
      2004,
    ],
    [
      "MLA article",
      "Smith, John, and Mary Jones. “The Long Winter.” *Journal*, vol. 3, 1999, pp. 2-9.",
      ["Smith, John", "Mary Jones"],
      "The Long Winter",
      1999,
    ],
    ["APA", "Smith, J. A. (1999). *The long winter*. Oxford.", ["Smith, J. A."], "The long winter", 1999],
    [
      "an institution",
      "Joint Chiefs of Staff. “Courses of Action.” 12 January 1951.",
      ["Joint Chiefs of Staff"],
      "Courses of Action",
      1951,
    ],
    ["no author", "“Telegram to Zhou.” 5 July 1950. Wilson Center.", [], "Telegram to Zhou", 1950],
    [
      "Spanish",
      "Pérez, Juan y Ana García. «La guerra». 1999.",
      ["Pérez, Juan", "Ana García"],
      "La guerra",
      1999,
    ],
  ])("%s", (_, words, authors, title, year) => {
    expect(entry(words)).toMatchObject({ authors, title, year, text: words });
  });

  test("has its address, linked or bare", () => {
    expect(entry("Smith. *War*. https://example.org/a.")?.url).toBe("https://example.org/a");
    expect(entry("Smith. [*War*](https://example.org/a). 1999.")?.url).toBe("https://example.org/a");
  });
});

test("what stands in the section cites nothing", () => {
  cited(
    "It was over ⟦(Smith 23)⟧.\n\n# Works Cited\n\nSmith, John. [*War*](https://example.org). (London, 1999).",
  );
});
