import { foldName } from "../text/fold.ts";
import { type CslName, nameInFull, type SourceRecord } from "./record.ts";

/** The parts of a name, folded: `Kim, Yun-sik` gives kim, yun, sik. */
function nameParts(name: string): string[] {
  return foldName(name)
    .split(" ")
    .filter((part) => part.length > 0);
}

/**
 * Whether a cited name may be this person: family, given or full name in any order, hyphens, case and diacritics
 * aside. `Yun-sik` is Kim Yun-sik, `Yunsik` and `Kim` are too, `Kim Il` is not.
 */
export function sameName(cited: string, person: string): boolean {
  const citedParts = nameParts(cited);
  const parts = nameParts(person);
  if (citedParts.length === 0 || parts.length === 0) return false;
  if (citedParts.every((part) => parts.includes(part) || isInitialOf(part, parts)))
    return citedParts.some((part) => part.length > 1);
  const joined = citedParts.join("");
  for (let start = 0; start < parts.length; start++)
    for (let end = start + 1; end <= parts.length; end++)
      if (parts.slice(start, end).join("") === joined) return true;
  return false;
}

function isInitialOf(part: string, parts: readonly string[]): boolean {
  return part.length === 1 && parts.some((other) => other.startsWith(part));
}

/** The people and bodies that a record names as its creators. */
export function authorsOf(record: SourceRecord): string[] {
  return (record.author ?? []).map(nameInFull);
}

/** A creator or addressee, and the folded words by which a sentence may name them. */
export interface Participant {
  readonly name: string;
  readonly calledBy: readonly string[];
}

export function participantsOf(record: SourceRecord): Participant[] {
  return [...(record.author ?? []), ...(record.recipient ?? [])].map((name) => ({
    name: shortName(name),
    calledBy: callNames(name),
  }));
}

/** The name by which a second mention goes: `Stalin`, `Zhou Enlai`, `Joint Chiefs of Staff`. */
export function shortName(name: CslName): string {
  return name.literal ?? name.family ?? nameInFull(name);
}

function callNames(name: CslName): string[] {
  if (name.family !== undefined) return [foldName(name.family)];
  const literal = foldName(name.literal ?? "");
  const parts = literal.split(" ");
  // Zhou Enlai goes by either part; the Joint Chiefs of Staff only by all of them.
  return parts.length === 2 && parts.every((part) => part.length > 2) ? [literal, ...parts] : [literal];
}
