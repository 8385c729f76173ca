import type { Span } from "../text/span.ts";
import { countWords } from "../text/words.ts";
import { describesSource, isReference } from "./citations/description.ts";
import type { Citation } from "./essay.ts";
import type { Block, Blocks } from "./markdown.ts";
import { visible } from "./prose.ts";

// — Stalin to Zhou Enlai, 5 July 1950
const dashed = /^(?:[—–―]|--+)[ \t]*(?=\S)/;
/** An attribution names a source in few words; what is longer is the quotation itself. */
const longest = 40;

/**
 * Plain words that say where a block quotation comes from: its last line after a dash, a last paragraph of its own that
 * describes a source, or the line after it, after a dash or as a reference and nothing else.
 * @param cited whether a citation already stands in a span
 */
export function attributions(text: string, parsed: Blocks, cited: (span: Span) => boolean): Citation[] {
  const found: Citation[] = [];
  const inside = new Map<number, Block[]>();
  const following = new Map<number, Block>();
  let last: number | undefined;
  for (const block of parsed.blocks) {
    if (block.note !== undefined) continue;
    if (block.blockQuotation !== undefined) {
      const blocks = inside.get(block.blockQuotation);
      if (blocks === undefined) inside.set(block.blockQuotation, [block]);
      else blocks.push(block);
    } else if (last !== undefined) following.set(last, block);
    last = block.blockQuotation;
  }
  parsed.blockQuotations.forEach((quotation, index) => {
    const own = attributionInside(text, inside.get(index) ?? []);
    const next = following.get(index);
    const after = own ?? (next && attributionAfter(text, next));
    if (after === undefined || cited(after)) return;
    const words = text.slice(after.start, after.end);
    found.push({
      ...after,
      form: "free",
      text: words,
      pointers: [{ kind: "description", text: visible(words) }],
      sentence: after,
      paragraph: own === undefined && next !== undefined ? { start: next.start, end: next.end } : quotation,
    });
  });
  return found;
}

function attributionInside(text: string, blocks: readonly Block[]): Span | undefined {
  const last = blocks.at(-1);
  if (last === undefined) return undefined;
  const lineStart = Math.max(last.start, text.lastIndexOf("\n", last.end - 1) + 1);
  const start =
    lineStart + (/^[ \t>]*/.exec(text.slice(lineStart, Math.min(last.end, lineStart + 80)))?.[0].length ?? 0);
  const line = text.slice(start, last.end);
  const dash = dashed.exec(line)?.[0].length;
  if (dash !== undefined && isShort(line)) return { start: start + dash, end: last.end };
  const apart = blocks.length > 1 && last.kind === "paragraph" && isShort(text.slice(last.start, last.end));
  return apart && describesSource(visible(last.prose)) ? { start: last.start, end: last.end } : undefined;
}

function attributionAfter(text: string, block: Block): Span | undefined {
  const words = text.slice(block.start, block.end);
  if (block.kind !== "paragraph") return undefined;
  const dash = dashed.exec(words)?.[0].length;
  if (dash === undefined)
    return isReference(visible(block.prose)) ? { start: block.start, end: block.end } : undefined;
  return isShort(words) ? { start: block.start + dash, end: block.end } : undefined;
}

function isShort(words: string): boolean {
  return words.length < 600 && countWords(words) <= longest;
}
