/** A paragraph longer than this many UTF-16 units, some 2,700 words, is parsed in parts. */
const longestParagraph = 16_384;
/** Block quotations and lists deeper than this are parsed as if they were no deeper. */
const deepestNesting = 30;
/** A marker that many UTF-16 units from its line's beginning belongs to a list nested as deep by its indentation. */
const farthestMarker = 3 * deepestNesting;

/**
 * The source for the parser: the same in all but absurd essays, and always as long, so that offsets hold. The parser's
 * time grows with the square of what one paragraph holds, and it fails on thousands of nested blocks. So a paragraph
 * too long for any reader is parted by a blank line, `. ` becoming two line ends, and markers nested too deep become
 * letters. Words are read from the source itself.
 */
export function withoutExcess(source: string): string {
  const changes: Change[] = [];
  let paragraphStart = 0;
  let lineStart = 0;
  while (lineStart < source.length) {
    const newline = source.indexOf("\n", lineStart);
    const lineEnd = newline === -1 ? source.length : newline + 1;
    for (const at of markersTooDeep(source, lineStart, lineEnd))
      changes.push({ start: at, end: at + 1, instead: "x" });
    if (beginsBlock(source, lineStart)) paragraphStart = lineStart;
    if (lineEnd - paragraphStart > longestParagraph && source[lineStart] !== "<") {
      const cuts = cutsIn(source, paragraphStart, lineStart, lineEnd);
      for (const at of cuts) changes.push({ start: at - 1, end: at + 1, instead: "\n\n" });
      paragraphStart = cuts.at(-1) ?? paragraphStart;
    }
    lineStart = lineEnd;
  }
  return changes.length === 0 ? source : changed(source, changes);
}

/** A stretch of the source and what the parser sees in its place, of the same length. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

function changed(source: string, changes: readonly Change[]): string {
  let result = "";
  let reached = 0;
  for (const { start, end, instead } of changes) {
    if (start < reached) continue;
    result += source.slice(reached, start) + instead;
    reached = end;
  }
  return result + source.slice(reached);
}

// > - * + 1. 2) before a line's words
const containerMarker = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/** Where a line's markers stand that nest too deep: the offset of each one's mark. */
function markersTooDeep(source: string, lineStart: number, lineEnd: number): number[] {
  const found: number[] = [];
  containerMarker.lastIndex = lineStart;
  for (let depth = 1; containerMarker.lastIndex < lineEnd && containerMarker.test(source); depth++)
    if (depth > deepestNesting || containerMarker.lastIndex - lineStart > farthestMarker)
      found.push(containerMarker.lastIndex - 1);
  return found;
}

/** Whether a line is blank or begins a block of its own, as far as its first characters tell. */
function beginsBlock(source: string, lineStart: number): boolean {
  return /^[ \t]*(?:\r?\n|$|[-+*#>|~`]|\d{1,9}[.)][ \t]|\[\^)/.test(source.slice(lineStart, lineStart + 80));
}

/** The spaces or the line end at which a line's paragraph is parted: after a sentence's end if there is one, else anywhere. */
function cutsIn(source: string, paragraphStart: number, lineStart: number, lineEnd: number): number[] {
  const cuts: number[] = [];
  let from = Math.max(lineStart + 1, paragraphStart + longestParagraph);
  while (from < lineEnd) {
    const last = Math.min(lineEnd, from + longestParagraph);
    let cut: number | undefined;
    for (let at = from; at < last; at++) {
      if (!/\S[ \n]|\r\n/.test(source.slice(at - 1, at + 1))) continue;
      cut ??= at;
      if (!/[.!?]\r?$/.test(source.slice(at - 2, at))) continue;
      cut = at;
      break;
    }
    if (cut !== undefined) cuts.push(cut);
    from = (cut ?? last) + longestParagraph;
  }
  return cuts;
}
