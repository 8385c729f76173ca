import type { Span } from "../text/span.ts";
import { around } from "./order.ts";
import { GAP, OBJECT } from "./prose.ts";

/** Words in quotation marks: the content, and the content with its marks. Offsets in the prose. */
export interface MarkedWords extends Span {
  readonly whole: Span;
}

/** What pairing the marks of one paragraph gives. */
export interface PairedMarks {
  /** Outermost pairs, in order. */
  readonly marked: readonly MarkedWords[];
  /** A mark that opens and is not closed: it may go on in the next paragraph, or lack its partner. */
  readonly open?: { readonly mark: string; readonly start: number };
}

/**
 * Pairs the quotation marks of a paragraph in one pass. Marks inside marks belong to the outer pair. A mark that finds
 * no partner is passed over, and what stands after it is read as if it were not there, so that one slip spoils little.
 * Marks round nothing, as they stand while one types, are no words in marks.
 */
export function pairMarks(prose: string): PairedMarks {
  const doubles = pairDoubles(prose);
  const singles = pairSingles(prose, doubles.pairs);
  const marked = outermost([...doubles.pairs, ...singles.pairs]).flatMap((whole) => {
    const content = trimmed(prose, whole.start + 1, whole.end - 1);
    return content.start < content.end ? [{ ...content, whole }] : [];
  });
  const open = doubles.open ?? singles.open;
  return open === undefined || marked.some(({ whole }) => whole.start <= open && open < whole.end)
    ? { marked }
    : { marked, open: { mark: prose[open] ?? "", start: open } };
}

/** Pairs with their marks, and the offset of the last mark that opened and was not closed. */
interface Pairs {
  readonly pairs: readonly Span[];
  readonly open?: number;
}

/**
 * What closes a mark. Beside English and French: German „…“, »…« and ›…‹, Polish „…”, Swedish ”…” and »…», and the
 * slips “…“ and „…" that are common where a keyboard has no curly marks.
 */
