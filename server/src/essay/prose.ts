import type { PhrasingContent } from "mdast";
import type { Span } from "../text/span.ts";
import { nextOccurrence } from "./nextOccurrence.ts";
import { overlaps } from "./order.ts";

/** Stands for one unit of markup that takes no room on the page: emphasis marks, an escape's backslash, a `>` in a quotation. */
export const GAP = "\u2060";
/** Stands for one unit of something that is there but is no prose: code, HTML, an image, a citation already read. */
export const OBJECT = "\ufffc";

/** A link in prose; `text` is the span of its words. */
export interface Link extends Span {
  readonly url: string;
  readonly text: Span;
}

/**
 * A paragraph's words as long as its source, unit for unit, so that an offset in one is an offset in the other.
 * Markup is replaced by {@link GAP}, what is no prose by {@link OBJECT}.
 */
export interface Prose {
  readonly prose: string;
  readonly links: readonly Link[];
}

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  laquo: "«",
  raquo: "»",
  bdquo: "„",
  nbsp: " ",
  amp: "&",
  lsaquo: "‹",
  rsaquo: "›",
  sbquo: "‚",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  lsqb: "[",
  rsqb: "]",
  lpar: "(",
  rpar: ")",
};

/**
 * Reads the inline content of a paragraph or heading that spans `block` in `source`.
 * @param addresses where reference links lead, by their normalised labels
 */
export function readProse(
  source: string,
  block: Span,
  children: readonly PhrasingContent[],
  addresses: ReadonlyMap<string, string>,
): Prose {
  const links: Link[] = [];
  const pieces: { span: Span; fill?: string }[] = [];

  const visit = (node: PhrasingContent) => {
    const span = spanOf(node);
    if (span === undefined) return;
    switch (node.type) {
      case "text":
      case "footnoteReference":
        pieces.push({ span });
        return;
      case "break":
        pieces.push({ span, fill: " " });
        return;
      case "emphasis":
      case "strong":
      case "delete":
        node.children.forEach(visit);
        return;
      case "link":
        links.push({ ...span, url: node.url, text: spanOfAll(node.children, span) });
        // `<https://…>`: its words are its address, no prose.
        if (source[span.start] === "<") pieces.push({ span, fill: OBJECT });
        else node.children.forEach(visit);
        return;
      case "linkReference": {
        const url = addresses.get(node.identifier);
        if (url !== undefined) links.push({ ...span, url, text: spanOfAll(node.children, span) });
        node.children.forEach(visit);
        return;
      }
      case "html":
        // Tags take no room; a line break does.
        pieces.push({ span, fill: /^<br\b/i.test(node.value) ? " " : GAP });
        return;
      default:
        // Code and images.
        pieces.push({ span, fill: OBJECT });
    }
  };
  children.forEach(visit);

  let prose = "";
  let reached = block.start;
  for (const { span, fill } of pieces) {
    prose += GAP.repeat(Math.max(0, span.start - reached));
    prose +=
      fill === undefined ? readable(source.slice(span.start, span.end)) : fill.repeat(span.end - span.start);
    reached = span.end;
  }
  prose += GAP.repeat(Math.max(0, block.end - reached));
  const tags = tagsIn(prose);
  const inTag = ({ start }: Span) =>
    overlaps(tags, { start: start - block.start, end: start - block.start + 1 });
  return { prose: blot(prose, tags), links: links.filter((link) => !inTag(link)) };
}

/** A node's span, as unist counts offsets: UTF-16 units. */
export function spanOf(node: Pick<PhrasingContent, "position"> | undefined): Span | undefined {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function spanOfAll(nodes: readonly PhrasingContent[], parent: Span): Span {
  const first = spanOf(nodes[0]);
  const last = spanOf(nodes.at(-1));
  return first && last ? { start: first.start, end: last.end } : { start: parent.start, end: parent.start };
}

/** A text node's source with escapes, entities and line starts made readable, at the same length. */
function readable(slice: string): string {
  return slice
    .replace(/(?:\r\n?|\n)[ \t]*(?:>[ \t]?)*/g, (lineStart) => " ".padEnd(lineStart.length, GAP))
    .replace(/\\(?=[!-/:-@[-`{-~])/g, GAP)
    .replace(/&(?:([a-z]+)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (entity, name, decimal, hexadecimal) => {
      const character = name
        ? entities[name]
        : characterOf(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16));
      return (character ?? entity).padEnd(entity.length, GAP);
    });
}

/** `&#8220;` is “. An emoji's two units fit as well, since every such entity is longer. */
function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** What stands in prose and is none: the opening mark, the closing one, how far apart they may be, in UTF-16 units. */
const tagMarks = [
  ["{%", "%}", 10_000],
  ["{{", "}}", 10_000],
  // {: .class }, {#id}, {.class}
  ["{:", "}", 300],
  ["{#", "}", 300],
  ["{.", "}", 300],
  ["$$", "$$", 10_000],
] as const;
// $mathematics$ as Pandoc delimits it: no space inside its ends, no digit after it. $5 and $6 are sums of money.
const mathematics = /\$(?=[^\s$])[^$]{0,400}?(?<=[^\s$\\])\$(?!\d)/g;

/** Template tags, attributes and mathematics, in order and apart. */
function tagsIn(prose: string): Span[] {
  const found: Span[] = [];
  for (const [opening, closing, reach] of tagMarks) {
    const nextOpening = nextOccurrence(prose, opening);
    const nextClosing = nextOccurrence(prose, closing);
    for (let start = nextOpening(0); start !== undefined; ) {
      const close = nextClosing(start + opening.length);
      if (close === undefined) break;
      const end = close + closing.length;
      if (end - start <= reach) found.push({ start, end });
      start = nextOpening(end - start <= reach ? end : start + opening.length);
    }
  }
  for (const { index, 0: sum } of prose.matchAll(mathematics))
    found.push({ start: index, end: index + sum.length });
  let reached = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

/** The prose with `spans` (offsets in the prose) blotted out, for readers that come after. */
export function blot(prose: string, spans: readonly Span[]): string {
  if (spans.length === 0) return prose;
  let result = "";
  let reached = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= reached) continue;
    const start = Math.max(span.start, reached);
    result += prose.slice(reached, start) + OBJECT.repeat(span.end - start);
    reached = span.end;
  }
  return result + prose.slice(reached);
}

/** The words of prose as a reader sees them: gaps gone, objects and line ends as spaces. */
export function visible(prose: string): string {
  return prose.replaceAll(GAP, "").replaceAll(OBJECT, " ").replace(/\s+/g, " ").trim();
}

/** Whether a reader sees nothing before `offset`: only gaps, objects and spaces stand there. */
export function isUnseen(prose: string, offset: number): boolean {
  for (let at = 0; at < offset; at++) {
    const unit = prose[at] ?? "";
    if (unit !== GAP && unit !== OBJECT && unit.trim() !== "") return false;
  }
  return true;
}
