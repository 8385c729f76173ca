import type { FoundCitation } from "./found.ts";

const mark = /\[\^([^\]\s^[]+)\](?!:)/g;

/** Note marks `[^3]`, with or without a note of that label. */
export function findNoteMarks(prose: string): FoundCitation[] {
  return [...prose.matchAll(mark)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: "note",
    pointers: [],
    calls: match[1] ?? "",
  }));
}

/** Pandoc's inline notes `^[…]`; brackets inside must balance. */
export function findInlineNotes(prose: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  let from = 0;
  for (let start = prose.indexOf("^["); start !== -1; start = prose.indexOf("^[", from)) {
    const end = closingBracket(prose, start + 1);
    from = end ?? start + 2;
    if (end === undefined) continue;
    found.push({
      start,
      end,
      form: "inline-note",
      pointers: [],
      content: { start: start + 2, end: end - 1 },
    });
  }
  return found;
}

/** The offset after the bracket that closes the one at `open`. */
function closingBracket(prose: string, open: number): number | undefined {
  let depth = 0;
  for (let i = open; i < prose.length; i++) {
    if (prose[i] === "[") depth++;
    else if (prose[i] === "]" && --depth === 0) return i + 1;
  }
  return undefined;
}
