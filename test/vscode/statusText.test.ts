import { describe, expect, test } from "vitest";
import { essayStatus } from "../../client/src/statusText.ts";

const essay = { uri: "file:///essay.md", version: 1, quotations: 0, uncited: 0, citations: 0, unknown: 0 };

describe("the status bar counts", () => {
  test.each([
    [{ quotations: 0 }, "$(quote) no quotations"],
    [{ quotations: 1 }, "$(quote) 1 quotation, cited"],
    [{ quotations: 4, uncited: 1 }, "$(quote) 4 quotations, 1 uncited"],
    [{ quotations: 4, uncited: 4 }, "$(quote) 4 quotations, 4 uncited"],
    [{ quotations: 4 }, "$(quote) 4 quotations, all cited"],
  ])("%o: %s", (counts, label) => {
    expect(essayStatus({ ...essay, ...counts }).label).toBe(label);
  });

  test("a screen reader hears whole sentences without icons", () => {
    const { spoken } = essayStatus({ ...essay, quotations: 4, uncited: 1, citations: 3, unknown: 1 });
    expect(spoken).toBe(
      "Ibid: 4 quotations, 1 without a citation. 3 citations, 1 with a source Ibid does not know. Opens the problems.",
    );
  });
});
