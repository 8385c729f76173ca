import type { FindingCode } from "../checks/finding.ts";
import { wordFinding } from "../checks/wording.ts";
import type { Citation, Quotation } from "../essay/essay.ts";
import type { Resolution } from "../sources/corpus.ts";
import type { TextChange } from "../style/textChange.ts";
import type { LineIndex, Place } from "../text/lineIndex.ts";
import type { Span } from "../text/span.ts";
import type { CheckedEssay, CheckedFinding } from "./checkedEssay.ts";
import type { Report } from "./report.ts";
import type { Summary, Tally } from "./tally.ts";

/** What `ibid check --format json` prints. `version` changes when a field changes its meaning or goes. */
export interface JsonOutput {
  readonly version: 1;
  readonly files: readonly JsonEssay[];
  readonly summary: Summary;
}

export interface JsonEssay {
  readonly path: string;
  readonly quotations: readonly JsonQuotation[];
  readonly citations: readonly JsonCitation[];
  readonly findings: readonly JsonFinding[];
  readonly suppressed: readonly JsonSuppressed[];
}

/** LSP positions: lines from 0, characters in UTF-16 units from 0. */
export interface JsonRange {
  readonly start: Place;
  readonly end: Place;
}

/** `[start, end]` in UTF-16 units of the file's text, without its byte order mark. */
export type JsonOffset = readonly [number, number];

export interface JsonQuotation extends Pick<Quotation, "text" | "form" | "kind" | "cover" | "citation"> {
  readonly range: JsonRange;
  readonly offset: JsonOffset;
  /** Null for a quotation that was not compared with a text; this version compares none. */
  readonly verdict: null;
}

export interface JsonCitation extends Pick<Citation, "text" | "form"> {
  readonly offset: JsonOffset;
  readonly locator: string | null;
  /** Ids of the sources it may mean, best first: none when nothing fits, several when nothing decides. */
  readonly sources: readonly string[];
}

export interface JsonFinding {
  readonly code: FindingCode;
  readonly severity: string;
  readonly message: string;
  readonly range: JsonRange;
  readonly offset: JsonOffset;
  readonly fixes: readonly JsonFix[];
}

export interface JsonFix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[];
}

export interface JsonSuppressed {
  readonly code: FindingCode;
  readonly severity: string;
  readonly message: string;
  /** What the essay gives as the reason; empty when it gives none. */
  readonly reason: string;
  readonly range: JsonRange;
  readonly offset: JsonOffset;
}

/** One object for all essays, printed at the end. */
export class JsonReport implements Report {
  readonly #files: JsonEssay[] = [];

  essay(essay: CheckedEssay): string {
    this.#files.push(toJsonEssay(essay));
    return "";
  }

  end({ summary }: Tally): string {
    const output: JsonOutput = { version: 1, files: this.#files, summary };
    return `${JSON.stringify(output, undefined, 2)}\n`;
  }
}

function toJsonEssay({ path, reading, lines, findings }: CheckedEssay): JsonEssay {
  return {
    path,
    quotations: reading.essay.quotations.map(({ text, form, kind, cover, citation, ...span }) => ({
      text,
      ...placed(span, lines),
      form,
      kind,
      cover,
      citation,
      verdict: null,
    })),
    citations: reading.essay.citations.map(({ text, form, locator, start, end }, index) => ({
      text,
      offset: [start, end],
      form,
      locator: locator ?? null,
      sources: sourceIds(reading.resolutions[index]),
    })),
    findings: findings.map((found) => toJsonFinding(found, lines)),
    suppressed: reading.suppressed.map(({ finding, by }) => ({
      code: finding.code,
      ...wordFinding(finding),
      reason: by.reason,
      ...placed(finding, lines),
    })),
  };
}

function sourceIds(resolution: Resolution | undefined): string[] {
  const meant = resolution?.outcome === "several" ? resolution.candidates : (resolution?.sources ?? []);
  return meant.map(({ record }) => record.id);
}

function toJsonFinding({ finding, severity, message, fixes }: CheckedFinding, lines: LineIndex): JsonFinding {
  return {
    code: finding.code,
    severity,
    message,
    ...placed(finding, lines),
    fixes: fixes.map(({ title, preferred, changes }) => ({
      title,
      preferred,
      edits: changes.map((change: TextChange) => ({
        range: toRange(change, lines),
        newText: change.newText,
      })),
    })),
  };
}

function placed(span: Span, lines: LineIndex): { readonly range: JsonRange; readonly offset: JsonOffset } {
  return { range: toRange(span, lines), offset: [span.start, span.end] };
}

function toRange({ start, end }: Span, lines: LineIndex): JsonRange {
  return { start: lines.placeAt(start), end: lines.placeAt(end) };
}
