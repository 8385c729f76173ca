import { datesIn } from "../../text/dates.ts";
import type { Span } from "../../text/span.ts";
import type { Pointer } from "../essay.ts";
import { GAP, OBJECT, visible } from "../prose.ts";
import type { MarkedWords } from "../quotationMarks.ts";
import { hostOf } from "./description.ts";
import type { FoundCitation } from "./found.ts";
import { isLocator, locatorPattern } from "./locator.ts";

const topLevel =
  "org|com|net|edu|gov|mil|int|info|eu|uk|us|ru|cn|de|fr|es|it|ch|at|ca|au|jp|kr|pl|nl|se|no|fi|dk|br|mx|ar|ie|in|be|tw|ua|cz|hu|va|su|io|museum";
const host = new RegExp(
  `^(?:https?://)?(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:${topLevel})(?:/\\S*)?$`,
  "i",
);

const particle =
  "(?:(?:of|of\\s+the|for|for\\s+the|de|del|della|di|da|du|des|von|van|der|den|ten|la|le|el|al|bin|ibn|zu|zur|y|af)\\s+|d['’]|al-)";
const nameWord = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const name = `(?:${particle}){0,3}${nameWord}(?:\\s+(?:${particle}){0,2}${nameWord}){0,5}`;
const names = `${name}(?:\\s*,\\s*${name}){0,4}(?:,?\\s*(?:and|&|y|et|und|e)\\s+${name})?(?:,?\\s+(?:et\\s+al\\.?|and\\s+others|u\\.\\s?a\\.))?`;
const title = `[“"«„‘'][^“”"«»„]{2,160}[”"»“’']`;
const lead =
  "(?:(?:see(?:\\s+also)?|cf\\.?|e\\.g\\.,?|qtd\\.?\\s+in|quoted\\s+in|cited\\s+in|as\\s+(?:quoted|cited)\\s+in|vgl\\.|zit\\.\\s+nach|citado\\s+en|cité\\s+(?:dans|par))\\s+)?";
const year = "(?:1[0-9]{3}|20[0-9]{2})[a-z]?";

// (Author 23) · (Author, "Title" 23) · (Author 1999, 23) · (qtd. in Author 23) · (Author)
const authorForm = new RegExp(
  `^${lead}(?<names>${names})(?:,?\\s+(?<title>${title}),?)?(?:,?\\s+\\(?(?<year>${year})\\)?(?=[,:;)]|$))?(?:\\s*[,:]?\\s*(?<locator>${locatorPattern}))?$`,
  "u",
);
// ("Title" 23)
const titleForm = new RegExp(`^${lead}(?<title>${title}),?(?:\\s*(?<locator>${locatorPattern}))?$`, "u");
// (1999, 23) after a name
const yearPage = new RegExp(`^(?<year>${year})\\s*[,:]\\s*(?<locator>${locatorPattern})$`, "u");
const nameBefore = new RegExp(`(?<names>${name})(?:['’]s)?\\s*$`, "u");
// Asides that are no names: (NATO), (UN)
const initials = /^[\p{Lu}.]{2,8}s?$/u;

/**
 * Parentheses that cite: `(Author 23)`, `(Author, "Short Title" 23)`, `(qtd. in Author 23)`, `(trumanlibrary.org)`,
 * `(23)` after a quotation. A name alone counts straight after a quotation, or where the essay cites by that name
 * elsewhere; a year, an aside, `()` and `(see below)` do not.
 */
export function findParenthetical(
  prose: string,
  marked: readonly MarkedWords[],
  knownNames: ReadonlySet<string>,
): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const span of parentheses(prose)) {
    if (marked.some(({ whole }) => whole.start < span.start && span.end < whole.end)) continue;
    const words = visible(prose.slice(span.start + 1, span.end - 1));
    const followsQuotation = marked.some(({ whole }) => directlyAfter(prose, whole.end, span.start));
    const citation = readParenthesis(prose, span, words, followsQuotation, marked, knownNames);
    if (citation !== undefined) found.push({ ...span, form: "parenthetical", ...citation });
  }
  return found;
}

