import type { Span } from "../../server/src/text/span.ts";

/** An essay with its marks taken out: where `⟦…⟧` stood, and where the cursor `|` was. Offsets are UTF-16 units. */
export interface Fixture {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly cursor: number | undefined;
}

/** Reads a fixture: `⟦…⟧` marks a span, a single `|` the cursor; `\|` is the character itself, as in tables. */
export function fixture(marked: string): Fixture {
  let text = "";
  let cursor: number | undefined;
  const open: number[] = [];
  const spans: Span[] = [];
  for (let i = 0; i < marked.length; i++) {
    const unit = marked[i];
    if (unit === "\\" && marked[i + 1] === "|") {
      text += "|";
      i++;
    } else if (unit === "⟦") open.push(text.length);
    else if (unit === "⟧") {
      const start = open.pop();
      if (start === undefined) throw new Error(`The fixture closes a span that it did not open: ${marked}`);
      spans.push({ start, end: text.length });
    } else if (unit === "|") {
      if (cursor !== undefined) throw new Error(`The fixture has two cursors: ${marked}`);
      cursor = text.length;
    } else text += unit;
  }
  if (open.length > 0) throw new Error(`The fixture leaves a span open: ${marked}`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end), cursor };
}

/** Several files in one string, each after a line `//- name.md`. */
export function files(marked: string): ReadonlyMap<string, Fixture> {
  const parts = marked.split(/^\/\/- (\S+)\n/m);
  if (parts[0]?.trim() !== "") throw new Error("The first file has no name line.");
  const found = new Map<string, Fixture>();
  for (let i = 1; i < parts.length; i += 2) found.set(parts[i] ?? "", fixture(parts[i + 1] ?? ""));
  return found;
}

/** The text with spans marked again, so that a failing test shows the essay and not numbers. */
export function withMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap((span) => [
    { at: span.start, mark: "⟦", order: 1 },
    { at: span.end, mark: "⟧", order: 0 },
  ]);
  let marked = text;
  for (const { at, mark } of marks.sort((a, b) => b.at - a.at || b.order - a.order))
    marked = marked.slice(0, at) + mark + marked.slice(at);
  return marked;
}
