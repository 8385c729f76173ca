import type { Span } from "../text/span.ts";
import {
  type CoverContext,
  type Covered,
  isNote,
  isPunctuation,
  type UncoveredQuotation,
} from "./coverContext.ts";
import type { Citation } from "./essay.ts";
import { around, firstFrom } from "./order.ts";
import { introducesAnother, namesIn } from "./saying.ts";

/** Answers that every quotation asks for, found in one pass. */
export interface LookUp {
  /** Index of the first citation in a note, by the note's label. */
  readonly firstInNote: ReadonlyMap<string, number>;
  /** For each citation, the index of the first one from it on that may speak for words before its sentence. */
  readonly backwards: readonly (number | undefined)[];
  /** For each citation, the index of the first note mark from it on. */
  readonly notes: readonly (number | undefined)[];
}

export function lookUpIn({ citations, source }: CoverContext): LookUp {
  const firstInNote = new Map<string, number>();
  const backwards: (number | undefined)[] = [];
  const notes: (number | undefined)[] = [];
  for (let at = citations.length - 1; at >= 0; at--) {
    const citation = citations[at];
    if (citation === undefined) continue;
    const inText = citation.note === undefined;
    if (!inText) firstInNote.set(citation.note, at);
    notes[at] = inText && isNote(citation) ? at : notes[at + 1];
    backwards[at] = inText && citesBackwards(citation, source) ? at : backwards[at + 1];
  }
  return { firstInNote, backwards, notes };
}

/** How many sentences without a quotation may stand between quotations of one source in class-room MLA. */
const commentary = 2;
/** Within so many UTF-16 units of a quotation its sentence names who speaks. */
const nearWords = 600;
/** How many quotations one citation is followed back over, to see whether the passage stays with its source. */
const farthest = 20;

/**
 * `later`: one note at a paragraph's end for everything quoted above it; or one parenthesis after the last of several
 * quotations from one source, as long as the passage stays with that source.
 */
export function coverLater(
  quotation: UncoveredQuotation,
  index: number,
  context: CoverContext,
  lookUp: LookUp,
): Covered | undefined {
  const { source, citations } = context;
  const { paragraph, sentence } = quotation;
  const next = lookUp.backwards[firstFrom(citations, sentence.end)];
  const citation = next === undefined ? undefined : citations[next];
  if (next === undefined || citation === undefined || citation.start >= paragraph.end) return undefined;
  // One note speaks for all that is quoted since the note before, whoever says it.
  if (isNote(citation) && citation.pointers.length > 0) return { cover: "later", citation: next };
  const stays = speaksForPassage(citation, context) || staysWithSource(quotation, index, citation, context);
  if (stays && (namesAuthor(quotation, citation, context) || isNear(quotation, index, citation, context)))
    return { cover: "later", citation: next };
  const note = lookUp.notes[next];
  const mark = note === undefined ? undefined : citations[note];
  if (note === undefined || mark === undefined || mark.start >= paragraph.end) return undefined;
  const closes = isPunctuation(source.slice(mark.end, paragraph.end));
  return closes || note === next ? { cover: "later", citation: note } : undefined;
}

/** Whether a citation ends a paragraph in a sentence that quotes nothing: Both letters are printed there (Smith 23). */
function speaksForPassage(
  { end, sentence, paragraph }: Citation,
  { source, quotations }: CoverContext,
): boolean {
  if (!isPunctuation(source.slice(end, paragraph.end))) return false;
  const last = quotations[firstFrom(quotations, end) - 1];
  return last === undefined || last.whole.end <= sentence.start;
}

// In the same [letter](https://…) he asks for wool: the letter was quoted already.
const theSame =
  /(?<!\p{L})(?:the same|that same|der|dem|im) ?selben\s*$|(?<!\p{L})same\s*$|(?:misma|mismo|même)\s*$/iu;

