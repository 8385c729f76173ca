import type * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  State,
  TransportKind,
} from "vscode-languageclient/node";
import { type EssaySummary, essaySummaryNotification } from "../../server/src/lsp/messages.ts";

/** What one client tells of the server behind it. */
export interface ClientEvents {
  started(): void;
  summarised(summary: EssaySummary): void;
  /** The server's process ended unasked. Answers whether to start another one. */
  died(): boolean;
  /** No server runs, and this client starts none any more. */
  failed(): void;
}

/** Where essays live. Git's and other tools' read-only views of a file are left alone. */
const essays = ["file", "untitled", "vscode-remote", "vscode-vfs"].map((scheme) => ({
  language: "markdown",
  scheme,
}));

/** So many faults of the connection, one after the other, are put up with. */
const faultLimit = 3;

/** Logs what goes wrong, but shows no message: telling the writer, once and with what to do, is the caller's. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** @param module The server's file. */
export function createClient(
  module: string,
  output: vscode.LogOutputChannel,
  events: ClientEvents,
): LanguageClient {
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  const errorHandler: ErrorHandler = {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= faultLimit ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed() {
      // A server that ends while starting would do so again.
      const again = client.state === State.Running && events.died();
      if (!again) events.failed();
      return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
  const options: LanguageClientOptions = {
    documentSelector: essays,
    outputChannel: output,
    // What a server writes is shown as text: no commands, no HTML.
    markdown: { isTrusted: false, supportHtml: false },
    errorHandler,
    initializationFailedHandler: () => false,
  };
  const client = new QuietClient("ibid", "Ibid", { run, debug }, options);
  client.onNotification(essaySummaryNotification, events.summarised);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) events.started();
    else if (newState === State.StartFailed) events.failed();
  });
  return client;
}
