import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressesFolder, buildCorpus } from "../../server/corpus/build.ts";
import { type BundledCorpus, readBundledCorpus } from "../../server/src/disk/bundledCorpus.ts";
import type { SourceRecord } from "../../server/src/sources/record.ts";

const catalogue = join(import.meta.dirname, "../../server/corpus");
let folder: string;
let corpus: BundledCorpus;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ibid-corpus-"));
  const built = await buildCorpus(catalogue, addressesFolder(), folder);
  expect(built.problems).toEqual([]);
  corpus = await readBundledCorpus(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function record(id: string): SourceRecord {
  const found = corpus.records.find((each) => each.id === id);
  if (found === undefined) throw new Error(`the catalogue has no ${id}`);
  return found;
}

function startingWith(prefix: string): SourceRecord[] {
  return corpus.records.filter(({ id }) => id.startsWith(prefix));
}

describe("every record", () => {
  test("has an id of its own that Pandoc reads as one citation key", () => {
    const ids = corpus.records.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const key = /^[A-Za-z0-9_](?:[A-Za-z0-9_]|[:.#$%&\-+?<>~/](?=[A-Za-z0-9_]))*$/;
    expect(ids.filter((id) => !key.test(id))).toEqual([]);
  });

  test("has a date that the calendar knows, and after 1789", () => {
    const wrong = corpus.records.filter(({ issued }) =>
      issued?.["date-parts"]?.some(([year = 0, month = 1, day = 1]) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        return year < 1790 || year > 2021 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("with two dates has a period that runs forward", () => {
    const periods = corpus.records.flatMap(({ issued }) => {
      const [from, to] = issued?.["date-parts"] ?? [];
      return from && to ? [[from.join("-"), to.join("-")]] : [];
    });
    expect(periods).toContainEqual(["1950-10-11", "1950-10-18"]);
    for (const [from = "", to = ""] of periods) expect(Date.parse(from)).toBeLessThan(Date.parse(to));
  });

  test("of an archive names one of the archives table", () => {
    const names = new Set(corpus.archives.map(({ name }) => name));
    expect(corpus.records.filter(({ archive }) => archive !== undefined && !names.has(archive))).toEqual([]);
  });

  test("writes names in family-first order as one literal", () => {
    const names = corpus.records.flatMap(({ author = [], recipient = [] }) => [...author, ...recipient]);
    expect(names).toContainEqual({ literal: "Zhou Enlai" });
    expect(names.filter(({ family }) => /^(Zhou|Mao|Kim|Peng|Enlai|Zedong)$/.test(family ?? ""))).toEqual([]);
  });
});

describe("FRUS", () => {
  test("has the address that its id says", () => {
    const documents = startingWith("frus");
    expect(documents).toHaveLength(37);
    for (const { id, URL } of documents) {
      const [, volume, document] = /^(frus[^/]+)\/(d\d+|p\d+)$/.exec(id) ?? [];
      const tail = document?.startsWith("d") ? `/${document}` : "";
      expect(URL).toBe(`https://history.state.gov/historicaldocuments/${volume}${tail}`);
    }
  });

  test("names the volume, the date and the file of a document", () => {
    expect(record("frus1951v07p2/d7")).toMatchObject({
      author: [{ family: "Rusk" }],
      issued: { "date-parts": [[1951, 1, 17]] },
      "container-title": "Foreign Relations of the United States, 1951, Korea and China, Volume VII, Part 2",
      page: "1514",
      custom: { references: ["NSC-S/S Files: Lot 63 D 351: NSC 101 Series"] },
    });
  });

  test("leaves out a day that is not known", () => {
    expect(record("frus1950v06/d424").issued).toEqual({ "date-parts": [[1950, 12]] });
    expect(record("frus1951v07p2/d30").issued).toEqual({ "date-parts": [[1951]] });
  });
});

describe("the Wilson Center's records", () => {
  test("have their slug or record number as id", () => {
    const records = startingWith("wilson-");
    expect(records).toHaveLength(34);
    for (const { id, URL } of records) {
      if (URL !== undefined) {
        expect(URL).toBe(`https://digitalarchive.wilsoncenter.org/document/${id.slice("wilson-".length)}`);
      }
    }
    expect(record("wilson-114925").archive_location).toBe(
      "TsAMO RF, fond 5, opis 918795, delo 121, list 720",
    );
    expect(record("wilson-113636").custom?.references).toHaveLength(2);
  });
});

describe("the two documents that the sample essay quotes", () => {
  test("Stalin to Zhou Enlai, 5 July 1950", async () => {
    const telegram = record("wilson-ciphered-telegram-no-3172-stalin-zhou-enlai-roshchin");
    expect(telegram).toMatchObject({
      author: [{ family: "Stalin", given: "Joseph" }],
      recipient: [{ literal: "Zhou Enlai" }],
      issued: { "date-parts": [[1950, 7, 5]] },
      number: "3172",
    });
    expect(telegram.custom?.passages?.[0]?.text).toContain(
      "concentrate immediately 9 Chinese divisions on the Chinese-Korean border",
    );
    expect(telegram.custom?.aliases).toContain("Filippov");
    await expect(corpus.readText(telegram)).rejects.toThrow(
      `The full words of ${telegram.id} are not at hand.`,
    );
  });

  test("NSC 101, 12 January 1951, which the Truman Library holds too", () => {
    const memorandum = record("frus1951v07p1/d56");
    expect(memorandum.issued).toEqual({ "date-parts": [[1951, 1, 12]] });
    expect(memorandum.custom?.passages?.[0]?.text).toBe(
      "continue and intensify now an economic blockade of trade with China",
    );
    const hostsOf = (name: string) => corpus.archives.find((each) => each.name === name)?.hosts;
    expect(hostsOf(memorandum.archive ?? "")).toEqual(["history.state.gov"]);
    expect(memorandum.custom?.hosts?.toSorted()).toEqual(
      hostsOf("Harry S. Truman Presidential Library and Museum")?.toSorted(),
    );
  });

  test("no other record quotes its document", () => {
    expect(corpus.records.filter(({ custom }) => custom?.passages !== undefined)).toHaveLength(2);
  });
});

describe("State of the Union addresses", () => {
  test("are 233, each with its text", async () => {
    const addresses = startingWith("sotu-");
    expect(addresses).toHaveLength(233);
    expect(await readdir(join(folder, "texts"))).toHaveLength(233);
    for (const address of addresses) {
      expect(address.issued?.["date-parts"]?.[0]?.[0]).toBe(Number(address.id.slice(5, 9)));
      expect((await corpus.readText(address)).length).toBeGreaterThan(5000);
    }
  });

  test.each([
    // Words that only the right address, on the right day, can have.
    ["sotu-1790", "Washington", [1790, 12, 8], "In meeting you again"],
    ["sotu-1814", "Madison", [1814, 9, 20], "Notwithstanding the early day which had been fixed"],
    ["sotu-1823", "Monroe", [1823, 12, 2], "subjects for future colonization by any European powers"],
    ["sotu-1941", "Roosevelt", [1941, 1, 6], "four essential human freedoms"],
    ["sotu-1951", "Truman", [1951, 1, 8], "This 82d Congress faces as grave a task"],
    ["sotu-1953-truman", "Truman", [1953, 1, 7], "This is the eighth such report"],
    ["sotu-1953-eisenhower", "Eisenhower", [1953, 2, 2], "my first message to the Congress"],
    ["sotu-1961-eisenhower", "Eisenhower", [1961, 1, 12], "during these past eight years"],
    ["sotu-1961-kennedy", "Kennedy", [1961, 1, 30], "It is a pleasure to return from whence I came"],
    // 19 January 1976 was the day of the caucus that he speaks of.
    ["sotu-1978", "Carter", [1978, 1, 19], "Two years ago today we had the first caucus in Iowa"],
    ["sotu-1986", "Reagan", [1986, 2, 4], "our seven Challenger heroes"],
    ["sotu-2021", "Biden", [2021, 4, 28], "no President has ever said those words"],
  ])("%s is by %s and has its words", async (id, family, day, words) => {
    const address = record(id);
    expect(address.author?.[0]?.family).toBe(family);
    expect(address.issued?.["date-parts"]).toEqual([day]);
    expect(await corpus.readText(address)).toContain(words);
  });

  test("were never sent on a Sunday", () => {
    const sundays = startingWith("sotu-").filter(({ issued }) => {
      const [year = 0, month = 1, day] = issued?.["date-parts"]?.[0] ?? [];
      return day !== undefined && new Date(Date.UTC(year, month - 1, day)).getUTCDay() === 0;
    });
    expect(sundays).toEqual([]);
  });

  test("say where their texts come from", async () => {
    expect(await readFile(join(folder, "NOTICE"), "utf8")).toMatch(/PDDL 1\.0[\s\S]*CC0 1\.0/);
  });
});

test("the build writes nothing when an address has no text", async () => {
  const empty = await mkdtemp(join(tmpdir(), "ibid-corpus-"));
  try {
    const built = await buildCorpus(catalogue, empty, join(empty, "out"));
    expect(built.problems).toHaveLength(233);
    expect(built.problems[0]).toBe("record sotu-1790: the package has no text for Washington in 1790.");
    expect(await readdir(empty)).toEqual([]);
  } finally {
    await rm(empty, { recursive: true });
  }
});
