import type { PartialDate } from "../text/dates.ts";
import { foldName } from "../text/fold.ts";
import { authorsOf, type Participant, participantsOf } from "./names.ts";
import { recordDate, type SourceRecord } from "./record.ts";
import { type FondReference, fondReferencesIn } from "./reference.ts";

/** A record with everything that citations are compared with, folded once. */
export interface FoldedRecord {
  readonly record: SourceRecord;
  /** Title, short title and other names; `folded` stands between spaces. */
  readonly names: readonly { readonly name: string; readonly folded: string }[];
  readonly authors: readonly string[];
  readonly participants: readonly Participant[];
  readonly references: readonly {
    readonly reference: string;
    readonly folded: string;
    readonly fonds: readonly FondReference[];
  }[];
  readonly date: PartialDate | undefined;
  /** Its address without scheme, `www.`, fragment and trailing slash. */
  readonly address: string | undefined;
}

const folded = new WeakMap<SourceRecord, FoldedRecord>();

/** Folds a record; records are immutable, so each is folded once. */
export function foldRecord(record: SourceRecord): FoldedRecord {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const given = (values: readonly (string | undefined)[]) => values.filter((value) => value !== undefined);
  const result: FoldedRecord = {
    record,
    names: given([record.title, record["title-short"], ...(record.custom?.aliases ?? [])]).map((name) => ({
      name,
      folded: ` ${foldName(name)} `,
    })),
    authors: authorsOf(record),
    participants: participantsOf(record),
    references: given([record.archive_location, ...(record.custom?.references ?? [])]).map((reference) => ({
      reference,
      folded: ` ${foldName(reference)} `,
      fonds: fondReferencesIn(reference),
    })),
    date: recordDate(record),
    address: record.URL === undefined ? undefined : bareAddress(record.URL),
  };
  folded.set(record, result);
  return result;
}

/** An address by which two ways of writing it compare equal: scheme, `www.`, a trailing slash and the fragment aside. */
export function bareAddress(address: string): string {
  return address
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/#.*$/, "")
    .replace(/\/+$/, "")
    .toLowerCase();
}
