import type { Span } from "../text/span.ts";
import { GAP, OBJECT } from "./prose.ts";

/** Words in quotation marks: the content, and the content with its marks. Offsets in the prose. */
export interface MarkedWords extends Span {
  readonly whole: Span;
}

/** What pairing the marks of one paragraph gives. */
export interface PairedMarks {
  readonly marked: readonly MarkedWords[];
  /** A mark that opens and is not closed: it may go on in the next paragraph, or lack its partner. */
  readonly open?: { readonly mark: string; readonly start: number };
}

type Role = "opens" | "closes" | "either" | "none";

/** The marks that close what an opening mark began. German „…“ and »…« are among them. */
const closers: Readonly<Record<string, string>> = {
  "“": "”",
  '"': '"',
  "«": "»",
  "»": "«",
  "„": "“”",
  "‘": "’",
  "‚": "‘’",
  "'": "'",
  "「": "」",
  "『": "』",
  "‹": "›",
};
const singles = "‘’'‚";
const marks = /[“”"«»„‘’'‚「」『』‹›]/g;

/**
 * Pairs the quotation marks of a paragraph. Marks inside marks belong to the outer pair. A mark that does not fit is
 * passed over, so that one slip spoils as little as can be.
 * @param carried the mark that an earlier paragraph left open, when this paragraph begins with it again
 */
export function pairMarks(prose: string, carried?: string): PairedMarks {
  const marked: MarkedWords[] = [];
  const places = [...prose.matchAll(marks)].map((match) => match.index);
  let from = 0;

  for (let index = 0; index < places.length; index++) {
    const at = places[index] ?? 0;
    if (at < from) continue;
    const mark = prose[at] ?? "";
    const role = roleOf(prose, at, carried);
    if (role !== "opens" && role !== "either") continue;
    const end = findCloser(prose, places, index, mark);
    if (end === undefined) {
      // A single mark is far more often an apostrophe than the start of something longer than a paragraph.
      if (!singles.includes(mark) && isLastOpener(prose, places, index, mark))
        return { marked, open: { mark, start: at } };
      continue;
    }
    marked.push({ ...trimmed(prose, at + 1, end), whole: { start: at, end: end + 1 } });
    from = end + 1;
  }
  return { marked };
}

/** The offset of the mark that closes what opens at `places[opener]`, if the paragraph has it. */
function findCloser(
  prose: string,
  places: readonly number[],
  opener: number,
  mark: string,
): number | undefined {
  const closing = closers[mark] ?? "";
  const single = singles.includes(mark);
  const inner: string[] = [];
  let weak: number | undefined;
  for (let index = opener + 1; index < places.length; index++) {
    const at = places[index] ?? 0;
    const here = prose[at] ?? "";
    const role = roleOf(prose, at);
    if (inner.length > 0 && (closers[inner.at(-1) ?? ""] ?? "").includes(here) && role !== "opens") {
      inner.pop();
      continue;
    }
    if (closing.includes(here) && role !== "opens" && role !== "none") {
      if (!single) return at;
      const certainty = closesSingle(prose, at);
      if (certainty === "surely") return weak !== undefined && !/[.,;:!?)]/.test(next(prose, at)) ? weak : at;
      if (certainty === "perhaps") weak ??= at;
      continue;
    }
    // The same mark opens again: the first one lacks its partner.
    if (here === mark && role === "opens") return weak;
    if (
      !single &&
      role === "opens" &&
      here !== mark &&
      here in closers &&
      closesLater(prose, places, index, here, closing)
    )
      inner.push(here);
    if (single && role === "opens" && !singles.includes(here)) {
      // A double mark inside single ones, as British writers nest them.
      if (closesLater(prose, places, index, here, closing)) inner.push(here);
    }
  }
  return weak;
}

/** Whether a nested mark finds its own partner before the outer pair could end. */
function closesLater(
  prose: string,
  places: readonly number[],
  nested: number,
  mark: string,
  outer: string,
): boolean {
  for (let index = nested + 1; index < places.length; index++) {
    const at = places[index] ?? 0;
    const here = prose[at] ?? "";
    const role = roleOf(prose, at);
    if ((closers[mark] ?? "").includes(here) && role !== "opens" && role !== "none")
      return !singles.includes(mark) || closesSingle(prose, at) !== "no";
    if (outer.includes(here) && role === "closes" && !singles.includes(here)) return false;
  }
  return false;
}

function isLastOpener(prose: string, places: readonly number[], opener: number, mark: string): boolean {
  return !places.slice(opener + 1).some((at) => prose[at] === mark && roleOf(prose, at) === "opens");
}

/** Whether a mark opens or closes, as far as the characters round it tell. */
function roleOf(prose: string, at: number, carried?: string): Role {
  const mark = prose[at] ?? "";
  const before = previous(prose, at);
  const after = next(prose, at);
  const startsWord =
    before === "" || /[\s([{\u2013\u2014/\-=~>|]/.test(before) || "“„«‘‚「『\"'".includes(before);
  const endsWord =
    after === "" || /[\s)\]}.,;:!?\u2013\u2014/\-…|]/.test(after) || "”“»’」』\"'".includes(after);
  switch (mark) {
    case "“":
      // Closes after „, otherwise opens.
      return startsWord || !endsWord ? "opens" : "closes";
    case "”":
      return carried === undefined && startsWord && !endsWord ? "either" : "closes";
    case "«":
      return endsWord && !startsWord ? "closes" : "opens";
    case "»":
      return startsWord && !endsWord && /\S/.test(after) ? "either" : "closes";
    case "„":
    case "「":
    case "『":
      return "opens";
    case "‚":
    case "‹":
      return startsWord ? "opens" : "none";
    case "」":
    case "』":
    case "›":
      return "closes";
    case "‘":
      return startsWord && !/[\s\d]/.test(after) ? "opens" : endsWord ? "closes" : "none";
    case "’":
      return endsWord || !/\p{L}/u.test(after) ? "closes" : "none";
    case '"':
      // 6'2" is a measure.
      if (/\d/.test(before) && endsWord && /['′]\d*$/.test(prose.slice(Math.max(0, at - 4), at)))
        return "none";
      if (startsWord && endsWord) return "either";
      return startsWord ? "opens" : endsWord ? "closes" : /\p{L}|\d/u.test(after) ? "opens" : "closes";
    case "'":
      if (startsWord && /[\p{L}“"[(]/u.test(after))
        return elision.test(prose.slice(at, at + 8)) ? "none" : "opens";
      return endsWord && before !== "" && !/\s/.test(before) ? "closes" : "none";
    default:
      return "none";
  }
}

// 'tis, 'twas, 'em, 'cause, 'til: the mark stands for letters left out.
const elision = /^'(?:tis|twas|twere|em|cause|til|bout|round|n)\b/i;

/** Whether a single mark ends words in marks, or may be a plural's apostrophe: the soldiers’ boots. */
function closesSingle(prose: string, at: number): "surely" | "perhaps" | "no" {
  const before = previous(prose, at);
  const after = next(prose, at);
  if (/\p{L}/u.test(after)) return "no";
  if (/[.,;:!?…)]/.test(before)) return "surely";
  if (before === "s" && /\s/.test(after)) return "perhaps";
  return /\S/.test(before) ? "surely" : "no";
}

function previous(prose: string, at: number): string {
  let i = at - 1;
  while (i >= 0 && prose[i] === GAP) i--;
  return prose[i] ?? "";
}

function next(prose: string, at: number): string {
  let i = at + 1;
  while (i < prose.length && prose[i] === GAP) i++;
  return prose[i] === OBJECT ? " " : (prose[i] ?? "");
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
