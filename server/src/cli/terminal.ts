/** Where a command writes to. */
export interface Terminal {
  /** Writes results to standard output. */
  print(text: string): void;
  /** Writes a message, or progress, to standard error. */
  tell(text: string): void;
  /** Whether results are printed in colour. */
  readonly inColour: boolean;
  /** Whether standard error is a terminal, so that somebody sees progress. */
  readonly showsProgress: boolean;
}

/** Colour is for a terminal; NO_COLOR switches it off and FORCE_COLOR on, when they are set to something. */
function wantsColour(isTerminal: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isTerminal && env.TERM !== "dumb";
}

/** This process's standard output and error. */
export function processTerminal(): Terminal {
  return {
    print: (text) => void process.stdout.write(text),
    tell: (text) => void process.stderr.write(text),
    inColour: wantsColour(process.stdout.isTTY, process.env),
    showsProgress: process.stderr.isTTY,
  };
}
