// Verbs of saying and writing, and the phrases that do their work, in the forms in which essays introduce a quotation.
const english =
  "sa(?:y|ys|id|ying)|wr(?:ite|ites|ote|itten|iting)|t(?:ell|ells|old|elling)|sp(?:eak|eaks|oke|oken)|argu(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|stat(?:e|es|ed|ing)|not(?:e|es|ed|ing)|claim(?:s|ed|ing)?|assert(?:s|ed|ing)?|insist(?:s|ed|ing)?|explain(?:s|ed|ing)?|observ(?:e|es|ed|ing)|remark(?:s|ed|ing)?|report(?:s|ed|ing)?|announc(?:e|es|ed|ing)|warn(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|add(?:s|ed|ing)|ask(?:s|ed|ing)|answer(?:s|ed)|repl(?:y|ies|ied|ying)|recall(?:s|ed|ing)?|maintain(?:s|ed|ing)?|contend(?:s|ed)|complain(?:s|ed|ing)?|promis(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|order(?:s|ed)|demand(?:s|ed|ing)|describ(?:e|es|ed|ing)|reads?|reading|emphasi[sz](?:e|es|ed|ing)|stress(?:es|ed|ing)|suggest(?:s|ed|ing)?|proclaim(?:s|ed|ing)?|testif(?:y|ies|ied)|confess(?:es|ed)|admit(?:s|ted)|acknowledg(?:e|es|ed)|boast(?:s|ed)|quot(?:e|es|ed|ing)|exclaim(?:s|ed)|shout(?:s|ed)|cr(?:y|ies|ied)|lament(?:s|ed)|denounc(?:e|es|ed)|puts? it|vow(?:s|ed)|sw(?:ears?|ore)|begs?|begged|forb(?:ids?|ade)|plead(?:s|ed)|sneer(?:s|ed)|snap(?:s|ped)|protest(?:s|ed)|predict(?:s|ed)|joked|sigh(?:s|ed)|(?:held|holds?|rul(?:es|ed)|agre(?:es|ed)|fe(?:els|lt)|th(?:inks|ought)|hop(?:es|ed)|believ(?:es|ed)|rememb(?:ers|ered)) that|minut(?:es|ed)|cabl(?:es|ed)|wir(?:es|ed)|telegraph(?:s|ed)|pencill?ed|scribbl(?:es|ed)|scrawl(?:s|ed)|jot(?:s|ted)|annotat(?:es|ed)|inscrib(?:es|ed)|record(?:s|ed|ing)|mutter(?:s|ed)|whisper(?:s|ed)|grumbl(?:es|ed)|jok(?:es|ed)|counter(?:s|ed)|object(?:s|ed) that|retort(?:s|ed)|respond(?:s|ed|ing)|commented|comments? that|continued|in (?:his|her|their|its) (?:own )?words|according to|in the words of";
const spanish =
  "dijo|dice|dijeron|escribi[óo]|escribe|afirm(?:a|ó|aba)|declar(?:a|ó|aba)|señal(?:a|ó|aba)|sostiene|sostuvo|explic(?:a|ó)|argument(?:a|ó)|advirti[óo]|advierte|respondi[óo]|anunci[óo]|concluy[óe]|record(?:a|ó)|según|en palabras de|habl(?:a|ó|aba|an|aron|aban) de|apunt(?:a|ó|aba)|anot(?:a|ó|aba)|asegur(?:a|ó|aba)|añad(?:e|ió|ía)|insist(?:e|ió|ía)|reconoc(?:e|ió|ía)|contest(?:a|ó|aba)|pregunt(?:a|ó|aba)|exclam(?:a|ó|aba)|coment(?:a|ó|aba)|observ(?:a|ó|aba)|manifest(?:a|ó|aba)|subray(?:a|ó|aba)|denunci(?:a|ó|aba)|orden(?:a|ó|aba) que|reza|rezaba|describ(?:e|ió|ía)|relat(?:a|ó|aba)|narr(?:a|ó|aba)";
