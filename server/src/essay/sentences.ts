import type { Span } from "../text/span.ts";
import { parentheses } from "./brackets.ts";
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
  const cited = new Set(citations.map((citation) => citation.start));
  const closed = outermost([...marked.map(({ whole }) => whole), ...citations, ...parentheses(prose)]);
  const hanging = new Map(
    citations.filter((citation) => citation.hangs).map((citation) => [citation.start, citation]),
  );
  let start = 0;
  let nextClosed = 0;
  for (let i = 0; i < prose.length; i++) {
    while ((closed[nextClosed]?.start ?? prose.length) < i) nextClosed++;
    const span = closed[nextClosed];
    let end: number | undefined;
    if (span?.start === i) {
      i = span.end - 1;
      // “We shall return.” Then he left: the closing mark ends the sentence.
      if (cited.has(span.start) || !closesAfterPunctuation(prose, span)) continue;
      end = span.end;
    } else if (/[.!?…。！？]/.test(prose[i] ?? "")) {
      if (prose[i] === "." && shortens(prose, i)) continue;
      end = i + 1;
      while (/[.!?…。！？]/.test(prose[end] ?? "")) end++;
      // A closing mark whose partner was not found.
      while (/[)\]”"’»*_]/.test(prose[end] ?? "") || prose[end] === GAP) end++;
    }
    if (end === undefined) continue;
    end = withHangingCitations(prose, end, hanging);
    i = Math.max(i, end - 1);
    if (!startsSentence(prose, end)) continue;
    sentences.push({ start, end });
    start = end + leadingBlank(prose, end);
  }
  if (start < prose.length) sentences.push({ start, end: prose.length });
  return sentences;
}

function closesAfterPunctuation(prose: string, { start, end }: Span): boolean {
  return /[.!?…。！？][\s\u2060]*$/.test(prose.slice(Math.max(start, end - 6), end - 1));
}

/** Spans in order, without those that begin inside another. */
function outermost(spans: readonly Span[]): Span[] {
  let reached = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

function withHangingCitations(
  prose: string,
  end: number,
  hanging: ReadonlyMap<number, SentenceCitation>,
): number {
  let reached = end;
  for (;;) {
    const citation = hangingFrom(prose, reached, hanging);
    if (citation === undefined) return reached;
    reached = citation.end;
    // “… border.” (Stalin). – the second period closes the same sentence.
    if (/[.;,]/.test(prose[reached] ?? "")) reached++;
  }
}

/** The citation that comes next; a link's own bracket takes no room, so it may begin within the blank. */
function hangingFrom(
  prose: string,
  reached: number,
  hanging: ReadonlyMap<number, SentenceCitation>,
): SentenceCitation | undefined {
  if (hanging.size === 0) return undefined;
  const last = reached + leadingBlank(prose, reached);
  for (let at = reached; at <= last; at++) {
    const citation = hanging.get(at);
    if (citation !== undefined) return citation;
  }
  return undefined;
}

function leadingBlank(prose: string, from: number): number {
  let i = from;
  while (i < prose.length && (/\s/.test(prose[i] ?? "") || prose[i] === GAP)) i++;
  return i - from;
}

// Words that begin a sentence and follow no abbreviation: by the U.S. The treaty …
const beginning =
  /^\s+(?:The|This|These|Those|That|He|She|It|They|We|In|On|At|As|But|And|However|After|When|While|His|Her|Their|There|Thus|For|El|La|Los|Las|En|Le|Les|Il|Elle|Der|Die|Das|Er|Sie|Es)(?!\p{L})/u;
// am 5. Juli, im 19. Jahrhundert
const germanOrdinal =
  /^\s+(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jh|Jahrestag|Kongress|Parteitag|Armee|Division|Auflage|Aufl)(?!\p{L})/u;

/** Whether a period shortens a word or counts, and ends no sentence. */
function shortens(prose: string, period: number): boolean {
  const before = prose.slice(Math.max(0, period - 12), period).replaceAll(GAP, "");
  const after = prose.slice(period + 1, period + 16).replaceAll(GAP, "");
  return (
    (abbreviation.test(before) && !beginning.test(after)) ||
    (/(?<!\d)\d{1,2}$/.test(before) && germanOrdinal.test(after))
  );
}

/** Whether a new sentence may begin here: the end, or a space and then something that is no small letter. */
function startsSentence(prose: string, offset: number): boolean {
  const blank = leadingBlank(prose, offset);
  if (offset + blank >= prose.length) return true;
  // Chinese and Japanese set no space between sentences.
  if (/[。！？][”」』’）)]*$/.test(prose.slice(Math.max(0, offset - 4), offset))) return true;
  return (
    /\s/.test(prose.slice(offset, offset + blank)) && !/[\p{Ll},;:).…]/u.test(prose[offset + blank] ?? "")
  );
}
