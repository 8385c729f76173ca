import { pointersInNote } from "./citations/description.ts";
import type { Note, Pointer } from "./essay.ts";
import type { Blocks } from "./markdown.ts";
import type { Memory } from "./memory.ts";
import { shifted } from "./order.ts";
import type { ReadBlock } from "./readBlock.ts";

/** An essay's notes in the order of the text: definitions `[^3]: …` and inline notes. */
export function gatherNotes(text: string, parsed: Blocks, read: readonly ReadBlock[]): Note[] {
  const notes: Note[] = parsed.definitions.map(({ start, end, label, content }) => ({
    start,
    end,
    label,
    content,
    contentText: text.slice(content.start, content.end),
  }));
  for (const { block, citations } of read)
    for (const { form, content, start, end } of citations) {
      if (form !== "inline-note" || content === undefined) continue;
      const span = shifted(content, block.start);
      notes.push({
        ...shifted({ start, end }, block.start),
        label: inlineNoteLabel(block.start + start),
        content: span,
        contentText: text.slice(span.start, span.end),
      });
    }
  return notes.sort((a, b) => a.start - b.start);
}

/** An inline note has no label of its own; none that a writer may give has a `^` in it. */
export function inlineNoteLabel(offset: number): string {
  return `^${offset}`;
}

/** Where the inline note of a label begins in the text; undefined for a label that a writer gave. */
export function inlineNoteOffset(label: string): number | undefined {
  return label.startsWith("^") ? Number(label.slice(1)) : undefined;
}

/** What a note cites. */
export interface NotePointers {
  readonly pointers: readonly Pointer[];
  readonly locator?: string;
}

/** What each note cites, by its label in small letters. The first note of a label holds. */
export function notePointers(
  notes: readonly Note[],
  read: readonly ReadBlock[],
  memory: Memory<NotePointers>,
): Map<string, NotePointers> {
  const addresses = new Map<string, string[]>();
  for (const { block } of read) {
    if (block.note === undefined || block.links.length === 0) continue;
    const urls = block.links.map((link) => link.url).filter((url) => /^https?:\/\//i.test(url));
    addresses.set(block.note, [...(addresses.get(block.note) ?? []), ...urls]);
  }
  const pointers = new Map<string, NotePointers>();
  for (const { label, contentText } of notes) {
    const small = label.toLowerCase();
    if (pointers.has(small)) continue;
    const urls = addresses.get(label) ?? [];
    const key = urls.length === 0 ? contentText : [...urls, contentText].join("\n");
    pointers.set(
      small,
      memory.recall(key, () => pointersInNote(contentText, urls)),
    );
  }
  return pointers;
}
