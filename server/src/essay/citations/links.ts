import type { Link } from "../prose.ts";
import type { FoundCitation } from "./found.ts";

const bareAddress = /https?:\/\/[^\s<>"“”\u2060\ufffc]+/gi;

// A page of the same site by its path: /letters/1881-05-02.html, ../letters/may/. Not maps/winter.md, which is another file
// of the writer's, nor an archive of months, /2020/05/, nor a picture.
const page = /^(?=[^#?:\s]*[^#?:\s/.\d])[^#?:\s]*(?:\.(?:x?html?|pdf|txt)|\/)(?:[#?]\S*)?$/i;

/**
 * Links to a source, on the web or on a page of the writer's own site. A link to a section of the essay, to another file
 * or to an e-mail address is no citation.
 */
export function findLinks(links: readonly Link[], blockStart: number): FoundCitation[] {
  return links
    .filter((link) => /^https?:\/\//i.test(link.url) || page.test(link.url))
    .map((link) => ({
      start: link.start - blockStart,
      end: link.end - blockStart,
      form: "link",
      pointers: [{ kind: "url", url: link.url }],
    }));
}

// [letter]({{ site.baseurl }}/letters/1881-05-02.html), [letter]({% link _letters/1881.md %}), whose tags are blotted out
const templated = /\[(?:[^[\]]|\[[^[\]]{0,80}\]){1,300}\]\((?=[^()\s]{0,300}\ufffc)[^()\s]{1,400}\)/g;

/** Links whose address a template tag makes; to Markdown they are no links. */
export function findTemplatedLinks(source: string, prose: string): FoundCitation[] {
  if (!source.includes("]({")) return [];
  return [...prose.matchAll(templated)].flatMap((match): FoundCitation[] => {
    const end = match.index + match[0].length;
    const address = source.slice(match.index + match[0].indexOf("](") + 2, end - 1);
    if (!/^\{[{%]/.test(address) || /\.(?:png|jpe?g|gif|svg|webp|css|xml)$/i.test(address)) return [];
    if (prose[match.index - 1] === "!") return [];
    return [{ start: match.index, end, form: "link", pointers: [{ kind: "url", url: address }] }];
  });
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
