import { MemoryCorpus } from "../../server/src/sources/memoryCorpus.ts";
import type { SourceRecord } from "../../server/src/sources/record.ts";

/** The nine divisions: Stalin to Zhou Enlai, 5 July 1950. */
export const nineDivisions: SourceRecord = {
  id: "wilson-nine-divisions",
  type: "personal_communication",
  title: "Ciphered Telegram No. 3172, Stalin to Zhou Enlai via Roshchin",
  author: [{ family: "Stalin", given: "Joseph" }],
  recipient: [{ literal: "Zhou Enlai" }],
  issued: { "date-parts": [[1950, 7, 5]] },
  genre: "Ciphered telegram",
  archive: "Wilson Center Digital Archive",
  custom: {
    passages: [
      {
        text: "We consider it correct to concentrate immediately 9 Chinese divisions on the Chinese-Korean border for volunteer actions in North Korea in case the enemy crosses the 38th parallel.",
      },
    ],
  },
};

/** A later telegram between the same two. */
export const laterTelegram: SourceRecord = {
  id: "wilson-later-telegram",
  type: "personal_communication",
  title: "Ciphered telegram, Filippov [Stalin] to Zhou Enlai (No. 3305)",
  author: [{ family: "Stalin", given: "Joseph" }],
  recipient: [{ literal: "Zhou Enlai" }],
  issued: { "date-parts": [[1950, 7, 13]] },
  archive: "Wilson Center Digital Archive",
  archive_location: "APRF, Fond 45, Opis 1, Delo 331, List 85",
  URL: "https://digitalarchive.wilsoncenter.org/document/ciphered-telegram-3305",
};

/** NSC 101, which the Truman Library holds too. */
export const nsc101: SourceRecord = {
  id: "frus1951v07p1/d56",
  type: "personal_communication",
  title: "Memorandum by the Executive Secretary of the National Security Council (Lay) [NSC 101]",
  "title-short": "NSC 101",
  author: [{ literal: "Joint Chiefs of Staff" }],
  recipient: [{ family: "Marshall" }],
  issued: { "date-parts": [[1951, 1, 12]] },
  "container-title": "Foreign Relations of the United States, 1951, Korea and China, Volume VII, Part 1",
  page: "70",
  archive: "Office of the Historian",
  URL: "https://history.state.gov/historicaldocuments/frus1951v07p1/d56",
  custom: {
    aliases: ["NSC 101", "Memorandum by the Joint Chiefs of Staff to the Secretary of Defense (Marshall)"],
    hosts: ["trumanlibrary.org", "trumanlibrary.gov"],
    passages: [{ text: "continue and intensify now an economic blockade of trade with China" }],
  },
};

/** Three days later, on the same subject. */
export const nsc101slash1: SourceRecord = {
  id: "frus1951v07p1/d62",
  type: "personal_communication",
  title: "Memorandum by the Executive Secretary (Lay) [NSC 101/1]",
  "title-short": "NSC 101/1",
  author: [{ family: "Lay" }],
  issued: { "date-parts": [[1951, 1, 15]] },
  archive: "Office of the Historian",
  URL: "https://history.state.gov/historicaldocuments/frus1951v07p1/d62",
};

/** An address with its full words (our own, not the President's). */
export const address: SourceRecord = {
  id: "sotu-1951",
  type: "document",
  title: "Annual Message to the Congress on the State of the Union",
  author: [{ family: "Truman", given: "Harry S." }],
  issued: { "date-parts": [[1951, 1, 8]] },
  archive: "The American Presidency Project",
  custom: { text: "sotu-1951.txt" },
};

const addressText =
  "Members of the Congress: The orchard behind the town hall bore fruit in a hard year. Nobody had counted on the late frost, and nobody was the poorer for it in the end.";

/** A small corpus for tests: five records, three of them with words. */
export function smallCorpus(
  records: readonly SourceRecord[] = [nineDivisions, laterTelegram, nsc101, nsc101slash1, address],
) {
  return new MemoryCorpus({
    records,
    archives: [
      {
        name: "Wilson Center Digital Archive",
        aliases: ["Wilson Center"],
        hosts: ["digitalarchive.wilsoncenter.org", "wilsoncenter.org"],
        place: "Washington, DC",
      },
      {
        name: "Harry S. Truman Presidential Library and Museum",
        aliases: ["Truman Library"],
        hosts: ["trumanlibrary.org", "trumanlibrary.gov"],
        place: "Independence, Missouri",
      },
    ],
    readText: async () => addressText,
  });
}
