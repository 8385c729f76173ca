import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticReportKind,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import { completeAt, describeSource } from "../features/completion.ts";
import { hoverAt } from "../features/hover.ts";
import { fixesFor } from "../features/quickFix.ts";
import { mayOffer } from "./completionTriggers.ts";
import type { Desk } from "./desk.ts";
import type { Diagnostics } from "./diagnostics.ts";
import { type EssayVersion, nameOf } from "./essayVersion.ts";
import { findingsMeant, wantsQuickFixes } from "./findingsMeant.ts";
import { toOffset } from "./fromLsp.ts";
import type { OpenReading } from "./session.ts";
import { isCompletionData, toCodeAction, toCompletionList, toHover, toMarkup } from "./toLsp.ts";

/** Installs a handler for each request: from the protocol, to the feature, and back. */
export function answerRequests(connection: Connection, desk: Desk, diagnostics: Diagnostics): void {
  const { client, essays, manual, notices, session } = desk;

  connection.onCompletion(
    answer(desk, "Completing", null, mayOffer, async (open, { position }) => {
      const items = await completeAt(open.reading, toOffset(position, open.essay));
      return items === undefined ? null : toCompletionList(items, open.essay);
    }),
  );

  connection.onCompletionResolve(async (item) => {
    if (!isCompletionData(item.data)) return item;
    const { uri, source } = item.data;
    try {
      const essay = essays.get(uri);
      const open = essay && (await session.read(essay, () => true));
      const markdown = await describeSource(open?.reading.corpus ?? (await session.corpus), source);
      if (markdown !== undefined) item.documentation = toMarkup(markdown, client.documentationKind);
    } catch (error) {
      notices.logError(`Describing ${source}`, error);
    }
    return item;
  });

  connection.onHover(
    answer(desk, "Hovering", null, always, async (open, { position }) => {
      const hover = await hoverAt(open.reading, toOffset(position, open.essay));
      return hover === undefined ? null : toHover(hover, open.essay, client);
    }),
  );

  connection.onCodeAction(
    answer(desk, "Fixing", [], wantsQuickFixes, async (open, params) => {
      const actions = findingsMeant(params, open, manual).map(async ({ finding, diagnostic }) => {
        const fixes = await fixesFor(open.reading, finding);
        return fixes.map((fix) => toCodeAction(fix, diagnostic, open.essay, client));
      });
      return (await Promise.all(actions)).flat();
    }),
  );

  connection.languages.diagnostics.on(async (params, token) => {
    try {
      return await diagnostics.answer(params, token);
    } catch (error) {
      notices.logError(`Reporting on ${nameOf(params.textDocument.uri)}`, error);
      return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    }
  });
}

/**
 * A handler that reads the essay and asks a feature. It answers `empty` for a document that is no open essay, for a
 * request that was withdrawn or that `isWorthwhile` declines before reading, and for an error, which the log tells.
 */
function answer<Params extends { textDocument: TextDocumentIdentifier }, Result>(
  { essays, notices, session }: Desk,
  doing: string,
  empty: Result,
  isWorthwhile: (params: Params, essay: EssayVersion) => boolean,
  feature: (open: OpenReading, params: Params) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    const { uri } = params.textDocument;
    const essay = essays.get(uri);
    try {
      if (essay === undefined || !isWorthwhile(params, essay)) return empty;
      const open = await session.read(essay, () => !token.isCancellationRequested);
      if (open === undefined || token.isCancellationRequested) return empty;
      return await feature(open, params);
    } catch (error) {
      notices.logError(`${doing} in ${nameOf(uri)}`, error);
      return empty;
    }
  };
}

function always(): boolean {
  return true;
}
