import type { Evidence } from "../sources/corpus.ts";
import { recordDate, type SourceRecord } from "../sources/record.ts";
import { joined, participants } from "../style/shortReference.ts";
import { dateInWords } from "../text/dates.ts";

/**
 * The card of a source: what it is, who wrote it to whom and when, the passage in question, what it is about, where it
 * is kept. The passage comes early, since editors show only the first lines of a long card. Markdown.
 */
export function sourceCard(record: SourceRecord, evidence: readonly Evidence[] = []): string {
  const date = recordDate(record);
  const facts = [date && dateInWords(date), kindOf(record)].filter((fact) => fact !== undefined);
  const who = participants(record);
  const lines = [
    `**${plain(record.title)}**`,
    [facts.map(plain).join(" · "), who && plain(who)].filter((line) => line).join("  \n"),
    passage(record, evidence),
    why(evidence),
    record.abstract === undefined ? undefined : plain(record.abstract),
    whereKept(record),
    links(record),
  ];
  return lines.filter((line) => line !== undefined && line !== "").join("\n\n");
}

/** Where it is published and kept, a line each. */
function whereKept(record: SourceRecord): string {
  const container = record["container-title"] ?? record.archive_collection;
  const kept = [record.archive, record["archive-place"]].filter((part) => part !== undefined);
  const lines = [
    container === undefined
      ? undefined
      : `*${plain(container)}*${record.page === undefined ? "" : `, p. ${plain(record.page)}`}`,
    kept.length === 0 ? undefined : plain(kept.join(", ")),
    references(record),
  ];
  return lines.filter((line) => line !== undefined).join("  \n");
}

function kindOf(record: SourceRecord): string | undefined {
  if (record.genre === undefined) return undefined;
  return record.number === undefined ? record.genre : `${record.genre} no. ${record.number}`;
}

function references(record: SourceRecord): string | undefined {
  const all = [record.archive_location, ...(record.custom?.references ?? [])].filter(
    (one) => one !== undefined,
  );
  return all.length === 0 ? undefined : `Reference: ${plain([...new Set(all)].join("; "))}`;
}

/** The passage in which the quoted words stand, with the words marked; else what the record quotes of the document. */
function passage(record: SourceRecord, evidence: readonly Evidence[]): string | undefined {
  const words = evidence.find((one) => one.kind === "words");
  if (words !== undefined) {
    const { start, end } = words.marked;
    const text = words.passage;
    return `> ${plain(text.slice(0, start))}**${plain(text.slice(start, end))}**${plain(text.slice(end))}`;
  }
  const first = record.custom?.passages?.[0];
  return first === undefined ? undefined : `> ${plain(first.text)}`;
}

/** Why Ibid takes a citation to mean this source; nothing is said where the citation names it itself. */
function why(evidence: readonly Evidence[]): string | undefined {
  const reasons = evidence.flatMap((one) => {
    switch (one.kind) {
      case "words":
        return [
          one.exact
            ? "the quoted words stand in it"
            : `${one.run} of the quoted words stand in it in a row, but not all of them`,
        ];
      case "date":
        return [
          `its date, ${dateInWords(one.date)}, stands in ${one.near ? "the same paragraph" : "the sentence"}`,
        ];
      case "names":
        return [
          `${joined(one.names)} ${one.names.length > 1 ? "are" : "is"} named in ${one.near ? "the same paragraph" : "the sentence"}`,
        ];
      default:
        return [];
    }
  });
  return reasons.length === 0 ? undefined : `*Why this document: ${plain(reasons.join("; "))}.*`;
}

function links(record: SourceRecord): string {
  const key = `key \`${record.id.replaceAll("`", "")}\``;
  const address = record.URL === undefined ? undefined : webAddress(record.URL);
  return address === undefined ? key : `[Open on the web](${address}) · ${key}`;
}

/** The address with its scheme; undefined for anything but a web address. */
function webAddress(url: string): string | undefined {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
  return /^https?:\/\/[^\s<>()]+$/i.test(address) ? address : undefined;
}

/** Words as Markdown that shows them as they are. */
export function plain(words: string): string {
  return words.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}
