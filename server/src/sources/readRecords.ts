import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import schema from "../../corpus/schema.json" with { type: "json" };
import type { Archive } from "./archive.ts";
import { jsonFault } from "./jsonFault.ts";
import type { CslDate, SourceRecord } from "./record.ts";

/** Why a record, or a whole file, is not in the corpus. */
export interface RecordProblem {
  readonly file: string;
  /** Its id, or `record 3` (counted from 1) when it has none; absent when the file as a whole is meant. */
  readonly record?: string;
  /** The field of the record that is wrong. */
  readonly field?: string;
  /** One sentence that says everything: `frus.json, record frus1951v07p1/d56: "title" is missing.` */
  readonly message: string;
}

/** What a file of records holds. */
export interface ReadRecords {
  readonly records: readonly SourceRecord[];
  readonly problems: readonly RecordProblem[];
}

/**
 * Reads a corpus file: a JSON list of CSL-JSON records. A record that is wrong is left out, with a problem for
 * each thing wrong with it; the others are read. Numbers where CSL-JSON has text (`"volume": 7`) become text.
 * Never throws.
 * @param fileName names the file in the problems
 */
export function readRecords(json: string, fileName: string): ReadRecords {
  const { list, problem } = readList(json, fileName, "records");
  if (problem !== undefined) return { records: [], problems: [problem] };

  const validate = validators().record;
  const records: SourceRecord[] = [];
  const problems: RecordProblem[] = [];
  const ids = new Set<string>();
  for (const [index, entry] of list.entries()) {
    const id = idOf(entry);
    const name = id ?? `record ${index + 1}`;
    const place = id === undefined ? name : `record ${id}`;
    const report = (field: string | undefined, what: string): void => {
      const message = `${fileName}, ${place}: ${what}`;
      problems.push({ file: fileName, record: name, ...(field !== undefined && { field }), message });
    };
    if (!validate(entry)) {
      for (const { field, what } of mistakes(validate.errors ?? [])) report(field, what);
      continue;
    }
    const record = inText(entry as LooseRecord);
    if (ids.has(record.id)) {
      report("id", "an earlier record of this file has the same id.");
      continue;
    }
    ids.add(record.id);
    records.push(record);
  }
  return { records, problems };
}

/** Reads a file of archives: a JSON list of {@link Archive}. Wrong entries are left out, as with records. */
export function readArchives(
  json: string,
  fileName: string,
): { readonly archives: readonly Archive[]; readonly problems: readonly RecordProblem[] } {
  const { list, problem } = readList(json, fileName, "archives");
  if (problem !== undefined) return { archives: [], problems: [problem] };

  const validate = validators().archive;
  const archives: Archive[] = [];
  const problems: RecordProblem[] = [];
  for (const [index, entry] of list.entries()) {
    if (validate(entry)) {
      archives.push(entry as Archive);
      continue;
    }
    const name = `archive ${index + 1}`;
    for (const { field, what } of mistakes(validate.errors ?? [])) {
      problems.push({
        file: fileName,
        record: name,
        ...(field !== undefined && { field }),
        message: `${fileName}, ${name}: ${what}`,
      });
    }
  }
  return { archives, problems };
}

interface Validators {
  readonly record: ValidateFunction;
  readonly archive: ValidateFunction;
}

let compiled: Validators | undefined;

/** Compiled at first use: the server starts without, as the bundled corpus was checked when it was built. */
function validators(): Validators {
  if (compiled === undefined) {
    const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strictTuples: false });
    const record = ajv.compile(schema);
    compiled = {
      record,
      archive: ajv.compile({ ...schema.definitions.archive, definitions: schema.definitions }),
    };
  }
  return compiled;
}

type List =
  | { readonly list: readonly unknown[]; readonly problem?: undefined }
  | { readonly list?: undefined; readonly problem: RecordProblem };

function readList(json: string, fileName: string, things: string): List {
  const text = json.startsWith("\uFEFF") ? json.slice(1) : json;
  const problem = (message: string): List => ({ problem: { file: fileName, message } });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    const fault = jsonFault(text);
    if (fault === undefined) return problem(`${fileName} is not valid JSON.`);
    const before = text.slice(0, fault.offset).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    return problem(
      `${fileName}, line ${before.length}, column ${column}: this is not valid JSON; expected ${fault.expected}.`,
    );
  }
  if (!Array.isArray(parsed)) return problem(`${fileName} is not a list of ${things}: it must begin with [.`);
  return { list: parsed };
}

