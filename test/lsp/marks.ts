import type { Position, Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fixture } from "../support/fixture.ts";

/** A fixture's text and the position of its cursor `|`. */
export function atCursor(marked: string): { readonly text: string; readonly position: Position } {
  const { text, cursor } = fixture(marked);
  if (cursor === undefined) throw new Error(`The fixture has no cursor: ${marked}`);
  return { text, position: placeIn(text, cursor) };
}

/** Where some words first stand in a text. */
export function rangeOf(words: string, text: string): Range {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`The text has no “${words}”.`);
  return { start: placeIn(text, offset), end: placeIn(text, offset + words.length) };
}

function placeIn(text: string, offset: number): Position {
  return TextDocument.create("", "", 0, text).positionAt(offset);
}
