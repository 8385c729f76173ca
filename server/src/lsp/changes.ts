import type { Position, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** What was wrong with a client's changes, in words for the log. */
export interface Strays {
  /** Places that the document does not have: editor and server no longer hold the same text. */
  readonly outside: readonly string[];
  /** Places past a line's end, which LSP takes to the line's end. */
  readonly pastLineEnd: readonly string[];
}

/**
 * Applies a client's changes to the document. A place outside the document is taken to the nearest one inside,
 * since TextDocument itself loses count of its lines there.
 */
export function applyChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): Strays {
  const outside: string[] = [];
  const pastLineEnd: string[] = [];
  for (const change of changes) {
    if (!("range" in change)) {
      TextDocument.update(document, [change], version);
      continue;
    }
    const { start, end } = change.range;
    for (const place of [start, end]) {
      if (isOutside(place, document)) outside.push(`${words(place)} of ${document.lineCount} lines`);
      else if (isPastLineEnd(place, document)) pastLineEnd.push(words(place));
    }
    const range = { start: nearest(start, document), end: nearest(end, document) };
    TextDocument.update(document, [{ range, text: change.text }], version);
  }
  return { outside, pastLineEnd };
}

/** The start of the line after the last one is how some editors name the document's end. */
function isOutside({ line, character }: Position, document: TextDocument): boolean {
  if (!Number.isInteger(line) || !Number.isInteger(character) || line < 0 || character < 0) return true;
  return line > document.lineCount || (line === document.lineCount && character > 0);
}

function isPastLineEnd(place: Position, document: TextDocument): boolean {
  return place.line < document.lineCount && nearest(place, document).character < place.character;
}

function nearest({ line, character }: Position, document: TextDocument): Position {
  const place = {
    line: Number.isInteger(line) ? line : 0,
    character: Number.isInteger(character) ? character : 0,
  };
  return document.positionAt(document.offsetAt(place));
}

function words({ line, character }: Position): string {
  return `line ${line}, character ${character} (from 0)`;
}
