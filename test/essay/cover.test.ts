import { describe, expect, test } from "vitest";
import { covers, uncited } from "./reading.ts";

describe("in its sentence, after it", () => {
  test.each([
    ["a parenthesis", "He wrote “one side of it was over” (Smith 23).", "same (Smith 23)"],
    ["a note mark", "He wrote “one side of it was over”[^1] then.", "same [^1]"],
    ["a note mark after the period", "He wrote “one side of it was over.”[^1] Then she did.", "same [^1]"],
    ["a note mark before the closing mark", "He wrote “one side of it was over.[^1]” Then.", "same [^1]"],
    [
      "a parenthesis after the period",
      "He wrote “one side of it was over.” (Smith 23) Then.",
      "same (Smith 23)",
    ],
    [
      "a parenthesis and a second period",
      "He wrote “one side of it was over.” (Smith 23). Then.",
      "same (Smith 23)",
    ],
    ["a key", "He wrote “one side of it was over” [@smith, 23].", "same [@smith, 23]"],
    ["a key after the period", "He wrote “one side of it was over.” [@smith, 23] Then.", "same [@smith, 23]"],
    ["an inline note", "He wrote “one side of it was over.”^[Smith, 23.] Then.", "same ^[Smith, 23.]"],
    [
      "at the sentence's end",
      "He wrote “one side of it was over” and left for home in May (Smith 23).",
      "same (Smith 23)",
    ],
    ["over a line's end", "He wrote “one side of it\r\nwas over”\r\n(Smith 23).", "same (Smith 23)"],
    [
      "after an abbreviation",
      "He wrote “one side of it was over” to the U.S. mission (Smith 23).",
      "same (Smith 23)",
    ],
    [
      "after an exclamation inside",
      "He wrote “one side of it was over!” in a letter (Smith 23).",
      "same (Smith 23)",
    ],
    ["after an attribute", "He wrote “one side of it was over”{: .q} (Smith 23).", "same (Smith 23)"],
    ["after a template tag", "He wrote “one side of it was over” {% sic %} [^1].", "same [^1]"],
    ["in Spanish", "Escribió: «One lado había terminado ya» (Pérez 23).", "same (Pérez 23)"],
    ["in French, a note before the mark", "Il écrivit : « One côté était fini[^1] ».", "same [^1]"],
    [
      "in German, with a day",
      "Er schrieb am 5. Juli: „One Seite war am 3. Mai vorbei“ (Müller 1999, 23).",
      "same (Müller 1999, 23)",
    ],
    ["in Chinese", "他写道：“One 战争已经结束了”（毛泽东 1950, 23）。他走了。", "same （毛泽东 1950, 23）"],
    ["in a list", "- He wrote “one side of it was over” (Smith 23).\n- Text.", "same (Smith 23)"],
    [
      "in a row of a table",
      "| He | “one side of it was over” | (Smith 23) |\n| - | - | - |\n| She | it | (Kim 3) |",
      "same (Smith 23)",
    ],
  ])("%s", (_, text, expected) => {
    const found = Object.values(covers(text));
    expect(found).toEqual([expected]);
  });

  test("one citation at a sentence's end covers every quotation in it", () => {
    expect(covers("“One side of it was over,” he wrote, “two of them were gone” (Smith 23).")).toEqual({
      One: "same (Smith 23)",
      two: "same (Smith 23)",
    });
  });

  test("each quotation has the citation that follows it", () => {
    expect(
      covers("He wrote “one side of it was over” (Smith 23), she “two of them were gone” (Kim 3)."),
    ).toEqual({
      one: "same (Smith 23)",
      two: "same (Kim 3)",
    });
  });
});

