// What stands in parentheses in the shape of a citation and names no source.

const asides = [
  String.raw`see\s+(?:also\s+)?(?:above|below|note|chapter|appendix|figure|fig|table|section|map|part)\b.*`,
  String.raw`(?:my|our|author'?s?|the\s+author'?s?)\s+(?:translation|emphasis|italics).*`,
  String.raw`(?:all\s+)?(?:emphas[ie]s|italics|translation|translated|trans\.)\b.*`,
  String.raw`(?:hereafter|hereinafter|i\.\s?e\.|that\s+is|namely|sic)\b.*`,
  // born, died, reigned; a span of years
  String.raw`(?:[bdrc]|fl|born|died|ca|circa|reigned|ruled|geb|gest|nacid[oa]|née?)\.?\s*(?:in\s+|en\s+|ca?\.\s*)?\d{3,4}.*`,
  String.raw`\d{3,4}s?\s*[-–—]\s*(?:\d{2,4}s?|present|today)?`,
  String.raw`(?:siehe|vgl\.)\s+(?:oben|unten|anm|kap|abb|tab)\b.*`,
  String.raw`(?:Hervorhebung|Herv\.|Übersetzung|Übers\.|meine\s+|eigene\s+|d\.\s?h\.|im\s+Folgenden).*`,
  String.raw`(?:véase|ver|vid\.)\s+(?:más\s+)?(?:arriba|abajo|adelante|supra|infra|cap|nota|fig|cuadro)\b.*`,
  String.raw`(?:énfasis|cursivas?|traducción|el\s+subrayado|la\s+cursiva|las\s+cursivas|es\s+decir|en\s+adelante)\b.*`,
  String.raw`voir\s+(?:ci-|plus|supra|infra|note|chap|fig|tableau).*`,
  String.raw`(?:c['’]est\s+(?:moi|nous|-à-dire)|souligné|notre\s+traduction|ma\s+traduction|traduction|italiques|ci-après).*`,
];
const wholeAside = new RegExp(`^(?:${asides.join("|")})$`, "iu");

/** `(see below)`, `(emphasis added)`, `(r. 1894–1917)`, `(Hervorhebung im Original)`: remarks to the reader. */
export function isAside(words: string): boolean {
  return wholeAside.test(words);
}

const initials = /^[\p{Lu}.\s]{2,10}s?$/u;

/** (NATO), (U.S.), (POWs): names shortened for what follows. */
export function isInitials(words: string): boolean {
  return initials.test(words);
}

const division =
  "chapters?|tables?|figures?|figs?|sections?|parts?|appendix|numbers?|articles?|acts?|clauses?|maps?|plates?|photos?|images?|ca|circa|born|died|resolutions?|laws?|orders?|treat(?:y|ies)|amendments?|bills?|operation|war|battle|division|regiment|army|group|phase|stage|class|grade|age|aged|day|week|year|kapitel|abschnitt|tabelle|abbildung|abb|anm|teil|artikel|gesetz|capítulo|sección|tabla|figura|artículo|ley|chapitre|tableau|loi|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|fall|monday|tuesday|wednesday|thursday|friday|saturday|sunday|early|mid|late|since|until|before|after|about|over|under|nearly|only|some";
const oneDivision = new RegExp(`^(?:${division})\\.?$`, "iu");

/** (Chapter 3), (June 1950), (UN Resolution 83): what is counted or dated, not who wrote. */
export function isDivision(words: string): boolean {
  const all = words.split(/\s+/);
  return oneDivision.test(all[0] ?? "") || oneDivision.test(all.at(-1) ?? "");
}

// Where books are published and things happen: (London, 1945), (Moscow).
const place = new RegExp(
  `^(?:${[
    "Amsterdam|Ann Arbor|Athens|Baltimore|Bandung|Barcelona|Beijing|Peking|Belgrade|Berkeley|Berlin|Bern|Bloomington|Bonn|Boston|Bruxelles|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Cambridge(?:, MA|, Mass\\.)?|Canberra|Chapel Hill|Chicago|Copenhagen|Delhi|New Delhi|Dublin|Durham|Edinburgh",
    "Frankfurt(?: am Main)?|Freiburg|Genève|Geneva|Göttingen|Hamburg|Hanoi|Havana|La Habana|Helsinki|Hong Kong|Ithaca|Jena|Kansas|Kyiv|Kiev|Köln|Leiden|Leipzig|Leningrad|Lisbon|London|Los Angeles|Madrid|Manchester|México(?:, D\\.? ?F\\.?)?|Mexico City|Minneapolis|Moscow|Moskau|Moscou|Moscú|Munich|München",
    "Nanjing|Nanking|New Haven|New York(?: City)?|Nueva York|Oslo|Oxford|Panmunjom|Paris|París|Philadelphia|Potsdam|Prag|Prague|Princeton|Pyongyang|Rom|Roma|Rome|Saigon|San Francisco|Santiago|Seoul|Shanghai|Sofia|St\\.? Petersburg|Stalingrad|Stanford|Stockholm|Stuttgart|Taipei|Tehran|Tokyo|Toronto|Tübingen",
    "Vienna|Wien|Warsaw|Warschau|Varsovia|Washington(?:,? D\\.? ?C\\.?)?|Westport|Yalta|Zürich|Zurich|Москва|Ленинград|Санкт-Петербург|北京|上海|东京|東京",
    "America|Britain|England|China|France|Germany|Japan|Korea|North Korea|South Korea|Russia|Soviet Union|Spain|United States|Vietnam|Texas|California|Virginia",
  ].join("|")})(?:,? (?:and|und|et|y|&) \\p{Lu}[\\p{L} ]+)?$`,
  "u",
);

/** Whether a name alone is a place's: a place where something happened or a book was published, not an author. */
export function isPlace(words: string): boolean {
  return place.test(words);
}