/** Whether a citation may speak for words before its sentence: not `@key argues`, `Smith (1999, 23) writes`, a link. */
function citesBackwards({ form, text, pointers, start, end, sentence }: Citation, source: string): boolean {
  // Both speeches are reprinted by Smith (1999, 23).
  const endsSentence = isPunctuation(source.slice(end, sentence.end));
  if (form === "link")
    return (
      (source[start - 1] === "(" && endsSentence) ||
      theSame.test(source.slice(Math.max(0, start - 24), start))
    );
  if (endsSentence) return true;
  if (form === "pandoc") return !/^-?@/.test(text);
  const [pointer] = pointers;
  const narrative =
    pointer?.kind === "author" &&
    pointer.year !== undefined &&
    !pointer.written.startsWith(pointer.names[0] ?? "\n");
  return !(narrative && pointer.names.length > 0);
}

/** Whether the words round a quotation name who is cited: “…,” Orme recalled. … (Orme 45). */
function namesAuthor(
  { sentence, whole }: UncoveredQuotation,
  citation: Citation,
  { source }: CoverContext,
): boolean {
  const names = namesIn(namesOf(citation)).flatMap((name) => name.split(" ").at(-1) ?? []);
  const before = source.slice(Math.max(sentence.start, whole.start - nearWords), whole.start);
  const after = source.slice(whole.end, Math.min(sentence.end, whole.end + nearWords));
  return names.some((name) => before.includes(name) || after.includes(name));
}

function correspondents({ pointers }: Citation): string {
  return pointers.flatMap((pointer) => (pointer.kind === "description" ? pointer.text : [])).join(" ");
}

function namesOf({ pointers }: Citation): string {
  return pointers.flatMap((pointer) => (pointer.kind === "author" ? pointer.names : [])).join(" ");
}

/** Whether no quotation between this one and a later citation is another speaker's or source's. */
function staysWithSource(
  quotation: UncoveredQuotation,
  index: number,
  citation: Citation,
  { source, quotations, citations }: CoverContext,
): boolean {
  // A passage that stands between two citations of one author is that author's, whoever is heard in it.
  const before = citations[firstFrom(citations, quotation.whole.start) - 1];
  const { sentence, whole } = quotation;
  const own = source.slice(
    Math.max(sentence.start, whole.start - nearWords),
    Math.min(sentence.end, whole.end + nearWords),
  );
  const within = before !== undefined && before.start >= quotation.paragraph.start;
  // Both who wrote and who was written to speak in a letter: (Orme to Bell, 3 May 1890).
  const earlier = `${within ? namesOf(before) : ""} ${own} ${correspondents(citation)}`;
  for (let at = index + 1; isBefore(quotations[at], citation) && at <= index + farthest; at++) {
    const other = quotations[at];
    if (other === undefined || other.form === "block" || other.start < quotation.sentence.end) continue;
    if (introducesAnother(source.slice(other.sentence.start, other.whole.start), earlier)) return false;
  }
  return true;
}

/** Whether quotations lead from this one to a later citation with little commentary between them. */
function isNear(
  quotation: UncoveredQuotation,
  index: number,
  citation: Citation,
  { quotations, neighbours }: CoverContext,
): boolean {
  const sentences = around(neighbours, quotation.paragraph)?.sentences ?? [];
  const numberOf = (span: Span) => firstFrom(sentences, span.start + 1);
  let last = numberOf(quotation.whole);
  for (let at = index + 1; isBefore(quotations[at], citation) && at <= index + farthest; at++) {
    const other = quotations[at];
    if (other === undefined) break;
    if (numberOf(other.whole) - last > commentary + 1) return false;
    last = numberOf(other.whole);
  }
  return numberOf(citation) - last <= commentary + 1;
}

function isBefore(quotation: UncoveredQuotation | undefined, citation: Citation): boolean {
  return quotation !== undefined && quotation.whole.end <= citation.start;
}
