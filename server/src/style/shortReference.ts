import { shortName } from "../sources/names.ts";
import { nameInFull, recordDate, type SourceRecord } from "../sources/record.ts";
import { dateInWords } from "../text/dates.ts";

/** What a source is called in a list or a message: `NSC 101`, or its title. */
export function shortTitle(record: SourceRecord): string {
  return record["title-short"] ?? record.title;
}

/** `NSC 101, 12 January 1951`; a date that the title has already is not told twice. */
export function titleWithDate(record: SourceRecord): string {
  const date = recordDate(record);
  const title = shortTitle(record);
  if (date === undefined || title.includes(dateInWords(date))) return title;
  return `${title}, ${dateInWords(date)}`;
}

/** `Joseph Stalin to Zhou Enlai`, or the creators alone; undefined where none are known. */
export function participants(record: SourceRecord): string | undefined {
  const authors = joined((record.author ?? []).map(nameInFull));
  const recipients = joined((record.recipient ?? []).map(nameInFull));
  if (authors === "") return recipients === "" ? undefined : `to ${recipients}`;
  return recipients === "" ? authors : `${authors} to ${recipients}`;
}

/** `Stalin to Zhou Enlai, 5 July 1950`: how a second mention names a letter or telegram. */
export function exchange(record: SourceRecord): string | undefined {
  const date = recordDate(record);
  const authors = joined((record.author ?? []).map(shortName));
  const recipients = joined((record.recipient ?? []).map(shortName));
  if (authors === "" || recipients === "" || date?.day === undefined) return undefined;
  return `${authors} to ${recipients}, ${dateInWords(date)}`;
}

/** What tells a source from others in a list: `Stalin to Zhou Enlai, 5 July 1950` · `Washington, First Annual Message, 1790`. */
export function nameInList(record: SourceRecord): string {
  const asExchange = exchange(record);
  if (asExchange !== undefined && record["title-short"] === undefined) return asExchange;
  const [author, ...others] = (record.author ?? []).map(shortName);
  const named =
    author === undefined || others.length > 0 || record["title-short"] !== undefined ? "" : `${author}, `;
  return `${named}${titleWithDate(record)}`;
}

export function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
