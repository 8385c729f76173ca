import { contains, type Span } from "../text/span.ts";
import { wordsOf } from "../text/words.ts";
import type { Citation, Cover, QuotationKind } from "./essay.ts";
import { inlineNoteOffset } from "./gatherNotes.ts";
import { around, firstFrom } from "./order.ts";
import { introducesAnother, namesIn } from "./saying.ts";

/** A quotation before it is known what covers it. */
export interface UncoveredQuotation extends Span {
  readonly text: string;
  readonly form: "inline" | "block";
  readonly kind: QuotationKind;
  readonly whole: Span;
  readonly sentence: Span;
  readonly paragraph: Span;
  readonly note?: string;
}

/** A stretch between blank lines: a paragraph, a heading, a list item, a block quotation as a whole. */
export interface Neighbour extends Span {
  readonly heading: boolean;
  /** Its sentences, in order. */
  readonly sentences: readonly Span[];
}

/** All that a quotation's cover depends on. Everything is in the order of the text. */
export interface CoverContext {
  readonly source: string;
  readonly quotations: readonly UncoveredQuotation[];
  readonly citations: readonly Citation[];
  readonly neighbours: readonly Neighbour[];
  /** The folded words of a quotation, as {@link foldedWords} finds them or remembered. */
  readonly foldedWords: (text: string) => string;
}

/** How a quotation is covered, and the index of the citation that covers it. */
export interface Covered {
  readonly cover: Cover;
  readonly citation: number | null;
  /** Where the words turn out to be quoted again, so that they are no term. */
  readonly kind?: "quotation";
}

const uncovered: Covered = { cover: "none", citation: null };

/** Says for each quotation which citation covers it, by the rules of `history.md`. */
export function coverQuotations(context: CoverContext): Covered[] {
  const lookUp = lookUpIn(context);
  const repeats = new Repeats(context.foldedWords);
  return context.quotations.map((quotation, index) => {
    const own =
      quotation.form === "block"
        ? coverBlock(quotation, context)
        : (coverBySentence(quotation, context) ??
          repeats.coverOf(quotation) ??
          (quotation.note === undefined
            ? (coverLater(quotation, index, context, lookUp) ?? coverByLeadIn(quotation, context))
            : coverInNote(quotation.note, context, lookUp)));
    const covered = own ?? repeats.coverOf(quotation) ?? uncovered;
    const isQuotedAgain = quotation.kind === "term" && repeats.holds(quotation);
    repeats.add(quotation, covered);
    return isQuotedAgain ? { ...covered, kind: "quotation" } : covered;
  });
}

/** Answers that every quotation asks for, found in one pass. */
interface LookUp {
  /** Index of the first citation in a note, by the note's label. */
  readonly firstInNote: ReadonlyMap<string, number>;
  /** For each citation, the index of the first one from it on that may speak for words before its sentence. */
  readonly backwards: readonly (number | undefined)[];
  /** For each citation, the index of the first note mark from it on. */
  readonly notes: readonly (number | undefined)[];
}

