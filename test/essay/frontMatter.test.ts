import { describe, expect, test } from "vitest";
import { readEssay } from "../../server/src/essay/readEssay.ts";

describe("front matter", () => {
  test("names bibliographies, the language and references, as Pandoc reads them", () => {
    const text =
      "---\ntitle: War\nlang: en-GB\nbibliography: [a.json, b.bib]\nreferences:\n- id: smith\n  title: War\n---\n\nText.\n";
    expect(readEssay(text).frontMatter).toEqual({
      start: 0,
      end: text.indexOf("\n\nText"),
      lang: "en-GB",
      bibliography: ["a.json", "b.bib"],
      references: [{ id: "smith", title: "War" }],
    });
  });

  test("one bibliography needs no list, and dots close it too", () => {
    expect(readEssay("---\nbibliography: a.json\n...\n\nText.").frontMatter?.bibliography).toEqual([
      "a.json",
    ]);
  });

  test.each(["---", "..."])("that %s closes leaves what follows as it is", (fence) => {
    const { quotations, notes } = readEssay(
      `---\na: b\n${fence}\n\n> It was over.\n\nText.[^1]\n\n[^1]: So.\n`,
    );
    expect(quotations.map(({ form }) => form)).toEqual(["block"]);
    expect(notes.map(({ label }) => label)).toEqual(["1"]);
  });

  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
  ])("that is broken says where, with %s", (_, newline) => {
    const text = ["---", "title: War", "lang: [en", "---", "", "Text."].join(newline);
    const problem = readEssay(text).frontMatter?.problem;
    expect(problem?.message).not.toBe("");
    expect(text.slice(0, problem?.offset).endsWith("lang: [en")).toBe(true);
  });

  test.each([
    ["that is empty", "---\n---\n\nText."],
    ["that is a list", "---\n- a\n---\n\nText."],
    ["with values of other kinds", "---\nlang: 3\nbibliography: {a: b}\nreferences: none\n---\n\nText."],
    ["with a loop of aliases", "---\na: &a [*a]\n---\n\nText."],
  ])("%s does no harm", (_, text) => {
    expect(readEssay(text).frontMatter).toMatchObject({ references: [], bibliography: [] });
  });

  test("a rule in the essay is none", () => {
    expect(readEssay("Text.\n\n---\n\na: b\n\n---\n").frontMatter).toBeUndefined();
  });

  test("is not counted among the words", () => {
    expect(readEssay("---\ntitle: War\n---\n\nTwo words.").words).toBe(2);
  });
});
