/** A person or body in CSL-JSON: a family name with or without given names, or one literal name. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  /** `van`, `de`: belongs to the family name but not to its sorting. */
  readonly "non-dropping-particle"?: string;
  readonly "dropping-particle"?: string;
  readonly suffix?: string;
}

/** A date in CSL-JSON; each part list is `[year, month?, day?]`, two lists make a period. */
export interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly circa?: boolean;
  readonly literal?: string;
}

/** Words of a document that its record quotes. */
export interface Passage {
  readonly text: string;
  /** Where they stand: a page, a folio, a paragraph. */
  readonly locator?: string;
}

/** What CSL-JSON has no field for; CSL reserves `custom` for such things. */
export interface RecordExtras {
  /** Words of the document, quoted with attribution; the document has more. */
  readonly passages?: readonly Passage[];
  /** Hosts of other archives that hold the same document, such as `trumanlibrary.org`. */
  readonly hosts?: readonly string[];
  /** Other names a writer may call it by: `NSC 101`, `Wake Island Conference`. */
  readonly aliases?: readonly string[];
  /** Other archival references for the same document. */
  readonly references?: readonly string[];
  /** File name of its full words among the corpus's texts. */
  readonly text?: string;
}

/**
 * The description of a source in CSL-JSON, the field's exchange format.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface SourceRecord {
  /** Stable, and its citation key: `frus1951v07p1/d56`, `sotu-1951`, `wilson-114925`. */
  readonly id: string;
  /** CSL's type: `personal_communication`, `report`, `speech`, `book`, … */
  readonly type: string;
  readonly title: string;
  readonly "title-short"?: string;
  readonly author?: readonly CslName[];
  readonly recipient?: readonly CslName[];
  readonly issued?: CslDate;
  readonly genre?: string;
  readonly number?: string;
  readonly "container-title"?: string;
  readonly volume?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly "publisher-place"?: string;
  readonly archive?: string;
  readonly "archive-place"?: string;
  readonly archive_collection?: string;
  readonly archive_location?: string;
  readonly URL?: string;
  readonly language?: string;
  /** What it is, in one to three sentences. */
  readonly abstract?: string;
  readonly note?: string;
  readonly custom?: RecordExtras;
}

/** The year, month and day of a record as far as they are known. */
export function recordDate(record: SourceRecord): { year: number; month?: number; day?: number } | undefined {
  const [year, month, day] = record.issued?.["date-parts"]?.[0] ?? [];
  if (year === undefined) return undefined;
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

/** A name as a writer would say it: `Zhou Enlai` stays in the order its record gives. */
export function nameInFull(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  return [name.given, name["dropping-particle"], name["non-dropping-particle"], name.family, name.suffix]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}
