import type { Span } from "../text/span.ts";
import { countWords } from "../text/words.ts";
import { coverQuotations, type Neighbour } from "./cover.ts";
import type { Essay, WorksCitedEntry } from "./essay.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { gatherCitations } from "./gatherCitations.ts";
import { gatherNotes } from "./gatherNotes.ts";
import { gatherQuotations } from "./gatherQuotations.ts";
import { type Block, type Blocks, parseMarkdown } from "./markdown.ts";
import { shifted } from "./order.ts";
import { type ReadBlock, readMarksAndKeys, withParenthetical, withSentences } from "./readBlock.ts";
import { readSuppressions } from "./suppressions.ts";
import { readEntry, worksCitedBlocks } from "./worksCited.ts";

/** Reads a Markdown essay. Never fails: whatever is half-typed or broken is read as prose. */
export function readEssay(text: string): Essay {
  const parsed = parseMarkdown(text);
  const section = worksCitedBlocks(parsed.blocks);
  const inWorksCited = new Set(section);
  const worksCited = section
    .filter((block, index) => index > 0 && block.kind !== "heading")
    .map((block) => readEntry(text, block));

  const read = readBlocks(text, parsed, inWorksCited, worksCited);
  const notes = gatherNotes(text, parsed, read);
  const citations = gatherCitations(text, parsed, read, notes);
  const quotations = gatherQuotations(text, parsed, read, inWorksCited);
  const covers = coverQuotations({
    source: text,
    quotations,
    citations,
    neighbours: neighbours(parsed, read),
  });
  const [first, last] = [section[0], section.at(-1)];

  return {
    text,
    words: countWords(parsed.yaml ? text.slice(parsed.yaml.end) : text),
    ...(parsed.yaml && { frontMatter: readFrontMatter(parsed.yaml) }),
    sentences: read.flatMap(({ block, sentences }) =>
      sentences.map((sentence) => ({ ...shifted(sentence, block.start), paragraph: spanOf(block) })),
    ),
    quotations: quotations.map((quotation, index) => ({
      ...quotation,
      ...(covers[index] ?? { cover: "none", citation: null }),
    })),
    citations,
    notes,
    worksCited,
    ...(first && last && { worksCitedSection: { start: first.start, end: last.end } }),
    suppressions: readSuppressions(text, parsed.html),
  };
}

/**
 * Reads every block: first what it tells by itself, then its parentheses in the light of the names that the essay cites
 * by. A Works Cited section has words in marks, but cites nothing.
 */
function readBlocks(
  text: string,
  parsed: Blocks,
  inWorksCited: ReadonlySet<Block>,
  worksCited: readonly WorksCitedEntry[],
): ReadBlock[] {
  const alone = parsed.blocks.map((block): ReadBlock => {
    const read = readMarksAndKeys(text, block);
    return inWorksCited.has(block) ? { ...read, citations: [] } : read;
  });
  const withNames = (knownNames: ReadonlySet<string>) =>
    alone.map((read, index) => {
      if (inWorksCited.has(read.block)) return read;
      const before = parsed.blocks[index - 1]?.blockQuotation;
      const afterBlockQuotation = before !== undefined && before !== read.block.blockQuotation;
      return withParenthetical(read, { knownNames, afterBlockQuotation });
    });
  const listed = new Set(worksCited.flatMap((entry) => entry.authors.map(familyName)));
  const cited = withNames(listed).flatMap((read) => read.citations.flatMap(namesOf));
  return withNames(new Set([...listed, ...cited])).map(withSentences);
}

function familyName(author: string): string {
  return (author.split(",")[0] ?? "").toLowerCase();
}

function namesOf({ pointers }: ReadBlock["citations"][number]): string[] {
  return pointers.flatMap((pointer) =>
    pointer.kind === "author" ? pointer.names.map((name) => name.toLowerCase()) : [],
  );
}

/** What stands before and after a block quotation, in order. */
function neighbours(parsed: Blocks, read: readonly ReadBlock[]): Neighbour[] {
  const found: Neighbour[] = parsed.blockQuotations.map((span) => ({
    ...span,
    heading: false,
    sentences: [span],
  }));
  for (const { block, sentences } of read)
    if (block.blockQuotation === undefined && block.note === undefined)
      found.push({
        ...spanOf(block),
        heading: block.kind === "heading",
        sentences: sentences.map((sentence) => shifted(sentence, block.start)),
      });
  return found.sort((a, b) => a.start - b.start);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