describe("in its sentence, before it", () => {
  test.each([
    ["a key", "@smith argues that “one side of it was over”.", "before @smith"],
    [
      "a key with a locator",
      "@smith [p. 23] argues that “one side of it was over”.",
      "before @smith [p. 23]",
    ],
    ["author-date", "Smith (1999, 23) writes “one side of it was over”.", "before (1999, 23)"],
    ["a year of one who writes", "Smith (1999) writes that “one side of it was over”.", "before (1999)"],
    [
      "a link on the words that introduce it",
      "[The telegram](https://example.org) says “one side of it was over”.",
      "before [The telegram](https://example.org)",
    ],
    [
      "a note mark on the words that introduce it",
      "His diary[^1] says “one side of it was over”.",
      "before [^1]",
    ],
  ])("%s", (_, text, expected) => {
    expect(covers(text)).toEqual({ one: expected });
  });

  test("a table's cell that names the source", () => {
    expect(
      covers(
        "| Source | Words |\n| - | - |\n| TNA, FO 371/3, f. 4 | “the bell was over there” |\n| London | “one bell was over here” |",
      ),
    ).toEqual({ the: "before TNA, FO 371/3, f. 4", one: "none" });
  });

  test("but not the citation of another quotation", () => {
    expect(
      covers("He wrote “one side of it was over” (Smith 23), but Mao said “two of them were gone”."),
    ).toEqual({
      one: "same (Smith 23)",
      two: "none",
    });
  });
});

