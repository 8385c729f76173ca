import { describe, expect, test } from "vitest";
import { readEssay } from "../../server/src/essay/readEssay.ts";
import { quoted } from "./reading.ts";

describe("marks of every kind", () => {
  test.each([
    ["curly", "Stalin wrote that “⟦we consider it correct to wait⟧” and waited."],
    ["straight", 'Stalin wrote that "⟦we consider it correct to wait⟧" and waited.'],
    ["British, curly", "Stalin wrote that ‘⟦we consider it correct to wait⟧’ and waited."],
    ["British, straight", "Stalin wrote that '⟦we consider it correct to wait⟧' and waited."],
    ["French", "Staline écrivit : « ⟦nous jugeons bon d’attendre⟧ »."],
    ["French with hard spaces", "Staline écrivit : «\u00a0⟦nous jugeons bon d’attendre⟧\u202f»."],
    ["French, after an apostrophe", "Il parlait d’« ⟦attendre encore⟧ » et disait qu'« ⟦on verrait⟧ »."],
    ["Spanish", "Stalin escribió que «⟦consideramos correcto esperar⟧»."],
    ["German", "Stalin schrieb: „⟦Wir halten es für richtig zu warten⟧“."],
    ["German guillemets", "Stalin schrieb: »⟦Wir halten es für richtig zu warten⟧«."],
    ["German singles", "Er nannte es ‚⟦eine Frage des Wartens⟧‘ im Brief."],
    ["German with a straight end", 'Stalin schrieb: „⟦Wir halten es für richtig⟧" und wartete.'],
    ["Polish", "Stalin pisał: „⟦uważamy za słuszne czekać⟧”."],
    ["Swedish", "Stalin skrev: ”⟦vi anser det riktigt att vänta⟧”."],
    ["Chinese", "斯大林写道：“⟦我们认为等待是正确的⟧”。然后他走了。"],
    ["Chinese with straight marks", '他说"⟦我们要去了⟧"。然后他走了。'],
    ["Chinese brackets", "他說「⟦我們要去『北京』了⟧」，然後他走了。"],
    ["Russian", "Сталин писал: «⟦мы считаем правильным ждать⟧»."],
    ["escaped, as Pandoc writes them", String.raw`Stalin wrote \"⟦we consider it correct⟧\" and waited.`],
    ["entities", "Stalin wrote &ldquo;⟦we consider it correct⟧&rdquo; and &#8220;⟦waited⟧&#x201D; on."],
  ])("%s", (_, marked) => {
    quoted(marked);
  });
});

describe("an apostrophe is no mark", () => {
  test.each([
    ["in a British quotation", "He wrote ‘⟦the army’s boots weren’t dry, and it’s cold⟧’ to her."],
    ["at a plural's end", "He wrote ‘⟦the soldiers’ boots are not dry⟧’ to her."],
    ["at a plural's end, straight", "He wrote '⟦the soldiers' boots are not dry⟧' to her."],
    ["of plurals only", "The soldiers’ boots and the officers’ tents were lost."],
    ["of plurals only, straight", "The soldiers' boots and the officers' tents were lost."],
    [
      "before what is left out",
      "'Twas the winter of '50; rock ‘n’ roll came in the ’50s, and he told ’em so.",
    ],
    ["at a word's end", "He wrote ‘⟦we are goin’ home soon⟧’ to her."],
    [
      "after a British quotation that ends in s",
      "He spoke of ‘⟦the terrible princes⟧’ and then of ‘⟦kings⟧’.",
    ],
    ["in French and Italian", "L’homme d’État qu’il était, l'ami, dell'arte."],
    ["before a name from Arabic", "The Qur’an, ‘Abd al-Karim and the Ka‘ba. The scholars’ view differed."],
    ["in feet and inches", `He was 6'2" tall, the gun was 5'10" long.`],
  ])("%s", (_, marked) => {
    quoted(marked);
  });
});

describe("marks inside marks belong to the outer ones", () => {
  test.each([
    ["American", "She recalled: “⟦he told me ‘wait for the spring’ and left.⟧”"],
    ["British", "She recalled: ‘⟦he told me “wait for the spring” and left.⟧’"],
    ["British, beginning with a quotation", "See ‘⟦“Wait”: A Word⟧’, 3."],
    ["British, three deep", "She recalled: ‘⟦he said “they told me ‘wait’ twice” and left⟧’ that day."],
    ["both end together", "She recalled: “⟦he told me ‘wait for the spring.’⟧” Nothing came."],
    ["straight", `She recalled: "⟦he told me 'wait for the spring' and left.⟧"`],
    ["French", "Elle écrit : « ⟦il m’a dit “attends le printemps” puis il partit⟧ »."],
    ["the same marks again", "Elle écrit : «⟦il m’a dit «attends» puis il partit⟧»."],
    ["the same straight marks again", 'She recalled: "⟦he told me "wait" and left⟧" that day.'],
    ["German", "Sie schrieb: „⟦er sagte mir ‚warte auf den Frühling‘ und ging⟧“."],
  ])("%s", (_, marked) => {
    quoted(marked);
  });
});

