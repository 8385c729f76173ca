import type { Span } from "../text/span.ts";
import { GAP } from "./prose.ts";

/** A citation for the purpose of sentences: where it stands, and whether it may hang on after the closing punctuation. */
export interface SentenceCitation extends Span {
  readonly hangs: boolean;
}

const abbreviation =
  /(?:^|[\s([“"‘])(?:\p{Lu}|\p{L}\.\p{L}|mr|mrs|ms|dr|prof|rev|gen|col|maj|capt|lt|sgt|adm|gov|sen|rep|hon|st|jr|sr|messrs|p|pp|vol|vols|no|nos|ed|eds|trans|ch|fig|art|f|ff|fol|fols|op|d|l|ll|ca|c|cf|vs|etc|al|e\.g|i\.e|a\.m|p\.m|viz|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|bk|cit|ibid|z\.b|d\.h|u\.a|bzw|usw|nr|bd|hrsg|vgl|sra?|dra?|ud|pág|págs|núm|mme|mlle)$/iu;

/**
 * Splits a paragraph's prose into sentences. Punctuation inside quotation marks or parentheses ends no sentence, unless
 * a quotation closes with it and a new sentence begins; a citation right after the closing punctuation belongs to the
 * sentence before.
 */
export function splitSentences(
  prose: string,
  marked: readonly { readonly whole: Span }[],
  citations: readonly SentenceCitation[],
): Span[] {
  const sentences: Span[] = [];
  const closed = [...marked.map(({ whole }) => whole), ...citations].sort((a, b) => a.start - b.start);
  const hanging = new Map(
    citations.filter((citation) => citation.hangs).map((citation) => [citation.start, citation]),
  );
  let start = 0;
  let nextClosed = 0;
  let depth = 0;
  for (let i = 0; i < prose.length; i++) {
    while (nextClosed < closed.length && (closed[nextClosed]?.start ?? 0) < i) nextClosed++;
    const span = closed[nextClosed];
    let end: number | undefined;
    if (span?.start === i) {
      // “We shall return.” Then he left: the closing mark ends the sentence.
      if (/[.!?…]$/.test(prose.slice(Math.max(i, span.end - 3), span.end - 1).replaceAll(GAP, "")))
        end = span.end;
      i = span.end - 1;
      nextClosed++;
      if (end === undefined) continue;
    } else if (prose[i] === "(" || prose[i] === "[") depth++;
    else if ((prose[i] === ")" || prose[i] === "]") && depth > 0) depth--;
    else if (/[.!?…。！？]/.test(prose[i] ?? "")) {
      if (depth > 0 && prose.indexOf(")", i) !== -1 && prose.indexOf(")", i) - i < 400) continue;
      if (prose[i] === "." && abbreviation.test(prose.slice(Math.max(0, i - 12), i).replaceAll(GAP, "")))
        continue;
      end = i + 1;
      while (/[.!?…。！？]/.test(prose[end] ?? "")) end++;
      // A closing mark whose partner was not found.
      while (/[)\]”"’»*_]/.test(prose[end] ?? "") || prose[end] === GAP) end++;
    }
    if (end === undefined) continue;
    end = withHangingCitations(prose, end, hanging);
    if (!startsSentence(prose, end)) continue;
    sentences.push({ start, end });
    start = end + leadingBlank(prose, end);
    i = Math.max(i, end - 1);
    depth = 0;
  }
  if (start < prose.length) sentences.push({ start, end: prose.length });
  return sentences;
}

function withHangingCitations(
  prose: string,
  end: number,
  hanging: ReadonlyMap<number, SentenceCitation>,
): number {
  let reached = end;
  for (;;) {
    const at = reached + leadingBlank(prose, reached);
    const citation = hanging.get(at);
    if (citation === undefined) return reached;
    reached = citation.end;
    // “… border.” (Stalin). – the second period closes the same sentence.
    if (/[.;,]/.test(prose[reached] ?? "")) reached++;
  }
}

function leadingBlank(prose: string, from: number): number {
  let i = from;
  while (i < prose.length && (/\s/.test(prose[i] ?? "") || prose[i] === GAP)) i++;
  return i - from;
}

/** Whether a new sentence may begin here: the end, or a space and then something that is no small letter. */
function startsSentence(prose: string, offset: number): boolean {
  const blank = leadingBlank(prose, offset);
  if (offset + blank >= prose.length) return true;
  const first = prose[offset + blank] ?? "";
  if (/[。！？]/.test(prose[offset - 1] ?? "")) return true;
  return /\s/.test(prose.slice(offset, offset + blank)) && !/[\p{Ll},;:)]/u.test(first);
}
