import type { Span } from "../text/span.ts";
import { countWords } from "../text/words.ts";
import { pointersInNote } from "./citations/description.ts";
import type { FoundCitation } from "./citations/found.ts";
import { findLinks } from "./citations/links.ts";
import { findInlineNotes, findNoteMarks } from "./citations/notes.ts";
import { findPandocCitations } from "./citations/pandoc.ts";
import { findBracketed, findParenthetical } from "./citations/parenthetical.ts";
import { coverQuotations, type Neighbour, type UncoveredQuotation } from "./cover.ts";
import type { Citation, Essay, Note, Sentence } from "./essay.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { kindOf } from "./kind.ts";
import { type Block, type Blocks, parseMarkdown } from "./markdown.ts";
import { blot, visible } from "./prose.ts";
import { type MarkedWords, type PairedMarks, pairMarks } from "./quotationMarks.ts";
import { splitSentences } from "./sentences.ts";
import { readSuppressions } from "./suppressions.ts";
import { readEntry, worksCitedBlocks } from "./worksCited.ts";

/** A block with what was found in it; offsets in its prose. */
interface ReadBlock {
  readonly block: Block;
  /** The prose with every citation but the parenthetical ones blotted out. */
  readonly prose: string;
  readonly marked: readonly MarkedWords[];
  readonly open: PairedMarks["open"];
  readonly citations: readonly FoundCitation[];
  readonly sentences: readonly Span[];
}

/** Reads a Markdown essay. Never fails: whatever is half-typed or broken is read as prose. */
export function readEssay(text: string): Essay {
  const parsed = parseMarkdown(text);
  const worksCited = worksCitedBlocks(parsed.blocks);
  const entries = worksCited
    .filter((block) => block.kind !== "heading" && block !== worksCited[0])
    .map((block) => readEntry(text, block));
  const inWorksCited = new Set(worksCited);

  const first = parsed.blocks.map((block) => findAllButParenthetical(block, inWorksCited.has(block)));
  const knownNames = new Set(
    entries.flatMap((entry) => entry.authors.map((author) => (author.split(",")[0] ?? "").toLowerCase())),
  );
  const named = first.map((read) => withParenthetical(read, knownNames, inWorksCited.has(read.block)));
  for (const read of named)
    for (const citation of read.citations)
      for (const pointer of citation.pointers)
        if (pointer.kind === "author") for (const name of pointer.names) knownNames.add(name.toLowerCase());
  const read = first.map((one) =>
    withSentences(withParenthetical(one, knownNames, inWorksCited.has(one.block))),
  );

  const notes = readNotes(text, parsed, read);
  const citations = gatherCitations(text, parsed, read, notes);
  const quotations = gatherQuotations(text, parsed, read, inWorksCited);
  const covers = coverQuotations(text, quotations, citations, neighbours(parsed, read));
  const section = worksCited[0] && {
    start: worksCited[0].start,
    end: (worksCited.at(-1) ?? worksCited[0]).end,
  };
  const sentences: Sentence[] = read.flatMap(({ block, sentences }) =>
    sentences.map((sentence) => ({ ...shifted(sentence, block.start), paragraph: spanOfBlock(block) })),
  );

  return {
    text,
    words: countWords(parsed.yaml ? text.slice(parsed.yaml.end) : text),
    ...(parsed.yaml && { frontMatter: readFrontMatter(parsed.yaml) }),
    sentences,
    quotations: quotations.map((quotation, index) => ({
      ...quotation,
      ...(covers[index] ?? { cover: "none", citation: null }),
    })),
    citations,
    notes,
    worksCited: entries,
    ...(section && { worksCitedSection: section }),
    suppressions: readSuppressions(text, parsed.html),
  };
}

function findAllButParenthetical(block: Block, inWorksCited: boolean): ReadBlock {
  const notes = findNoteMarks(block.prose);
  const inline = findInlineNotes(block.prose);
  const withoutNotes = blot(block.prose, [...notes, ...inline]);
  const keys = findPandocCitations(withoutNotes);
  const links = findLinks(blot(withoutNotes, keys), block.links, block.start);
  const bare = links.filter((link) => !block.links.some((other) => other.start - block.start === link.start));
  const prose = blot(withoutNotes, [...keys, ...bare]);
  const { marked, open } = pairMarks(prose);
  const inInlineNotes = inline.flatMap(({ content }) =>
    content === undefined
      ? []
      : pairMarks(block.prose.slice(content.start, content.end)).marked.map((one) =>
          shiftedMarks(one, content.start),
        ),
  );
  return {
    block,
    prose,
    marked: [...marked, ...inInlineNotes].sort((a, b) => a.start - b.start),
    open,
    citations: inWorksCited ? [] : [...notes, ...inline, ...keys, ...links],
    sentences: [],
  };
}

