import { describe, expect, test } from "vitest";
import { cited, onlyCitation } from "./reading.ts";

describe("parentheses that cite", () => {
  test.each([
    ["author and page", "He wrote “it was over by then” ⟦(Smith 23)⟧."],
    ["author and page after a paraphrase", "The war had been over for a year ⟦(Smith 23)⟧."],
    ["two authors", "He wrote “it was over by then” ⟦(Smith and Jones 23)⟧."],
    ["many authors", "He wrote “it was over by then” ⟦(Smith et al. 23-25)⟧."],
    ["short title", "He wrote “it was over by then” ⟦(Smith, “Winter War” 23)⟧."],
    ["title alone", "He wrote “it was over by then” ⟦(“Winter War” 23)⟧."],
    ["Chicago author-date", "He wrote “it was over by then” ⟦(Smith 1999, 23)⟧."],
    ["APA", "He wrote “it was over by then” ⟦(Smith & Jones, 1999, p. 23)⟧."],
    ["APA without a page", "He wrote “it was over by then” ⟦(Smith, 1999)⟧."],
    ["a reprint", "He wrote “it was over by then” ⟦(Orme, 1899/1972, pp. 3–4)⟧ and ⟦(Orme [1899] 1972, 3)⟧."],
    ["without a date", "He wrote “it was over by then” ⟦(Orme, n.d., p. 3)⟧ and ⟦(Orme forthcoming)⟧."],
    [
      "several with initials",
      "He wrote “it was over by then” ⟦(J. Orme, 1999, p. 3; see also P. Bell, n.d.)⟧.",
    ],
    ["a title with its year", "He wrote “it was over by then” ⟦(“Mill Shut,” 1899, p. 1)⟧."],
    ["what somebody told the author", "It was “over” ⟦(P. Orme, personal communication, May 3, 2001)⟧."],
    [
      "an act or a roman page after a year",
      "He wrote “it was over by then” ⟦(Orme 1899, 2. Akt)⟧ ⟦(Orme 1899, XII)⟧.",
    ],
    ["volume and page", "He wrote “it was over” ⟦(Orme 2: 34)⟧."],
    ["quoted in", "He wrote “it was over by then” ⟦(qtd. in Smith 23)⟧."],
    ["see", "He wrote “it was over by then” ⟦(see also Smith 23)⟧."],
    ["several", "He wrote “it was over by then” ⟦(Smith 23; Jones 1999, 4)⟧."],
    ["page after a signal phrase", "Smith wrote “it was over by then” ⟦(23)⟧."],
    ["page with its word", "Smith wrote “it was over by then” in his diary ⟦(p. 23)⟧."],
    ["year and page after a name", "Smith ⟦(1999, 23)⟧ writes that it was over."],
    ["year after a name that speaks", "Smith ⟦(1999)⟧ argues that it was over."],
    [
      "a site",
      "He wrote “it was over by then” ⟦(trumanlibrary.org)⟧ ⟦(www.digitalarchive.wilsoncenter.org)⟧.",
    ],
    ["a name alone", "He wrote “it was over by then” ⟦(Yun-sik)⟧."],
    ["a family's and a given name", "He wrote “it was over by then,” ⟦(Kim Yun-sik)⟧ she says."],
    ["Ibid.", "He wrote “it was over by then” ⟦(Ibid.)⟧ and “it was not” ⟦(ibid., 23)⟧."],
    ["a letter with its date", "He told him so ⟦(Stalin to Zhou Enlai, 5 July 1950)⟧."],
    [
      "in whatever manner, straight after a quotation",
      "He wrote “it was over by then” ⟦(Marlow Times, July 5, 1950, A4)⟧ and “it was all over” ⟦(AHN, Estado, leg. 3, exp. 2)⟧.",
    ],
    [
      "a place in a play or a file",
      "He wrote “it was over by then” ⟦(act 3, scene 1)⟧ and “it was all over” ⟦(t. II, p. 3)⟧.",
    ],
    [
      "with a remark",
      "He wrote “it was over by then” ⟦(Orme 3, my translation)⟧ or “it was not over” ⟦(3, emphasis added)⟧.",
    ],
    ["a page before what it introduces", "In that study Orme ⟦(p. 3)⟧ says that it was over."],
    ["numbers in brackets", "He wrote “it was over by then” ⟦[Orme, 23]⟧ and “it was not” ⟦[12, p. 4]⟧."],
    ["a letter without its date", "He said “it was over by then” ⟦(Orme to Bell)⟧."],
    ["a document with its date", "It says “it was over by then” ⟦(Memorandum, 12 January 1951)⟧."],
    [
      "an archive's reference",
      "It was over ⟦(APRF, f. 45, op. 1, d. 331, l. 79)⟧ and done ⟦(TNA, FO 371/84083)⟧.",
    ],
    ["a record group", "It was over ⟦(NARA, RG 59, Box 4)⟧."],
    ["a volume of FRUS", "It was over ⟦(FRUS 1951, vol. VII, doc. 7)⟧."],
    ["an institution", "It says “it was over by then” ⟦(Joint Chiefs of Staff)⟧."],
    [
      "particles and accents",
      "He wrote “it was over by then” ⟦(van der Meer 23)⟧ ⟦(O’Brien 3)⟧ ⟦(Muñoz 4)⟧ ⟦(Đặng 5)⟧.",
    ],
    [
      "Cyrillic and Chinese",
      "Он писал «что всё уже было кончено» ⟦(Иванов 1999, 23)⟧. 他说“战争已经结束了” ⟦（毛泽东 1950, 23）⟧。",
    ],
    ["Spanish", "Escribió que «todo había terminado ya» ⟦(Pérez y García 23)⟧ ⟦(citado en Pérez 1999, 23)⟧."],
    ["French", "Il écrivit « que tout était fini » ⟦(Dupont 1999, 23)⟧ ⟦(cité par Dupont 23)⟧."],
    ["German", "Er schrieb „es sei nun alles vorbei“ ⟦(Müller 1999, S. 23)⟧ ⟦(vgl. Müller 1999: 23)⟧."],
    ["a title and a page in brackets", "He wrote “it was over by then” ⟦[ **Winter War** , p. 23]⟧."],
    ["with emphasis inside", "He wrote “it was over by then” ⟦(Smith, *Winter War* 23)⟧."],
    ["before the closing mark, by mistake", "He wrote “it was over by then ⟦(Smith 23)⟧.”"],
    [
      "a name that the essay cites by",
      "He wrote “it was over by then” ⟦(Yun-sik)⟧. So the war was lost ⟦(Yun-sik)⟧.",
    ],
    [
      "a place's name that Works Cited has",
      "He wrote “it was over by then” ⟦(London 23)⟧. It was lost ⟦(London)⟧.\n\n# Works Cited\n\nLondon, Jack. *War*. 1904.",
    ],
  ])("%s", (_, marked) => {
    cited(marked);
  });
});

