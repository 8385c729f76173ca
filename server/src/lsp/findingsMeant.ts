import { CodeActionKind, type CodeActionParams, type Diagnostic } from "vscode-languageserver";
import type { Finding } from "../checks/finding.ts";
import type { Span } from "../text/span.ts";
import { toSpan } from "./fromLsp.ts";
import type { OpenReading } from "./session.ts";
import { isDiagnosticData, toDiagnostic } from "./toLsp.ts";

/** A finding, and the diagnostic by which the editor knows it. */
export interface FindingMeant {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

/** Whether quick fixes are among the kinds of action that the editor asks for. Kinds nest by their dots. */
export function wantsQuickFixes({ context: { only } }: CodeActionParams): boolean {
  return only === undefined || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
}

/**
 * The findings that a code action request is about: those of its diagnostics, or, when none of them is Ibid's, those
 * that its range touches. A diagnostic of an earlier reading means the finding with its code that it now touches.
 */
export function findingsMeant(
  { context, range }: CodeActionParams,
  open: OpenReading,
  manual: string | undefined,
): readonly FindingMeant[] {
  const meant = new Map<Finding, FindingMeant>();
  const ours = context.diagnostics.filter(({ source }) => source === "Ibid");
  for (const diagnostic of ours) {
    const finding = findingOf(diagnostic, open);
    if (finding !== undefined) meant.set(finding, { finding, diagnostic });
  }
  if (ours.length > 0) return [...meant.values()];
  const span = toSpan(range, open.essay);
  return open.reading.findings.flatMap((finding, index) =>
    meet(finding, span) ? [{ finding, diagnostic: toDiagnostic(finding, index, open, manual) }] : [],
  );
}

function findingOf({ code, data, range }: Diagnostic, open: OpenReading): Finding | undefined {
  const { findings } = open.reading;
  if (isDiagnosticData(data) && data.reading === open.id) return findings[data.finding];
  const span = toSpan(range, open.essay);
  return findings.find((finding) => finding.code === code && meet(finding, span));
}

/** Whether two spans share an offset or touch: a cursor is an empty span. */
function meet(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
