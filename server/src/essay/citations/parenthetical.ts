import { datesIn } from "../../text/dates.ts";
import { parentheses } from "../brackets.ts";
import type { Pointer } from "../essay.ts";
import { around } from "../order.ts";
import { visible } from "../prose.ts";
import { tellsOfSaying } from "../saying.ts";
import { hostOf, namesArchivePlace } from "./description.ts";
import type { FoundCitation } from "./found.ts";
import { isLocator, locatorPattern } from "./locator.ts";
import { isAside, isDivision, isInitials, isPlace } from "./noSource.ts";
import { endsQuotation, type ParenthesisContext, type Situation, situationOf } from "./situation.ts";

const topLevel =
  "org|com|net|edu|gov|mil|int|info|eu|uk|us|ru|cn|de|fr|es|it|ch|at|ca|au|jp|kr|pl|nl|se|no|fi|dk|br|mx|ar|ie|in|be|tw|ua|cz|hu|va|su|io|museum";
const host = new RegExp(
  `^(?:https?://)?(?:www\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:${topLevel})(?:/\\S*)?$`,
  "i",
);

const particle =
  "(?:(?:de|del|della|di|da|du|des|von|van|der|den|ten|la|le|el|al|bin|ibn|zu|zur|y|af|of|of\\s+the|for|for\\s+the)\\s+|d['’]|al-)";
// Names in scripts without capitals are one to six letters: 毛泽东.
const nameWord = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|\\p{Lo}{2,6})";
const name = `(?:${particle}){0,3}${nameWord}(?:\\s+(?:${particle}){0,2}${nameWord}){0,5}`;
const names = `${name}(?:\\s*,\\s*${name}){0,4}(?:,?\\s*(?:and|&|y|et|und|e)\\s+${name})?(?:,?\\s+(?:et\\s+al\\.?|and\\s+others|u\\.\\s?a\\.))?`;
const title = `[“"«„‘'][^“”"«»„]{2,160}[”"»“’']`;
// 1999, 1999b, 1914/1986 for a reprint, [1914] 1986, c. 1890, n.d., forthcoming
const calendarYear = "(?:1[0-9]{3}|20[0-9]{2})";
const year = `(?:(?:c\\.\\s?|ca\\.\\s?)?${calendarYear}[a-z]?(?:\\s?[/–-]\\s?${calendarYear}[a-z]?)?|[[(]${calendarYear}[\\])]\\s${calendarYear}[a-z]?|n\\.\\s?d\\.|s\\.\\s?[af]\\.|o\\.\\s?J\\.|forthcoming|in\\spress|en\\sprensa|à\\sparaître)`;
/** After an author and a year whatever is short and counts something is a place in the source: 3. Akt, VII, table 2. */
const placeAfterYear = "[^;,()]{0,24}?(?:\\d|(?<!\\p{L})[IVXLC]+(?!\\p{L}))[^;()]{0,24}";

// see Author 23 · cf. · qtd. in · vgl. · zit. nach · véase · citado en · voir · cité par
const lead =
  /^(?:see(?:\s+also)?|see,?\s+e\.g\.,?|cf\.?|e\.g\.,?|qtd\.?\s+in|quoted\s+in|cited\s+in|as\s+(?:quoted|cited)\s+in|from|vgl\.|siehe|zit(?:iert)?\.?\s+n(?:ach|\.)|zitiert\s+(?:nach|in)|véase|ver|cit(?:ado|\.)\s+(?:en|por)|voir|cité\s+(?:dans|par)|apud)\s+/iu;
// (Author 23) · (Author, "Title" 23) · (Author 1999, 23) · (Author)
const authorForm = new RegExp(
  `^(?<names>${names})(?:,?\\s+(?<title>${title}),?)?(?:,?\\s+\\(?(?<year>${year})\\)?(?=[,:;)]|$))?(?:\\s*[,:]?\\s*(?<locator>${locatorPattern}))?$`,
  "u",
);
// (Author 1999, 3. Akt) · (Author, 1999, VII)
const datedForm = new RegExp(
  `^(?<names>${names})(?:,?\\s+(?<title>${title}),?)?,?\\s+\\(?(?<year>${year})\\)?\\s*[,:]\\s*(?<locator>${placeAfterYear})$`,
  "u",
);
// ("Title" 23) · ("Title," 1911, p. 1)
const titleForm = new RegExp(
  `^(?<title>${title}),?(?:\\s+(?<year>${year})(?=,|$))?(?:\\s*,?\\s*(?<locator>${locatorPattern}))?$`,
  "u",
);
// (1999, 23) or (1999) after a name
const yearForm = new RegExp(`^(?<year>${year})(?:\\s*[,:]\\s*(?<locator>${locatorPattern}))?$`, "u");
const nameBefore = new RegExp(`(?<names>${name})(?:['’]s)?\\s*$`, "u");
const ibid = /^(?:ib[ií]d(?:em)?|id|idem|ebd|ebenda|loc\.\s?cit|op\.\s?cit)\b\.?[\s,:]*(?<locator>.*)$/iu;
const anyYear = /^(?:1[0-9]{3}|20[0-9]{2})s?$/;

