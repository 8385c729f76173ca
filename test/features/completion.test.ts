import { describe, expect, test } from "vitest";
import { type CompletionItem, completeAt } from "../../server/src/features/completion.ts";
import { readEssayWith } from "../../server/src/features/read.ts";
import { applied } from "../support/check.ts";
import { fixture } from "../support/fixture.ts";
import { smallCorpus } from "../support/sources.ts";

/** Completes at `|`: the items, and the essay after the first of them. */
async function complete(
  marked: string,
): Promise<{ items: readonly CompletionItem[]; after: string | undefined }> {
  const { text, cursor } = fixture(marked);
  const reading = await readEssayWith(text, smallCorpus());
  const items = (await completeAt(reading, cursor ?? 0)) ?? [];
  const [first] = items;
  const changes = first && [first.change, ...first.alsoChange];
  return {
    items,
    after: changes && applied(text, { title: "", preferred: true, changes }),
  };
}

const quoted = "It says “continue and intensify now an economic blockade of trade with China”";

describe("after an opening parenthesis", () => {
  test("the document that holds the words just quoted comes first", async () => {
    expect((await complete(`${quoted} (|`)).after).toBe(`${quoted} (NSC 101)`);
  });

  test("the bracket that the editor closed already stays one", async () => {
    expect((await complete(`${quoted} (|)`)).after).toBe(`${quoted} (NSC 101)`);
  });

  test("what is typed narrows the list: names, dates, archives, in any order", async () => {
    const ids = async (typed: string) => (await complete(`So it was (${typed}|`)).items.map(({ id }) => id);
    expect(await ids("Stalin 13")).toEqual(["wilson-later-telegram"]);
    expect(await ids("July Zhou")).toEqual(["wilson-nine-divisions", "wilson-later-telegram"]);
    expect((await ids("nsc 101/1"))[0]).toBe("frus1951v07p1/d62");
    expect(await ids("Wilson")).toHaveLength(2);
    expect(await ids("Bismarck")).toEqual([]);
  });

  test("an aside in small letters is left alone", async () => {
    expect((await complete("So it was (and they knew |")).items).toEqual([]);
  });

  test("a link's address is left alone", async () => {
    expect((await complete("So it was in [the telegram](|")).items).toEqual([]);
  });
});

describe("a key", () => {
  test("after [@", async () => {
    expect((await complete("So it was [@nsc|]")).after).toBe("So it was [@frus1951v07p1/d56]");
  });

  test("after @ in the sentence", async () => {
    expect((await complete("As @wilson-l|")).after).toBe("As @wilson-later-telegram");
  });

  test("not in an e-mail address", async () => {
    expect((await complete("Write to editor@wil|")).items).toEqual([]);
  });
});

describe("a note", () => {
  test("its words", async () => {
    expect((await complete("So it was.[^1]\n\n[^1]: Stalin 13 July|")).after).toContain(
      "[^1]: Joseph Stalin to Zhou Enlai, “Ciphered telegram, Filippov \\[Stalin\\] to Zhou Enlai (No. 3305),” 13 July 1950,",
    );
  });

  test("its mark brings its words with it", async () => {
    const { after } = await complete(`${quoted}.[^|]\n\nMore.`);
    expect(after).toMatch(/China”\.\[\^1\]\n\nMore\.\n\n\[\^1\]: Joint Chiefs of Staff to Marshall/);
  });
});

describe("after a closing quotation mark", () => {
  test.each([
    ["in the essay's manner, with the space it needs", `${quoted}|`, `${quoted} [@frus1951v07p1/d56]`],
    ["after the space that was typed", `${quoted} |`, `${quoted} [@frus1951v07p1/d56]`],
  ])("%s", async (_, marked, after) => {
    expect((await complete(`He said so [@wilson-nine-divisions].\n\n${marked}`)).after).toContain(after);
  });

  test("not after an opening one", async () => {
    expect((await complete("It says “|")).items).toEqual([]);
  });
});

test("a source that the essay cites already goes before one that nothing speaks for", async () => {
  const { items } = await complete("So it was [@sotu-1951]. And so it went [@|]");
  expect(items[0]?.id).toBe("sotu-1951");
});
