import type { Span } from "../../text/span.ts";
import { countWords } from "../../text/words.ts";
import { firstFrom } from "../order.ts";
import { GAP, visible } from "../prose.ts";
import type { MarkedWords } from "../quotationMarks.ts";
import { namesIn, tellsOfSaying } from "../saying.ts";

/** What a parenthesis may lean on. */
export interface ParenthesisContext {
  /** Words in marks, in order; offsets in the prose. */
  readonly marked: readonly MarkedWords[];
  /** Names that the essay cites by, in small letters. */
  readonly knownNames: ReadonlySet<string>;
  /** Whether the prose is somebody else's words as a whole: a parenthesis at its end cites them. */
  readonly inBlockQuotation: boolean;
  /** Whether a block quotation stands right before: a parenthesis at the beginning cites it. */
  readonly afterBlockQuotation: boolean;
}

/** Where a parenthesis stands, as far as that tells whether it cites. */
export interface Situation {
  readonly before: string;
  readonly after: string;
  /** The number of words quoted straight before it; 0 where nothing is. */
  readonly quotedWords: number;
  /** Punctuation between these words and the parenthesis: “A”, (2) is the second of a list. */
  readonly parted: boolean;
  readonly quotedInSentence: boolean;
  readonly endsSentence: boolean;
  readonly isKnown: (names: readonly string[]) => boolean;
  readonly signal: () => string[];
}

export function situationOf(
  prose: string,
  span: Span,
  wholes: readonly Span[],
  quoted: Span | undefined,
  context: ParenthesisContext,
): Situation {
  const last = quoted ?? wholes[firstFrom(wholes, span.start) - 1];
  const before = visible(prose.slice(Math.max(0, span.start - 160), span.start));
  const after = visible(prose.slice(span.end, span.end + 80));
  const between = last === undefined ? "" : visible(prose.slice(Math.min(last.end, span.start), span.start));
  const straightAfter = last !== undefined && (quoted !== undefined || /^[\s.,;:!?…]*$/.test(between));
  const blockQuoted =
    (context.inBlockQuotation &&
      /^[\s.,;:!?]*$/.test(prose.slice(span.end).slice(0, 40).replaceAll(GAP, ""))) ||
    (context.afterBlockQuotation && visible(prose.slice(0, span.start).slice(-40)) === "");
  return {
    before,
    after,
    quotedWords: blockQuoted
      ? Number.POSITIVE_INFINITY
      : straightAfter
        ? countWords(prose.slice(last.start, Math.min(last.end, last.start + 200)))
        : 0,
    parted: /[,;:]/.test(between),
    quotedInSentence: last !== undefined && !/[.!?…]["”’»]?\s+\p{Lu}/u.test(between),
    // … in May (Smith 23). Or: … in May. (Smith 23) Then …
    endsSentence: /^(?:[.!?;,。]|$)/.test(after) || (/[.!?]["”’»]?$/.test(before) && /^\P{Ll}/u.test(after)),
    isKnown: (names) =>
      names.some((one) => {
        const small = one.toLowerCase();
        return (
          context.knownNames.has(small) || context.knownNames.has(small.slice(small.lastIndexOf(" ") + 1))
        );
      }),
    signal: () => signalNames(prose, span, last),
  };
}

export function endsQuotation(prose: string, span: Span, quoted: Span): boolean {
  return (
    /^[\s.,;:!?\u2060]*$/.test(prose.slice(span.end, Math.min(quoted.end - 1, span.end + 20))) &&
    quoted.end - 1 - span.end < 20
  );
}

/** The names that a page number alone belongs to: the last one before a verb of saying in the same sentence. */
function signalNames(prose: string, span: Span, quotation: Span | undefined): string[] {
  const before = visible(prose.slice(Math.max(0, span.start - 600), quotation?.start ?? span.start));
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("? "), -1) + 1);
  return tellsOfSaying(sentence) ? namesIn(sentence).slice(0, 2) : [];
}
