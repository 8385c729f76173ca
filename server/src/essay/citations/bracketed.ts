import { visible } from "../prose.ts";
import type { FoundCitation } from "./found.ts";

// [ **Title** , p. 23]: a title and a page in brackets.
const bracketed =
  /\[\s*(?<title>\d{1,3}|[^[\]@^]{3,160}?)\s*,\s*(?<locator>(?:pp?|págs?|S|fols?|ll?)\.\s*[\divxlc]+[^[\]]{0,30}|\d{1,4}(?:[-–]\d{1,4})?(?=\]))\](?![(:])/gu;

/** `[ **Title** , p. 23]`. */
export function findBracketed(prose: string): FoundCitation[] {
  return [...prose.matchAll(bracketed)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: "parenthetical",
    pointers: [
      {
        kind: "author",
        names: [],
        written: visible(match[0].slice(1, -1)),
        title: visible(match.groups?.title ?? ""),
      },
    ],
    locator: (match.groups?.locator ?? "").trim(),
  }));
}
