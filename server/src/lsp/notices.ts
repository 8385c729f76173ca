import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";

/** What Ibid says outside the essay: messages that the writer should act on, and the log for everything else. */
export class Notices {
  readonly #connection: Connection;
  readonly #told = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Shows a message that asks the writer to do something; the same message is never shown twice. */
  warn(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
  }

  /** Shows the first of several messages and logs them all: a corpus may have a hundred faulty records. */
  warnOfAll(messages: readonly string[]): void {
    const [first, ...others] = messages;
    if (first === undefined) return;
    for (const message of messages) this.log(message);
    this.warn(others.length === 0 ? first : `${first} (And ${others.length} more: see Ibid's output.)`);
  }

  /** Writes to the editor's output channel for Ibid. */
  log(message: string): void {
    this.#connection.console.info(message);
  }

  /** Writes an unexpected error to the output channel, with what Ibid was doing. */
  logError(doing: string, error: unknown): void {
    this.#connection.console.error(
      `${doing}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}
