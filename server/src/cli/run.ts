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
 * Follows the command line and returns the exit status. Never rejects: what goes wrong is told on standard error.
 * @param argv the arguments without `node` and the script
 */
export async function run(argv: readonly string[], world: Dependencies): Promise<ExitStatus> {
  try {
    return await answer(readArguments(argv), world);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    world.terminal.tell(
      `ibid: ${error instanceof UsageError ? why : `it failed (${why}). Please report this.`}\n`,
    );
    return 2;
  }
}

async function answer(request: Request, world: Dependencies): Promise<ExitStatus> {
  const { terminal, version, openCorpus } = world;
  switch (request.command) {
    case "check":
      return check(request.check, openCorpus, terminal);
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
