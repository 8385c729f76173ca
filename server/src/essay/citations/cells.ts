import type { Span } from "../../text/span.ts";
import { overlaps } from "../order.ts";
import { visible } from "../prose.ts";
import { isReference } from "./description.ts";
import type { FoundCitation } from "./found.ts";

/** Cells of a table's row that name a source and nothing else, beside one that quotes: `| TNA, FO 371/3, f. 4 | “…” |`. */
export function findCells(prose: string, marked: readonly Span[]): FoundCitation[] {
  if (marked.length === 0) return [];
  const found: FoundCitation[] = [];
  for (const match of prose.matchAll(/[^|]+/g)) {
    const words = visible(match[0]);
    const start = match.index + match[0].search(/[^\s\u2060]/);
    const span = { start, end: start + match[0].slice(start - match.index).trimEnd().length };
    if (words === "" || overlaps(marked, span) || !isReference(words)) continue;
    found.push({ ...span, form: "free", pointers: [{ kind: "description", text: words }] });
  }
  return found;
}
