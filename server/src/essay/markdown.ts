import type { Definition, Heading, Node, Paragraph, Parents, Root, RootContent } from "mdast";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Span } from "../text/span.ts";
import { withoutExcess } from "./excess.ts";
import { type Prose, readProse, spanOf } from "./prose.ts";

/** A paragraph, a heading, or a row of a table. Its prose is as long as its span, unit for unit. */
export interface Block extends Span, Prose {
  readonly kind: "paragraph" | "heading" | "row";
  /** A heading's depth, 1 to 6. */
  readonly depth?: number;
  /** Index of the block quotation that it belongs to. */
  readonly blockQuotation?: number;
  /** Label of the note that it belongs to. */
  readonly note?: string;
}

/** A note's definition: all of it, and what stands after `[^3]: `. */
export interface NoteDefinition extends Span {
  readonly label: string;
  readonly content: Span;
}

/** YAML front matter with its fences; `valueStart` is the offset of what stands between them. */
export interface Yaml extends Span {
  readonly value: string;
  readonly valueStart: number;
}

/** A Markdown document as blocks of prose; code, HTML and front matter are no blocks. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** Block quotations (`>`), outermost only, in order. */
  readonly blockQuotations: readonly Span[];
  readonly definitions: readonly NoteDefinition[];
  /** HTML comments and other HTML, verbatim. */
  readonly html: readonly (Span & { readonly value: string })[];
  readonly linkDefinitions: readonly LinkDefinition[];
  readonly yaml?: Yaml;
}

/** `[1]: https://…` as it is written, and its label. */
export interface LinkDefinition {
  readonly label: string;
  readonly text: string;
}

function parserFor({ isFirst }: { isFirst: boolean }) {
  return unified()
    .use(remarkParse)
    .data("micromarkExtensions", [
      gfmFootnote(),
      // Many essays indent each paragraph by a tab, and none of them means code by it.
      { disable: { null: ["codeIndented"] } },
      ...(isFirst ? [frontmatter(["yaml"])] : []),
    ])
    .data("fromMarkdownExtensions", [
      gfmFootnoteFromMarkdown(),
      ...(isFirst ? [frontmatterFromMarkdown(["yaml"])] : []),
    ])
    .freeze();
}

const parser = parserFor({ isFirst: false });
/** Front matter stands at the beginning and nowhere else. */
const parserOfBeginning = parserFor({ isFirst: true });

type Place = Pick<Block, "blockQuotation" | "note">;

/** What parsing a stretch of Markdown needs to know of the rest. */
export interface ChunkContext {
  /** Whether the document begins with it. */
  readonly isFirst: boolean;
  /** Link definitions that stand elsewhere, as they are written: `[1]: https://…`. */
  readonly definitions: readonly string[];
}

/**
 * Parses a stretch of Markdown that stands on its own (see `chunksOf`); offsets are those of the stretch. Never fails,
 * since whatever is no markup is prose.
 */
