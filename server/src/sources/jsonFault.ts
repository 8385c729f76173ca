/** Where a text stops being JSON, and what should stand there. */
export interface JsonFault {
  /** UTF-16 offset of the first character that cannot stand there; the text's length when it ends too early. */
  readonly offset: number;
  /** For a sentence that begins "expected": `a comma or ]`. */
  readonly expected: string;
}

const space = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in text, so they end the match.
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;

/** Deeper than any record; a text nested deeper is no list of records. */
const deepest = 200;

class Fault extends Error implements JsonFault {
  readonly offset: number;
  readonly expected: string;
  constructor(offset: number, expected: string) {
    super(expected);
    this.offset = offset;
    this.expected = expected;
  }
}

/**
 * The first fault of a text that `JSON.parse` refuses. `JSON.parse` itself names no position for most faults,
 * and a person who edits a file of records by hand needs one.
 */
export function jsonFault(json: string): JsonFault | undefined {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(json);
    if (match === null) return false;
    at += match[0].length;
    return true;
  };
  const takeMark = (mark: string): boolean => {
    take(space);
    if (json[at] !== mark) return false;
    at++;
    return true;
  };
  const name = (expected: string): void => {
    take(space);
    if (!take(string)) throw new Fault(at, json[at] === '"' ? "the end of this piece of text" : expected);
  };
  const members = (close: string, member: () => void): void => {
    if (takeMark(close)) return;
    do member();
    while (takeMark(","));
    if (!takeMark(close)) throw new Fault(at, `a comma or ${close}`);
  };
  const value = (depth: number): void => {
    if (depth > deepest) throw new Fault(at, "fewer lists inside one another");
    if (takeMark("{")) {
      members("}", () => {
        name("the name of a field in double quotes");
        if (!takeMark(":")) throw new Fault(at, "a colon after the name of the field");
        value(depth + 1);
      });
    } else if (takeMark("[")) members("]", () => value(depth + 1));
    else if (json[at] === '"') name("text");
    else if (!take(number) && !take(word)) throw new Fault(at, "a value");
  };
  try {
    value(0);
    take(space);
    return at < json.length ? { offset: at, expected: "nothing after the list" } : undefined;
  } catch (fault) {
    if (fault instanceof Fault) return { offset: fault.offset, expected: fault.expected };
    throw fault;
  }
}
