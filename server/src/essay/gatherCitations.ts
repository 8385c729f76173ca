import type { Span } from "../text/span.ts";
import { attributions } from "./attribution.ts";
import type { Citation } from "./essay.ts";
import { inlineNoteLabel, type NotePointers } from "./gatherNotes.ts";
import type { Blocks } from "./markdown.ts";
import { around, overlaps, shifted } from "./order.ts";
import type { ReadBlock } from "./readBlock.ts";

/**
 * All citations of an essay, in the order of the text; a note mark says what its note says.
 * @param pointers what each note cites, by its label in small letters
 */
export function gatherCitations(
  text: string,
  parsed: Blocks,
  read: readonly ReadBlock[],
  pointers: ReadonlyMap<string, NotePointers>,
): Citation[] {
  const citations: Citation[] = [];
  for (const { block, citations: found, sentences } of read)
    for (const { content, ...citation } of found) {
      const span = shifted(citation, block.start);
      const called =
        citation.form === "inline-note" ? inlineNoteLabel(span.start) : citation.calls?.toLowerCase();
      const sentence = around(sentences, citation);
      citations.push({
        ...citation,
        ...(called !== undefined && pointers.get(called)),
        ...span,
        text: text.slice(span.start, span.end),
        sentence: sentence === undefined ? spanOf(block) : shifted(sentence, block.start),
        paragraph: spanOf(block),
        ...(block.note !== undefined && { note: block.note }),
      });
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
    });
  }
  citations.sort(inOrder);
  return [...citations, ...attributions(text, parsed, (span) => overlaps(citations, span))].sort(inOrder);
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
