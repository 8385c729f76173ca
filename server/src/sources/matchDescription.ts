import { type DateInText, datesIn } from "../text/dates.ts";
import { foldName } from "../text/fold.ts";
import type { Archive } from "./archive.ts";
import { holds } from "./archiveHosts.ts";
import type { Evidence } from "./corpus.ts";
import { bareAddress, type FoldedRecord } from "./foldedRecord.ts";
import {
  type FondReference,
  type FrusReference,
  fondReferencesIn,
  frusReferenceIn,
  sameFond,
} from "./reference.ts";
import type { Weight } from "./weigh.ts";

/** What each part of a description counts. */
const scores = {
  exact: 1000,
  reference: 100,
  alias: 60,
  fullDate: 30,
  participants: 30,
  month: 12,
  archive: 10,
} as const;

/** A description needs at least this: a full date and the people, or a reference, or a title. */
export const describedEnough = 45;
/** With this much, the quoted words may make up for the rest: a full date, or a good part of a title. */
const perhapsDescribed = 25;

/** A free-text note or description read once, for comparing with many records. */
export interface ReadDescription {
  /** Folded words between spaces. */
  readonly folded: string;
  readonly dates: readonly DateInText[];
  /** Whether one of the dates names a day. */
  readonly namesDay: boolean;
  readonly frus: FrusReference | undefined;
  readonly fonds: readonly FondReference[];
  readonly addresses: readonly string[];
  /** The longer words of `A to B`, with which a letter or memorandum is described. */
  readonly exchange: readonly string[];
  readonly archive: Archive | undefined;
}

export function readDescription(text: string, archive: Archive | undefined): ReadDescription {
  const exchange = /^[^,;“"]*\bto\b[^,;“"]*/i.exec(text)?.[0] ?? "";
  const dates = datesIn(text);
  return {
    folded: ` ${foldName(text)} `,
    dates,
    namesDay: dates.some((date) => date.day !== undefined),
    frus: frusReferenceIn(text),
    fonds: fondReferencesIn(text),
    addresses: [...text.matchAll(/\b[\w-]+(?:\.[\w-]+)+\/[^\s<>"“”)\]]*[^\s<>"“”)\].,;:]/g)].map(([found]) =>
      bareAddress(found),
    ),
    exchange: foldName(exchange)
      .split(" ")
      .filter((word) => word.length > 3),
    archive,
  };
}

/** Whether a description may mean a record, with all that speaks for it. */
export function matchDescription(folded: FoldedRecord, words: ReadDescription): Weight | undefined {
  const { record, date } = folded;
  const evidence: Evidence[] = [];
  let score = 0;

  if (words.frus !== undefined && record.id.startsWith(`${words.frus.volume}/`)) {
    const { volume, document, page } = words.frus;
    const meant =
      document === undefined
        ? page !== undefined && record.page?.split(/[-–]/)[0] === page
        : record.id === `${volume}/d${document}`;
    if (meant) {
      score += scores.reference;
      evidence.push({ kind: "reference", reference: record.id });
    } else if (document !== undefined) return undefined;
  }

  const reference = folded.references.find((held) =>
    held.fonds.length > 0
      ? held.fonds.some((one) => words.fonds.some((other) => sameFond(one, other)))
      : held.folded.length >= 10 && /\d/.test(held.folded) && words.folded.includes(held.folded),
  );
  if (reference !== undefined) {
    score += scores.reference;
    evidence.push({ kind: "reference", reference: reference.reference });
  }

  const inMonth = words.dates.filter(
    (one) => one.year === date?.year && one.month !== undefined && one.month === date.month,
  );
  const sameDay = inMonth.some((one) => one.day !== undefined && one.day === date?.day);
  const byAddress = folded.address !== undefined && words.addresses.includes(folded.address);
  // A full date that is another day's: another document, whatever its name.
  if (words.namesDay && !sameDay && date?.day !== undefined && score === 0 && !byAddress) return undefined;
  if (date !== undefined && inMonth.length > 0) {
    score += sameDay ? scores.fullDate : scores.month;
    evidence.push({ kind: "date", date, near: false });
  }

  const called = folded.names
    .filter((name) => name.folded.length >= 8 && words.folded.includes(name.folded))
    .sort((a, b) => b.folded.length - a.folded.length)[0];
  if (called !== undefined) {
    score += scores.alias;
    evidence.push({ kind: "title", title: called.name });
  }
  if (byAddress) {
    score += scores.exact;
    evidence.push({ kind: "url" });
  }

  const { participants } = folded;
  const named = participants.filter(({ calledBy }) =>
    calledBy.some((name) => words.folded.includes(` ${name} `)),
  );
  // “Joint Chiefs of Staff to the Secretary of Defense” names by office whom the record names by name.
  const exchange =
    called === undefined &&
    words.exchange.length >= 3 &&
    folded.names.some((name) => words.exchange.every((word) => name.folded.includes(` ${word} `)));
  if (exchange) score += scores.participants;
  else if (named.length > 0) score += (scores.participants * named.length) / participants.length;
  if (named.length > 0) evidence.push({ kind: "names", names: named.map(({ name }) => name), near: false });

  if (words.archive !== undefined && holds(words.archive, record)) {
    score += scores.archive;
    evidence.push({ kind: "archive", name: words.archive.name });
  }
  return score >= perhapsDescribed ? { score, evidence } : undefined;
}
