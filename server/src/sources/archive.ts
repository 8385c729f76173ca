/** An institution that holds documents, and how writers name it. */
export interface Archive {
  /** Its name in full, as records give it in `archive`. */
  readonly name: string;
  /** Abbreviations, shorter and earlier names: `AVPRF`, `Truman Library`. */
  readonly aliases: readonly string[];
  /** Its hosts, earlier ones included, in lower case without `www.`. */
  readonly hosts: readonly string[];
  /** Where it is, as `archive-place` has it. */
  readonly place: string;
}
