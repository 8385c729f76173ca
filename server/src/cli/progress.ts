import type { Terminal } from "./terminal.ts";

/** With fewer essays than this the results are there before anybody looks for progress. */
const worthShowing = 10;

/** A line on standard error that says which essay is being checked, and goes away. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #shows: boolean;

  constructor(total: number, terminal: Terminal) {
    this.#terminal = terminal;
    this.#total = total;
    this.#shows = terminal.showsProgress && total >= worthShowing;
  }

  show(done: number, path: string): void {
    if (this.#shows) this.#terminal.tell(`\r\u001b[KChecking ${done + 1} of ${this.#total}: ${path}`);
  }

  /** Before anything else is written. */
  clear(): void {
    if (this.#shows) this.#terminal.tell("\r\u001b[K");
  }
}