/**
 * Parentheses that cite: `(Author 23)`, `(Author, "Short Title" 23)`, `(qtd. in Author 23)`, `(trumanlibrary.org)`,
 * `(Ibid.)`, `(23)` after a quotation. A name alone counts straight after a quotation, or where the essay cites by that
 * name elsewhere; a year, a place, an aside, `()` and `(see below)` do not.
 */
export function findParenthetical(prose: string, context: ParenthesisContext): FoundCitation[] {
  const found: FoundCitation[] = [];
  const wholes = context.marked.map(({ whole }) => whole);
  for (const span of parentheses(prose)) {
    const words = visible(prose.slice(span.start + 1, span.end - 1));
    if (words === "") continue;
    const quoted = around(wholes, span);
    // A source's own parentheses; at a quotation's very end a writer may have put the citation before the mark.
    if (quoted !== undefined && !endsQuotation(prose, span, quoted)) continue;
    const situation = situationOf(prose, span, wholes, quoted, context);
    const citation = readParenthesis(
      words,
      withTitlesMarked(prose.slice(span.start + 1, span.end - 1)),
      situation,
    );
    if (citation === undefined) continue;
    if (quoted !== undefined && !namesPlaceInSource(citation)) continue;
    found.push({ ...span, form: "parenthetical", ...citation });
  }
  return found;
}

const separator = /\s*[;；]\s*/;

type Read = Pick<FoundCitation, "pointers" | "locator">;

