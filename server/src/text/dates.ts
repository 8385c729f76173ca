import type { Span } from "./span.ts";

/** A date as far as it is known; months and days count from 1. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export interface DateInText extends PartialDate, Span {}

const months = [
  "january|jan|enero|janvier|januar|jänner",
  "february|feb|febrero|février|februar",
  "march|mar|marzo|mars|märz",
  "april|apr|abril|avril",
  "may|mayo|mai",
  "june|jun|junio|juin|juni",
  "july|jul|julio|juillet|juli",
  "august|aug|agosto|août",
  "september|sept|sep|septiembre|septembre",
  "october|oct|octubre|octobre|oktober",
  "november|nov|noviembre|novembre",
  "december|dec|diciembre|décembre|dezember",
];
const monthName = `(?:${months.join("|")})`;
const monthNumber = new Map(
  months.flatMap((names, index) => names.split("|").map((name) => [name, index + 1] as const)),
);

// 5 July 1950 · 5th of July, 1950 · 5. Juli 1950 · 5 de julio de 1950 · 1er juillet 1950
const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:of\\s+|de\\s+)?(${monthName})\\.?,?\\s*(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)`,
  "giu",
);
// July 5, 1950 · January 12,1951 · Jan. 12th 1951
const monthFirst = new RegExp(
  `(?<!\\p{L})(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(\\d{4})(?!\\d)`,
  "giu",
);
// 1950-07-05
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
// July 1950 · julio de 1950
const monthYear = new RegExp(
  `(?<!\\p{L})(${monthName})\\.?,?\\s+(?:of\\s+|de\\s+|del\\s+)?(\\d{4})(?!\\d)`,
  "giu",
);
const yearAlone = /(?<![\d./-])(1[0-9]{3}|20[0-9]{2})(?![\d/-])/g;

/** The dates that a text names, in words or figures, in order; a year inside a fuller date is not told again. */
export function datesIn(text: string): DateInText[] {
  const found: DateInText[] = [];
  const add = (match: RegExpExecArray, year: string, month?: number, day?: string) => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (found.some((other) => span.start < other.end && other.start < span.end)) return;
    const dayNumber = Number(day);
    if (month !== undefined && (month < 1 || month > 12)) return;
    if (day !== undefined && (dayNumber < 1 || dayNumber > 31)) return;
    found.push({
      ...span,
      year: Number(year),
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day: dayNumber }),
    });
  };
  for (const m of text.matchAll(dayFirst))
    add(m, m[3] ?? "", monthNumber.get((m[2] ?? "").toLowerCase()), m[1]);
  for (const m of text.matchAll(monthFirst))
    add(m, m[3] ?? "", monthNumber.get((m[1] ?? "").toLowerCase()), m[2]);
  for (const m of text.matchAll(iso)) add(m, m[1] ?? "", Number(m[2]), m[3]);
  for (const m of text.matchAll(monthYear)) add(m, m[2] ?? "", monthNumber.get((m[1] ?? "").toLowerCase()));
  for (const m of text.matchAll(yearAlone)) add(m, m[1] ?? "");
  return found.sort((a, b) => a.start - b.start);
}

const englishMonths =
  "January February March April May June July August September October November December".split(" ");

/** A date in words, day first as historians write it: `12 January 1951`, `December 1950`, `1951`. */
export function dateInWords(date: PartialDate): string {
  const month = date.month === undefined ? undefined : englishMonths[date.month - 1];
  return [month === undefined ? undefined : date.day, month, date.year]
    .filter((part) => part !== undefined)
    .join(" ");
}