function lookUpIn({ citations, source }: CoverContext): LookUp {
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

/** `same` and `before`: a citation in the quotation's own sentence. */
function coverBySentence(quotation: UncoveredQuotation, context: CoverContext): Covered | undefined {
  const { citations } = context;
  const { sentence, whole, note } = quotation;
  const isHere = (index: number) => {
    const citation = citations[index];
    return citation !== undefined && contains(sentence, citation) && citation.note === note;
  };
  // [“five words of a letter”](https://…)
  const around = firstFrom(citations, whole.start + 1) - 1;
  const linked = citations[around];
  if (linked?.form === "link" && contains(linked, quotation)) return { cover: "same", citation: around };
  // “five words of a letter[^1]”, or after it
  const inside = firstFrom(citations, whole.start);
  if (isHere(inside)) return { cover: "same", citation: inside };
  const before = citations[inside - 1];
  if (before === undefined || !isHere(inside - 1) || before.end > whole.start) return undefined;
  return belongsToAnother(before, context) ? undefined : { cover: "before", citation: inside - 1 };
}

/** Whether a citation stands straight after another quotation and so is that one's: “A” (Smith 3), but Mao said “B”. */
function belongsToAnother(citation: Citation, { source, quotations }: CoverContext): boolean {
  if (citation.form === "link") return false;
  const earlier = quotations[firstFrom(quotations, citation.start) - 1];
  return (
    earlier?.form === "inline" &&
    contains(citation.sentence, earlier.whole) &&
    earlier.whole.end <= citation.start &&
    isPunctuation(source.slice(earlier.whole.end, citation.start))
  );
}

/** A quotation in a note that names its source: the note's own words are the citation. */
function coverInNote(
  note: string,
  { citations }: CoverContext,
  { firstInNote }: LookUp,
): Covered | undefined {
  const own = firstInNote.get(note);
  if (own !== undefined) return { cover: "same", citation: own };
  const mark = inlineNoteOffset(note);
  const at = mark === undefined ? -1 : firstFrom(citations, mark);
  const cites = citations[at]?.form === "inline-note" && (citations[at]?.pointers.length ?? 0) > 0;
  return cites ? { cover: "same", citation: at } : undefined;
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
function coverLater(
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

/** `leadin`: “three points [@key, p. 4]:” before a list of quotations. */
function coverByLeadIn(
  quotation: UncoveredQuotation,
  { source, citations, neighbours }: CoverContext,
): Covered | undefined {
  let at = firstFrom(neighbours, quotation.paragraph.start);
  for (let items = 0; items < longestList && isListItem(source, neighbours[at]); items++) at--;
  const leading = neighbours[at];
  if (leading === undefined || leading.start >= quotation.paragraph.start || leading.heading)
    return undefined;
  const introduction = leading.sentences.at(-1);
  if (introduction === undefined || !/:\s*$/.test(source.slice(introduction.end - 3, introduction.end)))
    return undefined;
  const last = firstFrom(citations, introduction.end) - 1;
  const citation = citations[last];
  return citation !== undefined && contains(introduction, citation)
    ? { cover: "leadin", citation: last }
    : undefined;
}

/** A list that one sentence introduces has no more items than this. */
const longestList = 30;

function isListItem(source: string, neighbour: Neighbour | undefined): boolean {
  return (
    neighbour !== undefined &&
    /(?:^|\n)[ \t]*(?:[-+*]|\d{1,3}[.)])[ \t]+$/.test(
      source.slice(Math.max(0, neighbour.start - 12), neighbour.start),
    )
  );
}

function isNote({ form }: Citation): boolean {
  return form === "note" || form === "inline-note";
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

/** `inside`, `same`, `next` and `leadin`: how a block quotation is cited. */
function coverBlock(
  quotation: UncoveredQuotation,
  { source, citations, neighbours }: CoverContext,
): Covered | undefined {
  const inside = indexesWithin(citations, quotation.whole).at(-1);
  if (inside !== undefined) {
    const atEnd = isPunctuation(source.slice(inside.citation.end, quotation.whole.end));
    return { cover: isNote(inside.citation) && atEnd ? "same" : "inside", citation: inside.index };
  }
  const at = firstFrom(neighbours, quotation.whole.start);
  const following = neighbours[at + 1];
  if (following !== undefined && !following.heading) {
    const first = firstFrom(citations, following.start);
    const citation = citations[first];
    if (
      citation !== undefined &&
      citation.end <= following.end &&
      beginsLine(source.slice(following.start, citation.start))
    )
      return { cover: "next", citation: first };
  }
  const leading = neighbours[at - 1];
  const introduction = leading?.heading ? undefined : leading?.sentences.at(-1);
  const last = introduction && indexesWithin(citations, introduction).at(-1);
  return last === undefined ? undefined : { cover: "leadin", citation: last.index };
}

/** Whether only a dash, a bracket or `Source:` stands before a citation in its line. */
function beginsLine(before: string): boolean {
  return (
    before.length < 40 &&
    /^[\s—–(\\[*_-]*(?:(?:source|from|quelle|fuente|fuentes|sources?)\s*:\s*)?[*_(]*$/i.test(before)
  );
}

/** How many quotations back “shortly before” reaches. */
const shortlyBefore = 8;

/** Words that were quoted and cited shortly before need no second citation. */
class Repeats {
  readonly #foldedWords: CoverContext["foldedWords"];
  readonly #recent: { readonly words: string; readonly covered: Covered; readonly isQuotation: boolean }[] =
    [];

  constructor(foldedWords: CoverContext["foldedWords"]) {
    this.#foldedWords = foldedWords;
  }

  coverOf(quotation: UncoveredQuotation): Covered | undefined {
    const words = this.#foldedWords(quotation.text);
    if (words.trim() === "") return undefined;
    const earlier = this.#recent.findLast(
      (one) => one.covered.citation !== null && one.words.includes(words),
    );
    return earlier && { cover: "before", citation: earlier.covered.citation };
  }

  /** Whether these are two words or more of a quotation shortly before, taken up again: the “teaspoon for a bathtub”. */
  holds(quotation: UncoveredQuotation): boolean {
    const words = this.#foldedWords(quotation.text);
    return (
      /\p{L}{2} \S*\p{L}{2}/u.test(words) &&
      this.#recent.some(
        (one) => one.isQuotation && one.words.length > words.length && one.words.includes(words),
      )
    );
  }

  add(quotation: UncoveredQuotation, covered: Covered): void {
    this.#recent.push({
      words: this.#foldedWords(quotation.text),
      covered,
      isQuotation: quotation.kind === "quotation",
    });
    if (this.#recent.length > shortlyBefore) this.#recent.shift();
  }
}

/** Folded words between spaces, so that `includes` finds whole words only. */
export function foldedWords(text: string): string {
  return ` ${wordsOf(text)
    .map((word) => word.folded)
    .join(" ")} `;
}

function isPunctuation(between: string): boolean {
  return between.length < 80 && /^[\s.,;:!?)”"’»*_\]]*$/.test(between);
}

function indexesWithin(citations: readonly Citation[], span: Span): { citation: Citation; index: number }[] {
  const found: { citation: Citation; index: number }[] = [];
  for (
    let index = firstFrom(citations, span.start);
    (citations[index]?.start ?? span.end) < span.end;
    index++
  ) {
    const citation = citations[index];
    if (citation !== undefined && citation.end <= span.end) found.push({ citation, index });
  }
  return found;
}
