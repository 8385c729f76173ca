import { countWords } from "../text/words.ts";
import type { QuotationKind } from "./essay.ts";
import { visible } from "./prose.ts";
import { tellsOfSaying, tellsWhoSaid } from "./saying.ts";

/** What stands round words in marks, for telling quotations from terms and titles. */
export interface MarkedContext {
  /** The words in the marks, as they are read. */
  readonly words: string;
  /** The sentence before the opening mark, or the part of it that is near. */
  readonly before: string;
  /** The sentence after the closing mark, or the part of it that is near. */
  readonly after: string;
  /** Whether the sentence begins with the opening mark. */
  readonly beginsSentence: boolean;
  readonly inHeading: boolean;
  readonly inLinkText: boolean;
  readonly inWorksCited: boolean;
  readonly inNote: boolean;
  /** Inside a citation's own parentheses. */
  readonly inCitation: boolean;
  /** Whether a citation stands straight after it. */
  readonly citedStraightAfter: boolean;
}

// so-called, known as, the term, what he called: the word itself is meant.
const talkedAbout =
  /(?:so-called|known as|termed|the (?:\p{L}+ )?(?:terms?|words?|phrases?|expressions?|names?|labels?|slogans?|concepts?|notions?|ideas?)(?: of)?|call(?:ed|s|ing)?(?: (?:it|this|him|her|them|himself|itself|themselves))?|labell?ed|dubbed|nicknamed|styled|coined|referred to as|described as|regarded as|what (?:he|she|they|we|\p{Lu}\p{L}+) calls?|remembered as|known (?:to|by) [^,.;:]{2,40} as|meaning|means|a kind of|llamad[oa]s?|llam(?:an?|aban?|ó|aron)|denominad[oa]s?|el término|la palabra|la expresión|sogenannte[nrs]?|nann(?:te|ten)|nenn(?:t|en)|hie(?:ß|ßen)|de[rmns]? Begriffs?|Begriff|das Wort|de[nrm] Ausdruck|dit[es]?|soi-disant|(?:appel|nomm)(?:ée?s?|ai(?:en)?t|le(?:nt)?|a|èrent)|le terme|le mot|l['’]expression|所谓|所謂)[:,]?(?:\s+(?:the|an?|de|eine?[nrm]?|de[nr]|die|das|une?|una|l[eao]s?|el))?$/iu;
// A noun that a title follows: the article “Leaning to One Side”.
const entitled =
  /(?:entitled|titled|headed|titulad[oa]|intitulée?|betitelt|mit dem Titel|con el título|sous le titre)\s*[:,]?\s*$|(?:article|essay|chapter|poem|song|speech|report|paper|book|novel|pamphlet|editorial|section|lecture|memorandum|film|review|story|ballad|headline|artículo|capítulo|libro|ensayo|poema|discurso|chapitre|livre|discours|Aufsatz|Artikel|Titel|Kapitel|Buch|Rede|Gedicht|Lied)\s*$/iu;

const small =
  /^(?:a|an|the|and|or|but|nor|for|of|in|on|at|to|by|from|with|as|into|upon|vs?|de|la|le|el|y|et|du|des|del|los|las|von|und|der|die|das|im|zu)$/i;

const nicknamed =
  /(?:call(?:ed|s|ing)?|dubbed|nicknamed|christened|styled)(?: (?:it|this|him|her|them|us|me|himself|herself|itself|themselves|the \p{L}+))(?:\s+(?:the|an?))?$/iu;
// They speak of a “Red Winter”.
const spokenOf =
  /(?:sp(?:eaks?|oke|oken|eaking)|talk(?:s|ed|ing)?|wr(?:ites?|ote|itten)|habl\p{L}+|parl\p{L}+|spr[aioe]ch\p{L}*)\s+(?:of|about|de|d['’]|von)(?:\s+(?:the|an?|une?|una?|eine[rmn]?|de[mr]|l[ae]))?$/iu;
// in his “Looking Back” columns
const work =
  /^(?:articles?|essays?|chapters?|columns?|series|poems?|songs?|speech(?:es)?|lectures?|editorials?|exhibitions?|stor(?:y|ies)|ballads?|films?|pamphlets?|sermons?|memorandum)(?!\p{L})/iu;
// , Orme was told, “are to be rung”
const goesOn = /^,?\s[^“"«„‘.!?;]{3,60},\s*[“"«„‘]\p{Ll}/u;

/** As many words as make words in marks a quotation without further evidence. */
const enough = 5;

/** Tells a quotation from a term and a title by the evidence of `history.md`. */
export function kindOf(context: MarkedContext): QuotationKind {
  const words = visible(context.words);
  const count = countWords(words);
  if (count === 0) return "term";
  if (context.inCitation || context.inWorksCited) return "title";
  const before = visible(context.before);
  const after = visible(context.after);
  const titleCase = inTitleCase(words);
  const ends = /[.!?…]["'”’]?$/.test(words);

  if (context.inNote && isBibliographic(before, after, words)) return "title";
  if (context.inHeading) return context.citedStraightAfter && !titleCase ? "quotation" : "title";
  if (entitled.test(before) && (!ends || titleCase) && /^[\p{Lu}\p{N}¿¡]/u.test(words)) return "title";
  if (titleCase && context.inLinkText) return "title";
  const said = tellsOfSaying(before.slice(-80)) || tellsWhoSaid(words, after.slice(0, 60));
  // The pilots called it “Operation Snowball”: a nickname. The book is called “Operation Snowball”: a title.
  if (titleCase && (nicknamed.test(before) || spokenOf.test(before)) && count < enough) return "term";
  if (titleCase && work.test(after)) return "title";
  if (titleCase && count >= 3 && !context.citedStraightAfter && (!ends || isTitleAtEnd(words, before, said)))
    return "title";
  if (context.inLinkText && count < enough) return "title";
  // What one calls something is a word or a phrase; “short, smiling, and present” are somebody's words.
  if (talkedAbout.test(before) && count < enough && !/,\s/.test(words)) return "term";
  if (count >= enough || context.citedStraightAfter) return "quotation";
  // Somebody changed or shortened somebody's words.
  if (/[[\]…]|\.\s\.\s\./.test(words)) return "quotation";
  if (said && (count >= 2 || ends || /,$/.test(words) || /[,:]$/.test(before))) return "quotation";
  if (count === 1) return "term";
  // A sentence of its own that something introduces: It had one line: “He remembers.”
  if (/:$/.test(before) ? ends || /^[\p{Lu}¿¡]/u.test(words) : ends && /,$/.test(before)) return "quotation";
  // One sentence in two parts: “The bells”, Orme was told, “are to be rung.”
  if (!titleCase && goesOn.test(after)) return "quotation";
  const small = /^\p{Ll}/u.test(words);
  const begins = context.beginsSentence || /\|$/.test(before);
  // Nothing but these words: “Also bread.”
  if (begins && !titleCase && /^[\s.!?]*$/.test(after)) return "quotation";
  // A list's item or a cell that begins within somebody's sentence.
  if (begins && small && count >= 3) return "quotation";
  // Four words that read on as a part of the sentence, or are one of their own.
  return count === enough - 1 && ((!begins && small) || ends) ? "quotation" : "term";
}

/** In American style a title at a sentence's end has the period in the marks; but: he said, “Long Live the King.” */
function isTitleAtEnd(words: string, before: string, said: boolean): boolean {
  return /[.,]["'”’]?$/.test(words) ? !/[,:]$/.test(before) || !said : /\?$/.test(words) && !said;
}

/** Whether these words are set like a title: every word capitalised but the small ones. */
function inTitleCase(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  if (all.length < 2 || !/^[\p{Lu}\p{N}]/u.test(all[0] ?? "")) return false;
  const large = all.filter((word) => !small.test(word));
  return large.length > 0 && large.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

// Only names before it: J. A. Smith and Mary Jones, “…”; See Smith, “…”; Smith, Jones, eds., “…”
const onlyNames =
  /(?:^|[.;:]\s|\(|(?<!\p{L})(?:see(?: also)?|cf\.|in|from|vgl\.|siehe|véase|voir)\s)(?:\p{Lu}[\p{L}\p{M}.'’-]*,?\s+(?:(?:and|und|et|y|&|de|van|von|der|la|del|eds?\.,?)\s+)*){1,8}$/u;

/** Whether words in marks stand in a note as a title does: after the author's name, before the rest of the entry. */
function isBibliographic(before: string, after: string, words: string): boolean {
  const names = `${before.trimEnd()} `;
  if (!/^(?:[,.;]|\s?\(|\s?in\b|\s?en\b|\s?dans\b|$)/iu.test(after) && !/[,.]$/.test(words)) return false;
  return onlyNames.test(names) && /[,.:]\s$/.test(names);
}