describe("a slip spoils little", () => {
  test.each([
    ["an opening mark too many", "He wrote “that it was over. She wrote “⟦that it was not over⟧” at all."],
    ["a straight mark too many", 'He wrote "that it was over. She wrote "⟦that it was not over⟧" at all.'],
    ["a closing mark too many", "He wrote that it was over” and “⟦that it was not⟧” yet."],
    ["two opening marks", "He wrote “⟦that it was over⟧“ and left."],
    ["no space before", 'He wrote,"⟦that it was over⟧" and left.'],
    ["no space after", 'He wrote "⟦that it was over⟧"and left.'],
    ["a space inside", 'He wrote " ⟦that it was over⟧ " and left.'],
    [
      "only its own paragraph",
      "He wrote “that it was over.\n\nShe wrote that it was not.\n\nBoth wrote “⟦again⟧” later.",
    ],
    ["an open mark while one types", "He wrote “that it was"],
    ["marks round nothing", 'He wrote “” and "" and « » and ‘’.'],
  ])("%s", (_, marked) => {
    quoted(marked);
  });
});

describe("a quotation over several paragraphs", () => {
  test("opens in each, and closes in the last", () => {
    const { quotations } = quoted(
      "She wrote: “⟦The first day was cold.\n\n“The second day was ‘colder’ still.\n\n“The third day we left.⟧”\n\nThen “⟦nothing⟧” more.",
    );
    expect(quotations.map(({ kind }) => kind)).toEqual(["quotation", "term"]);
  });

  test("is no quotation when it does not close", () => {
    quoted("She wrote: “The first day was cold.\n\n“The second day was colder.\n\nThe third day we left.");
  });

  test("in straight and in British marks", () => {
    quoted('She wrote: "⟦The first day.\n\n"The second day.⟧"\n\nHe wrote: ‘⟦One.\n\n‘Two.⟧’');
  });
});

describe("marks stand anywhere in an essay", () => {
  test.each([
    ["two in a sentence", "“⟦It was over,⟧” he wrote, “⟦and nobody came.⟧”"],
    ["after a dash and a bracket", "Then—“⟦it was over⟧”—they left (“⟦nobody came⟧”)."],
    ["in a list", "- He wrote “⟦it was over⟧”.\n- She wrote “⟦it was not⟧”.\n  1. Both “⟦left⟧”."],
    ["in a heading", "# The “⟦long⟧” winter\n\nText.\n\nThe “⟦short⟧” summer\n---"],
    [
      "in a table",
      "| Who | What |\n| --- | --- |\n| Mao | “⟦it was over⟧” |\n| Kim | “⟦it was not⟧” |".replaceAll(
        "|",
        "\\|",
      ),
    ],
    ["in a note", "Text.[^1]\n\n[^1]: He wrote “⟦it was over⟧”.\n\n    And “⟦nobody came⟧”."],
    ["in an inline note", "Text.^[He wrote “⟦it was over⟧”.]"],
    [
      "in a paragraph that a tab indents",
      "Text.\n\n\tHe wrote “⟦it was over⟧”.\n\n    She wrote “⟦it was not⟧”.",
    ],
    ["over a line's end", "He wrote “⟦it was\nover⟧” and left.\r\nShe wrote “⟦it\r\nwas not⟧”."],
  ])("%s", (_, marked) => {
    quoted(marked);
  });
});

describe("markup inside a quotation", () => {
  test.each([
    ["emphasis", "He wrote “⟦it was *quite* over⟧” and **“⟦nobody⟧”** and “*⟦came⟧*”."],
    ["emphasis of its first or last words", "He wrote “⟦*it* was over⟧” and ‘⟦it was quite *over*⟧’."],
    ["a link", "He wrote “⟦it was [quite](https://example.org/a) over⟧” and left."],
    ["a note mark", "He wrote “⟦it was over.[^1]⟧” and left.\n\n[^1]: Diary."],
    [
      "straight marks and a note mark",
      'He wrote "⟦it was over⟧"[^1] and "⟦nobody came⟧"[^1].\n\n[^1]: Diary.',
    ],
    ["brackets", "He wrote “⟦[it] was … \\[quite\\] over [sic]⟧” and left."],
    ["code", "He wrote “⟦`it` was over⟧” and `“that”` was code."],
    ["HTML", "He wrote “⟦it <em>was</em><br>over⟧” and <!-- “not this” --> left."],
    ["emoji, CJK, Cyrillic", "👩‍🚀 He wrote “⟦中国 и 🇰🇵 war⟧” 🎉 and “⟦e\u0301te\u0301⟧”."],
  ])("%s", (_, marked) => {
    quoted(marked);
  });
});

describe("what is no prose has no quotations", () => {
  test.each([
    ["fenced code", '```\nHe wrote "it was over".\n```'],
    ["HTML", '<p title="it was over">"not this"</p>'],
    ["a comment", '<!-- "it was over" -->'],
    [
      "template tags",
      '{% include figure.html caption="it was over" %} {{ "it" | escape }}'.replace("|", "\\|"),
    ],
    ["attributes", '![map](map.png){: title="it was over" .wide}\n{: .note title="it"}'],
    ["mathematics", 'So $a = "b"$ and $$c = "d"$$ hold.'],
    ["front matter", '---\ntitle: "The long war of nobody"\n---\n\nText.'],
    ["front matter that Pandoc closes with dots", '---\ntitle: "The long war of nobody"\n...\n\nText.'],
    ["front matter that is being typed", '---\ntitle: "The long war of nobody"\nauthor: "Me"\n\nText.'],
    ["a link's title and an image", '[x](https://example.org "it was over") ![“that”](a.png)'],
  ])("%s", (_, marked) => {
    quoted(marked);
  });

  test("but two sums of money are no mathematics", () => {
    quoted("It cost $5, he wrote “⟦not $6 at all⟧”, in all US$7.");
  });
});

test("a quotation's whole has its marks", () => {
  const text = "He wrote « it was over » once.";
  expect(readEssay(text).quotations.map(({ whole }) => text.slice(whole.start, whole.end))).toEqual([
    "« it was over »",
  ]);
});
