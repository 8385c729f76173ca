import type { Span } from "../../text/span.ts";
import { squareBrackets } from "../brackets.ts";
import type { Pointer } from "../essay.ts";
import { nextOccurrence } from "../nextOccurrence.ts";
import { firstFrom, overlaps, shifted } from "../order.ts";
import { blot, isUnseen, visible } from "../prose.ts";
import type { FoundCitation } from "./found.ts";

// A key starts with a letter, digit or _, and has single punctuation marks inside only; or any words in braces.
// https://pandoc.org/MANUAL.html#extension-citations
const key = String.raw`(?:\{[^{}\s][^{}]{0,300}\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*)`;
const keyPattern = new RegExp(String.raw`(?<![\p{L}\p{N}_.@\\])-?@(${key})`, "gu");
const bareWithLocator = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.@\\[])-?@(${key})(\s{0,9}\[[^\]@[]{1,80}\](?![(:]))?`,
  "gu",
);
// \cite[p. 4]{key,other}, \footcite, \autocite, \textcite, \parencite, \citep, \citet, …: Pandoc passes them on.
const latex = /\\[a-zA-Z]{0,20}cite[a-zA-Z]{0,20}\*?((?:\[[^\]]{0,200}\]){0,2})\{([^{}]{1,400})\}/g;
/** A bracket longer than this many UTF-16 units is no citation, but prose in brackets with a key in it. */
const longestGroup = 600;

/** `[@key, p. 4; see @other]`, `@key`, `-@key`, `@key [p. 4]`, `@{key}`, `\cite{key}`, in order. */
export function findPandocCitations(prose: string): FoundCitation[] {
  const groups = findGroups(prose);
  const rest = blot(prose, groups);
  const bare = [...rest.matchAll(bareWithLocator)].map((match): FoundCitation => {
    const locator = match[2]?.trim().slice(1, -1).trim();
    return { ...spanOfMatch(match), form: "pandoc", pointers: keysIn(match[0]), ...(locator && { locator }) };
  });
  const passedOn = [...rest.matchAll(latex)]
    .filter((match) => !overlaps(bare, spanOfMatch(match)))
    .map((match): FoundCitation => {
      const pointers = (match[2] ?? "")
        .split(",")
        .map((name): Pointer => ({ kind: "key", key: name.trim() }));
      const locator = match[1]?.replace(/^\[|\]$/g, "").replace("][", " ");
      return { ...spanOfMatch(match), form: "pandoc", pointers, ...(locator && { locator }) };
    });
  return [...groups, ...bare, ...passedOn].sort((a, b) => a.start - b.start);
}

/** `[see @key [sic], p. 4; @other]`: brackets with a key of their own, not only in brackets inside them. */
function findGroups(prose: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  const nextKey = nextOccurrence(prose, "@");
  const pairs = squareBrackets(prose);
  pairs.forEach((pair, index) => {
    if (pair.start < (found.at(-1)?.end ?? 0) || pair.end - pair.start > longestGroup) return;
    if ((nextKey(pair.start) ?? pair.end) >= pair.end || prose[pair.end] === "(") return;
    // [@key]: … begins a paragraph as a link's definition does; in a sentence the colon is the sentence's.
    if (prose[pair.end] === ":" && isUnseen(prose, pair.start)) return;
    const inner = pairs.slice(index + 1, firstFrom(pairs, pair.end)).map((one) => shifted(one, -pair.start));
    const own = blot(prose.slice(pair.start, pair.end), inner);
    const keys = keysIn(own);
    if (keys.length === 0) return;
    const locator = visible(/@[^,;\]]+,\s*([^;]+?)\s*[;\]]/u.exec(own)?.[1] ?? "");
    found.push({
      start: pair.start,
      end: pair.end,
      form: "pandoc",
      pointers: keys,
      ...(locator && { locator }),
    });
  });
  return found;
}

/** The keys that stand in these words, in order. */
export function keysIn(words: string): Pointer[] {
  return [...words.matchAll(keyPattern)].map((match) => ({
    kind: "key",
    key: (match[1] ?? "").replace(/^\{|\}$/g, ""),
  }));
}

function spanOfMatch(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
