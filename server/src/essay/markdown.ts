import type { BlockContent, DefinitionContent, Heading, Paragraph, Root, RootContent } from "mdast";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Span } from "../text/span.ts";
import { type Prose, readProse, spanOf } from "./prose.ts";

/** A paragraph or heading. Its prose is as long as its span, unit for unit. */
export interface Block extends Span, Prose {
  readonly kind: "paragraph" | "heading";
  /** A heading's depth, 1 to 6. */
  readonly depth?: number;
  /** Index of the block quotation that it belongs to. */
  readonly blockQuotation?: number;
  /** Label of the note that it belongs to. */
  readonly note?: string;
  /** Whether it is an item of a list. */
  readonly inList: boolean;
}

/** A Markdown document as blocks of prose; code, HTML and tables of contents are no blocks. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** Block quotations (`>`), outermost only, in order. */
  readonly blockQuotations: readonly Span[];
  readonly definitions: readonly (Span & { readonly label: string; readonly content: Span })[];
  /** HTML comments and other HTML, verbatim. */
  readonly html: readonly (Span & { readonly value: string })[];
  readonly yaml?: Span & { readonly value: string };
}

const parser = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [
    gfmFootnote(),
    frontmatter(["yaml"]),
    // Many essays indent each paragraph by a tab, and none of them means code by it.
    { disable: { null: ["codeIndented"] } },
  ])
  .data("fromMarkdownExtensions", [gfmFootnoteFromMarkdown(), frontmatterFromMarkdown(["yaml"])])
  .freeze();

interface Place {
  readonly blockQuotation?: number;
  readonly note?: string;
  readonly inList: boolean;
}

/** Parses Markdown; never fails, since whatever is no markup is prose. */
export function parseMarkdown(source: string): Blocks {
  const blocks: Block[] = [];
  const blockQuotations: Span[] = [];
  const definitions: (Span & { label: string; content: Span })[] = [];
  const html: (Span & { value: string })[] = [];
  let yaml: (Span & { value: string }) | undefined;

  const addBlock = (node: Paragraph | Heading, place: Place) => {
    const span = spanOf(node);
    if (span === undefined) return;
    for (const child of node.children) {
      const at = spanOf(child);
      if (child.type === "html" && at) html.push({ ...at, value: child.value });
    }
    blocks.push({
      ...span,
      ...place,
      ...readProse(source, span, node.children),
      kind: node.type,
      ...(node.type === "heading" && { depth: node.depth }),
    });
  };

  const visit = (node: RootContent | BlockContent | DefinitionContent, place: Place): void => {
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
        for (const item of node.children)
          for (const child of item.children) visit(child, { ...place, inList: true });
        return;
      case "footnoteDefinition": {
        const first = node.children[0] && spanOf(node.children[0]);
        const last = node.children.at(-1) && spanOf(node.children.at(-1));
        definitions.push({
          ...span,
          label: node.label ?? node.identifier,
          content: first && last ? { start: first.start, end: last.end } : { start: span.end, end: span.end },
        });
        for (const child of node.children) visit(child, { ...place, note: node.label ?? node.identifier });
        return;
      }
      case "html":
        html.push({ ...span, value: node.value });
        return;
      case "yaml":
        yaml = { ...span, value: node.value };
        return;
      default:
    }
  };

  const root: Root = parser.parse(source);
  for (const child of root.children) visit(child, { inList: false });
  return { blocks, blockQuotations, definitions, html, ...(yaml && { yaml }) };
}
