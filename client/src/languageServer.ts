import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { EssaySummary } from "../../server/src/lsp/messages.ts";

/** A server that dies this often within `crashWindow` is not brought back again. */
const crashLimit = 3;
/** Milliseconds. */
const crashWindow = 3 * 60 * 1000;

/**
 * Ibid's language server as the rest of the client sees it: running or not.
 * A server that dies is brought back quietly, unless it keeps dying; then, and when it cannot start at all,
 * `onDidFail` fires once.
 */
export class LanguageServer implements vscode.Disposable {
  private client: LanguageClient | undefined;
  /** Counts starts, so that signs of an earlier one are told from those of the present one. */
  private run = 0;
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
    this.run += 1;
    const run = this.run;
    const isCurrent = () => this.run === run;
    // Several signs of one failure come; the first counts.
    const fail = () => {
      if (!isCurrent()) return;
      this.run += 1;
      this.failed.fire();
    };
    try {
      // Most of Ibid's code in the editor; loaded here, it does not hold up VS Code's start.
      const { createClient } = await import("./languageClient.ts");
      if (!isCurrent()) return;
      this.client = createClient(this.module, this.output, {
        started: () => isCurrent() && this.started.fire(),
        summarised: (summary) => this.summarised.fire(summary),
        died: () => isCurrent() && this.mayRestart(),
        failed: fail,
      });
      await this.client.start();
    } catch (error) {
      this.output.error(`Starting the server: ${error}`);
      fail();
    }
  }

  async restart(): Promise<void> {
    this.crashes = [];
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    this.run += 1;
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A client that never started has nothing to stop; a server that hangs is ended by the client all the same.
      this.output.debug(`Stopping the server: ${error}`);
    }
  }

  dispose(): void {
    for (const emitter of [this.summarised, this.started, this.failed]) emitter.dispose();
  }

  /** Counts a crash; whether so few are recent that the server may be brought back. */
  private mayRestart(): boolean {
    const now = Date.now();
    this.crashes = [...this.crashes.filter((time) => now - time < crashWindow), now];
    return this.crashes.length < crashLimit;
  }
}
