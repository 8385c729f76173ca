import type { Span } from "../text/span.ts";
import type { Block, Blocks } from "./markdown.ts";
import { shifted } from "./order.ts";

/** Stretches of a document, each parsed on its own, put together: all offsets are those of the document. */
export function assemble(parts: readonly { readonly parsed: Blocks; readonly start: number }[]): Blocks {
  const blocks: Block[] = [];
  const blockQuotations: Span[] = [];
  const definitions: Blocks["definitions"][number][] = [];
  const html: Blocks["html"][number][] = [];
  const linkDefinitions: Blocks["linkDefinitions"][number][] = [];
  let yaml: Blocks["yaml"];
  for (const { parsed, start } of parts) {
    const before = blockQuotations.length;
    for (const block of parsed.blocks) blocks.push(moved(block, start, before));
    for (const quotation of parsed.blockQuotations) blockQuotations.push(shifted(quotation, start));
    for (const note of parsed.definitions)
      definitions.push({ ...note, ...shifted(note, start), content: shifted(note.content, start) });
    for (const one of parsed.html) html.push({ ...one, ...shifted(one, start) });
    linkDefinitions.push(...parsed.linkDefinitions);
    yaml ??= parsed.yaml;
  }
  return { blocks, blockQuotations, definitions, html, linkDefinitions, ...(yaml && { yaml }) };
}

/** A block at its place in the document; `quotationsBefore` block quotations stand before its stretch. */
function moved(block: Block, by: number, quotationsBefore: number): Block {
  if (by === 0 && quotationsBefore === 0) return block;
  return {
    ...block,
    start: block.start + by,
    end: block.end + by,
    links:
      block.links.length === 0
        ? block.links
        : block.links.map((link) => ({ ...link, ...shifted(link, by), text: shifted(link.text, by) })),
    ...(block.blockQuotation !== undefined && { blockQuotation: block.blockQuotation + quotationsBefore }),
  };
}
