import type { Essay, Note } from "../essay/essay.ts";
import type { TextChange } from "./textChange.ts";

/** The number after the highest one in use, so that no mark changes its meaning. */
export function nextNoteLabel(essay: Essay): string {
  const marks = essay.citations.flatMap(({ calls }) => (calls === undefined ? [] : [calls]));
  const numbers = [...essay.notes.map(({ label }) => label), ...marks]
    .filter((label) => /^\d+$/.test(label))
    .map(Number);
  return String(Math.max(0, ...numbers) + 1);
}

/** A note's definition where this essay keeps its notes: after the last of them, or below the paragraph that calls it. */
export function noteDefinition(essay: Essay, label: string, words: string, offset: number): TextChange {
  const { text } = essay;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const definitions = essay.notes.filter((note) => !note.label.startsWith("^"));
  const last = definitions.at(-1);
  const line = `[^${label}]: ${words}`;
  if (last === undefined) return atEnd(text, line, lineEnd, offset);
  if (keptBelowParagraphs(essay, definitions)) {
    const own = definitions
      .filter((note) => paragraphBefore(essay, note) === paragraphAt(essay, offset))
      .at(-1);
    const end = own?.end ?? paragraphEnd(essay, offset);
    const gap = own === undefined ? lineEnd + lineEnd : betweenNotes(text, definitions, lineEnd);
    const following = text.slice(end).trim() === "" || /^\s*\n\s*\n/.test(text.slice(end)) ? "" : lineEnd;
    return { start: end, end, newText: `${gap}${line}${following}` };
  }
  return { start: last.end, end: last.end, newText: `${betweenNotes(text, definitions, lineEnd)}${line}` };
}

/** After everything else; what stands behind the note's mark is kept, so that the two changes never overlap. */
function atEnd(text: string, line: string, lineEnd: string, offset: number): TextChange {
  const start = Math.max(text.trimEnd().length, offset);
  return { start, end: text.length, newText: `${start === 0 ? "" : lineEnd + lineEnd}${line}${lineEnd}` };
}

/** Notes follow each other on the next line, or with a blank line between. */
function betweenNotes(text: string, definitions: readonly Note[], lineEnd: string): string {
  const gaps = definitions.slice(1).map((note, index) => text.slice(definitions[index]?.end, note.start));
  const apart = gaps.filter((gap) => gap.trim() === "" && gap.split("\n").length > 2).length;
  return gaps.length > 0 && apart * 2 <= gaps.length
    ? lineEnd
    : definitions.length === 1
      ? lineEnd
      : lineEnd + lineEnd;
}

/** Whether most notes are followed by more of the essay: they stand where they are called. */
function keptBelowParagraphs(essay: Essay, definitions: readonly Note[]): boolean {
  const lastProse = essay.sentences.findLast(
    (sentence) =>
      !definitions.some((note) => note.start <= sentence.start && sentence.end <= note.end) &&
      (essay.worksCitedSection === undefined || sentence.end <= essay.worksCitedSection.start),
  );
  const followed = definitions.filter((note) => note.end < (lastProse?.start ?? 0)).length;
  return followed * 2 > definitions.length;
}

function paragraphAt(essay: Essay, offset: number): number | undefined {
  return essay.sentences.findLast((sentence) => sentence.start <= offset)?.paragraph.start;
}

function paragraphEnd(essay: Essay, offset: number): number {
  return essay.sentences.findLast((sentence) => sentence.start <= offset)?.paragraph.end ?? essay.text.length;
}

/** The start of the last paragraph of prose before a note. */
function paragraphBefore(essay: Essay, note: Note): number | undefined {
  return essay.sentences.findLast(
    (sentence) =>
      sentence.end <= note.start &&
      !essay.notes.some((other) => other.start <= sentence.start && sentence.end <= other.end),
  )?.paragraph.start;
}
