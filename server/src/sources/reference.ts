/** A place in a Russian archive: fond, opis, delo, list. */
export interface FondReference {
  readonly fond: string;
  readonly opis?: string;
  readonly delo?: string;
  readonly list?: string;
}

// f. 45, op. 1, d. 331, l. 79 · Fond 45, Opis 1, Delo 336, List 122 · ф. 45, оп. 1, д. 331, л. 79
const fondPattern =
  /(?<![\p{L}])(?:f(?:ond)?|ф(?:онд)?)\.?\s*(\d+[a-zа-я]?)\s*,\s*(?:op(?:is'?)?|оп(?:ись)?)\.?\s*(\d+[a-zа-я]?)(?:\s*,\s*(?:d(?:elo)?|ed\.\s*khr|д(?:ело)?)\.?\s*(\d+[a-zа-я]?))?(?:\s*,\s*(?:p(?:apka)?|п(?:апка)?)\.?\s*\d+)?(?:\s*,\s*(?:ll?|list(?:y|ov)?|лл?|лист(?:ы)?)\.?\s*(\d+))?/giu;

/** The fond references that stand in these words. */
export function fondReferencesIn(words: string): FondReference[] {
  return [...words.matchAll(fondPattern)].map((match) => ({
    fond: (match[1] ?? "").toLowerCase(),
    ...(match[2] && { opis: match[2].toLowerCase() }),
    ...(match[3] && { delo: match[3].toLowerCase() }),
    ...(match[4] && { list: String(Number(match[4])) }),
  }));
}

/** Whether two references lead to the same file and, where both name a list, to the same list. */
export function sameFond(one: FondReference, other: FondReference): boolean {
  return (
    one.fond === other.fond &&
    one.opis === other.opis &&
    one.delo !== undefined &&
    one.delo === other.delo &&
    (one.list === undefined || other.list === undefined || one.list === other.list)
  );
}

/** A document or page of *Foreign Relations of the United States* as a note names it. */
export interface FrusReference {
  /** Id of the volume's start, such as `frus1951v07p1`. */
  readonly volume: string;
  readonly document?: string;
  readonly page?: string;
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Reads `FRUS, 1951, vol. VII, pt. 1, doc. 56` or `Foreign Relations of the United States, 1950, 7:839`. */
export function frusReferenceIn(words: string): FrusReference | undefined {
  const series = /\b(?:FRUS|Foreign\s+Relations(?:\s+of\s+the\s+United\s+States)?)\b/i.exec(words);
  if (series === null) return undefined;
  const rest = words.slice(series.index + series[0].length);
  const years = /\b(1[89]\d{2}|20\d{2})(?:\s*[-–—]\s*(\d{2,4}))?/.exec(rest);
  const volume = /\bvol(?:ume)?s?\.?\s*([ivxlc]+|\d+)\b|\b(\d{1,2}):(\d+)/i.exec(rest);
  if (years === null || volume === null) return undefined;
  const part = /\b(?:pt|part)\.?\s*(\d)\b/i.exec(rest)?.[1];
  const span = years[2] === undefined ? years[1] : `${years[1]}-${years[2].slice(-2)}`;
  const number = String(numberOf(volume[1] ?? volume[2] ?? "")).padStart(2, "0");
  const document = /\b(?:docs?|documents?|no|nos)\.?\s*(\d+)/i.exec(rest)?.[1];
  const page = volume[3] ?? /\bpp?\.?\s*(\d+)/i.exec(rest)?.[1];
  return {
    volume: `frus${span}v${number}${part === undefined ? "" : `p${part}`}`,
    ...(document !== undefined && { document }),
    ...(page !== undefined && { page }),
  };
}

function numberOf(figure: string): number {
  if (/^\d+$/.test(figure)) return Number(figure);
  const values = [...figure.toLowerCase()].map((letter) => roman[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
