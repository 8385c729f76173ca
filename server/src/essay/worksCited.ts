import type { WorksCitedEntry } from "./essay.ts";
import type { Block } from "./markdown.ts";
import { visible } from "./prose.ts";

const sectionTitle =
  /^(?:\d+\.?\s+)?(?:works?\s+(?:cited|consulted)|(?:selected?\s+|annotated\s+)?bibliograph(?:y|ie)|references?|reference\s+list|(?:primary|secondary)\s+sources|sources?(?:\s+cited)?|bibliograf[íi]a|obras\s+citadas|referencias|fuentes|ouvrages\s+cités|références|sources\s+et\s+bibliographie|literatur(?:verzeichnis)?|quellen(?:-\s+und\s+literatur)?(?:verzeichnis)?|参考文献)\s*:?$/iu;

/** What every such title has in it: fails fast, since every short paragraph is asked. */
const mayBeSectionTitle = /work|biblio|refer|source|obras|fuent|ouvrag|référ|liter|quell|文献/i;
/** No title of such a section has so many UTF-16 units. */
const longestTitle = 100;

/**
 * The blocks of the essay's own Works Cited section, heading first; empty when it has none. The last section of such a
 * name is meant, with the one that it is a part of: Primary Sources under Bibliography.
 */
export function worksCitedBlocks(blocks: readonly Block[]): readonly Block[] {
  const titles = blocks.flatMap((block, index) =>
    block.blockQuotation === undefined && isSectionTitle(block) ? [index] : [],
  );
  const last = titles.at(-1);
  if (last === undefined) return [];
  const end = sectionEnd(blocks, last);
  const at = titles.find((title) => sectionEnd(blocks, title) >= end) ?? last;
  return blocks.slice(at, end).filter((block) => block.note === undefined);
}

/** Index of the next heading as high as this one that begins another section. */
function sectionEnd(blocks: readonly Block[], title: number): number {
  const depth = blocks[title]?.depth ?? 6;
  const end = blocks.findIndex(
    (block, index) =>
      index > title && block.kind === "heading" && (block.depth ?? 6) <= depth && !isSectionTitle(block),
  );
  return end === -1 ? blocks.length : end;
}

/** A heading, or a line of its own that is set like one: `**Works Cited**`. */
function isSectionTitle(block: Block): boolean {
  return (
    block.prose.length < longestTitle &&
    block.note === undefined &&
    mayBeSectionTitle.test(block.prose) &&
    sectionTitle.test(visible(block.prose))
  );
}

/** Reads an entry in MLA, Chicago or APA shape: who, what, when, where on the web. */
export function readEntry(source: string, block: Block): WorksCitedEntry {
  const text = source.slice(block.start, block.end);
  const plain = visible(block.prose);
  const url = block.links[0]?.url ?? /https?:\/\/[^\s<>)\]]+[^\s<>)\].,]/.exec(plain)?.[0];
  const years = [...plain.matchAll(/(?<![\d-])(1[4-9]\d{2}|20\d{2})(?![\d-])/g)];
  const title = titleOf(text);
  const year =
    years.length > 0
      ? Number((/\((1[4-9]\d{2}|20\d{2})[a-z]?\)/.exec(plain) ?? years.at(-1))?.[1])
      : undefined;
  return {
    start: block.start,
    end: block.end,
    text,
    authors: authorsOf(plain),
    ...(title !== undefined && { title }),
    ...(year !== undefined && { year }),
    ...(url !== undefined && { url }),
  };
}

function titleOf(text: string): string | undefined {
  const marked = /[“"«„]([^”"»“]{3,}?)[.,]?[”"»“]/.exec(text);
  const emphasised = /(?<![*_\w])(\*{1,3}|_{1,3})(?=\S)([^*_]{3,}?)\1(?![*_\w])/.exec(text);
  const first = [marked, emphasised].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0];
  return first?.[2] ?? first?.[1];
}

/** `Kim, Yun-sik, and John Smith.` · `Smith, J. A. (1999).` · `United States, Department of State.` */
function authorsOf(plain: string): string[] {
  const head =
    /^(.*?)(?:\.\s*(?=[“"«„*_]|\p{Lu}(?!\.)|$)|\s*\(\s*(?:1[4-9]|20)\d{2}|[“"«„])/u
      .exec(plain)?.[1]
      ?.trim() ?? "";
  if (head === "" || head.length > 200 || /^[-–—_]{2,}/.test(head)) return [];
  const [first, ...others] = head.split(/,?\s+(?:and|&|y|et|und)\s+/u);
  return [first ?? "", ...others]
    .map((one) => one.replace(/,?\s+(?:eds?|trans|et al)\.?$/i, "").trim())
    .filter((one) => one !== "");
}