describe("later in its paragraph", () => {
  test("one note at the paragraph's end covers all that is quoted above it", () => {
    expect(
      covers(
        "“One side of it was over,” he wrote. The winter came. Kim said: “Two of us will go home.” Mao told him that “three of them will not”. They left.[^1]",
      ),
    ).toEqual({ One: "later [^1]", Two: "later [^1]", three: "later [^1]" });
  });

  test("even over another manner of citing", () => {
    expect(
      covers(
        "“One side of it was over,” he wrote. Mao told him that “two of them will not” (Smith 23). They left.[^1]",
      ),
    ).toEqual({ One: "later [^1]", two: "same (Smith 23)" });
  });

  test("a note before the paragraph's end, where the passage stays with its speaker", () => {
    expect(
      covers("“One side of it was over,” he wrote. “Two of us left.”[^1] The winter came early."),
    ).toEqual({
      One: "later [^1]",
      Two: "same [^1]",
    });
  });

  test("one parenthesis after the last of several quotations from one source", () => {
    expect(
      covers(
        "Smith says that “one side of it was over”. He adds that “two of them were gone”. This was so. For him, “three of them stayed to the end” (23).",
      ),
    ).toEqual({ one: "later (23)", two: "later (23)", three: "same (23)" });
  });

  test("not where the later citation is of another speaker or source", () => {
    expect(
      covers(
        "Smith says that “one side of it was over”. A secondary source states that Mao felt “two of them were gone” (Yun-sik).",
      ),
    ).toEqual({ one: "none", two: "same (Yun-sik)" });
    expect(
      covers(
        "He says that “one side of it was over”. In it a second witness felt “two of them were gone” (Kim 23).",
      ),
    ).toEqual({ one: "none", two: "same (Kim 23)" });
    expect(
      covers("Smith says that “one side of it was over”. Mao wrote that “two of them were gone” (Kim 23)."),
    ).toEqual({ one: "none", two: "same (Kim 23)" });
  });

  test("not where much stands between", () => {
    expect(
      covers(
        "He says that “one side of it was over”. The winter came. The river froze. Nobody could cross. Then it was that they knew that “two of them were gone” (Kim 23).",
      ),
    ).toEqual({ one: "none", two: "same (Kim 23)" });
  });

  test("quoted words that begin with a capital name no other speaker", () => {
    expect(
      covers(
        "The mayor told them: “One stone is enough for now.” Then, “Here,” he wrote, “two stones are one too many.”[^1] Nobody came.",
      ),
    ).toEqual({ One: "later [^1]", Here: "same [^1]", two: "same [^1]" });
  });

  test("not by what introduces other words", () => {
    expect(
      covers("He says that “one side of it was over”. @kim argues that “two of them were gone”."),
    ).toEqual({
      one: "none",
      two: "before @kim",
    });
    expect(
      covers("He says that “one side of it was over”. Kim (1999, 23) argues that “two of them were gone”."),
    ).toEqual({ one: "none", two: "before (1999, 23)" });
  });

  test("one note covers what is quoted since the note before, whoever says it", () => {
    expect(
      covers(
        "The miller held that “rain was a private matter.” Bishop Orme replied that it was “the parish's own rain.”[^1] Nobody said “rain is only rain” then.[^2]\n\n[^1]: Orme, *Rain*, 3.\n\n[^2]: Orme, *Rain*, 4.",
      ),
    ).toEqual({ rain: "same [^2]", the: "same [^1]" });
  });

  test("the nearest citation that plausibly covers, before the note that ends the paragraph", () => {
    expect(
      covers(
        "“One bell was rung at noon,” she wrote. “Two were rung at night” (Orme 3). The rest is known.[^1]\n\n[^1]: Bell, *Bells*, 4.",
      ),
    ).toEqual({ One: "later (Orme 3)", Two: "same (Orme 3)" });
  });

  test("who is told is not who speaks", () => {
    expect(
      covers(
        "She says that she has “one bell to spare.” When Bishop Orme told her to ring it, she answered that it was “nobody's bell but the frost's” (22).",
      ),
    ).toEqual({ one: "later (22)", nobody: "same (22)" });
  });

  test("a passage between two citations of one author is that author's", () => {
    expect(
      covers(
        "The smith called it “one of the better frosts” (Orme 3). A baker said that it “kept the bread honest.” The widow, according to Orme, “let it settle the account” (4).",
      ),
    ).toEqual({ one: "same (Orme 3)", kept: "later (4)", let: "same (4)" });
  });

  test("a citation that ends the paragraph in a sentence without a quotation speaks for the passage", () => {
    expect(
      covers(
        "The smith said that it was “one of the better frosts.” Mrs. Pell added that it “kept the bread honest.” Both letters are printed by Orme (1999, 4).",
      ),
    ).toEqual({ one: "later (1999, 4)", kept: "later (1999, 4)" });
  });

  test("a link to the same letter", () => {
    expect(
      covers(
        "“One must never ring it twice,” she wrote. In the same [letter of May](https://example.org/may) she asks for rope.",
      ),
    ).toEqual({ One: "later [letter of May](https://example.org/may)" });
  });

  test("a list that a citing sentence introduces", () => {
    expect(
      covers(
        "The bishop had two rules [@orme, 4]:\n\n1. “One bell is enough for anybody.”\n2. “Ring it before the frost does.”\n\nHe wrote “no third rule was ever given” at once.",
      ),
    ).toEqual({ One: "leadin [@orme, 4]", Ring: "leadin [@orme, 4]", no: "none" });
  });

  test("from afar, where the words name who is cited", () => {
    expect(
      covers(
        "“One bell rang,” Orme recalled. It was cold. The rope froze. Nobody came. The wind blew. “Two rang at night,” he wrote. (Orme 45)",
      ),
    ).toEqual({ One: "later (Orme 45)", Two: "same (Orme 45)" });
  });

  test("words that begin a sentence are no speaker", () => {
    expect(
      covers(
        "She wrote that “one bell was enough.” During the frost some said that it was “not enough by far” (Orme 4).",
      ),
    ).toEqual({ one: "later (Orme 4)", not: "same (Orme 4)" });
  });

  test("a letter covers both who wrote it and who was answered", () => {
    expect(
      covers(
        "He wrote that “one bell was cracked beyond mending.” Orme answered that it was “by no means cracked.” To this Bell said: “Two.” (Bell to Orme)",
      ),
    ).toEqual({ one: "later (Bell to Orme)", by: "later (Bell to Orme)", Two: "same (Bell to Orme)" });
  });

  test("not in the next paragraph, list item or row", () => {
    uncited("He says that “⟦one side of it was over⟧”.\n\nThey left.[^1]");
    uncited("- He says that “⟦one side of it was over⟧”.\n- They left.[^1]");
    uncited(
      "\\| He \\| “⟦one side of it was over⟧” \\|\n\\| - \\| - \\|\n\\| She \\| “two of them were gone” (Kim 3) \\|",
    );
  });

  test("with CRLF and emoji", () => {
    expect(covers("🎉 “One side of it\r\nwas over,” he wrote.\r\nThe 冬天 came.[^1]\r\n")).toEqual({
      One: "later [^1]",
    });
  });
});