export function parseChunk(source: string, { isFirst, definitions }: ChunkContext): Blocks {
  const blocks: Block[] = [];
  const blockQuotations: Span[] = [];
  const notes: NoteDefinition[] = [];
  const html: (Span & { value: string })[] = [];
  let yaml: Yaml | undefined;

  const withDefinitions = (text: string) => [text, ...definitions].join("\n\n");
  const root: Root = isFirst
    ? parserOfBeginning.parse(withDefinitions(withYamlFences(withoutExcess(source))))
    : parser.parse(withDefinitions(withoutExcess(source)));
  if (isFirst && source.startsWith("\ufeff")) countByteOrderMark(root);
  const { addresses, written } = linkDefinitions(root, source);

  const addBlock = (node: Paragraph | Heading, place: Place) => {
    const span = spanOf(node);
    if (span === undefined) return;
    for (const child of node.children) {
      const at = spanOf(child);
      if (child.type === "html" && at) html.push({ ...at, value: child.value });
    }
    const prose = readProse(source, span, node.children, addresses);
    if (node.type === "heading")
      blocks.push({ ...span, ...place, ...prose, kind: "heading", depth: node.depth });
    else if (isTable(source.slice(span.start, span.end)))
      blocks.push(...rowsOf(source, { ...span, ...place, ...prose, kind: "paragraph" }));
    else blocks.push({ ...span, ...place, ...prose, kind: "paragraph" });
  };

  const visit = (node: RootContent, place: Place): void => {
    const span = spanOf(node);
    if (span === undefined) return;
    switch (node.type) {
      case "paragraph":
      case "heading":
        addBlock(node, place);
        return;
      case "blockquote": {
        const inner =
          place.blockQuotation === undefined ? { ...place, blockQuotation: blockQuotations.length } : place;
        if (place.blockQuotation === undefined) blockQuotations.push(span);
        for (const child of node.children) visit(child, inner);
        return;
      }
      case "list":
        for (const item of node.children) for (const child of item.children) visit(child, place);
        return;
      case "footnoteDefinition": {
        const first = spanOf(node.children[0]);
        const last = spanOf(node.children.at(-1));
        const label = node.label ?? node.identifier;
        notes.push({
          ...span,
          label,
          content: first && last ? { start: first.start, end: last.end } : { start: span.end, end: span.end },
        });
        for (const child of node.children) visit(child, { ...place, note: label });
        return;
      }
      case "html":
        html.push({ ...span, value: node.value });
        return;
      case "yaml":
        yaml ??= { ...span, value: node.value, valueStart: source.indexOf("\n", span.start) + 1 };
        return;
      default:
    }
  };

  for (const child of root.children) if ((spanOf(child)?.start ?? 0) < source.length) visit(child, {});
  const frontMatterEnd = isFirst && yaml === undefined ? endOfOpenFrontMatter(source) : 0;
  return {
    blocks: frontMatterEnd === 0 ? blocks : blocks.filter((block) => block.start >= frontMatterEnd),
    blockQuotations,
    definitions: notes,
    html,
    linkDefinitions: written,
    ...(yaml && { yaml }),
  };
}

/** Pandoc closes front matter with `...` as well; the parser knows `---` only. */
function withYamlFences(source: string): string {
  if (!/^\ufeff?---[ \t]*\r?\n/.test(source)) return source;
  const fence = /\n(---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source);
  if (fence?.[1] !== "...") return source;
  return `${source.slice(0, fence.index + 1)}---${source.slice(fence.index + 4)}`;
}

/** The parser passes over a byte order mark and counts offsets from behind it. */
function countByteOrderMark(node: Node): void {
  const { position } = node;
  if (position?.start.offset !== undefined) position.start.offset++;
  if (position?.end.offset !== undefined) position.end.offset++;
  if ("children" in node) (node as Parents).children.forEach(countByteOrderMark);
}

/** Where reference links lead, by their normalised labels, and the definitions of this stretch as they are written. */
function linkDefinitions(root: Root, source: string) {
  const addresses = new Map<string, string>();
  const written: LinkDefinition[] = [];
  const visit = (node: Node) => {
    if (node.type === "definition") {
      const { identifier, label, url } = node as Definition;
      const span = spanOf(node as Definition);
      // The first definition of a label holds.
      if (!addresses.has(identifier)) addresses.set(identifier, url);
      if (span !== undefined && span.start < source.length)
        written.push({ label: label ?? identifier, text: source.slice(span.start, span.end) });
    } else if ("children" in node && node.type !== "paragraph" && node.type !== "heading")
      (node as Parents).children.forEach(visit);
  };
  visit(root);
  return { addresses, written };
}

/** Front matter whose closing fence is not typed yet goes to the first blank line, where its first line is `key:`. */
function endOfOpenFrontMatter(source: string): number {
  if (!/^\ufeff?---[ \t]*\r?\n[\w-]+:/.test(source)) return 0;
  const blank = source.search(/\r?\n[ \t]*\r?\n/);
  return blank === -1 ? source.length : blank;
}

/** Whether a paragraph is a table: below its first line stands one of hyphens, bars and colons. */
function isTable(paragraph: string): boolean {
  const [first, second] = paragraph.split("\n", 2);
  return first?.includes("|") === true && second !== undefined && tableRule.test(second);
}

// |:---|---:|
const tableRule = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?$/;

/** A table's rows, since a citation in one row says nothing about the others. */
function rowsOf(source: string, table: Block): Block[] {
  const rows: Block[] = [];
  let start = table.start;
  while (start < table.end) {
    const newline = source.indexOf("\n", start);
    const end = newline === -1 || newline >= table.end ? table.end : newline;
    rows.push({
      ...table,
      start,
      end,
      kind: "row",
      prose: table.prose.slice(start - table.start, end - table.start),
      links: table.links.filter((link) => start <= link.start && link.end <= end),
    });
    start = end + 1;
  }
  return rows;
}
