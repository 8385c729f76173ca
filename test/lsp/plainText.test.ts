import { expect, test } from "vitest";
import { plainText } from "../../server/src/lsp/plainText.ts";

test.each([
  ["**Memorandum** \\[NSC 101\\]", "Memorandum [NSC 101]"],
  ["*Foreign Relations*, p. 70", "Foreign Relations, p. 70"],
  ["> Words **of the document** itself", "Words of the document itself"],
  [
    "[Open on the web](https://example.org/wake_50) · key `log_1950`",
    "Open on the web: https://example.org/wake_50 · key log_1950",
  ],
  ["[https://example.org](https://example.org)", "https://example.org"],
  ["2 \\* 3 \\_ 4", "2 * 3 _ 4"],
])("%s", (markdown, plain) => {
  expect(plainText(markdown)).toBe(plain);
});