/** `Smith, *Winter War* 23` with marks round what was emphasised, so that it is read as `Smith, “Winter War” 23`. */
function withTitlesMarked(prose: string): string {
  return visible(
    prose.replace(/(^|\s)\u2060{1,3}([\p{Lu}\p{N}][^\u2060“”"]+)\u2060{1,3}(?=[\s,]|$)/gu, "$1“$2”"),
  );
}

function readParenthesis(words: string, marked: string, situation: Situation): Read | undefined {
  const parts = marked.split(separator);
  const read = words
    .split(separator)
    .flatMap((written, index) => readPart(written, parts[index] ?? written, situation) ?? []);
  const locator = read.find((one) => one.locator !== undefined)?.locator;
  return read.length === 0
    ? undefined
    : { pointers: read.map(({ pointer }) => pointer), ...(locator && { locator }) };
}

interface ReadPart {
  readonly pointer: Pointer;
  readonly locator?: string;
}

function readPart(written: string, marked: string, situation: Situation): ReadPart | undefined {
  if (host.test(written)) return { pointer: { kind: "host", host: hostOf(written) } };
  const same = ibid.exec(written)?.groups;
  if (same !== undefined)
    return { pointer: { kind: "ibid" }, ...(same.locator && { locator: same.locator }) };
  if (isAside(written)) return undefined;
  const cited = withoutRemark(marked);
  const part = cited.replace(lead, "");
  const led = part !== cited;
  return (
    readAuthor(part, led, written, situation) ??
    readTitle(part, led, situation) ??
    readYear(part, situation) ??
    readPage(part, led, situation) ??
    readDescription(part, led, situation) ??
    readUnknown(part, situation)
  );
}

/** `Smith 23, my translation` without what the writer says of it. */
function withoutRemark(part: string): string {
  const comma = part.lastIndexOf(", ");
  return comma > 0 && isAside(part.slice(comma + 2)) ? part.slice(0, comma) : part;
}

// (act 3, scene 1), (t. II, p. 23), (leg. 4, exp. 2), (canto 3)
const division =
  /^(?:act[eo]?|scene|canto|stanza|verse|book|part|tom[eo]|t|leg|legajo|exp|caja|carton|box|folder|f|fol|col|bl|bd|doc|art)\.?\s(?:\d|[IVXLC]+(?![\p{L}]))/iu;
/** A remark on the quoted words is longer than a reference, or has no number in it. */
const longestReference = 20;

/**
 * Straight after somebody's words a parenthesis that begins with a name and counts something cites, in whatever manner:
 * (New York Times, July 5, 1950, A4), (Orme, op. cit., p. 3), (AHN, Estado, leg. 345, exp. 2).
 */
function readUnknown(part: string, situation: Situation): ReadPart | undefined {
  if (situation.quotedWords < 4 || situation.parted || part.split(" ").length > longestReference)
    return undefined;
  const kept = withoutDates(part);
  const words = kept.replace(/[\s,]*(?:\d.*)?$/, "");
  const named = /^[\p{Lu}“"«„‘]/u.test(part) && !isDivision(words) && !isPlace(words) && /\p{Lu}/u.test(kept);
  const counted = /\d/.test(part) && !anyYear.test(part);
  const cites = (named && (counted || told.test(part))) || division.test(part);
  return cites ? { pointer: { kind: "description", text: part } } : undefined;
}

function readAuthor(part: string, led: boolean, written: string, situation: Situation): ReadPart | undefined {
  const author = (authorForm.exec(part) ?? datedForm.exec(part))?.groups;
  if (author?.names === undefined) return undefined;
  const cited = splitNames(author.names);
  const known = situation.isKnown(cited);
  if (!known && (namesDate(part) || !mayBeCitedAs(author.names, author, situation))) return undefined;
  const follows = situation.quotedWords > 0;
  const near = follows || situation.quotedInSentence;
  let cites: boolean;
  if (author.title !== undefined) cites = true;
  else if (author.locator !== undefined)
    cites = known || led || near || (situation.endsSentence && !isInitials(author.names));
  else if (author.year !== undefined) cites = known || led || near;
  else {
    // (Yun-sik) cites straight after a quotation; after a term (Restructuring) may be what it means.
    const quoted = situation.quotedWords >= 4 && !isInitials(author.names);
    cites = quoted || ((known || led) && (follows || situation.endsSentence));
  }
  if (!cites) return undefined;
  return {
    pointer: {
      kind: "author",
      names: cited,
      // (NSC 101) names a document as well as it may name an author and a page.
      written,
      ...(author.title && { title: unmarked(author.title) }),
      ...yearOf(author.year),
    },
    ...(author.locator && { locator: author.locator }),
  };
}

/** Whether these may be an author's names: not (Chapter 3), (London, 1945), (Moscow). */
function mayBeCitedAs(
  words: string,
  { title, year, locator }: { title?: string; year?: string; locator?: string },
  situation: Situation,
): boolean {
  if (title !== undefined) return true;
  if (isDivision(words)) return words.includes(" ") && locator !== undefined && situation.quotedWords > 0;
  return !isPlace(words) || (year !== undefined && locator !== undefined);
}

function readTitle(part: string, led: boolean, situation: Situation): ReadPart | undefined {
  const titled = titleForm.exec(part)?.groups;
  if (titled?.title === undefined) return undefined;
  if (titled.locator === undefined && titled.year === undefined && situation.quotedWords === 0 && !led)
    return undefined;
  return {
    pointer: {
      kind: "author",
      names: [],
      written: part,
      title: unmarked(titled.title),
      ...yearOf(titled.year),
    },
    ...(titled.locator && { locator: titled.locator }),
  };
}

/** `Smith (1999, 23) writes`, and `Smith (1999) writes that`: a year alone cites only where it introduces words. */
function readYear(part: string, situation: Situation): ReadPart | undefined {
  const dated = yearForm.exec(part)?.groups;
  if (dated === undefined || anyYear.test(dated.locator ?? "")) return undefined;
  const before = nameBefore.exec(situation.before)?.groups?.names;
  const introduces = before !== undefined && tellsOfSaying(situation.after.slice(0, 30));
  if (dated.locator === undefined ? !introduces : before === undefined && situation.quotedWords === 0)
    return undefined;
  return {
    pointer: {
      kind: "author",
      names: before ? splitNames(before) : [],
      written: part,
      ...yearOf(dated.year),
    },
    ...(dated.locator && { locator: dated.locator }),
  };
}

/** The year of publication: of `1914/1986` the later, which has the page; none for `n.d.` and `forthcoming`. */
function yearOf(written: string | undefined): { year?: number } {
  const last = written?.match(/\d{4}/g)?.at(-1);
  return last === undefined ? {} : { year: Number(last) };
}

/** (23), (p. 23), (23-25): a page of the source that the sentence names. */
function readPage(part: string, led: boolean, situation: Situation): ReadPart | undefined {
  if (!isLocator(part) || !/\d/.test(part)) return undefined;
  // (Chapter 3) is the essay's own.
  if (/^\p{Lu}/u.test(part) && isDivision(part.replace(/[\s\d]+$/, ""))) return undefined;
  const numbers = part.split(/\D+/).filter((number) => number !== "");
  // (1950s), (1950, 1951) and (12,000) count no pages.
  if (numbers.every((number) => anyYear.test(number)) && !/^\p{L}/u.test(part)) return undefined;
  if (/^\d{1,3}(?:,\d{3})+$/.test(part)) return undefined;
  // Smith (p. 23) says: …
  const before = /^p/i.test(part) ? nameBefore.exec(situation.before)?.groups?.names : undefined;
  const introduces = before !== undefined && tellsOfSaying(situation.after.slice(0, 30));
  const cites =
    situation.quotedWords > 0 ? !situation.parted : situation.quotedInSentence && situation.endsSentence;
  if (!cites && !led && !introduces) return undefined;
  const names = introduces ? splitNames(before) : situation.signal();
  return { pointer: { kind: "author", names, written: part }, locator: part };
}

/** (Stalin to Zhou Enlai, 5 July 1950) · (Memorandum, 12 January 1951) · (TNA, FO 371/84083) · (NARA, RG 59, Box 4) */
function readDescription(part: string, led: boolean, situation: Situation): ReadPart | undefined {
  if (!/^\p{Lu}/u.test(part)) return undefined;
  const named = namesArchivePlace(part) || (namesDate(part) && (letterTo.test(part) || told.test(part)));
  if (!named && isDivision(part.replace(/[\s,]*\d.*$/, ""))) return undefined;
  const addressed =
    situation.quotedWords > 0 && correspondents.test(part) && part.split(" ").length <= longestAddress;
  if (addressed) return { pointer: { kind: "description", text: part } };
  const dated = namesDate(part) && /\p{Lu}/u.test(withoutDates(part));
  const near = led || situation.quotedWords > 0 || (situation.quotedInSentence && situation.endsSentence);
  return named || (dated && near) ? { pointer: { kind: "description", text: part } } : undefined;
}

// Stalin to Zhou · Staline à Zhou · Stalin an Zhou · Stalin a Zhou
const letterTo = /^\p{Lu}.*\s(?:to|à|an|a)\s+(?:the\s+)?\p{Lu}/u;

// Orme to Bell: a letter without its date, straight after its words
const correspondents = new RegExp(`^${name}\\s(?:to|à|an|a)\\s(?:the\\s+)?${name}$`, "u");
const longestAddress = 9;
// P. Orme, personal communication, May 3, 2001 · J. Ortiz, interview by the author, 4 May 1990
const told =
  /,\s(?:personal (?:communication|interview|correspondence)|(?:telephone |phone |oral )?(?:interview|conversation)|e-?mail|(?:oral|video) (?:history|message)|letter|comunicación personal|entrevista|persönliche Mitteilung|communication personnelle|entretien)(?=[\s,]|$)/iu;

function namesDate(part: string): boolean {
  return datesIn(part).some((date) => date.month !== undefined);
}

/** What remains of `Early on Monday, 5 July 1950` without what tells a time. */
function withoutDates(part: string): string {
  const kept = datesIn(part).reduceRight(
    (words, { start, end }) => words.slice(0, start) + words.slice(end),
    part,
  );
  return kept.replace(
    /(?<!\p{L})(?:\p{Lu}\p{Ll}+day|early|mid|late|on|in|since|until|from|between|about|signed|dated|published|founded|\p{Lu}?(?:pring|ummer|utumn|inter|all))(?!\p{L})-?/giu,
    "",
  );
}

function namesPlaceInSource({ pointers, locator }: Read): boolean {
  return locator !== undefined || pointers.some(({ kind }) => kind === "host");
}

/** The names of a citation: `Smith and Jones` is two, `et al.` none. */
function splitNames(words: string): string[] {
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
