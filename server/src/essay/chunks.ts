import type { Span } from "../text/span.ts";

// ``` or ~~~, also as a list item's first words
const fenceOpening = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`\r\n]*$)|~{3,})/;
/** HTML that goes on over blank lines, and what ends it: comments, instructions, scripts. */
const longHtml: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}<!--/, "-->"],
  [/^ {0,3}<\?/, "?>"],
  [/^ {0,3}<!\[CDATA\[/, "]]>"],
  [/^ {0,3}<script(?=[\s>]|$)/i, "</script>"],
  [/^ {0,3}<style(?=[\s>]|$)/i, "</style>"],
  [/^ {0,3}<pre(?=[\s>]|$)/i, "</pre>"],
  [/^ {0,3}<textarea(?=[\s>]|$)/i, "</textarea>"],
];
const noteDefinition = /^ {0,3}\[\^[^\]\s]+\]:/;
const indented = /^(?: {4}|\t| {1,3}\t)/;
const frontMatterFence = /^\ufeff?---[ \t]*$/;

/** What a line opens, its first UTF-16 units tell. */
const longestOpening = 400;

/**
 * Parts Markdown at blank lines into stretches that can each be parsed on its own: a paragraph, a list, a block
 * quotation, a fence with all that is in it, a note with its further paragraphs, front matter. A stretch ends with the
 * blank lines after it, so that the stretches put together are the source.
 */
export function chunksOf(source: string): Span[] {
  const chunks: Span[] = [];
  let start = 0;
  let line = 0;
  while (line < source.length) {
    line = contentEnd(source, line, start === 0 && line === 0);
    line = blankLinesEnd(source, line);
    chunks.push({ start, end: line });
    start = line;
  }
  return chunks;
}

/** Where the content that begins at a line ends: the offset of the blank line after it. */
function contentEnd(source: string, from: number, isFirst: boolean): number {
  let at = from;
  let isNote = false;
  for (let first = true; at < source.length; first = false) {
    const end = lineEnd(source, at);
    const line = source.slice(at, Math.min(end, at + longestOpening)).replace(/\r?\n$|\r$/, "");
    if (isBlank(source, at, end)) {
      if (!isNote) return at;
      // A note's further paragraphs are indented below it.
      const next = blankLinesEnd(source, at);
      if (next >= source.length || !indented.test(source.slice(next, next + 4))) return at;
      at = next;
      continue;
    }
    if (first && isFirst && frontMatterFence.test(line)) {
      const closed = frontMatterEnd(source, end);
      if (closed !== undefined) return closed;
    }
    if (noteDefinition.test(line)) isNote = true;
    const fence = fenceOpening.exec(line)?.[1];
    if (fence !== undefined) {
      at = fenceEnd(source, end, fence);
      continue;
    }
    const html = longHtml.find(([opening]) => opening.test(line));
    if (html !== undefined) {
      const closing = indexOfIgnoringCase(source, html[1], at);
      if (closing >= end) {
        at = lineEnd(source, closing);
        continue;
      }
      if (closing === -1) return source.length;
    }
    at = end;
  }
  return at;
}

/** The offset after a fence's closing line; an open fence goes to the end. */
function fenceEnd(source: string, from: number, opening: string): number {
  const mark = opening[0] ?? "`";
  for (let at = from; at < source.length; at = lineEnd(source, at)) {
    const line = source.slice(at, Math.min(lineEnd(source, at), at + 400)).trim();
    if (line.length >= opening.length && line.startsWith(opening) && line === mark.repeat(line.length))
      return lineEnd(source, at);
  }
  return source.length;
}

/** The offset after the line that closes front matter, `---` or `...`; undefined where none does. */
function frontMatterEnd(source: string, from: number): number | undefined {
  for (let at = from; at < source.length; at = lineEnd(source, at)) {
    const line = source.slice(at, Math.min(lineEnd(source, at), at + 80));
    if (/^(?:---|\.\.\.)[ \t]*(?:\r?\n|\r|$)/.test(line)) return lineEnd(source, at);
  }
  return undefined;
}

function blankLinesEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length) {
    const end = lineEnd(source, at);
    if (!isBlank(source, at, end)) return at;
    at = end;
  }
  return at;
}

function isBlank(source: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(source.charCodeAt(i))) return false;
  return true;
}

/** Space, tab and line ends; Markdown counts no other space as blank. */
function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}

/** The offset after a line and its line end: `\n`, `\r\n` or a lone `\r`. */
function lineEnd(source: string, from: number): number {
  const newline = source.indexOf("\n", from);
  return newline === -1 ? source.length : newline + 1;
}

function indexOfIgnoringCase(source: string, words: string, from: number): number {
  const exact = source.indexOf(words, from);
  if (exact !== -1 || words === words.toUpperCase()) return exact;
  const pattern = new RegExp(words.replace(/[/\\^$*+?.()|[\]{}]/g, "\\$&"), "gi");
  pattern.lastIndex = from;
  return pattern.exec(source)?.index ?? -1;
}
