import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chunksAfterEdit, chunksOf } from "../../server/src/essay/chunks.ts";
import { EssayReader } from "../../server/src/essay/essayReader.ts";
import { readEssay } from "../../server/src/essay/readEssay.ts";

const folder = fileURLToPath(new URL("../essays/", import.meta.url));
const essays = await Promise.all(
  (await readdir(folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFile(`${folder}${name}`, "utf8")),
);

/** What writers type, paste and delete, at the places where one paragraph may change how another is read. */
const pieces = [
  "x",
  " ",
  "\n",
  "\n\n",
  "“",
  "”",
  '"',
  "‘",
  "’",
  "> ",
  "- ",
  "    ",
  "\t",
  "[^9]",
  "[^9]: Smith to Jones, 5 May 1950.\n\n",
  "(Yun-sik)",
  "(Kim 12)",
  "(23)",
  "[@key]",
  "```\n",
  "<!-- ",
  "-->",
  "---\n",
  "# Works Cited\n\n",
  "Kim, Yun-sik. “Title.” 1999.\n\n",
  "[text][ref]",
  "\n\n[ref]: https://example.org\n\n",
  "^[See Kim.]",
  "| a | b |\n| - | - |\n",
  "{% tag %}",
  "\r\n",
  "🙂",
  "他说「好」。",
  "\u2060",
  "<!-- ibid-disable quote.uncited: reason -->\n\n",
  "“He said so,” she wrote, “and went home again.” ",
];

interface Edit {
  /** Where, as a share of the text's length. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  insert: fc.oneof(fc.constant(""), fc.constantFrom(...pieces)),
});

function edited(text: string, { at, remove, insert }: Edit): string {
  const start = Math.round(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

/** A few paragraphs of an essay, or soup made of the pieces themselves. */
const beginning = fc.oneof(
  fc
    .record({ essay: fc.nat(), from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(2500) })
    .map(({ essay, from, length }) => {
      const text = essays[essay % essays.length] ?? "";
      const start = Math.round(from * text.length);
      return text.slice(start, start + length);
    }),
  fc
    .array(fc.constantFrom(...pieces, "a few words of prose. "), { maxLength: 40 })
    .map((parts) => parts.join("")),
);

describe("an essay read as it is edited", () => {
  test("is read as if it were read for the first time", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(beginning, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const reader = new EssayReader();
        const versions = [text];
        for (const one of edits) versions.push(edited(versions.at(-1) ?? "", one));
        // Undone again, as with Ctrl+Z.
        versions.push(versions.at(-2) ?? "", text);
        for (const version of versions) expect(reader.read(version)).toEqual(readEssay(version));
      }),
      { numRuns: 2000 },
    );
  });
});

test("the stretches after an edit are those of the text", () => {
  fc.assert(
    fc.property(beginning, edit, edit, (text, one, other) => {
      const first = edited(text, one);
      const second = edited(first, other);
      expect(chunksAfterEdit(second, first, chunksOf(first)).chunks).toEqual(chunksOf(second));
    }),
    { numRuns: 5000 },
  );
});
