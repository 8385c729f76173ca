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
  /\b(?:f(?:ond)?|op(?:is)?|d(?:elo)?|ll?|list|papka|RG|Box|Folder|File|vol|no|doc|pp?|fol|ed|trans)\.?\s*[\d№]/i;

/** Whether a note's words name a source at all, or only comment on the text. */
export function describesSource(words: string): boolean {
  if (words === "") return false;
  return (
    reference.test(words) ||
    datesIn(words).length > 0 ||
    /[“"«„‘][^”"»“’]+[”"»“’]/.test(words) ||
    /^\p{Lu}[\p{L}'’-]+,\s/u.test(words) ||
    /,\s*\d{1,4}(?:[-–]\d+)?\.?$/.test(words)
  );
}