describe("parentheses that do not", () => {
  test.each([
    ["nothing", "He wrote “it was over by then” ()."],
    ["initials", "The alliance (NATO) and the States (U.S.) and “it was over by then” (POWs)."],
    ["a year", "He wrote “it was over by then” (1950). It was (1950s) so (1950, 1951)."],
    ["see below", "He wrote “it was over by then” (see below). And (see above), (see Chapter 3)."],
    ["a place", "He wrote “it was over by then” (Moscow). They met (Moscow)."],
    ["a place and a year", "He wrote “it was over by then” in his memoirs (London, 1945)."],
    ["a place and a year straight after", "He read “The Causes of the War” (New York, 1945)."],
    ["a month", "He wrote “it was over by then” (June 1950). They left (Early June 1950)."],
    ["a date", "They left (Monday, 5 July 1950) and came (July 1950)."],
    ["a chapter", "He wrote “it was over by then” (Chapter 3). So (Table 2), (Figure 1)."],
    ["a birth", "Kim Il-sung (born 1893) and Nicholas (r. 1894–1917) and Mao (1893–1976) and Li (b. 1900)."],
    [
      "emphasis added",
      "He wrote “it was *over* by then” (emphasis added). (Emphasis mine), (my translation), (sic)",
    ],
    ["a resolution", "It was decided there (Resolution 83). It was so (Article 5)."],
    ["what a word means", "He spoke of “perestroika” (Restructuring) there."],
    ["an aside", "He left (it was late) and came (as Mao had said) back (or so he said)."],
    ["numbers", "He lost many (12,000). They had (1) men, (2) guns, and (3) no food."],
    [
      "a list's numbers after quotations",
      "They want (1) “it was over by then”, (2) “it was never over”, and (3) peace.",
    ],
    ["what is being typed", "He wrote “it was over by then” ("],
    ["a name that is being typed", "He wrote “it was over by then” (Smi"],
    ["a source's own parentheses", "He wrote “it (Smith 23) was over by then”."],
    ["in a heading", "# The war (Smith 23)\n\nText."],
    [
      "German asides",
      "Er schrieb „es sei nun alles vorbei“ (siehe oben). (Hervorhebung im Original) (Januar 1950) (geb. 1893)",
    ],
    [
      "Spanish asides",
      "Escribió «todo había terminado ya» (véase abajo). (énfasis añadido) (enero de 1950) (nacido en 1893)",
    ],
    [
      "French asides",
      "Il écrivit « que tout était fini » (voir ci-dessus). (c’est moi qui souligne) (né en 1893) (juin 1950)",
    ],
  ])("%s", (_, marked) => {
    cited(marked);
  });
});