function withParenthetical(
  read: ReadBlock,
  knownNames: ReadonlySet<string>,
  inWorksCited: boolean,
): ReadBlock {
  // Parentheses in a note or an entry hold a place and a year of publication.
  if (inWorksCited || read.block.note !== undefined || read.block.kind === "heading") return read;
  const taken = (span: Span) =>
    read.citations.some((other) => span.start < other.end && other.start < span.end);
  const found = [
    ...findParenthetical(read.prose, quotedWords(read), knownNames),
    ...findBracketed(read.prose),
  ].filter((one) => !taken(one));
  return { ...read, citations: [...read.citations, ...found].sort((a, b) => a.start - b.start) };
}

/** The words in marks; in a block quotation, which needs no marks, also everything before its closing parenthesis. */
function quotedWords({ block, prose, marked }: ReadBlock): readonly MarkedWords[] {
  const close = /\([^()]*\)[\s.,;:]*$/.exec(prose);
  if (block.blockQuotation === undefined || close === null) return marked;
  const words = { start: 0, end: close.index };
  return [...marked, { ...words, whole: words }];
}

function withSentences(read: ReadBlock): ReadBlock {
  const citations = read.citations.map((citation) => ({
    start: citation.start,
    end: citation.end,
    hangs:
      citation.form !== "link" &&
      citation.form !== "free" &&
      /^[[(^]/.test(read.block.prose.slice(citation.start)),
  }));
  const outside = read.marked.filter(
    ({ whole }) => !citations.some((citation) => citation.start <= whole.start && whole.end <= citation.end),
  );
  return { ...read, sentences: splitSentences(read.prose, outside, citations) };
}

function readNotes(text: string, parsed: Blocks, read: readonly ReadBlock[]): Note[] {
  const notes: Note[] = parsed.definitions.map((definition) => ({
    start: definition.start,
    end: definition.end,
    label: definition.label,
    content: definition.content,
    contentText: text.slice(definition.content.start, definition.content.end),
  }));
  for (const { block, citations } of read)
    for (const { form, content, start, end } of citations) {
      if (form !== "inline-note" || content === undefined) continue;
      const span = shifted(content, block.start);
      notes.push({
        ...shifted({ start, end }, block.start),
        label: `^${block.start + start}`,
        content: span,
        contentText: text.slice(span.start, span.end),
      });
    }
  return notes.sort((a, b) => a.start - b.start);
}

function gatherCitations(
  text: string,
  parsed: Blocks,
  read: readonly ReadBlock[],
  notes: readonly Note[],
): Citation[] {
  const pointers = new Map(
    notes.map((note) => {
      const urls = parsed.blocks
        .filter((block) => block.note === note.label)
        .flatMap((block) => block.links.map((link) => link.url))
        .filter((url) => /^https?:\/\//i.test(url));
      return [note.label.toLowerCase(), pointersInNote(note.contentText, urls)] as const;
    }),
  );
  const citations: Citation[] = [];
  for (const { block, citations: found, sentences } of read)
    for (const { content, ...citation } of found) {
      const span = shifted(citation, block.start);
      const called = citation.form === "inline-note" ? `^${span.start}` : citation.calls?.toLowerCase();
      citations.push({
        ...citation,
        ...(called !== undefined && pointers.get(called)),
        ...span,
        text: text.slice(span.start, span.end),
        ...placeOf(block, sentences, citation),
      });
    }
  for (const definition of parsed.definitions) {
    const own = pointers.get(definition.label.toLowerCase());
    const told = citations.some((citation) => citation.note === definition.label && citation.form !== "note");
    // Keys and links in a note are citations of their own; its words are one where nothing else names the source.
    if (own === undefined || own.pointers.length === 0 || told) continue;
    citations.push({
      ...own,
      ...definition.content,
      form: "free",
      text: text.slice(definition.content.start, definition.content.end),
      sentence: definition.content,
      paragraph: definition.content,
      note: definition.label,
    });
  }
  for (const attribution of attributionLines(text, parsed, citations)) citations.push(attribution);
  return citations.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** `> — Stalin to Zhou Enlai, 5 July 1950`: the last line of a block quotation that names its source in plain words. */
function attributionLines(text: string, parsed: Blocks, citations: readonly Citation[]): Citation[] {
  return parsed.blockQuotations.flatMap((span) => {
    const line = /(?:^|\n)[ \t]*>?[ \t]*((?:—|–|--)[ \t]*(\S[^\n]*))$/.exec(
      text.slice(span.start, span.end).trimEnd(),
    );
    const words = line?.[2];
    if (line === null || words === undefined || line[1] === undefined) return [];
    const start = span.start + line.index + line[0].length - words.length;
    const own = { start, end: start + words.length };
    if (citations.some((citation) => citation.start >= own.start && citation.end <= own.end)) return [];
    return [
      {
        ...own,
        form: "free",
        text: words,
        pointers: [{ kind: "description", text: visible(words) }],
        sentence: own,
        paragraph: span,
      },
    ];
  });
}

function gatherQuotations(
  text: string,
  parsed: Blocks,
  read: readonly ReadBlock[],
  inWorksCited: ReadonlySet<Block>,
): UncoveredQuotation[] {
  const quotations: UncoveredQuotation[] = [];
  parsed.blockQuotations.forEach((whole, index) => {
    const blocks = parsed.blocks.filter((block) => block.blockQuotation === index);
    const first = blocks[0];
    const last = blocks.at(-1);
    if (first === undefined || last === undefined) return;
    const span = { start: first.start, end: last.end };
    quotations.push({
      ...span,
      text: text.slice(span.start, span.end),
      form: "block",
      kind: "quotation",
      whole,
      sentence: whole,
      paragraph: whole,
      ...(first.note !== undefined && { note: first.note }),
    });
  });
  let continued: { readonly at: ReadBlock; readonly start: number } | undefined;
  read.forEach((one, index) => {
    const { block, marked } = one;
    if (block.blockQuotation !== undefined) return;
    marked.forEach((words, order) => {
      // A quotation over several paragraphs opens in each and closes in the last.
      const from =
        order === 0 && continued !== undefined && startsWith(one.prose, words.whole.start)
          ? continued
          : undefined;
      quotations.push(quotationFrom(text, one, words, inWorksCited.has(block), from));
    });
    const following = read[index + 1];
    const goesOn =
      one.open !== undefined && following !== undefined && beginsWithMark(following, one.open.mark);
    if (!goesOn) continued = undefined;
    else if (continued === undefined || !startsWith(one.prose, one.open?.start ?? 0))
      continued = { at: one, start: block.start + (one.open?.start ?? 0) };
  });
  return quotations.sort((a, b) => a.start - b.start);
}

function quotationFrom(
  text: string,
  { block, prose, sentences, citations }: ReadBlock,
  words: MarkedWords,
  inEntry: boolean,
  continued: { readonly at: ReadBlock; readonly start: number } | undefined,
): UncoveredQuotation {
  const sentence = sentences.find((one) => one.start <= words.whole.start && words.whole.end <= one.end) ?? {
    start: 0,
    end: prose.length,
  };
  const whole = {
    start: continued?.start ?? block.start + words.whole.start,
    end: block.start + words.whole.end,
  };
  const span = {
    start: continued === undefined ? block.start + words.start : continued.start + 1,
    end: block.start + words.end,
  };
  const linked = block.links.some((link) => link.text.start <= whole.start && whole.end <= link.text.end);
  const inCitation = citations.some(
    (citation) =>
      citation.form === "parenthetical" &&
      citation.start < words.whole.start &&
      words.whole.end < citation.end,
  );
  const kind =
    continued !== undefined
      ? "quotation"
      : kindOf({
          words: prose.slice(words.start, words.end),
          before: prose.slice(sentence.start, words.whole.start),
          after: prose.slice(words.whole.end, sentence.end),
          inHeading: block.kind === "heading",
          inLinkText: linked,
          inEntry,
          inCitation,
          citedStraightAfter: citations.some(
            (citation) =>
              citation.start >= words.whole.end &&
              /^[\s.,;:!?]*$/.test(block.prose.slice(words.whole.end, citation.start)),
          ),
        });
  const note = block.note ?? inlineNoteAround(block, citations, words);
  return {
    ...span,
    text: text.slice(span.start, span.end),
    form: "inline",
    kind,
    whole,
    sentence: { start: Math.min(whole.start, block.start + sentence.start), end: block.start + sentence.end },
    paragraph: spanOfBlock(block),
    ...(note !== undefined && { note }),
  };
}

function inlineNoteAround(
  block: Block,
  citations: readonly FoundCitation[],
  words: MarkedWords,
): string | undefined {
  const note = citations.find(
    (one) => one.form === "inline-note" && one.start < words.whole.start && words.whole.end < one.end,
  );
  return note && `^${block.start + note.start}`;
}

/** Paragraphs, headings, list items and block quotations in the order of the text; notes stand apart. */
function neighbours(parsed: Blocks, read: readonly ReadBlock[]): Neighbour[] {
  const found: Neighbour[] = parsed.blockQuotations.map((span) => ({
    ...span,
    heading: false,
    lastSentence: span,
  }));
  for (const { block, sentences } of read) {
    if (block.blockQuotation !== undefined || block.note !== undefined) continue;
    const last = sentences.at(-1);
    found.push({
      ...spanOfBlock(block),
      heading: block.kind === "heading",
      lastSentence: last === undefined ? spanOfBlock(block) : shifted(last, block.start),
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function placeOf(block: Block, sentences: readonly Span[], within: Span) {
  const sentence = sentences.find((one) => one.start <= within.start && within.end <= one.end);
  return {
    sentence: sentence === undefined ? spanOfBlock(block) : shifted(sentence, block.start),
    paragraph: spanOfBlock(block),
    ...(block.note !== undefined && { note: block.note }),
  };
}

function beginsWithMark(read: ReadBlock, mark: string): boolean {
  return read.block.kind === "paragraph" && visible(read.prose).startsWith(mark);
}

function startsWith(prose: string, offset: number): boolean {
  return visible(prose.slice(0, offset)) === "";
}

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function shiftedMarks(words: MarkedWords, by: number): MarkedWords {
  return { ...shifted(words, by), whole: shifted(words.whole, by) };
}

function spanOfBlock(block: Block): Span {
  return { start: block.start, end: block.end };
}