function idOf(entry: unknown): string | undefined {
  const id = typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined;
  if (typeof id === "number") return String(id);
  return typeof id === "string" && id !== "" ? id : undefined;
}

interface Mistake {
  /** The field of the record, or nothing when the record as a whole is wrong. */
  readonly field: string | undefined;
  /** The sentence without the place: `"title" is missing.` */
  readonly what: string;
}

function mistakes(errors: readonly ErrorObject[]): Mistake[] {
  const found = new Map<string, Mistake>();
  for (const error of errors) {
    const path = error.instancePath.split("/").slice(1).map(unescapePointer);
    const { missingProperty, additionalProperty } = error.params as Params;
    const named = missingProperty ?? additionalProperty;
    if (named !== undefined) path.push(named);
    const mistake = { field: path[0], what: `${sentence(error, placeOf(path))}.` };
    // One word of a wrong type fails several keywords; the first says enough.
    const key = path.join("/");
    if (!found.has(key)) found.set(key, mistake);
  }
  return [...found.values()];
}

/** `"author › 2 › family"`; entries are counted from 1, as people do. */
function placeOf(path: readonly string[]): string {
  if (path.length === 0) return "this";
  const steps = path.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step));
  return `"${steps.join(" › ")}"`;
}

function unescapePointer(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** What the keywords that the schema uses say about a failure. */
interface Params {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
  readonly allowedValues?: readonly string[];
  readonly type?: string | readonly string[];
  readonly limit?: number;
}

function sentence(error: ErrorObject, where: string): string {
  const params = error.params as Params;
  const rule = error.parentSchema as { properties?: object; description?: string };
  switch (error.keyword) {
    case "required":
      return `${where} is missing`;
    case "additionalProperties":
      return `${where} is not a field here${instead(params.additionalProperty, Object.keys(rule.properties ?? {}))}`;
    case "enum":
      return `${where} must be ${rule.description}, not "${error.data}"${instead(error.data, params.allowedValues)}`;
    case "type":
      return `${where} must be ${kind(params.type)}`;
    case "minLength":
    case "minItems":
    case "minProperties":
      return `${where} is empty`;
    case "maxItems":
    case "additionalItems":
      return `${where} has more than ${params.limit} entries`;
    default:
      return `${where} must be ${rule.description ?? "something else"}`;
  }
}

function kind(allowed: string | readonly string[] = []): string {
  const types = [allowed].flat();
  if (types.includes("string")) return types.includes("integer") ? "text or a whole number" : "text";
  if (types.includes("array")) return "a list, in [ ]";
  return "an object, in { }";
}

/** `; perhaps "title" is meant`, when a known word is at most two slips away. */
function instead(written: unknown, known: readonly string[] = []): string {
  const typed = String(written).toLowerCase();
  const [nearest] = known
    .map((word) => ({ word, slips: slips(typed, word.toLowerCase()) }))
    .filter(({ word, slips }) => slips <= Math.min(2, word.length / 2))
    .sort((a, b) => a.slips - b.slips);
  return nearest === undefined ? "" : `; perhaps "${nearest.word}" is meant`;
}

/** Levenshtein's distance: letters put in, left out or changed. */
function slips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A record as the schema lets it in: CSL-JSON allows numbers for text, and text for the numbers of a date. */
type LooseRecord = Record<string, unknown>;

function inText(entry: LooseRecord): SourceRecord {
  const fields = Object.entries(entry).map(([field, value]) => {
    if (typeof value === "number") return [field, String(value)];
    if (typeof value === "object" && value !== null && "date-parts" in value)
      return [field, inNumbers(value)];
    return [field, value];
  });
  return Object.fromEntries(fields) as SourceRecord;
}

function inNumbers(date: object & { "date-parts": unknown }): CslDate {
  const parts = date["date-parts"] as readonly (readonly (number | string)[])[];
  return { ...date, "date-parts": parts.map((part) => part.map(Number)) };
}