describe("no citation", () => {
  test.each([
    ["none at all", "He wrote “⟦it was over by then⟧”."],
    ["an empty parenthesis", "He wrote “⟦it was over by then⟧” ()."],
    ["a year", "He wrote “⟦it was over by then⟧” (1950)."],
    ["an aside", "He wrote “⟦it was over by then⟧” (emphasis added) there."],
    ["a link to a section", "He wrote “⟦it was over by then⟧” ([above](#winter))."],
    ["a parenthesis that is being typed", "He wrote “⟦it was over by then⟧” ("],
    ["a key that is being typed", "He wrote “⟦it was over by then⟧” [@"],
    ["a mark that is being typed", "He wrote “⟦it was over by then⟧”[^"],
    ["a citation in the sentence before", "It was cold (Smith 23). He wrote “⟦it was over by then⟧”."],
    ["a heading's citation", "# Winter [@smith]\n\nHe wrote “⟦it was over by then⟧”."],
    [
      "Works Cited",
      "He wrote “⟦it was over by then⟧”.\n\n# Works Cited\n\nSmith, John. *War*. https://example.org.",
    ],
    ["terms and titles need none", "The “volunteers” read “The Causes of the War” there."],
  ])("%s", (_, marked) => {
    uncited(marked);
  });
});

describe("words quoted again", () => {
  test("before a note further on", () => {
    expect(
      covers(
        "He wrote “one bell is enough for anybody” (Orme 3).\n\nThe “bell is enough for” rule went on. It was kept for years.[^1]\n\n[^1]: Bell, *Bells*, 4.",
      ),
    ).toEqual({ one: "same (Orme 3)", bell: "before (Orme 3)" });
  });

  test("that were cited shortly before need no citation", () => {
    expect(
      covers(
        "He wrote “one paper tiger and no more” (Smith 23).\n\nSo it was held to be “a thing” and “paper tiger and no more”.",
      ),
    ).toEqual({ one: "same (Smith 23)", paper: "before (Smith 23)" });
  });

  test("from a block quotation", () => {
    expect(covers("> One paper tiger and no more. (Smith 23)\n\nHe said “tiger and no more” again.")).toEqual(
      {
        One: "inside (Smith 23)",
        tiger: "before (Smith 23)",
      },
    );
  });

  test("that were not cited still need one", () => {
    uncited("He wrote “⟦one paper tiger and no more⟧”. She wrote “⟦one paper tiger and no more⟧”.");
  });

  test("whole words only", () => {
    uncited("He wrote “the car was there for them” (Smith 23).\n\nShe said “⟦he car was there for⟧”.");
  });
});

describe("web essays that were copied", () => {
  test("“…show more content…” parts no sentence wrongly", () => {
    expect(
      covers(
        "He wrote that “one side of it was over” (Yun-sik). China joined due to their …show more content…\nAnother paper states, “two of them were gone” (example.org).",
      ),
    ).toEqual({ one: "same (Yun-sik)", two: "same (example.org)" });
  });

  test("a citation taken out is missed, though others stay", () => {
    uncited(
      "He told him that “one side of it was over” (example.org). The treaty was “a sign of new trust” (Yun-sik). They came.\nAnother paper was meant for the council. In it stands, “⟦go on with the blockade now⟧”. This shows much. Although it was theirs, the reason is plain. A secondary source states that Mao saw it as it “would keep what had begun alive” (Yun-sik). The end.",
    );
  });
});
