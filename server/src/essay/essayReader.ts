import type { Span } from "../text/span.ts";
import { countWords } from "../text/words.ts";
import { assemble } from "./assemble.ts";
import { chunksAfterEdit } from "./chunks.ts";
import { coverQuotations } from "./cover.ts";
import type { Neighbour } from "./coverContext.ts";
import type { Essay, Pointer, WorksCitedEntry } from "./essay.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { gatherCitations } from "./gatherCitations.ts";
import { gatherNotes, type NotePointers, notePointers } from "./gatherNotes.ts";
import { gatherQuotations } from "./gatherQuotations.ts";
import { type Block, type Blocks, parseChunk } from "./markdown.ts";
import { Memory } from "./memory.ts";
import { shifted } from "./order.ts";
import {
  type ReadBlock,
  readMarksAndKeys,
  withKinds,
  withParenthetical,
  withSentences,
} from "./readBlock.ts";
import { foldedWords } from "./repeats.ts";
import { readSuppressions } from "./suppressions.ts";
import { readEntry, worksCitedBlocks } from "./worksCited.ts";

/** A stretch of the essay, parsed; offsets are its own, so it holds wherever the stretch stands. */
interface Chunk {
  readonly text: string;
  readonly parsed: Blocks;
  readonly words: number;
  /** A reading of each of its blocks, kept as long as the names that the essay cites by stay the same. */
  readonly reads: BlockReads[];
}

/** What was read of one block. Each step is kept with what it depended on besides the block. */
interface BlockReads {
  readonly alone: ReadBlock;
  /** Its citations, with the names that decided on them. Two, since each reading asks with the listed names and with all. */
  cited: readonly { readonly names: ReadonlySet<string>; readonly place: Place; readonly read: ReadBlock }[];
  /** The last whole reading, and the citations that it was made with. */
  whole?: { readonly cited: ReadBlock; readonly read: ReadBlock };
}

/** What a block's reading needs to know of where it stands. */
type Place = "in prose" | "after a block quotation" | "in Works Cited";

/**
 * Reads one essay as it is edited. Stretches between blank lines are read on their own and remembered by their words,
 * so that an edit costs as much as the paragraph that it changes; what depends on the rest of the essay is put together
 * anew. The result never depends on what was read before.
 */
