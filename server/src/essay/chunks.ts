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
  for (let start = 0; start < source.length; ) {
    const end = chunkEnd(source, start);
    chunks.push({ start, end });
    start = end;
  }
  return chunks;
}

/** The stretches of an edited text, and how many of the first and of the last are those of the text before. */
export interface EditedChunks {
  readonly chunks: readonly Span[];
  readonly sameFirst: number;
  readonly sameLast: number;
}

/**
 * The stretches of a text after an edit, as {@link chunksOf} would find them. A stretch ends where the next one begins
 * and depends on nothing before it, so that only the stretches round the edit are looked for.
 */
export function chunksAfterEdit(source: string, before: string, chunksBefore: readonly Span[]): EditedChunks {
  const shared = sharedStart(source, before);
  const sharedEnd = source.length - sharedTail(source, before, shared);
  const moved = source.length - before.length;
  const chunks: Span[] = [];
  // Where a stretch ends, the first line of the next one decides; so that one must be the same as well. Front matter
  // may be closed by a line far below.
  const first = chunksBefore[0];
  if (first !== undefined && chunkEnd(source, 0) === first.end)
    for (let at = 0; (chunksBefore[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= shared; at++)
      chunks.push(chunksBefore[at] ?? first);
  const sameFirst = chunks.length;
  let old = sameFirst;
  for (let start = chunks.at(-1)?.end ?? 0; start < source.length; ) {
    if (start >= sharedEnd) {
      while ((chunksBefore[old]?.start ?? Number.POSITIVE_INFINITY) < start - moved) old++;
      // The first stretch may hold front matter, which no other can.
      if (chunksBefore[old]?.start === start - moved && old > 0 && start > 0) {
        const rest = chunksBefore
          .slice(old)
          .map((chunk) => ({ start: chunk.start + moved, end: chunk.end + moved }));
        return { chunks: [...chunks, ...rest], sameFirst, sameLast: rest.length };
      }
    }
    const end = chunkEnd(source, start);
    chunks.push({ start, end });
    start = end;
  }
  return { chunks, sameFirst, sameLast: 0 };
}

/** How many UTF-16 units two texts have in common at their beginning. */
function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** How many they have in common at their end, not counting the first `start` units. */
function sharedTail(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let count = 0;
  while (
    count < most &&
    one.charCodeAt(one.length - 1 - count) === other.charCodeAt(other.length - 1 - count)
  )
    count++;
  return count;
}

/** The end of the stretch that begins at `start`, with the blank lines after it. */
function chunkEnd(source: string, start: number): number {
  return blankLinesEnd(source, contentEnd(source, start, start === 0));
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
