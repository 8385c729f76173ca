import { datesIn } from "../../text/dates.ts";
import type { Pointer } from "../essay.ts";
import { visible } from "../prose.ts";
import { locatorAtEnd } from "./locator.ts";
import { keysIn } from "./pandoc.ts";

const ibid = /^(?:see\s+)?(?:ibid(?:em)?|id|idem|ebd|ebenda|op\.\s*cit)\b\.?/i;
const host = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?$/i;
const address = /https?:\/\/[^\s<>"“”)\]]+[^\s<>"“”)\].,;:]/gi;

/** What a note's words point at, in the order of how exactly they name it: keys, Ibid., addresses, a site, a description. */
export function pointersInNote(
  words: string,
  urls: readonly string[],
): { pointers: Pointer[]; locator?: string } {
  const keys = keysIn(words);
  const locator = locatorAtEnd(visible(words));
  const withLocator = (pointers: Pointer[]) => ({ pointers, ...(locator && { locator }) });
  if (keys.length > 0) return withLocator(keys);
  const plain = visible(words);
  if (ibid.test(plain)) return withLocator([{ kind: "ibid" }]);
  const addresses = [...urls, ...[...plain.matchAll(address)].map((match) => match[0])];
  const bare = plain.replace(/[.,;:]$/, "").replace(/^\(|\)$/g, "");
  if (host.test(bare)) return withLocator([{ kind: "host", host: hostOf(bare) }]);
  const pointers: Pointer[] = addresses.map((url) => ({ kind: "url", url }));
  if (describesSource(plain)) pointers.push({ kind: "description", text: plain });
  return withLocator(pointers);
}

/** The host of an address or of a bare site name, without `www.`. */
export function hostOf(site: string): string {
  return site
    .replace(/^https?:\/\//i, "")
    .replace(/\/.*$/, "")
    .replace(/^www\./i, "")
    .toLowerCase();
}

// Fond, opis, delo, list; record group, box, folder; a volume of a series; a page.
const reference =
  /(?<![\p{L}\p{N}])(?:f(?:ond)?|op(?:is)?|d(?:elo)?|ll?|list|papka|RG|Box|Folder|File|vol|Bd|t|no|nr|núm|doc|pp?|págs?|S|fol|ed|trans|ch|kap|cap)\.?\s*[\d№]|(?<![\p{L}\p{N}])(?:ф|оп|д|лл?|с)\.\s*\d/iu;
// A record group with a box, a fond with an opis, a series' own number: no essay says these in passing.
const archivePlace =
  /\b(?:RG|Record Group|Box|Folder)\s*\d|\bf(?:ond)?\.\s*\d+[^)]*\bop(?:is)?\.\s*\d|\b(?:FRUS|Foreign Relations of the United States)\b|\b(?:FO|CAB|PREM|WO|CO|KV|ADM|AIR|DEFE|HW)\s\d+\/\d/;

/** Whether these words tell where in an archive a document lies: `TNA, FO 371/84083`, `APRF, f. 45, op. 1`. */
export function namesArchivePlace(words: string): boolean {
  return archivePlace.test(words);
}

// See, cf. and their like before what they point to.
const signal = /^(?:but\s+)?(?:see(?:\s+also)?|cf\.|compare|vgl\.|siehe|véase|voir)\s+/i;
// Smith, War and Peace · J. A. Smith and Mary Jones, “The War”; not: However, …
const nameFirst =
  /^(?!However|Moreover|Nevertheless|Therefore|Indeed|Thus|Here|Yet|\p{L}+ly,)(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}(?:(?:and|und|et|y|&)\s+(?:\p{Lu}[\p{L}.'’-]*\s+){0,2})?\p{Lu}[\p{L}'’-]+,\s/u;
// “The Enemy at the Gates,” Pravda
const titleFirst = /^[“"«„‘][^“”"«»„]+(?:[,.][”"»“’]|[”"»“’][,.])/;

/** Whether a note's words name a source at all, or only comment on the text. */
export function describesSource(words: string): boolean {
  const named = words.replace(signal, "");
  return (
    reference.test(words) ||
    archivePlace.test(words) ||
    datesIn(words).length > 0 ||
    nameFirst.test(named) ||
    titleFirst.test(named) ||
    /,\s*\d{1,4}(?:[-–]\d+)?\.?$/.test(words)
  );
}

/** A part of a reference between commas has no more words. */
const longestPart = 6;
const endsInNumber = /(?:\d+|\p{Ll}?\d+[rvab]?|[ivxlc]+)\.?\s*\)?$/u;

/**
 * Whether these words are a reference and nothing else: `AVPRF, f. 100, op. 5, l. 33.`, `Orme, *Bells*, p. 3`. In prose
 * with a place in it a part between commas is longer: The file that he kept in Moscow is now in RG 59, box 4.
 */
export function isReference(words: string): boolean {
  if (words.length > 300 || !/^[\p{Lu}(\d]/u.test(words) || /[“”"«»„?!]/.test(words)) return false;
  const parts = words.split(/[,;:]\s/);
  return (
    parts.length > 1 &&
    parts.every((part) => part.split(/\s+/).length <= longestPart) &&
    (archivePlace.test(words) || endsInNumber.test(words))
  );
}
