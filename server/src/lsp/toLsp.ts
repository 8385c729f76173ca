import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  type MarkupContent,
  MarkupKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Finding, Fix, Severity } from "../checks/finding.ts";
import { documentationAnchor, wordFinding } from "../checks/wording.ts";
import type { CompletionItem as SourceItem } from "../features/completion.ts";
import type { HoverCard } from "../features/hover.ts";
import type { TextChange } from "../style/textChange.ts";
import type { Span } from "../text/span.ts";
import type { Client } from "./client.ts";
import type { EssayVersion } from "./essayVersion.ts";
import type { EssaySummary } from "./messages.ts";
import { plainText } from "./plainText.ts";
import type { OpenReading } from "./session.ts";

function toRange({ start, end }: Span, { lines }: EssayVersion): Range {
  return { start: lines.placeAt(start), end: lines.placeAt(end) };
}

function toTextEdit(change: TextChange, essay: EssayVersion): TextEdit {
  return { range: toRange(change, essay), newText: change.newText };
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic carries, so that a code action finds its finding again. */
export interface DiagnosticData {
  /** The id of the reading that it comes from. */
  readonly reading: string;
  /** The finding's index in that reading. */
  readonly finding: number;
}

export function isDiagnosticData(data: unknown): data is DiagnosticData {
  return isObject(data) && typeof data.reading === "string" && typeof data.finding === "number";
}

/** @param manual the address of Ibid's README, which explains each finding; undefined when it is not at hand */
export function toDiagnostics(open: OpenReading, manual: string | undefined): Diagnostic[] {
  return open.reading.findings.map((finding, index) => toDiagnostic(finding, index, open, manual));
}

export function toDiagnostic(
  finding: Finding,
  index: number,
  { essay, id }: OpenReading,
  manual: string | undefined,
): Diagnostic {
  const { message, severity } = wordFinding(finding);
  return {
    range: toRange(finding, essay),
    severity: severities[severity],
    code: finding.code,
    ...(manual !== undefined && {
      codeDescription: { href: `${manual}#${documentationAnchor(finding.code)}` },
    }),
    source: "Ibid",
    message,
    data: { reading: id, finding: index } satisfies DiagnosticData,
  };
}

export function toSummary({ essay, reading }: OpenReading): EssaySummary {
  const quotations = reading.essay.quotations.filter(({ kind }) => kind === "quotation");
  return {
    uri: essay.uri,
    version: essay.version,
    quotations: quotations.length,
    uncited: quotations.filter(({ cover }) => cover === "none").length,
    // A note's words and its mark are one citation to the writer.
    citations: reading.essay.citations.filter(({ form }) => form !== "free").length,
    unknown: reading.resolutions.filter(({ outcome }) => outcome === "none").length,
  };
}

/** What a completion item carries to `completionItem/resolve`. */
export interface CompletionData {
  readonly uri: string;
  /** The source's id. */
  readonly source: string;
}

/**
 * The list of sources, in the server's order. The server matches what was typed better than an editor can (word by
 * word, without diacritics), so every item passes the editor's own filter as it stands, and the editor asks again
 * after the next character.
 */
export function toCompletionList(items: readonly SourceItem[], essay: EssayVersion): CompletionList {
  return {
    isIncomplete: true,
    items: items.map((item, rank) => toCompletionItem(item, rank, essay)),
  };
}

function toCompletionItem(item: SourceItem, rank: number, essay: EssayVersion): CompletionItem {
  return {
    label: item.label,
    kind: CompletionItemKind.Reference,
    filterText: item.filter,
    sortText: String(rank).padStart(4, "0"),
    textEdit: toTextEdit(item.change, essay),
    ...(item.alsoChange.length > 0 && {
      additionalTextEdits: item.alsoChange.map((change) => toTextEdit(change, essay)),
    }),
    data: { uri: essay.uri, source: item.id } satisfies CompletionData,
  };
}

export function isCompletionData(data: unknown): data is CompletionData {
  return isObject(data) && typeof data.uri === "string" && typeof data.source === "string";
}

export function toHover({ markdown, ...span }: HoverCard, essay: EssayVersion, client: Client): Hover {
  return { contents: toMarkup(markdown, client.hoverKind), range: toRange(span, essay) };
}

/** Ibid's Markdown in the kind that the client shows. */
export function toMarkup(markdown: string, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === MarkupKind.Markdown ? markdown : plainText(markdown) };
}

export function toCodeAction(
  fix: Fix,
  diagnostic: Diagnostic,
  essay: EssayVersion,
  client: Client,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fix.preferred,
    edit: toWorkspaceEdit(fix.changes, essay, client),
  };
}

function toWorkspaceEdit(changes: readonly TextChange[], essay: EssayVersion, client: Client): WorkspaceEdit {
  const edits = changes.map((change) => toTextEdit(change, essay));
  const { uri, version } = essay;
  if (client.takesDocumentChanges) return { documentChanges: [{ textDocument: { uri, version }, edits }] };
  return { changes: { [uri]: edits } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
