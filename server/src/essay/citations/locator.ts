const terms =
  "pp?|pages?|págs?|p[áa]ginas?|S|ss?|vols?|volumes?|bk|books?|ch|chaps?|chapters?|cap|fols?|folios?|ff?|ll?|nos?|nn?|notes?|secs?|sections?|§§?|cols?|columns?|lines?|par|paras?|¶¶?";

/** `p. 4`, `pp. 23-25`, `fol. 12r`, `l. 79`, `23–25`, `xiv`, `2:345`, `2: 345`: what stands for a place in a source. */
export const locatorPattern = `(?:(?:${terms})\\.?\\s*)?(?:\\d+[a-z]?|[ivxlc]+)(?:[./]\\d+|:\\s?\\d+)?(?:\\s*[-–—]\\s*(?:\\d+[a-z]?|[ivxlc]+))?(?:\\s*,\\s*\\d+(?:\\s*[-–]\\s*\\d+)?)*(?:\\s*ff?\\.?|\\s*n\\.?\\s?\\d+)?`;

const whole = new RegExp(`^${locatorPattern}$`, "iu");
const marked = new RegExp(
  `(?:^|[\\s,;(])((?:${terms})\\.?\\s*\\d[^;,()]*(?:,\\s*\\d+(?:[-–]\\d+)?)*)\\s*\\.?$`,
  "iu",
);

/** Whether these words are a locator and nothing else. */
export function isLocator(words: string): boolean {
  return whole.test(words.trim());
}

/** The locator at the end of a note or description, where it names what it counts: `…, p. 23.` */
export function locatorAtEnd(words: string): string | undefined {
  return marked.exec(words)?.[1]?.replace(/[\s.]+$/, "");
}
