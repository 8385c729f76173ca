import { describe, test } from "vitest";
import { ofKind } from "./reading.ts";

describe("a quotation: somebody's own wording", () => {
  test.each([
    ["five words or more", "It was “⟦a war that nobody had wanted⟧”."],
    ["a verb of saying before", "Mao said “⟦never again⟧” to them."],
    ["a verb of saying after", "“⟦Never again,⟧” Mao wrote."],
    ["according to", "According to Mao, it was “⟦a paper tiger⟧”."],
    ["one word that somebody said", "Asked whether he would go, he answered, “⟦No.⟧”"],
    ["brackets", "It was “⟦[a] paper⟧” tiger."],
    ["an omission", "It was “⟦paper … tiger⟧” to him."],
    ["a citation straight after", "It was a “⟦paper tiger⟧” (Mao 23)."],
    [
      "a note straight after, behind emphasis",
      "It was a *“⟦paper tiger⟧”*[^1].\n\n[^1]: Mao, *Works*, p. 3.",
    ],
    ["four words that read on in the sentence", "They fought “⟦with nothing but hands⟧” there."],
    ["a sentence that something introduces", "The answer had one line: “⟦He remembers.⟧” Nobody knew what."],
    ["what a tag follows", "“⟦Two bells,⟧” she went on, as ever."],
    ["a sentence in two parts", "“⟦The bells⟧”, Orme was told, “⟦are to be rung no more.⟧”"],
    [
      "a verb of holding",
      "It was held that they were “⟦void and mad⟧” and “⟦Never there,⟧” vowed the old smith.",
    ],
    ["nothing but these words", "He had a list. “⟦Also bread.⟧”"],
    ["a list's item within a sentence", "- “⟦by the grace⟧” (in nine letters)"],
    ["a capital after a colon", "He wrote one line in the margin: “⟦Too late⟧”."],
    ["several words by which somebody is called", "The file calls him “⟦lame, loud and late⟧”."],
    [
      "words quoted before",
      "He wrote that “⟦a very small bell was enough⟧” then. I find the “⟦very small bell⟧” odd.",
    ],
    ["speaking of", "Pérez habla de un «⟦tumulto de campanas⟧» y Weiß spricht von „⟦Glocken ohne Ton⟧“."],
    ["Spanish", "Mao dijo «⟦nunca más⟧» a todos."],
    ["French", "Mao écrivit « ⟦plus jamais⟧ » à tous."],
    ["German", "Mao erklärte: „⟦Nie wieder⟧“."],
    ["Chinese", "毛泽东说：“⟦绝不再来⟧”。"],
  ])("%s", (_, marked) => {
    ofKind("quotation", marked);
  });
});

describe("a term: a word that is talked about", () => {
  test.each([
    ["scare quotes", "The “⟦volunteers⟧” crossed the river."],
    ["so-called", "The so-called “⟦people’s volunteers⟧” crossed the river."],
    ["known as", "It is known as the “⟦long war⟧” there."],
    ["the term", "The term “⟦police action that was⟧” is his."],
    ["a coined phrase", "He spoke for a policy called “⟦leaning to one side⟧” then."],
    ["a nickname", "Joseph “⟦Uncle Joe⟧” Stalin did not go."],
    ["what one calls it in Spanish", "Los vecinos lo llamaban «⟦el puente de papel⟧» entonces."],
    [
      "a term before a verb of saying of others",
      "The ‘⟦Wray deposition⟧’, as it is known, has been quoted since.",
    ],
    ["a nickname in title case", "The sailors called it “⟦Operation Cold Foot⟧” for years."],
    ["a term with a citation", "It was what Orme calls the “⟦bell contract⟧” (Orme 3)."],
    ["a term before another sentence's citation", "The books call it a “⟦bell⟧”. @orme doubts it."],
    ["before a verb that says nothing of it", "She kept it “⟦as proof⟧” and as far as I can tell has it."],
    [
      "the subject of a verb of saying",
      "Orme’s “⟦Four Bells⟧” said little. Her “⟦five frosts⟧” were announced then.",
    ],
    ["what one speaks of in title case", "They speak of a “⟦Red Winter⟧” there."],
    ["remembered as", "They said that what was remembered as ‘⟦the knock⟧’ was the wind."],
    ["German", "Die sogenannte „⟦Volksarmee⟧“ und der Begriff „⟦kalter Krieg⟧“."],
    ["Spanish", "El término «⟦guerra fría⟧» y la llamada «⟦ayuda⟧»."],
    ["French", "Le terme « ⟦guerre froide⟧ » et la soi-disant « ⟦aide⟧ »."],
  ])("%s", (_, marked) => {
    ofKind("term", marked);
  });
});

describe("a title: the name of a work", () => {
  test.each([
    ["title case", "In “⟦The Causes of the Korean War⟧” he sees it so."],
    [
      "with the sentence's period in its marks",
      "Its caption read “⟦The Bell at Noon.⟧” It was “⟦The Bell at Night,⟧” and so on.",
    ],
    ["a headline with its mark", "It stood under the headline “⟦Bell Falls by Night!⟧”, in red."],
    ["before a noun", "She wrote in her “⟦Ringing Back⟧” columns that it was."],
    ["after a noun", "The article “⟦Leaning to one side⟧” sees it so."],
    ["entitled", "A chapter entitled “⟦What the generals knew in the winter⟧” sees it so."],
    ["in a heading", "# “⟦We shall all go home⟧”\n\nText."],
    ["in a link", "See [“⟦The Long Telegram⟧”](https://example.org) on it."],
    ["in a parenthesis that cites", "It was a trap (Smith, “⟦Winter War⟧” 23)."],
    ["in Works Cited", "Text.\n\n# Works Cited\n\nSmith, John. “⟦What the generals knew in winter.⟧” 1999."],
    [
      "in a note",
      "Text.[^1]\n\n[^1]: John Smith, “⟦What the generals knew in winter,⟧” *Journal* 3 (1999): 23.",
    ],
    [
      "in a Spanish note",
      "Texto.[^1]\n\n[^1]: Juan Pérez, «⟦Lo que sabían los generales en invierno⟧», *Hispania* 3 (1999), p. 23.",
    ],
    ["in an inline note", "Text.^[See Smith, “⟦What the generals knew in winter,⟧” 23.]"],
    ["German", "Der Aufsatz „⟦Was die Generäle wussten⟧“ sieht es so."],
  ])("%s", (_, marked) => {
    ofKind("title", marked);
  });
});
