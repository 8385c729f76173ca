import * as vscode from "vscode";
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

/** A server that dies this often within `crashWindow` is not brought back again. */
const crashLimit = 3;
/** Milliseconds. */
const crashWindow = 3 * 60 * 1000;

/** Where essays live. Git's and other tools' read-only views of a file are left alone. */
const essays = ["file", "untitled", "vscode-remote", "vscode-vfs"].map((scheme) => ({
  language: "markdown",
  scheme,
}));

/** Leaves telling the writer to `LanguageServer`, which does so once and says what to do; logs all the same. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/**
 * Ibid's language server as the rest of the client sees it: running or not.
 * A server that dies is brought back quietly, unless it keeps dying; then, and when it cannot start at all,
 * `onDidFail` fires once.
 */
export class LanguageServer implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private crashes: number[] = [];
  private readonly summarised = new vscode.EventEmitter<EssaySummary>();
  private readonly started = new vscode.EventEmitter<void>();
  private readonly failed = new vscode.EventEmitter<void>();

  /** An essay was read. */
  readonly onDidSummarise = this.summarised.event;
  readonly onDidStart = this.started.event;
  /** No server runs, and none will unless the writer restarts it. */
  readonly onDidFail = this.failed.event;

  private readonly module: string;
  private readonly output: vscode.LogOutputChannel;

  /** @param module The server's file. */
  constructor(module: string, output: vscode.LogOutputChannel) {
    this.module = module;
    this.output = output;
  }

  /** Never rejects: failing is an event. */
  async start(): Promise<void> {
    const client = new QuietClient("ibid", "Ibid", this.serverOptions(), this.clientOptions());
    this.client = client;
    client.onNotification(essaySummaryNotification, (summary: EssaySummary) => this.summarised.fire(summary));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.started.fire();
      else if (newState === State.StartFailed) this.fail(client);
    });
    try {
      await client.start();
    } catch {
      // The client has logged why.
      this.fail(client);
    }
  }

  async restart(): Promise<void> {
    this.crashes = [];
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A client that never started has nothing to stop; one that hangs has been told to end by the client itself.
      this.output.debug(`Stopping the server: ${error}`);
    }
  }

  dispose(): void {
    for (const emitter of [this.summarised, this.started, this.failed]) emitter.dispose();
  }

  private serverOptions() {
    const run = { module: this.module, transport: TransportKind.ipc };
    return { run, debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6009"] } } };
  }

  private clientOptions(): LanguageClientOptions {
    return {
      documentSelector: essays,
      synchronize: { configurationSection: "ibid" },
      outputChannel: this.output,
      // What a server writes is shown as text: no commands, no HTML.
      markdown: { isTrusted: false, supportHtml: false },
      errorHandler: this.errorHandler(),
      initializationFailedHandler: () => false,
    };
  }

  private errorHandler(): ErrorHandler {
    return {
      error: (_error, _message, count) => ({
        action: count !== undefined && count <= crashLimit ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () => {
        const client = this.client;
        const running = client?.state === State.Running;
        const now = Date.now();
        this.crashes = [...this.crashes.filter((time) => now - time < crashWindow), now];
        if (running && this.crashes.length < crashLimit)
          return { action: CloseAction.Restart, handled: true };
        if (client !== undefined) this.fail(client);
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  /** Several signs of one failure reach this; the first counts. */
  private fail(client: LanguageClient): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.failed.fire();
  }
}