const closers: Readonly<Record<string, string>> = {
  "“": "”“",
  "”": "”",
  '"': '"',
  "«": "»",
  "»": "«»",
  "„": '“”"',
  "「": "」",
  "『": "』",
  "‹": "›",
  "›": "‹",
};
const doubleMarks = /[“”"«»„「」『』‹›]/g;
/** Deeper than this nobody nests quotations; the oldest open mark is then taken for a slip. */
const deepest = 6;

function pairDoubles(prose: string): Pairs {
  const pairs: Span[] = [];
  const open: number[] = [];
  for (const { index: at } of prose.matchAll(doubleMarks)) {
    const mark = prose[at] ?? "";
    const role = roleOf(prose, at);
    if (role === "none") continue;
    const partner =
      role === "opens" ? -1 : open.findLastIndex((one) => closers[prose[one] ?? ""]?.includes(mark));
    if (partner !== -1) {
      pairs.push({ start: open[partner] ?? at, end: at + 1 });
      open.length = partner;
    } else if (role !== "closes") {
      if (open.length === deepest) open.shift();
      open.push(at);
    }
  }
  const last = open.at(-1);
  return last === undefined ? { pairs } : { pairs, open: last };
}

type Role = "opens" | "closes" | "either" | "none";

/** Whether a double mark opens or closes, as far as the characters round it tell. */
function roleOf(prose: string, at: number): Role {
  const starts = startsWord(prose, at);
  const ends = endsWord(prose, at);
  switch (prose[at]) {
    case "“":
      // Closes after „, otherwise opens.
      return starts || !ends ? "opens" : "closes";
    case "”":
      return starts && !ends ? "either" : "closes";
    case "«":
    case "‹":
      return ends && !starts ? "closes" : "opens";
    case "»":
    case "›":
      return starts && !ends ? "either" : "closes";
    case "„":
    case "「":
    case "『":
      return "opens";
    case "」":
    case "』":
      return "closes";
    default:
      // 6'2" is a measure.
      if (ends && /\d['′]\d*$/.test(prose.slice(Math.max(0, at - 4), at))) return "none";
      return starts === ends ? "either" : starts ? "opens" : "closes";
  }
}

/** A single mark that may open, and the likeliest of the doubtful ones that may close it. */
interface OpenSingle {
  readonly at: number;
  readonly mark: string;
  doubtful?: number;
}

/** Pairs the single marks outside double ones without mistaking apostrophes, plurals and elisions. */
function pairSingles(prose: string, doubles: readonly Span[]): Pairs {
  const pairs: Span[] = [];
  const quoted = outermost(doubles);
  let open: OpenSingle | undefined;
  const giveUp = (single: OpenSingle | undefined) => {
    if (single?.doubtful === undefined) return;
    const whole = { start: single.at, end: single.doubtful + 1 };
    // ‘Ali … . The soldiers’ boots: a doubtful mark closes nothing that began in another sentence.
    if (!/[.!?]\s+\p{Lu}/u.test(prose.slice(whole.start, whole.end))) pairs.push(whole);
  };
  for (const { index: at, 0: mark } of prose.matchAll(/[‘’'‚]/g)) {
    if (around(quoted, { start: at, end: at + 1 }) !== undefined) continue;
    if (opensSingle(prose, at)) {
      giveUp(open);
      open = { at, mark };
    } else if (open !== undefined && closesSingleOf(open.mark).includes(mark)) {
      const certainty = closesSingle(prose, at);
      if (certainty === "surely") {
        pairs.push({ start: open.at, end: at + 1 });
        open = undefined;
      } else if (certainty === "perhaps") open.doubtful ??= at;
    }
  }
  giveUp(open);
  return open === undefined ? { pairs } : { pairs, open: open.at };
}

function closesSingleOf(mark: string): string {
  return mark === "‚" ? "‘’" : mark === "‘" ? "’'‘" : "'";
}

function opensSingle(prose: string, at: number): boolean {
  if (prose[at] === "’" || !startsWord(prose, at) || elision.test(prose.slice(at, at + 8))) return false;
  return prose[at] === "'"
    ? /[\p{L}\p{N}“"„«‹[(…]/u.test(next(prose, at))
    : /[“"„«]/.test(next(prose, at)) ||
        (/\S/.test(next(prose, at)) && !(endsWord(prose, at) && previous(prose, at) !== ""));
}

// 'tis, 'twas, 'em, 'cause, 'til, the '60s: the mark stands for what is left out.
const elision = /^['‘](?:(?:tis|twas|twere|em|cause|til|till|bout|round|n|gainst)\b|\d\ds?(?!\d))/i;
// goin', o', an', th': the same at a word's end.
const endElision = /(?:\p{L}in|(?<!\p{L})(?:o|an|th|wi|ol|mo))$/iu;

/** Whether a single mark ends words in marks, or may be an apostrophe: the soldiers’ boots, goin’ home. */
function closesSingle(prose: string, at: number): "surely" | "perhaps" | "no" {
  const before = previous(prose, at);
  const after = next(prose, at);
  if (/[\p{L}\p{N}]/u.test(after) || !/\S/.test(before)) return "no";
  if (!/\p{L}/u.test(before)) return "surely";
  if (!/\s/.test(after)) return "surely";
  return before === "s" || endElision.test(prose.slice(Math.max(0, at - 5), at).replaceAll(GAP, ""))
    ? "perhaps"
    : "surely";
}

function startsWord(prose: string, at: number): boolean {
  const before = previous(prose, at);
  return before === "" || /[\s([{\u2013\u2014/\-=~>|¿¡“„«‘’‚「『"'（：，。、；]/.test(before);
}

function endsWord(prose: string, at: number): boolean {
  const after = next(prose, at);
  return after === "" || /[\s)\]}.,;:!?\u2013\u2014/\-…|”“»’」』"'），。、；：！？]/.test(after);
}

function previous(prose: string, at: number): string {
  let i = at - 1;
  while (i >= 0 && prose[i] === GAP) i--;
  return prose[i] ?? "";
}

/** What follows a mark. A citation or a tag straight after it parts it from the next word as a space does. */
function next(prose: string, at: number): string {
  let i = at + 1;
  while (i < prose.length && prose[i] === GAP) i++;
  return prose[i] === OBJECT ? " " : (prose[i] ?? "");
}

function outermost(pairs: readonly Span[]): Span[] {
  const result: Span[] = [];
  let reached = 0;
  for (const pair of [...pairs].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (pair.start < reached) continue;
    result.push(pair);
    reached = pair.end;
  }
  return result;
}

/** The content between marks without the spaces and emphasis marks at its ends; French sets spaces inside « ». */
function trimmed(prose: string, start: number, end: number): Span {
  const blank = (unit: string | undefined) => unit === GAP || /\s/.test(unit ?? "x");
  let first = start;
  let last = end;
  while (first < last && blank(prose[first])) first++;
  while (last > first && blank(prose[last - 1])) last--;
  return { start: first, end: last };
}