function readParenthesis(
  prose: string,
  span: Span,
  words: string,
  followsQuotation: boolean,
  marked: readonly MarkedWords[],
  knownNames: ReadonlySet<string>,
): Pick<FoundCitation, "pointers" | "locator"> | undefined {
  if (host.test(words)) return { pointers: [{ kind: "host", host: hostOf(words) }] };
  if (aside.test(words)) return undefined;

  const parts = words.split(/\s*;\s*/);
  const pointers: Pointer[] = [];
  let locator: string | undefined;
  for (const part of parts) {
    const read = readPart(prose, span, part, followsQuotation, marked, knownNames);
    if (read === undefined) continue;
    pointers.push(read.pointer);
    locator ??= read.locator;
  }
  return pointers.length > 0 ? { pointers, ...(locator && { locator }) } : undefined;
}

function readPart(
  prose: string,
  span: Span,
  part: string,
  followsQuotation: boolean,
  marked: readonly MarkedWords[],
  knownNames: ReadonlySet<string>,
): { pointer: Pointer; locator?: string } | undefined {
  const author = authorForm.exec(part)?.groups;
  if (author !== undefined && !datesInWords(part)) {
    const cited = splitNames(author.names ?? "");
    // (June 1950), (Chapter 3), (Resolution 83)
    if (author.title === undefined && divisions.test(author.names ?? "")) return undefined;
    const known = cited.some((one) => knownNames.has(one.toLowerCase()));
    const nearQuotation = followsQuotation || quotedInSentence(prose, span, marked);
    const standsLikeCitation =
      author.title !== undefined
        ? true
        : author.locator !== undefined
          ? nearQuotation || (endsSentence(prose, span.end) && !initials.test(author.names ?? ""))
          : author.year !== undefined
            ? nearQuotation
            : // (Moscow), (NATO): a name alone cites only straight after a quotation.
              followsQuotation && !initials.test(part);
    if (!known && !standsLikeCitation) return undefined;
    // (NSC 101) names a document as well as it may name an author and a page.
    return {
      pointer: {
        kind: "author",
        names: cited,
        written: part,
        ...(author.title && { title: unmarked(author.title) }),
        ...(author.year && { year: Number.parseInt(author.year, 10) }),
      },
      ...(author.locator && { locator: author.locator }),
    };
  }
  const titled = titleForm.exec(part)?.groups;
  if (titled?.title !== undefined && (titled.locator !== undefined || followsQuotation))
    return {
      pointer: { kind: "author", names: [], written: part, title: unmarked(titled.title) },
      ...(titled.locator && { locator: titled.locator }),
    };
  const dated = yearPage.exec(part)?.groups;
  if (dated !== undefined) {
    const before = nameBefore.exec(visible(prose.slice(0, span.start)))?.groups?.names;
    return {
      pointer: {
        kind: "author",
        names: before ? [before] : [],
        written: part,
        year: Number.parseInt(dated.year ?? "", 10),
      },
      ...(dated.locator && { locator: dated.locator }),
    };
  }
  // (23), (p. 23), (23-25): a page of the source that the sentence names.
  if (isLocator(part) && !/^(?:1[0-9]{3}|20[0-9]{2})$/.test(part) && /\d/.test(part)) {
    const marks = marked.some(({ whole }) => whole.end <= span.start && span.start - whole.end < 400);
    if (!followsQuotation && !(marks && endsSentence(prose, span.end))) return undefined;
    return {
      pointer: { kind: "author", names: signalNames(prose, span, marked), written: part },
      locator: part,
    };
  }
  // (Stalin to Zhou Enlai, 5 July 1950) · (Memorandum by the Joint Chiefs of Staff, 12 January 1951)
  if (
    /^\p{Lu}/u.test(part) &&
    datesInWords(part) &&
    /\p{L}{3,}.*[,\s]/u.test(part.replace(/\p{Lu}\p{L}+ \d{4}$/u, ""))
  )
    return { pointer: { kind: "description", text: part } };
  return undefined;
}

