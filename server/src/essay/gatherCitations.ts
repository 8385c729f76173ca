import type { Span } from "../text/span.ts";
import { attributions } from "./attribution.ts";
import type { Citation, Pointer } from "./essay.ts";
import { inlineNoteLabel, type NotePointers } from "./gatherNotes.ts";
import type { Blocks } from "./markdown.ts";
import type { Memory } from "./memory.ts";
import { around, overlaps, shifted } from "./order.ts";
import type { ReadBlock } from "./readBlock.ts";

/**
 * All citations of an essay, in the order of the text; a note mark says what its note says.
 * @param pointers what each note cites, by its label in small letters
 * @param remembered what attribution lines point at, by their words
 */
export function gatherCitations(
  text: string,
  parsed: Blocks,
  read: readonly ReadBlock[],
  pointers: ReadonlyMap<string, NotePointers>,
  remembered: Memory<readonly Pointer[]>,
): Citation[] {
  const citations: Citation[] = [];
  for (const { block, citations: found, sentences } of read) {
    const paragraph = spanOf(block);
    for (const citation of found) {
      const { start, end } = shifted(citation, block.start);
      const called = citation.form === "inline-note" ? inlineNoteLabel(start) : citation.calls?.toLowerCase();
      const said = (called === undefined ? undefined : pointers.get(called)) ?? citation;
      const sentence = around(sentences, citation);
      const locator = said.locator ?? citation.locator;
      citations.push({
        start,
        end,
        text: text.slice(start, end),
        form: citation.form,
        pointers: said.pointers,
        sentence: sentence === undefined ? paragraph : shifted(sentence, block.start),
        paragraph,
        origin: citation,
        ...(locator !== undefined && { locator }),
        ...(citation.calls !== undefined && { calls: citation.calls }),
        ...(block.note !== undefined && { note: block.note }),
      });
    }
  }
  // Keys and links in a note are citations of their own; its words are one where nothing else names the source.
  const told = new Set(
    citations.flatMap(({ note, form }) => (note === undefined || form === "note" ? [] : note)),
  );
  for (const { label, content } of parsed.definitions) {
    const own = pointers.get(label.toLowerCase());
    if (own === undefined || own.pointers.length === 0 || told.has(label)) continue;
    citations.push({
      ...own,
      ...content,
      form: "free",
      text: text.slice(content.start, content.end),
      sentence: content,
      paragraph: content,
      note: label,
      origin: own,
    });
  }
  citations.sort(inOrder);
  const attributed = attributions(text, parsed, (span) => overlaps(citations, span)).map((citation) => {
    const pointers = remembered.recall(citation.text, () => citation.pointers);
    return { ...citation, pointers, origin: pointers };
  });
  return [...citations, ...attributed].sort(inOrder);
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