const french =
  "dit|disait|écrit|écrivit|écrivait|déclar(?:e|a|ait|é)|affirm(?:e|a|ait|é)|not(?:e|a|ait)|soulign(?:e|a|ait|é)|répond(?:it|ait)?|expliqu(?:e|a|ait|é)|ajout(?:e|a|ait|é)|rappel(?:le|a|é)|avert(?:it|issait)|conclu(?:t|ait)|s['’]écria|selon|d['’]après|pour reprendre les mots de|précis(?:e|a|ait|é)|assur(?:e|a|ait|é)|annot(?:e|a|ait|é)|confi(?:e|a|ait|é)|avou(?:e|a|ait|é)|souffl(?:e|a|ait|é)|lan(?:ce|ça|çait|cé)|murmur(?:e|a|ait|é)|demand(?:e|a|ait|é)|observ(?:e|a|ait|é)|remarqu(?:e|a|ait|é)|racont(?:e|a|ait|é)|parl(?:e|a|ait|èrent) d(?:e|['’])|prétend(?:it|ait)?|soutien(?:t|nent)|soutint|protest(?:e|a|ait|é)|cri(?:e|a|ait|é)|s['’]exclam(?:e|a|ait)|tranch(?:e|a|ait|é)";
const german =
  "schr(?:ieb|eibt|ieben|eiben)|sag(?:te?|ten|en)|erklär(?:te?|ten)|beton(?:te?|ten)|behaupte(?:te?|t)|meinte?|berichte(?:te|t)|warnte?|antwortete?|fragte|notierte|forderte|heißt es|hieß es|so (?:schrieb|formulierte)|laut|zufolge|mit den Worten|spr(?:icht|ach|achen|echen) von|bemerk(?:t|te|ten)|stell(?:t|te|ten) fest|verfüg(?:t|te|ten)|urteil(?:t|te|ten)|nannte es|rief(?:en)?|kommentier(?:t|te|ten)|vermerk(?:t|te|ten)|klag(?:t|te|ten)|höhn(?:t|te|ten)|spotte(?:t|te|ten)|zitier(?:t|te|ten)|beschr(?:eibt|ieb|ieben)|formulier(?:t|te|ten)|entgegne(?:t|te|ten)|erwider(?:t|te|ten)|kündig(?:t|te|ten) an|beton(?:t|te|ten)|versicher(?:t|te|ten)|ergänz(?:t|te|ten)|gestand|gab zu Protokoll|argumentier(?:t|te|ten)";
const russian = "сказал[аи]?|писал[аи]?|написал[аи]?|заявил[аи]?";
// Chinese and Japanese set no spaces between words.
const unspaced = "[说說](?=[：:，,]|$)|[写寫]道|指出|认为|認為|宣布|述べ|書い";

const anywhere = new RegExp(
  `(?<!\\p{L})(?:${english}|${spanish}|${french}|${german}|${russian})(?!\\p{L})|${unspaced}`,
  "iu",
);

/** Whether these words speak of somebody's saying or writing: said, according to, écrit, erklärte, según. */
export function tellsOfSaying(words: string): boolean {
  return anywhere.test(words);
}

// “…,” the clerk had said; not: “…” and, as far as I can tell, …
const tag = new RegExp(
  `^[\\s,–—-]*(?:(?!(?:was|were|is|are|been|be)\\s)[\\p{L}.’'-]+\\s+){0,4}?(?:(?:${english}|${spanish}|${french}|${german}|${russian})(?!\\p{L})|(?:s?he|they|I|\\p{Lu}[\\p{L}’'-]+)\\s+(?:ends|ended|begins|began|continues|goes on|went on|thought|sighed)(?!\\p{L}))|^[\\s,，]*(?:${unspaced})`,
  "iu",
);

