import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName, foldPlainText } from "../../server/src/text/fold.ts";
import { wordsOf } from "../../server/src/text/words.ts";

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

describe("words", () => {
  test.each([
    ["The soldiers’ boots weren't dry.", ["the", "soldiers", "boots", "weren't", "dry"]],
    ["Chinese-Korean border", ["chinese", "korean", "border"]],
    ["Zürich, ‘naïve’ coöperation", ["zurich", "naive", "cooperation"]],
    ["the 1950's", ["the", "1950's"]],
    ["他说 nine", ["他", "说", "nine"]],
    ["ﬁve dif\u00adferent", ["five", "different"]],
  ])("%s", (text, words) => {
    expect(folded(text)).toEqual(words);
  });

  test("stand where they say", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { start, end } of wordsOf(text))
          expect(folded(text.slice(start, end)).length).toBeGreaterThan(0);
      }),
    );
  });

  test("of a plain text fold alike the fast way and the slow", () => {
    const unit = fc.constantFrom(..."abcz019'’“” .,-\n\t–ABé");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const fast = foldPlainText(text);
        if (fast !== undefined) expect(fast.trim()).toBe(folded(text).join(" "));
      }),
      { numRuns: 2000 },
    );
  });
});

test("names fold hyphens, case and diacritics", () => {
  expect(foldName("Pak Hŏn-yŏng")).toBe(foldName("pak hon yong"));
  expect(foldName("O’Brien")).toBe("obrien");
});