describe("what they say", () => {
  const say = (parenthesis: string) => onlyCitation(`He wrote “it was over by then” ${parenthesis}.`);

  test.each([
    ["(Smith 23)", ["Smith"], undefined, undefined, "23"],
    ["(Smith and Jones 1999, 23)", ["Smith", "Jones"], undefined, 1999, "23"],
    ["(Smith et al., 1999, pp. 23-25)", ["Smith"], undefined, 1999, "pp. 23-25"],
    ["(Smith, “Winter War” 23)", ["Smith"], "Winter War", undefined, "23"],
    ["(Pérez y García 23)", ["Pérez", "García"], undefined, undefined, "23"],
    ["(“Winter War” 23)", [], "Winter War", undefined, "23"],
    ["(Smith, *Winter War* 23)", ["Smith"], "Winter War", undefined, "23"],
  ])("%s", (parenthesis, names, title, year, locator) => {
    const { pointers, ...citation } = say(parenthesis);
    expect(pointers).toEqual([
      {
        kind: "author",
        names,
        written: parenthesis.slice(1, -1).replaceAll("*", ""),
        ...(title && { title }),
        ...(year && { year }),
      },
    ]);
    expect(citation.locator).toBe(locator);
  });

  test("a site is a host, without www.", () => {
    expect(say("(www.trumanlibrary.org)").pointers).toEqual([{ kind: "host", host: "trumanlibrary.org" }]);
  });

  test("a page alone is of whom the sentence names", () => {
    expect(onlyCitation("As Kim Yun-sik argues, it “was over by then” (23).").pointers).toMatchObject([
      { kind: "author", names: ["Kim Yun-sik"] },
    ]);
  });

  test("Ibid. points back", () => {
    expect(say("(Ibid., 23)")).toMatchObject({ pointers: [{ kind: "ibid" }], locator: "23" });
  });

  test("a document is described in its own words", () => {
    expect(say("(Stalin to Zhou, 5 July 1950)").pointers).toEqual([
      { kind: "description", text: "Stalin to Zhou, 5 July 1950" },
    ]);
  });
});
