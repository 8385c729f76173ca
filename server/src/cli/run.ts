import { type Request, readArguments, UsageError } from "./arguments.ts";
import { check, type ExitStatus, type OpenCorpus } from "./check.ts";
import { help } from "./help.ts";
import type { Terminal } from "./terminal.ts";

/** What the commands need of the world; `cli.ts` provides it. */
export interface Dependencies {
  readonly version: string;
  readonly terminal: Terminal;
  readonly openCorpus: OpenCorpus;
  /** Starts the language server on this process's own input and output. */
  readonly startServer: () => Promise<unknown>;
}

/**
 * Follows the command line and returns the exit status.
 * @param argv the arguments without `node` and the script
 */
export async function run(argv: readonly string[], world: Dependencies): Promise<ExitStatus> {
  const { terminal, version } = world;
  let request: Request;
  try {
    request = readArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.tell(`ibid: ${error.message}\n`);
    return 2;
  }
  switch (request.command) {
    case "check":
      return check(request.check, world.openCorpus, terminal);
    case "lsp":
      await world.startServer();
      return 0;
    case "help":
      terminal.print(help[request.of]);
      return 0;
    case "version":
      terminal.print(`ibid ${version}\n`);
      return 0;
  }
}
