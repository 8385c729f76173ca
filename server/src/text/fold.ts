/**
 * Folds what writers and archives spell differently without meaning anything by it: case, diacritics, ligatures,
 * the style of apostrophes, soft hyphens and other invisible characters. `Zürich` and `zurich` fold alike.
 */
export function foldWord(word: string): string {
  if (plainLowercase.test(word)) return word;
  return word
    .normalize("NFKD")
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/[’ʼ‘`]/g, "'")
    .toLowerCase();
}

const plainLowercase = /^[a-z0-9']+$/;

/** A name or title for comparing: folded, hyphens and punctuation as single spaces. `Yun-sik` and `yun sik` are one. */
export function foldName(name: string): string {
  return foldWord(name)
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .replace(/'/g, "")
    .trim();
}

/**
 * A whole text as its folded words between single spaces, for finding words in a row. Says the same as the words of
 * `wordsOf`, ten times as fast for a text in plain letters.
 */
export function foldPlainText(text: string): string | undefined {
  const straight = text.replace(/[’‘“”–—…]/g, (mark) => (mark === "’" ? "'" : " "));
  if (!/^[\t\n\r\x20-\x7e]*$/.test(straight)) return undefined;
  return ` ${straight
    .toLowerCase()
    .replace(/[^a-z0-9']+/g, " ")
    .replace(/'(?![a-z])|(?<![a-z0-9])'/g, " ")
    .replace(/ +/g, " ")
    .trim()} `;
}
