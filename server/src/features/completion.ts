import type { Context, Corpus } from "../sources/corpus.ts";
import type { SourceRecord } from "../sources/record.ts";
import { writeCitation } from "../style/insertion.ts";
import { type Manner, mannerAt } from "../style/manner.ts";
import { nameInList } from "../style/shortReference.ts";
import type { TextChange } from "../style/textChange.ts";
import { keyOf, noteText, parentheticalLabel } from "../style/writtenCitation.ts";
import type { Reading } from "./reading.ts";
import { sourceCard } from "./sourceCard.ts";

/** A source that may be put in at the cursor. */
export interface CompletionItem {
  /** The source's id. */
  readonly id: string;
  readonly label: string;
  /** What the editor compares with what stands before the cursor; the choice has been made already. */
  readonly filter: string;
  readonly change: TextChange;
  readonly alsoChange: readonly TextChange[];
}

/** How many sources are listed at once; typing narrows them. */
const listed = 50;

// A parenthesis that begins so goes on as an aside: (and they knew it), (which was true)
const aside =
  /^(?:\s|(?:a|an|and|as|at|but|by|even|for|he|his|i|if|in|it|its|nor|not|of|on|or|she|so|that|the|their|then|they|this|though|to|was|were|what|when|where|which|who|with|yet)\b)/i;

/** What is being typed at the cursor. */
interface Slot {
  readonly kind: "key" | "parenthesis" | "note-words" | "note-mark" | "after-quotation";
  /** What an item replaces. */
  readonly start: number;
  readonly end: number;
  readonly typed: string;
}

/** Sources for the citation that is being typed, best first; undefined where none is. */
export async function completeAt(
  reading: Reading,
  offset: number,
): Promise<readonly CompletionItem[] | undefined> {
  const slot = slotAt(reading, offset);
  if (slot === undefined) return undefined;
  const candidates = await reading.corpus.complete({
    typed: slot.typed.trim(),
    context: contextAt(reading, offset),
    cited: new Set(reading.resolutions.flatMap(({ sources }) => sources.map(({ record }) => record.id))),
    limit: listed,
  });
  const manner = mannerAt(reading.essay, reading.resolutions, offset);
  return Promise.all(candidates.map(({ record }) => itemFor(reading, record, slot, manner)));
}

/** The card of a source, for the list's side panel. */
export async function describeSource(corpus: Corpus, id: string): Promise<string | undefined> {
  const record = await corpus.record(id);
  return record && sourceCard(record);
}

function slotAt({ essay }: Reading, offset: number): Slot | undefined {
  const lineStart = essay.text.lastIndexOf("\n", offset - 1) + 1;
  const line = essay.text.slice(lineStart, offset);
  const rest = /^[^\n]*/.exec(essay.text.slice(offset))?.[0] ?? "";
  /** Replaces what was typed and, in the middle of a word, the rest of what stands there. */
  const slot = (kind: Slot["kind"], typed: string, tail: RegExp): Slot => ({
    kind,
    start: offset - typed.length,
    end: offset + (tail.exec(rest)?.[0].length ?? 0),
    typed,
  });

  const key = /(?<![\p{L}\p{N}_.@\\])-?@\{?([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u.exec(line);
  if (key !== null) return slot("key", key[1] ?? "", /^[\p{L}\p{N}_:#$%&+?<>~/-]+/u);
  const noteWords = /^\s*\[\^[^\]\s]+\]:\s+(.*)$/.exec(line);
  if (noteWords !== null) return slot("note-words", noteWords[1] ?? "", /^$/);
  const noteMark = /\[\^([^\]\s]*)$/.exec(line);
  if (noteMark !== null) return { ...slot("note-mark", noteMark[0], /^[^\]\s]+/), typed: noteMark[1] ?? "" };
  const parenthesis = /\(([^()[\]]{0,60})$/.exec(line);
  if (parenthesis !== null && !aside.test(parenthesis[1] ?? "") && !/\]\($/.test(line))
    return slot("parenthesis", parenthesis[1] ?? "", /^[^\s()[\]]+(?=\))/);
  const closed = essay.quotations.some(
    ({ form, whole }) =>
      form === "inline" && (whole.end === offset || (whole.end === offset - 1 && /\s$/.test(line))),
  );
  return closed ? slot("after-quotation", /\s?$/.exec(line)?.[0] ?? "", /^$/) : undefined;
}

/** The last quotation in the sentence, the sentence and the paragraph. */
function contextAt({ essay }: Reading, offset: number): Context {
  const sentence = essay.sentences.findLast((one) => one.start <= offset);
  if (sentence === undefined) return { quoted: [], sentence: "", paragraph: "" };
  const { paragraph } = sentence;
  const near = essay.quotations.findLast(
    (one) => one.whole.end <= offset && one.whole.start >= paragraph.start,
  );
  return {
    quoted: near === undefined ? [] : [near.text],
    sentence: essay.text.slice(sentence.start, sentence.end),
    paragraph: essay.text.slice(paragraph.start, paragraph.end),
  };
}

async function itemFor(
  reading: Reading,
  record: SourceRecord,
  slot: Slot,
  manner: Manner,
): Promise<CompletionItem> {
  const { essay, corpus } = reading;
  const { start, end } = slot;
  const following = essay.text.slice(end, end + 1);
  let newText: string;
  let alsoChange: readonly TextChange[] = [];
  switch (slot.kind) {
    case "key":
      newText = keyOf(record).replace(/^@/, "");
      break;
    case "parenthesis":
      newText = `${await parentheticalLabel(record, corpus)}${following === ")" ? "" : ")"}`;
      break;
    case "note-words":
      newText = noteText(record);
      break;
    case "note-mark": {
      const written = await writeCitation(essay, corpus, record, "note", end);
      newText = following === "]" ? written.mark.slice(0, -1) : written.mark;
      alsoChange = written.definition === undefined ? [] : [written.definition];
      break;
    }
    case "after-quotation": {
      const written = await writeCitation(essay, corpus, record, manner, end);
      // The space that was typed goes where a note mark follows the quotation.
      const asNote = written.manner === "note" || written.manner === "inline-note";
      newText = `${asNote ? "" : " "}${written.mark}`;
      alsoChange = written.definition === undefined ? [] : [written.definition];
      break;
    }
  }
  return {
    id: record.id,
    label: nameInList(record),
    filter: slot.kind === "note-mark" ? `[^${slot.typed}` : slot.typed,
    change: { start, end, newText },
    alsoChange,
  };
}
