import { foldPlainText } from "../text/fold.ts";
import { wordsOf } from "../text/words.ts";
import type { SourceRecord } from "./record.ts";

/** How many words in a row mark a document when the whole quotation does not stand in it. */
const shingle = 6;

/**
 * Finds texts that hold given words in a row. A text is folded when it is first looked into, one at a time, so that the
 * server goes on answering meanwhile.
 */
export class TextIndex {
  readonly #readText: (record: SourceRecord) => Promise<string>;
  /** The folded words of each text between single spaces. */
  readonly #folded = new Map<SourceRecord, Promise<string>>();

  constructor(readText: (record: SourceRecord) => Promise<string>) {
    this.#readText = readText;
  }

  /** Of `records`, those whose text holds all the words of the quotation in a row, else those that hold six in a row. */
  async find(quotation: string, records: readonly SourceRecord[]): Promise<readonly SourceRecord[]> {
    const words = wordsOf(quotation).map((word) => word.folded);
    const withText = records.filter((record) => record.custom?.text !== undefined);
    if (words.length < shingle - 1 || withText.length === 0) return [];
    const whole = await this.#holding(withText, words);
    if (whole.length > 0) return whole;
    const found = new Set<SourceRecord>();
    for (let start = 0; start + shingle <= words.length; start += 2)
      for (const record of await this.#holding(withText, words.slice(start, start + shingle)))
        found.add(record);
    return [...found];
  }

  async #holding(records: readonly SourceRecord[], words: readonly string[]): Promise<SourceRecord[]> {
    const phrase = ` ${words.join(" ")} `;
    const found: SourceRecord[] = [];
    for (const record of records) if ((await this.#fold(record)).includes(phrase)) found.push(record);
    return found;
  }

  #fold(record: SourceRecord): Promise<string> {
    const known = this.#folded.get(record);
    if (known !== undefined) return known;
    // A text that cannot be read is as if it were not there; opening it for the writer tells why.
    const folded = this.#readText(record).then(foldedText, () => "");
    this.#folded.set(record, folded);
    return folded;
  }
}

function foldedText(text: string): string {
  return (
    foldPlainText(text) ??
    ` ${wordsOf(text)
      .map((word) => word.folded)
      .join(" ")} `
  );
}
