import { describe, expect, test } from "vitest";
import { readEssayWith } from "../../server/src/features/read.ts";
import { smallCorpus } from "../support/sources.ts";

/** What the essay's citations mean: ids, or the outcome where it is not one source. */
async function meaning(text: string): Promise<string[]> {
  const { essay, resolutions } = await readEssayWith(text, smallCorpus());
  return essay.citations.map((_, index) => {
    const resolution = resolutions[index];
    return resolution?.outcome === "one"
      ? resolution.sources.map(({ record }) => record.id).join("+")
      : (resolution?.outcome ?? "missing");
  });
}

const nsc101 = "frus1951v07p1/d56";
const nineDivisions = "wilson-nine-divisions";

describe("a site", () => {
  test("and quoted words, though not quite the document's", async () => {
    expect(
      await meaning(
        "He [considers] it “correct to concentrate at once 9 Chinese divisions on the Chinese-Korean border” (digitalarchive.wilsoncenter.org).",
      ),
    ).toEqual([nineDivisions]);
  });

  test("of another archive that holds the document too, under its later domain", async () => {
    const quotation = "They would “continue and intensify now an economic blockade of trade with China”";
    expect(await meaning(`${quotation} (trumanlibrary.org).`)).toEqual([nsc101]);
    expect(await meaning(`${quotation} (www.trumanlibrary.gov).`)).toEqual([nsc101]);
  });

  test("alone does not choose, even where the archive has one document", async () => {
    expect(await meaning("They spoke “of the weather and of nothing else” (trumanlibrary.org).")).toEqual([
      "several",
    ]);
  });

  test("of no archive", async () => {
    expect(await meaning("They spoke “of the weather and of nothing else” (weather.example.com).")).toEqual([
      "none",
    ]);
  });
});

describe("a name", () => {
  test.each(["(Truman)", "(Harry Truman)", "(Truman 3)", "(TRUMAN 3)"])("%s", async (citation) => {
    expect(await meaning(`It was “an orchard that bore in a hard year” ${citation}.`)).toEqual(["sotu-1951"]);
  });

  test("with another year is another work", async () => {
    expect(await meaning("It was “an orchard that bore in a hard year” (Truman 1949, 3).")).toEqual(["none"]);
  });

  test("that several documents have, and nothing decides", async () => {
    expect(await meaning("It was “a matter for the two governments alone” (Stalin).")).toEqual(["several"]);
  });

  test("of a document, as it is known", async () => {
    expect(await meaning("It asked for “a blockade of trade with all of China” (NSC 101).")).toEqual([
      nsc101,
    ]);
    expect(await meaning("It asked for “a blockade of trade with all of China” (NSC 101/1).")).toEqual([
      "frus1951v07p1/d62",
    ]);
  });
});

describe("a note", () => {
  test.each([
    ["Stalin to Zhou Enlai, 5 July 1950, Wilson Center Digital Archive.", nineDivisions],
    ["Joint Chiefs of Staff to the Secretary of Defense, January 12, 1951.", nsc101],
    ["*FRUS*, 1951, vol. VII, pt. 1, doc. 56.", nsc101],
    ["*Foreign Relations of the United States*, 1951, vol. 7, part 1, p. 70.", nsc101],
    ["APRF, f. 45, op. 1, d. 331, l. 85.", "wilson-later-telegram"],
    ["APRF, Fond 45, Opis 1, Delo 331, Listy 85-86.", "wilson-later-telegram"],
    ["https://history.state.gov/historicaldocuments/frus1951v07p1/d56#p2", nsc101],
    ["NSC 101, 12 January 1951.", nsc101],
    ["[@frus1951v07p1/d56, p. 71].", nsc101],
    ["trumanlibrary.org", "several"],
    ["Stalin to Mao, 8 October 1950.", "names-itself"],
    ["I owe this to a conversation with my aunt.", "names-itself"],
  ])("%s", async (note, id) => {
    expect((await meaning(`So it was said.[^1]\n\n[^1]: ${note}`))[0]).toBe(id);
  });

  test("of another day is another document, whatever the names", async () => {
    expect((await meaning("So it was.[^1]\n\n[^1]: Stalin to Zhou Enlai, 6 July 1950."))[0]).toBe(
      "names-itself",
    );
  });

  test("Ibid. means what the note before means", async () => {
    expect(
      (
        await meaning(
          "One.[^1] Two.[^2] Three.[^3]\n\n[^1]: NSC 101, 12 January 1951.\n[^2]: Ibid.\n[^3]: Ibid., 71.",
        )
      ).slice(0, 3),
    ).toEqual([nsc101, nsc101, nsc101]);
  });
});

describe("a link", () => {
  test.each([
    "[the paper](https://history.state.gov/historicaldocuments/frus1951v07p1/d56)",
    "[the paper](http://www.history.state.gov/historicaldocuments/frus1951v07p1/d56/)",
    "<https://history.state.gov/historicaldocuments/frus1951v07p1/d56>",
    "https://history.state.gov/historicaldocuments/frus1951v07p1/d56",
  ])("%s", async (link) => {
    expect(await meaning(`So it was said in ${link}.`)).toEqual([nsc101]);
  });
});

describe("a link to an archive's home page", () => {
  test("means the document there that holds the quoted words", async () => {
    const quotation = "They would “continue and intensify now an economic blockade of trade with China”";
    expect(await meaning(`${quotation} ([Truman Library](https://www.trumanlibrary.gov/)).`)).toEqual([
      nsc101,
    ]);
  });

  test("names no document without them, and nothing is wrong with it", async () => {
    expect(await meaning("The [Truman Library](https://www.trumanlibrary.gov) opened in 1957.")).toEqual([
      "names-itself",
    ]);
  });

  test("a page of the site is its own source, whatever is quoted", async () => {
    const quotation = "They would “continue and intensify now an economic blockade of trade with China”";
    expect(await meaning(`${quotation} ([the page](https://www.trumanlibrary.gov/some/page)).`)).toEqual([
      "names-itself",
    ]);
  });
});

test("a group of keys means them all", async () => {
  expect(await meaning("Both say so [@sotu-1951; @frus1951v07p1/d56, p. 71].")).toEqual([
    `sotu-1951+${nsc101}`,
  ]);
});

test("an entry of the essay's own Works Cited goes before the corpus, and stands for its record where it is one", async () => {
  const worksCited =
    "\n\n# Works Cited\n\nTruman, Harry S. “A Letter Home.” 1951.\n\nJoint Chiefs of Staff. “NSC 101.” 12 January 1951. https://history.state.gov/historicaldocuments/frus1951v07p1/d56";
  expect(await meaning(`It was “an orchard that bore in a hard year” (Truman).${worksCited}`)).toEqual([
    "works-cited-1",
  ]);
  expect(
    await meaning(`It asked for “a blockade of trade with China” (Joint Chiefs of Staff).${worksCited}`),
  ).toEqual([nsc101]);
});
