import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";

/** Where a text stops being JSON, and what should stand there. */
export interface JsonFault {
  /** UTF-16 offset of the first character that cannot stand there; the text's length when it ends too early. */
  readonly offset: number;
  /** For a sentence that begins "expected": `a comma or ]`. */
  readonly expected: string;
}

/** The parser's names of faults, in words. Symbols that it does not know are told by what it missed after them. */
const expectations: Readonly<Record<string, string>> = {
  PropertyNameExpected: "the name of a field in double quotes",
  ValueExpected: "a value",
  ColonExpected: "a colon after the name of the field",
  CommaExpected: "a comma",
  CloseBraceExpected: "a comma or }",
  CloseBracketExpected: "a comma or ]",
  EndOfFileExpected: "nothing after the list",
  UnexpectedEndOfString: "the end of this piece of text",
  UnexpectedEndOfNumber: "the rest of this number",
  InvalidNumberFormat: "a number",
  InvalidEscapeCharacter: "another character after the backslash",
  InvalidUnicode: "four hexadecimal digits",
  InvalidCharacter: "\\n or \\t for a line end or a tab in this piece of text",
  InvalidCommentToken: "no comment",
};

/**
 * The first fault of a text that `JSON.parse` refuses. `JSON.parse` itself names no position for most faults,
 * and a person who edits a file of records by hand needs one. Undefined where the parser finds none, or gives up.
 */
export function jsonFault(json: string): JsonFault | undefined {
  const faults: ParseError[] = [];
  try {
    parse(json, faults, { disallowComments: true });
  } catch {
    // Nested without end: no list of records.
    return undefined;
  }
  const [first] = faults;
  if (first === undefined) return undefined;
  const told = faults
    .map(({ error }) => expectations[printParseErrorCode(error)])
    .find((one) => one !== undefined);
  return { offset: first.offset, expected: told ?? "nothing after the list" };
}
