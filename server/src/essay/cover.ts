import { contains } from "../text/span.ts";
import { coverBlock, coverByLeadIn } from "./coverBlock.ts";
import { type CoverContext, type Covered, isPunctuation, type UncoveredQuotation } from "./coverContext.ts";
import { coverLater, type LookUp, lookUpIn } from "./coverLater.ts";
import type { Citation } from "./essay.ts";
import { inlineNoteOffset } from "./gatherNotes.ts";
import { firstFrom } from "./order.ts";
import { Repeats } from "./repeats.ts";

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
