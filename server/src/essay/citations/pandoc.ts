import type { Pointer } from "../essay.ts";
import type { FoundCitation } from "./found.ts";

// A key starts with a letter, digit or _, and has single punctuation marks inside only; or any words in braces.
// https://pandoc.org/MANUAL.html#extension-citations
const key = String.raw`(?:\{[^{}\s][^{}]*\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*)`;
const keyPattern = new RegExp(String.raw`(?<![\p{L}\p{N}_.@\\])-?@(${key})`, "gu");
// [see @key, p. 4; @other]: brackets inside hold one level.
const group = /\[(?:[^[\]]|\[[^[\]]*\])*@(?:[^[\]]|\[[^[\]]*\])*\](?![(:])/gu;
const bareWithLocator = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.@\\[])-?@(${key})(\s*\[[^\]@]{1,80}\](?![(:]))?`,
  "gu",
);
// \cite[p. 4]{key,other}, \footcite, \autocite, \textcite, \parencite, \citep, \citet, …: Pandoc passes them on.
const latex = /\\[a-zA-Z]*cite[a-zA-Z]*\*?((?:\[[^\]]*\]){0,2})\{([^{}]+)\}/g;

/** `[@key, p. 4; see @other]`, `@key`, `-@key`, `@key [p. 4]`, `@{key}`, `\cite{key}`. */
export function findPandocCitations(prose: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  const taken = (start: number, end: number) => found.some((other) => start < other.end && other.start < end);

  for (const match of prose.matchAll(group)) {
    const keys = keysIn(match[0]);
    if (keys.length === 0) continue;
    const locator = /@[^,;\]]+,\s*([^;[\]]+)/u.exec(match[0])?.[1]?.trim();
    found.push({ ...spanOfMatch(match), form: "pandoc", pointers: keys, ...(locator && { locator }) });
  }
  for (const match of prose.matchAll(bareWithLocator)) {
    const span = spanOfMatch(match);
    if (taken(span.start, span.end)) continue;
    const locator = match[2]?.trim().slice(1, -1).trim();
    found.push({ ...span, form: "pandoc", pointers: keysIn(match[0]), ...(locator && { locator }) });
  }
  for (const match of prose.matchAll(latex)) {
    const span = spanOfMatch(match);
    if (taken(span.start, span.end)) continue;
    const pointers = (match[2] ?? "").split(",").map((name): Pointer => ({ kind: "key", key: name.trim() }));
    const locator = match[1]?.replace(/^\[|\]$/g, "").replace("][", " ");
    found.push({ ...span, form: "pandoc", pointers, ...(locator && { locator }) });
  }
  return found;
}

/** The keys that stand in these words, in order. */
export function keysIn(words: string): Pointer[] {
  return [...words.matchAll(keyPattern)].map((match) => ({
    kind: "key",
    key: (match[1] ?? "").replace(/^\{|\}$/g, ""),
  }));
}

function spanOfMatch(match: RegExpExecArray) {
  return { start: match.index, end: match.index + match[0].length };
}
