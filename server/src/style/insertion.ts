import type { Essay, Quotation } from "../essay/essay.ts";
import type { Corpus } from "../sources/corpus.ts";
import type { SourceRecord } from "../sources/record.ts";
import type { Manner } from "./manner.ts";
import { nextNoteLabel, noteDefinition } from "./notePlace.ts";
import type { TextChange } from "./textChange.ts";
import { keyOf, linkText, noteText, parentheticalLabel } from "./writtenCitation.ts";

/** A citation ready to be put into an essay: what stands at the quotation, and the note that goes with it. */
export interface WrittenCitation {
  readonly manner: Manner;
  /** `(NSC 101)`, `[@key]`, `[^4]`, `^[…]`, `([title](address))` */
  readonly mark: string;
  /** For a note: its definition, put where this essay keeps its notes. */
  readonly definition?: TextChange;
}

/** Writes a citation of a source in one manner; a link needs an address, so a source without one is named in parentheses. */
export async function writeCitation(
  essay: Essay,
  corpus: Corpus,
  record: SourceRecord,
  manner: Manner,
  offset: number,
): Promise<WrittenCitation> {
  switch (manner) {
    case "pandoc":
      return { manner, mark: `[${keyOf(record)}]` };
    case "note": {
      const label = nextNoteLabel(essay);
      return {
        manner,
        mark: `[^${label}]`,
        definition: noteDefinition(essay, label, noteWords(essay, record), offset),
      };
    }
    case "inline-note":
      return { manner, mark: `^[${noteWords(essay, record)}]` };
    case "link":
      if (record.URL !== undefined) return { manner, mark: `([${linkText(record)}](${record.URL}))` };
      return { manner: "parenthetical", mark: `(${await parentheticalLabel(record, corpus)})` };
    case "parenthetical":
      return { manner, mark: `(${await parentheticalLabel(record, corpus)})` };
  }
}

/** Notes that hold keys go on holding keys. */
function noteWords(essay: Essay, record: SourceRecord): string {
  const keyed = essay.notes.filter((note) =>
    /(?<![\p{L}\p{N}])-?@[\p{L}\p{N}_{]/u.test(note.contentText),
  ).length;
  return keyed * 2 > essay.notes.length ? `${keyOf(record)}.` : noteText(record);
}

/** The changes that put a citation to a quotation, where this manner wants it. */
export function citeQuotation(essay: Essay, index: number, written: WrittenCitation): TextChange[] {
  const quotation = essay.quotations[index];
  if (quotation === undefined) return [];
  const asNote = written.manner === "note" || written.manner === "inline-note";
  const changes =
    quotation.form === "block"
      ? afterBlock(essay, quotation, written.mark, asNote)
      : asNote
        ? [noteMarkAfter(essay, quotation, index, written.mark)]
        : besideWords(essay, quotation, index, written.mark);
  return written.definition === undefined ? changes : withDefinition(changes, written.definition);
}

/** The mark and its note in one change where both stand at the same place, so that no client can put the note first. */
function withDefinition(changes: readonly TextChange[], definition: TextChange): TextChange[] {
  const mark = changes.at(-1);
  if (mark === undefined || mark.end !== definition.start) return [...changes, definition];
  const both = { start: mark.start, end: definition.end, newText: mark.newText + definition.newText };
  return [...changes.slice(0, -1), both];
}

/** At a block quotation's end, after its punctuation; a note mark without the space. */
function afterBlock(essay: Essay, quotation: Quotation, mark: string, asNote: boolean): TextChange[] {
  const end = quotation.start + essay.text.slice(quotation.start, quotation.end).trimEnd().length;
  return [{ start: end, end, newText: asNote ? mark : ` ${mark}` }];
}

/**
 * A parenthesis, key or link stands before the sentence's closing punctuation: “…” (NSC 101). In the middle of a
 * sentence it stands straight after the quotation, as close to the words as it can.
 */
function besideWords(essay: Essay, quotation: Quotation, index: number, mark: string): TextChange[] {
  const { text } = essay;
  const after = quotation.whole.end;
  const rest = text.slice(after, quotation.sentence.end);
  const closing = /^\s*([.!?…;:,]*)\s*$/.exec(rest);
  if (closing === null) {
    const pulledIn = /[,;:]$/.test(quotation.text);
    const end = pulledIn ? sentenceClose(essay, quotation, index) : undefined;
    const at = end ?? after;
    return [{ start: at, end: at, newText: ` ${mark}` }];
  }
  if (closing[1] !== undefined && closing[1] !== "") {
    // “… with China” . – a space before the period goes.
    const punctuation = after + rest.indexOf(closing[1]);
    return [{ start: after, end: punctuation, newText: ` ${mark}` }];
  }
  // “… with China.” – the period moves behind the citation: “… with China” (NSC 101).
  const inside =
    /[.]$/.test(text.slice(quotation.start, quotation.end)) && !/(?:\.\s?){2}$/.test(quotation.text);
  if (inside)
    return [
      { start: quotation.end - 1, end: quotation.end, newText: "" },
      { start: after, end: after, newText: ` ${mark}.` },
    ];
  return [{ start: after, end: after, newText: ` ${mark}` }];
}

/** A note mark stands after the punctuation, at the sentence's end unless another quotation follows there. */
function noteMarkAfter(essay: Essay, quotation: Quotation, index: number, mark: string): TextChange {
  const { text } = essay;
  const end = sentenceClose(essay, quotation, index);
  let at = end === undefined ? quotation.whole.end : end;
  while (/[.!?…,;:]/.test(text[at] ?? "")) at++;
  return { start: at, end: at, newText: mark };
}

/** Before the sentence's closing punctuation, or undefined where another quotation or citation follows in the sentence. */
function sentenceClose(essay: Essay, quotation: Quotation, index: number): number | undefined {
  const { start, end } = { start: quotation.whole.end, end: quotation.sentence.end };
  const another =
    essay.quotations.some((other, at) => at !== index && other.start >= start && other.whole.end <= end) ||
    essay.citations.some((other) => other.start >= start && other.end <= end);
  if (another) return undefined;
  const rest = essay.text.slice(start, end);
  return start + rest.length - (/[.!?…]*\s*$/.exec(rest)?.[0].length ?? 0);
}
