import type { PhrasingContent } from "mdast";
import type { Span } from "../text/span.ts";

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
  hellip: "…",
  mdash: "—",
  ndash: "–",
};

/** Reads the inline content of a paragraph or heading that spans `block` in `source`. */
export function readProse(source: string, block: Span, children: readonly PhrasingContent[]): Prose {
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
      case "link": {
        const first = node.children[0] && spanOf(node.children[0]);
        const last = node.children.at(-1) && spanOf(node.children.at(-1));
        const text =
          first && last ? { start: first.start, end: last.end } : { start: span.start, end: span.start };
        links.push({ ...span, url: node.url, text });
        // `<https://…>`: its words are its address, no prose.
        if (source[span.start] === "<") pieces.push({ span, fill: OBJECT });
        else node.children.forEach(visit);
        return;
      }
      case "linkReference":
        node.children.forEach(visit);
        return;
      default:
        // Code, HTML, images.
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
  return { prose: withoutTags(prose), links };
}

/** A node's span, as unist counts offsets: UTF-16 units. */
export function spanOf(node: Pick<PhrasingContent, "position"> | undefined): Span | undefined {
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** A text node's source with escapes, entities and line starts made readable, at the same length. */
function readable(slice: string): string {
  return slice
    .replace(/\r?\n[ \t]*(?:>[ \t]?)*/g, (lineStart) => " ".padEnd(lineStart.length, GAP))
    .replace(/\\(?=[!-/:-@[-`{-~])/g, GAP)
    .replace(/&([a-z]+);/g, (entity, name: string) => (entities[name] ?? entity).padEnd(entity.length, GAP));
}

// {% template tags %}, {{ … }}, {: .attributes }, $$ mathematics $$ and $mathematics$ as Pandoc delimits it.
const noProse =
  /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|\{:[^}\n]*\}|\{[#.][\w-][^}\n]*\}|\$\$[\s\S]*?\$\$|\$(?=[^\s$])[^$]{0,400}?(?<=[^\s$\\])\$(?!\d)/g;

function withoutTags(prose: string): string {
  return prose.replace(noProse, (tag) => OBJECT.repeat(tag.length));
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
