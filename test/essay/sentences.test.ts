import { describe, test } from "vitest";
import { sentences } from "./reading.ts";

describe("sentences end", () => {
  test.each([
    ["at a period", "⟦It was over.⟧ ⟦They left!⟧ ⟦Did they?⟧ ⟦They did…⟧ ⟦Yes.⟧"],
    ["after a closing mark", "⟦He wrote, “It was over.”⟧ ⟦They left.⟧"],
    ["not inside a quotation", "⟦He wrote “It was over. They left.” in May.⟧ ⟦So.⟧"],
    ["not inside parentheses", "⟦They left (it was over. Yes.) in May.⟧ ⟦So.⟧"],
    ["after a sentence in parentheses", "⟦They left.⟧ ⟦(It was over.)⟧ ⟦So.⟧"],
    [
      "not at a shortened word",
      "⟦Dr. Kim, Gen. Li et al. met in the U.S. mission, cf. p. 3, No. 5, i.e. there.⟧ ⟦So.⟧",
    ],
    ["not at an initial", "⟦J. A. Smith and Harry S. Truman met.⟧ ⟦So.⟧"],
    ["after a shortened word that another begins behind", "⟦They met in the U.S.⟧ ⟦The treaty came.⟧"],
    ["after a note mark", "⟦It was over.[^1]⟧ ⟦They left.[^1][^2]⟧ ⟦So.⟧"],
    ["after a citation behind the period", "⟦It was over. (Smith 23)⟧ ⟦They left. [@kim]⟧ ⟦So.⟧"],
    ["not at a note's own period", "⟦In May^[See Smith, p. 4.] Kim left Seoul.⟧ ⟦So.⟧"],
    [
      "not at a citation's own period",
      "⟦Er schrieb „es sei nun alles vorbei“ (Müller, S. 4ff.) Kim zuliebe.⟧ ⟦So.⟧",
    ],
    ["not at three dots", "⟦It was . . . over.⟧ ⟦So.⟧"],
    ["not at a German ordinal", "⟦Am 5. Juli im 20. Jahrhundert, z.B. bzw. S. 3, kam er.⟧ ⟦So.⟧"],
    ["in Chinese", "⟦战争结束了。⟧⟦他说：“走吧。”⟧⟦他们走了！⟧"],
    ["in Spanish", "⟦Terminó.⟧ ⟦¿Se fueron?⟧ ⟦¡Sí!⟧ ⟦El Sr. Pérez y la Sra. García.⟧"],
    ["in French", "⟦M. Dupont écrivit : « C’est fini. »⟧ ⟦Ils partirent.⟧"],
    ["over emphasis", "⟦**It was over.**⟧ ⟦They *left*.⟧"],
    ["with CRLF", "⟦It was\r\nover.⟧\r\n⟦They left.⟧"],
    ["with a lone bracket", "⟦It (was over.⟧ ⟦They left.⟧ ⟦So.⟧"],
    ["while one types", "⟦It was over.⟧ ⟦They⟧"],
  ])("%s", (_, marked) => {
    sentences(marked);
  });
});