// “…” she said; “…” Bell wrote
const startsWithSubject = /^\s*(?:s?he|they|I|we|it|\p{Lu}[\p{L}’'-]+|der|die|das|er|sie|the|an?)\s/u;

/**
 * Whether the words after a quotation give it to a speaker: “…,” she said; “…”, schrieb er. Without a comma the verb
 * has another subject or none: “The Long Bell” said little.
 */
export function tellsWhoSaid(quoted: string, after: string): boolean {
  return (
    (/[,.!?…]$/.test(quoted) || /^\s*[,，–—-]/.test(after) || startsWithSubject.test(after)) &&
    tag.test(after)
  );
}

const anotherSource =
  /\b(?:another|a second(?:ary)?|second|an?other|different)\s+(?:\w+\s+)?(?:source|document|historian|scholar|author|witness|report|letter|memorandum|article|book|account)\b|\b(?:otr[oa]|un autre|une autre|eine? andere[rs]?)\s+(?:\p{L}+\s+)?(?:fuente|documento|autora?|historiadora?|source|document|auteur|historienne?|Quelle|Dokument|Autor(?:in)?|Historiker(?:in)?)/iu;

/**
 * Whether the words that introduce a later quotation give it to somebody whom the earlier words do not name. Who is told
 * or asked is not who speaks: when a preacher told her this, she answered “…”.
 */
export function introducesAnother(before: string, earlier: string): boolean {
  // “Here,” he wrote, “…”: nobody's name is Here.
  const leadIn = before.replace(/[“"«„‘][^“”"«»„]*[”"»]/g, "");
  if (anotherSource.test(leadIn)) return true;
  if (!tellsOfSaying(leadIn) || speaksAgain.test(leadIn)) return false;
  const named = new Set(namesIn(earlier).flatMap(wordsOfName));
  const speakers = namesIn(leadIn).flatMap(wordsOfName);
  return speakers.length > 0 && !speakers.some((word) => named.has(word));
}

// … , she answered that she had looked, and there was “…”
const speaksAgain = new RegExp(
  `(?<!\\p{L})(?:s?he|they|er|sie|ils?|elles?|él|ella|ellos)\\s+(?:\\p{L}+\\s+){0,2}?(?:${english}|${spanish}|${french}|${german})(?!\\p{L})[^,;:]{0,120}(?:[,;:][^,;:]{0,60})?$`,
  "iu",
);

function wordsOfName(name: string): string[] {
  return name.toLowerCase().split(" ");
}

// Words that begin a sentence and are no names.
const noName =
  /^(?:the|this|that|these|those|he|she|it|they|we|i|in|on|at|as|but|and|for|when|while|after|before|later|then|his|her|their|a|an|to|by|from|however|moreover|thus|also|next|finally|second|third|first|one|two|el|la|los|las|un|una|en|él|ella|este|esta|le|les|il|elle|ce|cette|dans|der|die|das|er|sie|es|ein|eine|im|in|und|auch|another|some|many|several|most|others?|both|each|all|no|nobody|everyone|here|there|why|how|what|who|where|if|since|because|although|though|yet|so|or|not|with|of|during|until|under|over|among|despite|its|my|our|your|you|instead|perhaps|nevertheless|still|even|like|unlike|through|around|about|against|between|according|again|now|once|only|pero|y|por|como|cuando|según|sin|con|otr[oa]s?|mais|selon|pour|comme|quand|un|une|aber|doch|als|nach|bei|mit|wie|dann|zwar|andere[rs]?)$/i;

/** Words that may be names, in order: those with a capital, as far as they stand together. */
export function namesIn(words: string): string[] {
  return [...words.matchAll(/\p{Lu}[\p{L}\p{M}’'-]+(?:\s+\p{Lu}[\p{L}\p{M}’'-]+)*/gu)].flatMap((match) => {
    const parts = match[0].split(/\s+/).map((part) => part.replace(/['’]s$/, ""));
    while (parts.length > 0 && noName.test(parts[0] ?? "")) parts.shift();
    return parts.length > 0 ? [parts.join(" ")] : [];
  });
}
