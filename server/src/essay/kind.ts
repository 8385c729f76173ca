import { countWords } from "../text/words.ts";
import type { QuotationKind } from "./essay.ts";
import { visible } from "./prose.ts";

/** What stands round words in marks, for telling quotations from terms and titles. */
export interface MarkedContext {
  /** The words in the marks, as they are read. */
  readonly words: string;
  /** The sentence before the opening mark. */
  readonly before: string;
  /** The sentence after the closing mark. */
  readonly after: string;
  readonly inHeading: boolean;
  readonly inLinkText: boolean;
  /** In a Works Cited list or a note's bibliographic entry. */
  readonly inEntry: boolean;
  /** Inside a citation's own parentheses. */
  readonly inCitation: boolean;
  /** Whether a citation stands straight after it. */
  readonly citedStraightAfter: boolean;
}

const saying =
  "sa(?:y|ys|id|ying)|wr(?:ite|ites|ote|itten|iting)|t(?:ell|ells|old|elling)|argu(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|stat(?:e|es|ed|ing)|not(?:es|ed|ing)|claim(?:s|ed|ing)?|assert(?:s|ed|ing)?|insist(?:s|ed|ing)?|explain(?:s|ed|ing)?|observ(?:e|es|ed|ing)|remark(?:s|ed|ing)?|report(?:s|ed|ing)?|announc(?:e|es|ed|ing)|warn(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|add(?:s|ed|ing)|ask(?:s|ed|ing)|answer(?:s|ed)|repl(?:y|ies|ied)|recall(?:s|ed|ing)?|maintain(?:s|ed|ing)?|contend(?:s|ed)|complain(?:s|ed|ing)?|promis(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|order(?:s|ed)|demand(?:s|ed|ing)|describ(?:e|es|ed|ing)|read[s]?|reading|emphasi[sz](?:e|es|ed|ing)|proclaim(?:s|ed|ing)?|testif(?:y|ies|ied)|confess(?:es|ed)|admit(?:s|ted)|quot(?:e|es|ed|ing)|according\\s+to|in\\s+the\\s+words\\s+of|dijo|escribió|afirm(?:a|ó)|declar(?:a|ó)|señal(?:a|ó)|según|écrit|écrivit|déclar(?:e|a|é)|affirm(?:e|a)|dit|selon|schr(?:ieb|eibt)|sag(?:t|te)|erklärte?|betonte?|laut";
const sayingNear = new RegExp(`(?<![\\p{L}])(?:${saying})(?![\\p{L}])`, "iu");
const talkedAbout =
  /(?:so-called|known as|termed|the terms?|the words?|the phrases?|the expressions?|the names?|called|labell?ed|dubbed|nicknamed|styled|referred to as|what (?:he|she|they|we) call(?:s|ed)?|meaning|means|a kind of|llamad[oa]s?|el término|la palabra|sogenannte[nrs]?|der Begriff|Begriff|dit[es]?|soi-disant|le terme|le mot|所谓)\s*[:,]?\s*(?:the\s+|an?\s+)?$/iu;
const entitled =
  /(?:entitled|titled|article|essay|chapter|poem|song|speech|report|paper|book|pamphlet|editorial|section|lecture|memorandum|film|review|story|ballad|headline|headed|artículo|capítulo|titulad[oa]|article intitulé|intitulée?|Aufsatz|Artikel|Titel|Kapitel)\s*[:,]?\s*$/iu;

const small =
  /^(?:a|an|the|and|or|but|nor|for|of|in|on|at|to|by|from|with|as|into|upon|vs?|de|la|le|el|y|et|du|des|del|los|las|von|und|der|die|das|im|zu)$/i;

/** Tells a quotation from a term and a title by the evidence of `history.md`. */
export function kindOf(context: MarkedContext): QuotationKind {
  const words = visible(context.words);
  const count = countWords(words);
  if (count === 0) return "term";
  if (context.inCitation || context.inEntry) return "title";
  if (context.inHeading) return count >= 5 && !inTitleCase(words) ? "quotation" : "title";
  const before = visible(context.before);
  const lastWords = before.slice(-60);
  const titleCase = inTitleCase(words);
  if (titleCase && count >= 2 && (entitled.test(lastWords) || context.inLinkText)) return "title";
  if (titleCase && count >= 3 && !context.citedStraightAfter && !/[.!?…]$/.test(words)) return "title";
  if (context.inLinkText && count < 5) return "title";
  if (talkedAbout.test(lastWords) && count <= 4 && !context.citedStraightAfter) return "term";
  if (count >= 5) return "quotation";
  if (/[[\]…]|\.\s\.\s\./.test(words)) return "quotation";
  if (context.citedStraightAfter) return "quotation";
  const said = sayingNear.test(before.slice(-80)) || sayingNear.test(visible(context.after).slice(0, 50));
  if (said && (count >= 2 || /[.!?,]$/.test(words) || /,\s*$/.test(before))) return "quotation";
  return "term";
}

/** Whether these words are set like a title: every word capitalised but the small ones. */
function inTitleCase(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (all.length === 0 || !/^\p{Lu}|^\p{N}/u.test(all[0] ?? "")) return false;
  const large = all.filter((word) => !small.test(word));
  return large.length > 0 && all.length >= 2 && large.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
