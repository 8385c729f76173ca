import { describe, expect, test } from "vitest";
import { type Archive, archiveOfHost, holds } from "../../server/src/sources/archive.ts";
import type { SourceRecord } from "../../server/src/sources/record.ts";

const truman: Archive = {
  name: "Harry S. Truman Presidential Library and Museum",
  aliases: ["Truman Library", "HSTL"],
  hosts: ["trumanlibrary.gov", "trumanlibrary.org"],
  place: "Independence, Missouri",
};
const wilson: Archive = {
  name: "Wilson Center Digital Archive",
  aliases: [],
  hosts: ["wilsoncenter.org"],
  place: "Washington, DC",
};

describe("the archive of a host", () => {
  test.each(["trumanlibrary.org", "www.trumanlibrary.org", "TrumanLibrary.gov"])(
    "%s is the Truman Library",
    (host) => {
      expect(archiveOfHost([wilson, truman], host)).toBe(truman);
    },
  );

  test("is that of the parent when nobody lists the subdomain", () => {
    expect(archiveOfHost([wilson, truman], "legacy.wilsoncenter.org")).toBe(wilson);
  });

  test.each(["example.org", "org", "nottrumanlibrary.org", ""])("%j is nobody's", (host) => {
    expect(archiveOfHost([wilson, truman], host)).toBeUndefined();
  });
});

describe("an archive holds a document", () => {
  const document: SourceRecord = { id: "a", type: "document", title: "A" };
  test.each<[string, Partial<SourceRecord>]>([
    ["that names it", { archive: "Harry S. Truman Presidential Library and Museum" }],
    ["that names it in short", { archive: "HSTL" }],
    ["whose address is there", { URL: "https://www.trumanlibrary.gov/node/1" }],
    ["that it holds too", { archive: "Elsewhere", custom: { hosts: ["trumanlibrary.org"] } }],
  ])("%s", (_, part) => {
    expect(holds(truman, { ...document, ...part })).toBe(true);
    expect(holds(wilson, { ...document, ...part })).toBe(false);
  });
});
