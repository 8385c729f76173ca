import type { Pointer } from "../essay/essay.ts";
import { datesIn } from "../text/dates.ts";
import { foldName } from "../text/fold.ts";
import type { Archive } from "./archive.ts";
import { holds } from "./archiveHosts.ts";
import type { Evidence } from "./corpus.ts";
import { authorsOf, participantsOf, sameName } from "./names.ts";
import { recordDate, type SourceRecord } from "./record.ts";
import { frusReferenceIn, namesReference } from "./reference.ts";

export interface PointerMatch {
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** What a pointer names counts before its surroundings are weighed; `weigh.ts` has the weights of those. */
const scores = {
  exact: 1000,
  reference: 100,
  alias: 60,
  author: 20,
  host: 10,
  fullDate: 30,
  month: 12,
  participants: 30,
} as const;

/** A description needs at least this: a full date and the people, or a reference, or a title. */
export const describedEnough = 45;
/** With this much, the quoted words may make up for the rest: a full date, or a good part of a title. */
const perhapsDescribed = 25;

/** Whether a record may be what a pointer means, and how sure that is before anything else is known. */
export function matchPointer(
  record: SourceRecord,
  pointer: Pointer,
  archive: Archive | undefined,
): PointerMatch | undefined {
  switch (pointer.kind) {
    case "key":
      return record.id === pointer.key ? { score: scores.exact, evidence: [{ kind: "key" }] } : undefined;
    case "url":
      return record.URL !== undefined && sameAddress(record.URL, pointer.url)
        ? { score: scores.exact, evidence: [{ kind: "url" }] }
        : undefined;
    case "host":
      return archive !== undefined && holds(archive, record)
        ? { score: scores.host, evidence: [{ kind: "archive", name: archive.name }] }
        : undefined;
    case "author":
      return matchAuthor(record, pointer);
    case "description":
      return matchDescription(record, pointer.text, archive);
    case "ibid":
      return undefined;
  }
}

function matchAuthor(
  record: SourceRecord,
  pointer: Extract<Pointer, { kind: "author" }>,
): PointerMatch | undefined {
  const called = namesOf(record).find((name) => foldName(name) === foldName(pointer.written));
  if (called !== undefined) return { score: scores.alias, evidence: [{ kind: "title", title: called }] };
  if (pointer.names.length === 0 && pointer.title === undefined) return undefined;

  const evidence: Evidence[] = [];
  const authors = authorsOf(record);
  for (const name of pointer.names) {
    const author = authors.find((one) => sameName(name, one));
    if (author === undefined) return undefined;
    evidence.push({ kind: "author", name: author });
  }
  if (pointer.year !== undefined && recordDate(record)?.year !== pointer.year) return undefined;
  if (pointer.title !== undefined) {
    const title = titleNamed(record, pointer.title);
    if (title === undefined) return undefined;
    evidence.push({ kind: "title", title });
  }
  return { score: scores.author + (pointer.title === undefined ? 0 : scores.alias), evidence };
}

/** The title, short title or other name of a record that a short title abbreviates. */
function titleNamed(record: SourceRecord, title: string): string | undefined {
  const cited = ` ${foldName(title)} `;
  return namesOf(record).find((name) => ` ${foldName(name)} `.includes(cited));
}

function matchDescription(
  record: SourceRecord,
  words: string,
  archive: Archive | undefined,
): PointerMatch | undefined {
  const evidence: Evidence[] = [];
  let score = 0;
  const folded = ` ${foldName(words)} `;

  const frus = frusReferenceIn(words);
  if (frus !== undefined && record.id.startsWith(`${frus.volume}/`)) {
    const byDocument = frus.document !== undefined && record.id === `${frus.volume}/d${frus.document}`;
    const byPage =
      frus.document === undefined && frus.page !== undefined && record.page?.split(/[-–]/)[0] === frus.page;
    if (byDocument || byPage) {
      score += scores.reference;
      evidence.push({ kind: "reference", reference: record.id });
    } else if (frus.document !== undefined) return undefined;
  }
  const held = [record.archive_location, ...(record.custom?.references ?? [])].filter(
    (one) => one !== undefined,
  );
  const reference = held.find((one) => namesReference(words, one));
  if (reference !== undefined) {
    score += scores.reference;
    evidence.push({ kind: "reference", reference });
  }
  const called = namesOf(record)
    .filter((name) => foldName(name).length >= 6 && folded.includes(` ${foldName(name)} `))
    .sort((a, b) => b.length - a.length)[0];
  if (called !== undefined) {
    // The longer the name that stands there, the less it is anybody's: NSC 101/1 outweighs NSC 101.
    score += scores.alias + Math.min(20, foldName(called).length / 5);
    evidence.push({ kind: "title", title: called });
  }
  if (
    record.URL !== undefined &&
    folded.includes(` ${foldName(record.URL.replace(/^https?:\/\/(?:www\.)?/, ""))} `)
  ) {
    score += scores.exact;
    evidence.push({ kind: "url" });
  }

  const date = recordDate(record);
  const dates = datesIn(words);
  const sameDay = dates.some(
    (one) =>
      date?.day !== undefined && one.year === date.year && one.month === date.month && one.day === date.day,
  );
  const sameMonth = dates.some(
    (one) => date?.month !== undefined && one.year === date.year && one.month === date.month,
  );
  if (sameDay || sameMonth) {
    score += sameDay ? scores.fullDate : scores.month;
    if (date !== undefined) evidence.push({ kind: "date", date, near: false });
  } else if (
    dates.some((one) => one.day !== undefined) &&
    reference === undefined &&
    score < scores.reference &&
    date?.day !== undefined
  ) {
    // A full date that is another day's: another document, whatever its name.
    return undefined;
  }
  const people = participantsOf(record);
  const named = people.filter(({ calledBy }) => calledBy.some((name) => folded.includes(` ${name} `)));
  // “Joint Chiefs of Staff to the Secretary of Defense” names by office whom the record names by name.
  const exchange = called === undefined && exchangeNamed(record, words);
  if (exchange) score += scores.participants;
  else if (named.length > 0) score += (scores.participants * named.length) / people.length;
  if (named.length > 0) evidence.push({ kind: "names", names: named.map(({ name }) => name), near: false });
  if (archive !== undefined && holds(archive, record)) {
    score += scores.host;
    evidence.push({ kind: "archive", name: archive.name });
  }
  return score >= perhapsDescribed ? { score, evidence } : undefined;
}

/** Whether the words before the date, `A to B`, all stand in one of the record's names. */
function exchangeNamed(record: SourceRecord, words: string): boolean {
  const exchange = /^[^,;“"]*\bto\b[^,;“"]*/i.exec(words)?.[0];
  const told = foldName(exchange ?? "")
    .split(" ")
    .filter((word) => word.length > 3);
  return (
    told.length >= 3 &&
    namesOf(record).some((name) => told.every((word) => ` ${foldName(name)} `.includes(` ${word} `)))
  );
}

function namesOf(record: SourceRecord): string[] {
  return [record.title, record["title-short"], ...(record.custom?.aliases ?? [])].filter(
    (name) => name !== undefined,
  );
}

/** Whether two addresses lead to one page: scheme, `www.`, a trailing slash and the fragment aside. */
function sameAddress(one: string, other: string): boolean {
  return bareAddress(one) === bareAddress(other);
}

function bareAddress(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/#.*$/, "")
    .replace(/\/+$/, "")
    .toLowerCase();
}
