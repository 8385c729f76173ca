import { type DateInText, datesIn, type PartialDate } from "../text/dates.ts";
import { foldName } from "../text/fold.ts";
import { longestRun } from "../text/wordRun.ts";
import { wordsOf } from "../text/words.ts";
import type { Context, Evidence } from "./corpus.ts";
import { foldRecord } from "./foldedRecord.ts";
import type { SourceRecord } from "./record.ts";

/** A context read once, so that many records can be weighed against it. */
export interface ReadContext {
  readonly quoted: readonly string[];
  readonly sentenceDates: readonly DateInText[];
  readonly paragraphDates: readonly DateInText[];
  /** Folded words between spaces. */
  readonly sentence: string;
  readonly paragraph: string;
}

export function readContext(context: Context): ReadContext {
  return {
    quoted: context.quoted,
    sentenceDates: datesIn(context.sentence),
    paragraphDates: datesIn(context.paragraph),
    sentence: ` ${foldName(context.sentence)} `,
    paragraph: ` ${foldName(context.paragraph)} `,
  };
}

export interface Weight {
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/**
 * What each kind of evidence counts. Words outweigh everything: a run of quoted words in a document leaves little
 * doubt. A full date in the sentence outweighs names, since many letters went between the same two people.
 */
export const weights = {
  exactWords: 200,
  manyWords: 120,
  fullDate: 30,
  fullDateNear: 12,
  monthOnly: 10,
  yearOnly: 3,
  names: 15,
  namesNear: 6,
} as const;

/** Fewer words than this are everybody's. */
const fewestWords = 4;
/** An unbroken run of so many words, or of this share of the quotation, marks the document in spite of differences. */
const tellingRun = 6;
const tellingShare = 0.6;

/** Weighs a record by the dates and names round a citation or quotation. */
export function weighSurroundings(record: SourceRecord, context: ReadContext): Weight {
  const evidence: Evidence[] = [];
  let score = 0;
  const { date, participants: people } = foldRecord(record);
  if (date !== undefined) {
    const here = bestDate(date, context.sentenceDates);
    const near = here > 0 ? 0 : bestDate(date, context.paragraphDates);
    if (here > 0) {
      score += here === 3 ? weights.fullDate : here === 2 ? weights.monthOnly : weights.yearOnly;
      evidence.push({ kind: "date", date: trimDate(date, here), near: false });
    } else if (near > 1) {
      score += near === 3 ? weights.fullDateNear : weights.yearOnly;
      evidence.push({ kind: "date", date: trimDate(date, near), near: true });
    }
  }
  if (people.length > 0) {
    const named = (text: string) =>
      people
        .filter(({ calledBy }) => calledBy.some((name) => text.includes(` ${name} `)))
        .map(({ name }) => name);
    const here = named(context.sentence);
    const near = named(context.paragraph);
    if (here.length > 0) {
      score += (weights.names * here.length) / people.length;
      evidence.push({ kind: "names", names: here, near: false });
    } else if (near.length > 0) {
      score += (weights.namesNear * near.length) / people.length;
      evidence.push({ kind: "names", names: near, near: true });
    }
  }
  return { score, evidence };
}

/** Weighs a document by the quoted words that stand in `text`, its text or a passage of it. */
export function weighWords(quoted: readonly string[], text: string): Weight {
  let best: Weight = { score: 0, evidence: [] };
  const documentWords = wordsOf(text);
  for (const quotation of quoted) {
    const words = wordsOf(quotation);
    if (words.length < fewestWords) continue;
    const run = longestRun(words, documentWords);
    const exact = run.length === words.length;
    if (
      !exact &&
      run.length < tellingRun &&
      !(run.length >= fewestWords && run.length >= words.length * tellingShare)
    )
      continue;
    const first = documentWords[run.inDocument];
    const last = documentWords[run.inDocument + run.length - 1];
    if (first === undefined || last === undefined) continue;
    const score = exact
      ? weights.exactWords
      : weights.manyWords * Math.min(1, 0.5 + run.length / (2 * words.length));
    if (score > best.score)
      best = {
        score,
        evidence: [{ kind: "words", exact, run: run.length, ...passageAround(text, first.start, last.end) }],
      };
  }
  return best;
}

/** How much text a passage shows on either side of the words, in UTF-16 units. */
const around = 160;

/** The words with what stands round them, cut at spaces. */
function passageAround(text: string, start: number, end: number) {
  let from = Math.max(0, start - around);
  let to = Math.min(text.length, end + around);
  if (from > 0) from = text.indexOf(" ", from) + 1;
  if (to < text.length) to = Math.max(end, text.lastIndexOf(" ", to));
  const before = from > 0 ? "… " : "";
  return {
    passage: `${before}${text.slice(from, to)}${to < text.length ? " …" : ""}`,
    marked: { start: before.length + start - from, end: before.length + end - from },
  };
}

/** 3 for the same day, 2 for the same month where the text names no day, 1 for the same year, 0 for none. */
function bestDate(date: PartialDate, dates: readonly DateInText[]): number {
  let best = 0;
  for (const other of dates) {
    if (other.year !== date.year) continue;
    if (other.month === undefined || date.month === undefined) best = Math.max(best, 1);
    else if (other.month === date.month)
      best = Math.max(
        best,
        other.day === undefined || date.day === undefined ? 2 : other.day === date.day ? 3 : 0,
      );
  }
  return best;
}

function trimDate(date: PartialDate, known: number): PartialDate {
  if (known === 3 || date.month === undefined) return date;
  return known === 2 ? { year: date.year, month: date.month } : { year: date.year };
}
