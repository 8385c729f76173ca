import { describe, expect, test } from "vitest";
import { cited, covers, onlyCitation } from "./reading.ts";

describe("links that cite", () => {
  test.each([
    ["a link", "It was over, says ⟦[Smith](https://example.org/a)⟧."],
    ["a link with a title", 'It was over, says ⟦[Smith](https://example.org/a "War")⟧.'],
    ["by reference", "It was over, says ⟦[Smith][s]⟧ or ⟦[s]⟧.\n\n[s]: https://example.org/a"],
    ["in pointed brackets", "It was over: ⟦<https://example.org/a>⟧."],
    ["a bare address", "It was over: ⟦https://example.org/a_(b)⟧, (⟦https://example.org/c⟧)."],
    [
      "to a page of the same site",
      "It was over, says ⟦[Smith](/letters/1881-05-02.html)⟧ in ⟦[May](../letters/may/)⟧.",
    ],
    [
      "with a template tag in the address",
      "It was over, says ⟦[Smith]({{ site.url }}/letters/may.html)⟧ in ⟦[May]({% link _may.md %})⟧.",
    ],
    ["with emphasis and marks inside", "It was over, says ⟦[*Smith*, “War”](https://example.org/a)⟧."],
  ])("%s", (_, marked) => {
    cited(marked);
  });
});

describe("links that do not", () => {
  test.each([
    ["to a section", "As [above](#winter) said."],
    ["to another file", "As [the map](maps/winter.md) shows."],
    ["to a month's posts", "As [these](/2020/05/) show."],
    [
      "to an image by a template tag",
      "As [the map]({{ site.url }}/map.png) shows: ![map]({{ site.url }}/map/).",
    ],
    ["to an e-mail address", "Write to [me](mailto:me@example.org)."],
    ["an image", "![map](https://example.org/a.png)"],
    ["in code", "`https://example.org/a`"],
    ["in a template tag", '{% include a.html url="https://example.org/a" %}'],
    ["by a reference that nothing defines", "As [Smith][s] said."],
  ])("%s", (_, marked) => {
    cited(marked);
  });
});

test("what they say", () => {
  expect(onlyCitation("See [Smith](https://example.org/a).")).toMatchObject({
    form: "link",
    text: "[Smith](https://example.org/a)",
    pointers: [{ kind: "url", url: "https://example.org/a" }],
  });
  expect(onlyCitation("See https://example.org/a.").pointers).toEqual([
    { kind: "url", url: "https://example.org/a" },
  ]);
});

describe("how a link covers", () => {
  test.each([
    [
      "round the quotation",
      "It was [“One side that nobody had wanted”](https://example.org/a).",
      "same [“One side that nobody had wanted”](https://example.org/a)",
    ],
    [
      "after it",
      "It was “One side that nobody had wanted” ([Smith](https://example.org/a)).",
      "same [Smith](https://example.org/a)",
    ],
    [
      "after its period, with nothing behind it",
      "It was “One side that nobody had wanted.” [Smith](https://example.org/a)",
      "same [Smith](https://example.org/a)",
    ],
    [
      "before it",
      "[Smith](https://example.org/a) says: “One side that nobody had wanted.”",
      "before [Smith](https://example.org/a)",
    ],
    [
      "not from the next sentence",
      "He says “One side that nobody had wanted.” See [Smith](https://example.org/a).",
      "none",
    ],
  ])("%s", (_, text, expected) => {
    expect(covers(text)).toEqual({ One: expected });
  });
});
