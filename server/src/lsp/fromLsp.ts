import type { Position, Range } from "vscode-languageserver";
import type { Span } from "../text/span.ts";
import type { EssayVersion } from "./essayVersion.ts";

/** The UTF-16 offset of an LSP position; a position past its line's end means the line's end, as LSP has it. */
export function toOffset({ line, character }: Position, { text, lines }: EssayVersion): number {
  const start = lines.lineStart(line);
  let end = lines.lineStart(line + 1);
  while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
  return Math.max(start, Math.min(start + character, end));
}

export function toSpan({ start, end }: Range, essay: EssayVersion): Span {
  return { start: toOffset(start, essay), end: toOffset(end, essay) };
}

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