export class EssayReader {
  /** The last text with its stretches. */
  #last: { readonly text: string; readonly spans: readonly Span[]; readonly chunks: readonly Chunk[] } = {
    text: "",
    spans: [],
    chunks: [],
  };
  /** Stretches by their words, since the same ones are often pasted, undone and moved. */
  readonly #chunks = new Memory<Chunk>();
  readonly #notePointers = new Memory<NotePointers>();
  readonly #foldedWords = new Memory<string>();
  readonly #entries = new Memory<WorksCitedEntry>();
  readonly #attributions = new Memory<readonly Pointer[]>();
  /** Names that Works Cited lists, and these with those in parentheses, at the last reading. */
  #listed: ReadonlySet<string> = new Set();
  #citedBy: ReadonlySet<string> = new Set();

  /** Never fails: whatever is half-typed or broken is read as prose. */
  read(text: string): Essay {
    for (const memory of [
      this.#chunks,
      this.#notePointers,
      this.#foldedWords,
      this.#entries,
      this.#attributions,
    ])
      memory.turn();
    const parts = this.#partsOf(text);
    const chunks = parts.map(({ chunk }) => chunk);
    const parsed = assemble(parts.map(({ chunk, start }) => ({ parsed: chunk.parsed, start })));
    const section = worksCitedBlocks(parsed.blocks);
    const worksCited = section
      .filter((block, index) => index > 0 && block.kind !== "heading")
      .map((block) => this.#entryOf(text, block));
    const read = this.#readBlocks(chunks, parsed, new Set(section), worksCited);

    const notes = gatherNotes(text, parsed, read);
    const pointers = notePointers(notes, read, this.#notePointers);
    const citations = gatherCitations(text, parsed, read, pointers, this.#attributions);
    const quotations = gatherQuotations(text, parsed, read);
    const covers = coverQuotations({
      source: text,
      quotations,
      citations,
      neighbours: neighbours(parsed, read),
      foldedWords: (words) => this.#foldedWords.recall(words, () => foldedWords(words)),
    });
    const [first, last] = [section[0], section.at(-1)];
    return {
      text,
      words: chunks.reduce((sum, chunk) => sum + chunk.words, 0),
      ...(parsed.yaml && { frontMatter: readFrontMatter(parsed.yaml) }),
      sentences: read.flatMap(({ block, sentences }) => {
        const paragraph = { start: block.start, end: block.end };
        return sentences.map((sentence) => ({ ...shifted(sentence, block.start), paragraph }));
      }),
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

  #entryOf(text: string, block: Block): WorksCitedEntry {
    const { start, end } = block;
    const entry = this.#entries.recall(text.slice(start, end), () => readEntry(text, block));
    return { ...entry, start, end };
  }

  /** The stretches and where they stand. Those that an edit left alone are taken over. */
  #partsOf(text: string): readonly { readonly chunk: Chunk; readonly start: number }[] {
    const last = this.#last;
    const { chunks: spans, sameFirst, sameLast } = chunksAfterEdit(text, last.text, last.spans);
    const read = spans.map(({ start, end }, index) => {
      const fromEnd = spans.length - index;
      const same =
        index < sameFirst ? last.chunks[index] : fromEnd <= sameLast ? last.chunks.at(-fromEnd) : undefined;
      return same ?? this.#chunkOf(text.slice(start, end), index === 0, []);
    });
    this.#last = { text, spans, chunks: read };
    const definitions = read.flatMap(({ parsed }) => parsed.linkDefinitions);
    return read.map((chunk, index) => {
      // Links by reference are parsed with the definitions that they name.
      const named = definitions.length === 0 ? [] : definitionsNamedIn(chunk, definitions);
      return {
        chunk: named.length === 0 ? chunk : this.#chunkOf(chunk.text, index === 0, named),
        start: spans[index]?.start ?? 0,
      };
    });
  }

  #chunkOf(source: string, isFirst: boolean, definitions: readonly string[]): Chunk {
    const isPlain = !isFirst && definitions.length === 0;
    const key = isPlain ? source : [isFirst ? "first" : "", ...definitions, source].join("\n\n\n");
    return this.#chunks.recall(key, () => parsedChunk(source, isFirst, definitions));
  }

  /**
   * Reads every block: first what it tells by itself, then its parentheses in the light of the names that the essay
   * cites by. A Works Cited section has words in marks, but cites nothing.
   */
  #readBlocks(
    chunks: readonly Chunk[],
    parsed: Blocks,
    inWorksCited: ReadonlySet<Block>,
    worksCited: readonly WorksCitedEntry[],
  ): ReadBlock[] {
    const reads = chunks.flatMap((chunk) => chunk.reads);
    const places = parsed.blocks.map((block, index): Place => {
      if (inWorksCited.has(block)) return "in Works Cited";
      const before = parsed.blocks[index - 1]?.blockQuotation;
      return before !== undefined && before !== block.blockQuotation ? "after a block quotation" : "in prose";
    });
    const placeOf = (index: number) => places[index] ?? "in prose";
    const listed = keptIfSame(
      this.#listed,
      worksCited.flatMap((entry) => entry.authors.map(familyName)),
    );
    const cited = reads.flatMap((block, index) =>
      citationsWith(block, listed, placeOf(index)).citations.flatMap(namesOf),
    );
    const all = keptIfSame(this.#citedBy, [...listed, ...cited]);
    this.#listed = listed;
    this.#citedBy = all;
    return reads.map((block, index) => {
      const read = wholeReading(block, all, placeOf(index));
      return { ...read, block: parsed.blocks[index] ?? read.block };
    });
  }
}

/** The same set as at the last reading where it holds the same names, so that what was read with it still holds. */
function keptIfSame(last: ReadonlySet<string>, names: readonly string[]): ReadonlySet<string> {
  const set = new Set(names);
  return last.size === set.size && names.every((name) => last.has(name)) ? last : set;
}

function parsedChunk(source: string, isFirst: boolean, definitions: readonly string[]): Chunk {
  const parsed = parseChunk(source, { isFirst, definitions });
  return {
    text: source,
    parsed,
    words: countWords(parsed.yaml ? source.slice(parsed.yaml.end) : source),
    reads: parsed.blocks.map((block) => ({ alone: readMarksAndKeys(source, block), cited: [] })),
  };
}

/** Definitions that stand in other stretches and whose labels stand in this one. */
function definitionsNamedIn(chunk: Chunk, definitions: Blocks["linkDefinitions"]): string[] {
  if (!chunk.text.includes("[")) return [];
  const words = chunk.text.toLowerCase();
  return definitions
    .filter(
      (one) => !chunk.parsed.linkDefinitions.includes(one) && words.includes(`[${one.label.toLowerCase()}]`),
    )
    .map(({ text }) => text);
}

/** A block with all its citations. Names decide on parentheses only. */
function citationsWith(block: BlockReads, names: ReadonlySet<string>, place: Place): ReadBlock {
  const known = block.cited.find(
    (one) => one.place === place && (one.names === names || !one.read.prose.includes("(")),
  );
  if (known !== undefined) return known.read;
  const read =
    place === "in Works Cited"
      ? { ...block.alone, citations: [] }
      : withParenthetical(block.alone, {
          knownNames: names,
          afterBlockQuotation: place === "after a block quotation",
        });
  block.cited = [...block.cited.slice(-1), { names, place, read }];
  return read;
}

function wholeReading(block: BlockReads, names: ReadonlySet<string>, place: Place): ReadBlock {
  const cited = citationsWith(block, names, place);
  if (block.whole?.cited === cited) return block.whole.read;
  const read = withKinds(withSentences(cited), place === "in Works Cited");
  block.whole = { cited, read };
  return read;
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
        start: block.start,
        end: block.end,
        heading: block.kind === "heading",
        sentences: sentences.map((sentence) => shifted(sentence, block.start)),
      });
  return found.sort((a, b) => a.start - b.start);
}
