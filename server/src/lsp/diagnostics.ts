import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { Desk } from "./desk.ts";
import { type EssayVersion, nameOf } from "./essayVersion.ts";
import { essaySummaryNotification } from "./messages.ts";
import { toDiagnostics, toSummary } from "./toLsp.ts";

/** Brings findings and counts to the editor: pushed after edits, or when the editor asks for them. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #desk: Desk;
  /** Essays edited since they were last read, each to be read once however many edits come in a row. */
  readonly #waiting = new Map<string, NodeJS.Immediate>();

  constructor(connection: Connection, desk: Desk) {
    this.#connection = connection;
    this.#desk = desk;
  }

  /** An essay was opened or edited. */
  edited({ uri }: EssayVersion): void {
    clearImmediate(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setImmediate(() => {
        this.#waiting.delete(uri);
        this.#publish(uri).catch((error: unknown) =>
          this.#desk.notices.logError(`Reporting on ${nameOf(uri)}`, error),
        );
      }),
    );
  }

  /** An essay was closed: its findings leave the list of problems. */
  gone(uri: string): void {
    clearImmediate(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    if (!this.#desk.client.pullsDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The corpus is another one: what was said of every essay may have changed. */
  corpusChanged(): void {
    for (const essay of this.#desk.essays.all()) this.edited(essay);
    if (this.#desk.client.pullsDiagnostics && this.#desk.client.refreshesDiagnostics) {
      this.#connection.languages.diagnostics.refresh().catch(() => undefined);
    }
  }

  /** Answers `textDocument/diagnostic`; an essay edited in the meantime is to be asked for again. */
  async answer(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<{ retriggerRequest: boolean }>> {
    const { essays, manual, session } = this.#desk;
    const essay = essays.get(uri);
    if (essay === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const isCurrent = (): boolean => essays.isCurrent(essay);
    const open = await session.read(essay, () => isCurrent() && !token.isCancellationRequested);
    if (token.isCancellationRequested)
      return new ResponseError(LSPErrorCodes.RequestCancelled, "No longer asked for.");
    if (essays.get(uri) !== undefined && !isCurrent()) {
      const data = { retriggerRequest: true };
      return new ResponseError(LSPErrorCodes.ServerCancelled, "The essay was edited meanwhile.", data);
    }
    if (open === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (open.id === previousResultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: open.id };
    const items = toDiagnostics(open, manual);
    return { kind: DocumentDiagnosticReportKind.Full, resultId: open.id, items };
  }

  async #publish(uri: string): Promise<void> {
    const { client, essays, manual, session } = this.#desk;
    const essay = essays.get(uri);
    if (essay === undefined) return;
    const open = await session.read(essay, () => essays.isCurrent(essay));
    if (open === undefined || !essays.isCurrent(essay)) return;
    if (!client.pullsDiagnostics) {
      const diagnostics = toDiagnostics(open, manual);
      void this.#connection.sendDiagnostics({ uri, version: essay.version, diagnostics });
    }
    void this.#connection.sendNotification(essaySummaryNotification, toSummary(open));
  }
}