const aside =
  /^(?:see\s+(?:above|below|also|note|chapter|appendix|figure|fig|table|section)\b.*|(?:my|our|author'?s?)\s+(?:translation|emphasis|italics).*|emphasis\s+(?:added|mine|in\s+original).*|italics\s+\w+|sic|emphasis.*|hereafter.*|hereinafter.*|i\.e\..*|that\s+is.*|[bdrc]\.\s*(?:ca?\.\s*)?\d{4}.*|\d{3,4}\s*[-–]\s*(?:\d{2,4}|present)?)$/i;
const divisions =
  /^(?:chapter|table|figure|fig|section|part|appendix|no|number|article|act|clause|ca|c|circa|born|died|resolution|law|order|treaty|amendment|bill|public law|operation|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|fall)\.?$/i;

function datesInWords(part: string): boolean {
  return datesIn(part).some((date) => date.month !== undefined);
}

/** The names of a citation: `Smith and Jones` is two, `et al.` none. */
export function splitNames(words: string): string[] {
  return words
    .replace(/,?\s+(?:et\s+al\.?|and\s+others|u\.\s?a\.)$/i, "")
    .split(/\s*(?:,|\band\b|&|\bund\b|\bet\b|\by\b)\s*/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function unmarked(title: string): string {
  return title
    .slice(1, -1)
    .replace(/[.,;:]$/, "")
    .trim();
}

/** Whether only spaces and light punctuation stand between a quotation and what follows it. */
function directlyAfter(prose: string, quotationEnd: number, start: number): boolean {
  return (
    quotationEnd <= start &&
    start - quotationEnd < 12 &&
    /^[\s.,;:!?]*$/.test(prose.slice(quotationEnd, start).replaceAll(GAP, "").replaceAll(OBJECT, ""))
  );
}

/** Whether a quotation stands earlier in the same sentence. */
function quotedInSentence(prose: string, span: Span, marked: readonly MarkedWords[]): boolean {
  const last = marked.findLast(({ whole }) => whole.end <= span.start);
  return last !== undefined && !/[.!?]\s+\p{Lu}/u.test(prose.slice(last.whole.end, span.start));
}

function endsSentence(prose: string, offset: number): boolean {
  return /^[\u2060\s]*(?:[.!?;,]|$)/.test(prose.slice(offset));
}

const saying =
  /\b(?:writes?|wrote|argues?|argued|notes?|noted|states?|stated|says?|said|claims?|claimed|explains?|explained|observes?|observed|suggests?|suggested|describes?|described|calls?|called|according|puts?|recalls?|recalled|insists?|insisted|concludes?|concluded|contends?|contended|maintains?|maintained|asserts?|asserted)\b/i;

/** The names that a page number alone belongs to: the last one before a verb of saying in the same sentence. */
function signalNames(prose: string, span: Span, marked: readonly MarkedWords[]): string[] {
  const quotation = marked.filter(({ whole }) => whole.end <= span.start).at(-1);
  const before = visible(prose.slice(Math.max(0, span.start - 600), quotation?.whole.start ?? span.start));
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("? "), -1) + 1);
  if (!saying.test(sentence)) return [];
  return [...sentence.matchAll(/\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*/gu)]
    .map((match) => match[0])
    .slice(0, 2);
}

/** Outermost parentheses of one line's length or so; a lone bracket opens nothing. */
function parentheses(prose: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let depth = 0;
  for (let i = 0; i < prose.length; i++) {
    if (prose[i] === "(") {
      if (depth++ === 0) open = i;
    } else if (prose[i] === ")" && depth > 0 && --depth === 0 && i - open <= 400)
      spans.push({ start: open, end: i + 1 });
    // A parenthesis that does not close within a citation's length was a slip.
    if (depth > 0 && i - open > 400) {
      depth = 0;
      i = open;
    }
  }
  return spans;
}

// [ **Title** , p. 23]: a title and a page in brackets.
const bracketed =
  /\[\s*(?<title>[^[\]@^]{3,160}?)\s*,\s*(?<locator>(?:pp?|págs?|S|fols?|ll?)\.\s*[\divxlc]+[^[\]]{0,30})\](?![(:])/gu;

/** `[ **Title** , p. 23]`. */
export function findBracketed(prose: string): FoundCitation[] {
  return [...prose.matchAll(bracketed)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: "parenthetical",
    pointers: [
      {
        kind: "author",
        names: [],
        written: visible(match[0].slice(1, -1)),
        title: visible(match.groups?.title ?? ""),
      },
    ],
    locator: (match.groups?.locator ?? "").trim(),
  }));
}
