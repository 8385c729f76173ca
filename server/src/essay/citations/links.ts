import type { Link } from "../prose.ts";
import type { FoundCitation } from "./found.ts";

const bareAddress = /https?:\/\/[^\s<>"“”\u2060\ufffc]+/gi;

/** Links to a source on the web. A link to a section of the essay, to another file or to an e-mail address is no citation. */
export function findLinks(links: readonly Link[], blockStart: number): FoundCitation[] {
  return links
    .filter((link) => /^https?:\/\//i.test(link.url))
    .map((link) => ({
      start: link.start - blockStart,
      end: link.end - blockStart,
      form: "link",
      pointers: [{ kind: "url", url: link.url }],
    }));
}

/** Bare addresses: `https://…`. */
export function findBareAddresses(prose: string): FoundCitation[] {
  return [...prose.matchAll(bareAddress)].map((match) => {
    const url = withoutTrailingPunctuation(match[0]);
    return {
      start: match.index,
      end: match.index + url.length,
      form: "link",
      pointers: [{ kind: "url", url }],
    };
  });
}

/** A sentence's period or a closing bracket after an address is not part of it. */
function withoutTrailingPunctuation(address: string): string {
  let end = address.length;
  const opened = address.includes("(");
  while (end > 0 && (/[.,;:!?'’”\]]/.test(address[end - 1] ?? "") || (!opened && address[end - 1] === ")")))
    end--;
  return address.slice(0, end);
}
