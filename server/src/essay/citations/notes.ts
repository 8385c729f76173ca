import { squareBrackets } from "../brackets.ts";
import { isUnseen } from "../prose.ts";
import type { FoundCitation } from "./found.ts";

// A label has no spaces. \u2060 stands where an escape was: \[\^1\] is no mark.
const mark = /\[\^([^\]\s^[\u2060]+)\]/g;

/**
 * Note marks `[^3]`, with or without a note of that label. A paragraph that begins with `[^3]:` would be a note; in a
 * sentence the colon is the sentence's.
 */
export function findNoteMarks(prose: string): FoundCitation[] {
  return [...prose.matchAll(mark)]
    .filter(({ index, 0: { length } }) => prose[index + length] !== ":" || !isUnseen(prose, index))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      form: "note",
      pointers: [],
      calls: match[1] ?? "",
    }));
}

/** Pandoc's inline notes `^[…]`; brackets inside must balance. A note inside a note belongs to the outer one. */
export function findInlineNotes(prose: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  let reached = 0;
  for (const { start, end } of squareBrackets(prose)) {
    if (start - 1 < reached || prose[start - 1] !== "^") continue;
    found.push({
      start: start - 1,
      end,
      form: "inline-note",
      pointers: [],
      content: { start: start + 1, end: end - 1 },
    });
    reached = end;
  }
  return found;
}
