import type { Candidate, Context } from "../sources/corpus.ts";
import type { Reading } from "./reading.ts";

/** How many sources are offered for one quotation. */
const offered = 4;

/** Sources for a quotation that nothing cites, best first: by its words, then by the dates and names round it. */
export async function suggestionsFor(reading: Reading, quotation: number): Promise<readonly Candidate[]> {
  const context = contextOfQuotation(reading, quotation);
  return context === undefined ? [] : reading.corpus.suggest(context, offered);
}

function contextOfQuotation({ essay }: Reading, index: number): Context | undefined {
  const quotation = essay.quotations[index];
  if (quotation === undefined) return undefined;
  const { text, sentence, paragraph } = quotation;
  const before = essay.sentences.findLast((one) => one.end <= quotation.whole.start);
  // A block quotation is introduced by the sentence before it.
  const leadIn =
    quotation.form === "block" && before !== undefined
      ? `${essay.text.slice(before.start, before.end)}\n`
      : "";
  return {
    quoted: [text],
    sentence: leadIn + essay.text.slice(sentence.start, sentence.end),
    paragraph: leadIn + essay.text.slice(paragraph.start, paragraph.end),
  };
}
