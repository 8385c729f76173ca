import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { EssayVersion } from "./essayVersion.ts";
import { essaySummaryNotification } from "./messages.ts";
import type { OpenEssays } from "./openEssays.ts";
import type { Session } from "./session.ts";
import { toDiagnostics, toSummary } from "./toLsp.ts";

/** Milliseconds without an edit before an essay is read: short enough not to be seen, long enough for a pasted series. */
const pause = 30;

/** Brings findings and counts to the editor: pushed after edits, or when the editor asks for them. */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #essays: OpenEssays;
  readonly #session: Session;
  readonly #manual: string | undefined;
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  constructor(
    connection: Connection,
    client: Client,
    essays: OpenEssays,
    session: Session,
    manual: string | undefined,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#essays = essays;
    this.#session = session;
    this.#manual = manual;
  }

  /** An essay was opened or edited. */
  edited({ uri }: EssayVersion): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.set(
      uri,
      setTimeout(() => {
        this.#waiting.delete(uri);
        void this.#publish(uri);
      }, pause),
    );
  }

  /** An essay was closed: its findings leave the list of problems. */
  gone(uri: string): void {
    clearTimeout(this.#waiting.get(uri));
    this.#waiting.delete(uri);
    if (!this.#client.pullsDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The corpus is another one: what was said of every essay may have changed. */
  corpusChanged(): void {
    for (const essay of this.#essays.all()) this.edited(essay);
    if (this.#client.pullsDiagnostics && this.#client.refreshesDiagnostics) {
      this.#connection.languages.diagnostics.refresh().catch(() => undefined);
    }
  }

  /** Answers `textDocument/diagnostic`; an essay edited in the meantime is to be asked for again. */
  async answer(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<{ retriggerRequest: boolean }>> {
    const essay = this.#essays.get(uri);
    if (essay === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const open = await this.#session.read(
      essay,
      () => this.#essays.isCurrent(essay) && !token.isCancellationRequested,
    );
    if (this.#essays.get(uri) !== undefined && !this.#essays.isCurrent(essay)) {
      return new ResponseError(LSPErrorCodes.ServerCancelled, "The essay was edited meanwhile.", {
        retriggerRequest: true,
      });
    }
    if (open === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (open.id === previousResultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: open.id };
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId: open.id,
      items: toDiagnostics(open, this.#manual),
    };
  }

  async #publish(uri: string): Promise<void> {
    const essay = this.#essays.get(uri);
    if (essay === undefined) return;
    const open = await this.#session.read(essay, () => this.#essays.isCurrent(essay));
    if (open === undefined || !this.#essays.isCurrent(essay)) return;
    if (!this.#client.pullsDiagnostics) {
      void this.#connection.sendDiagnostics({
        uri,
        version: essay.version,
        diagnostics: toDiagnostics(open, this.#manual),
      });
    }
    void this.#connection.sendNotification(essaySummaryNotification, toSummary(open));
  }
}
