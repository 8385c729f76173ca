import type { Link } from "../prose.ts";
import type { FoundCitation } from "./found.ts";

const bareAddress = /https?:\/\/[^\s<>"“”\u2060\ufffc]+/gi;

/** Links to a source on the web. A link to a section of the essay, to another file or to an e-mail address is no citation. */
export function findLinks(prose: string, links: readonly Link[], blockStart: number): FoundCitation[] {
  const found: FoundCitation[] = links
    .filter((link) => /^https?:\/\//i.test(link.url))
    .map((link) => ({
      start: link.start - blockStart,
      end: link.end - blockStart,
      form: "link",
      pointers: [{ kind: "url", url: link.url }],
    }));
  for (const match of prose.matchAll(bareAddress)) {
    const url = withoutTrailingPunctuation(match[0]);
    const span = { start: match.index, end: match.index + url.length };
    if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
    found.push({ ...span, form: "link", pointers: [{ kind: "url", url }] });
  }
  return found;
}

/** A sentence's period or a closing bracket after an address is not part of it. */
function withoutTrailingPunctuation(address: string): string {
  let url = address.replace(/[.,;:!?'’”"]+$/, "");
  while (url.endsWith(")") && !url.includes("(")) url = url.slice(0, -1).replace(/[.,;:!?]+$/, "");
  return url;
}
