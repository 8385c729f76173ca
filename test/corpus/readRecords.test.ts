import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonFault } from "../../server/src/sources/jsonFault.ts";
import { readArchives, readRecords } from "../../server/src/sources/readRecords.ts";

const letter = { id: "letter-1", type: "personal_communication", title: "A letter" };

function messages(...records: unknown[]): string[] {
  return readRecords(JSON.stringify(records), "letters.json").problems.map(({ message }) => message);
}

describe("a record that is right", () => {
  test("is read as it is", () => {
    const record = {
      ...letter,
      author: [{ family: "Gogh", given: "Vincent", "non-dropping-particle": "van" }],
      recipient: [{ literal: "Zhou Enlai" }],
      issued: {
        "date-parts": [
          [1888, 10],
          [1888, 12, 23],
        ],
        circa: true,
      },
      custom: { aliases: ["Arles"], hosts: ["vangoghletters.org"], text: "letter-1.txt" },
    };
    expect(readRecords(JSON.stringify([record]), "letters.json")).toEqual({
      records: [record],
      problems: [],
    });
  });

  test("may have the numbers and the further fields that Zotero writes", () => {
    const { records, problems } = readRecords(
      JSON.stringify([
        {
          ...letter,
          id: 7,
          volume: 12,
          ISBN: "978",
          accessed: { "date-parts": [["2020", 5, "1"]] },
          "citation-key": "x",
        },
      ]),
      "zotero.json",
    );
    expect(problems).toEqual([]);
    expect(records).toMatchObject([{ id: "7", volume: "12", accessed: { "date-parts": [[2020, 5, 1]] } }]);
  });

  test("may stand behind a byte order mark", () => {
    expect(readRecords(`\uFEFF${JSON.stringify([letter])}`, "letters.json").records).toEqual([letter]);
  });
});

describe("a record that is wrong", () => {
  test("is left out, the rest is read", () => {
    const { records, problems } = readRecords(
      JSON.stringify([{ id: "a", type: "book" }, letter]),
      "letters.json",
    );
    expect(records).toEqual([letter]);
    expect(problems).toEqual([
      {
        file: "letters.json",
        record: "a",
        field: "title",
        message: 'letters.json, record a: "title" is missing.',
      },
    ]);
  });

  test("without an id is named by its place in the file", () => {
    expect(messages(letter, { type: "book", title: "B" })).toEqual([
      'letters.json, record 2: "id" is missing.',
    ]);
    expect(messages(letter, "B")).toEqual(["letters.json, record 2: this must be an object, in { }."]);
  });

  test("with an id that another has is left out", () => {
    expect(messages(letter, letter)).toEqual([
      "letters.json, record letter-1: an earlier record of this file has the same id.",
    ]);
  });

  test.each<[object, string]>([
    [{ titel: "B" }, '"titel" is not a field here; perhaps "title" is meant'],
    [{ wibble: "B" }, '"wibble" is not a field here'],
    [
      { type: "bok" },
      '"type" must be a type of CSL, such as "personal_communication", "report" or "book", not "bok"; perhaps "book" is meant',
    ],
    [{ title: " " }, '"title" must be more than spaces'],
    [{ title: ["A"] }, '"title" must be text'],
    [{ id: "two words" }, '"id" must be one word without braces, as it serves as the citation key'],
    [{ author: "Stalin" }, '"author" must be a list, in [ ]'],
    [
      { author: [{ literal: "Zhou Enlai" }, { famly: "Mao" }] },
      '"author › 2 › famly" is not a field here; perhaps "family" is meant',
    ],
    [{ author: [{}] }, '"author › 1" is empty'],
    [{ issued: "1951" }, '"issued" must be an object, in { }'],
    [
      { issued: { "date-parts": [[1951, 13]] } },
      '"issued › date-parts › 1 › 2" must be a month from 1 to 12',
    ],
    [
      { issued: { "date-parts": [["1951", "1", "32"]] } },
      '"issued › date-parts › 1 › 3" must be a day from 1 to 31',
    ],
    [{ issued: { "date-parts": [1951] } }, '"issued › date-parts › 1" must be a list, in [ ]'],
    [{ URL: "trumanlibrary.org" }, '"URL" must be a web address that begins with http:// or https://'],
    [
      { custom: { hosts: ["www.trumanlibrary.org"] } },
      '"custom › hosts › 1" must be a host in lower case without www., such as trumanlibrary.org',
    ],
    [{ custom: { passages: [{ locator: "1" }] } }, '"custom › passages › 1 › text" is missing'],
    [{ custom: { "a/b": 1 } }, '"custom › a/b" is not a field here'],
  ])("%j", (part, what) => {
    const record = { ...letter, ...part };
    expect(messages(record)).toEqual([`letters.json, record ${record.id}: ${what}.`]);
  });

  test.each([
    "../secret.txt",
    "/etc/passwd",
    "a/b.txt",
    "a\\b.txt",
    "C:x.txt",
    ".hidden.txt",
    "..",
    "notes.md",
  ])("names a text that is no plain file name: %j", (text) => {
    expect(messages({ ...letter, custom: { text } })).toEqual([
      'letters.json, record letter-1: "custom › text" must be the plain name of a .txt file beside this one, without a folder.',
    ]);
  });
});

describe("a file that is no list of records", () => {
  test.each([
    [
      '[\n  {"id": "a",}\n]',
      "letters.json, line 2, column 14: this is not valid JSON; expected the name of a field in double quotes.",
    ],
    [
      '[{"id": "a"}\n {"id": "b"}]',
      "letters.json, line 2, column 2: this is not valid JSON; expected a comma.",
    ],
    [
      '[{"id" "a"}]',
      "letters.json, line 1, column 8: this is not valid JSON; expected a colon after the name of the field.",
    ],
    ['[{"id": “a”}]', "letters.json, line 1, column 9: this is not valid JSON; expected a value."],
    ['[{"id": "a"}', "letters.json, line 1, column 13: this is not valid JSON; expected a comma or ]."],
    ["", "letters.json, line 1, column 1: this is not valid JSON; expected a value."],
    ["{}", "letters.json is not a list of records: it must begin with [."],
  ])("%j", (json, message) => {
    expect(readRecords(json, "letters.json")).toEqual({
      records: [],
      problems: [{ file: "letters.json", message }],
    });
  });

  test("is told from one that is, wherever the fault", () => {
    const json = fc
      .json()
      .chain((text) =>
        fc
          .tuple(fc.nat(text.length), fc.nat(3), fc.string({ maxLength: 3 }))
          .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
      );
    fc.assert(
      fc.property(json, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(jsonFault(text) === undefined).toBe(valid);
      }),
      { numRuns: 2000, seed: 1950 },
    );
  });

  test("is refused without harm when nested without end", () => {
    expect(readRecords("[".repeat(1e6), "letters.json").problems).toHaveLength(1);
  });
});

test("archives are read likewise", () => {
  const archive = { name: "A", aliases: [], hosts: ["a.org"], place: "B" };
  expect(readArchives(JSON.stringify([archive, { ...archive, host: [] }]), "archives.json")).toEqual({
    archives: [archive],
    problems: [
      {
        file: "archives.json",
        record: "archive 2",
        field: "host",
        message: 'archives.json, archive 2: "host" is not a field here; perhaps "hosts" is meant.',
      },
    ],
  });
});
