import { parseArgs } from "node:util";

/** What the command line asks for. */
export type Request =
  | { readonly command: "check"; readonly check: CheckRequest }
  | { readonly command: "lsp" }
  | { readonly command: "help"; readonly of: "ibid" | "check" | "lsp" }
  | { readonly command: "version" };

export interface CheckRequest {
  /** Files, folders and patterns, as typed. */
  readonly named: readonly string[];
  readonly format: "text" | "json";
  /** Folders with records of the writer's own. */
  readonly corpora: readonly string[];
  /** Whether the sources that come with Ibid are used. */
  readonly bundled: boolean;
}

/** The command line cannot be followed; the message says why and what to type. */
export class UsageError extends Error {}

/** Parts of the contract that later versions have: named, so that nobody looks for a typing error. */
const laterCommands = ["sources", "find", "works-cited", "report"];
const laterOptions = ["--fix", "--bibliography"];
const laterFormats = ["sarif"];

/** @throws UsageError */
export function readArguments(argv: readonly string[]): Request {
  const [command, ...rest] = argv;
  if (command === "check") return readCheck(rest);
  if (command === "lsp") return readLsp(rest);
  if (command === "--help" || command === "-h" || command === "help") return { command: "help", of: "ibid" };
  if (command === "--version") return { command: "version" };
  if (command === undefined)
    throw new UsageError(
      "What shall Ibid do? `ibid check essay.md` checks an essay, `ibid --help` shows the rest.",
    );
  if (laterCommands.includes(command))
    throw new UsageError(`\`ibid ${command}\` is not in this version yet. \`ibid --help\` shows what is.`);
  throw new UsageError(`Ibid has no command \`${command}\`. \`ibid --help\` shows those it has.`);
}

const checkOptions = {
  format: { type: "string" },
  corpus: { type: "string" },
  "no-bundled": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

function readCheck(argv: readonly string[]): Request {
  const { named, options } = readOptions("check", argv, checkOptions);
  if (options.has("help")) return { command: "help", of: "check" };
  if (named.length === 0) {
    throw new UsageError("Which essay? Name a file, a folder or a pattern: `ibid check essay.md`.");
  }
  return {
    command: "check",
    check: {
      named,
      format: readFormat(options.get("format")?.at(-1)),
      corpora: options.get("corpus") ?? [],
      bundled: !options.has("no-bundled"),
    },
  };
}

/** How editors want to talk to the server; the server itself reads these from the command line. */
const lspOptions = {
  stdio: { type: "boolean" },
  "node-ipc": { type: "boolean" },
  socket: { type: "string" },
  pipe: { type: "string" },
  clientProcessId: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

function readLsp(argv: readonly string[]): Request {
  const { named, options } = readOptions("lsp", argv, lspOptions);
  if (options.has("help")) return { command: "help", of: "lsp" };
  if (named[0] !== undefined)
    throw new UsageError(`\`ibid lsp\` takes no files: the editor opens them. Leave out ${named[0]}.`);
  return { command: "lsp" };
}

type Options = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;

/** Options with the values given to each, in order; an option that is there without a value has none. */
interface Given {
  readonly named: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

function readOptions(command: string, argv: readonly string[], known: Options): Given {
  const { tokens } = parseArgs({
    args: [...argv],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const named: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") named.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (option === undefined) throw unknownOption(command, rawName);
    if (option.type === "string" && value === undefined)
      throw new UsageError(`${rawName} needs a value. \`ibid ${command} --help\` shows which.`);
    if (option.type === "boolean" && value !== undefined)
      throw new UsageError(`${rawName} takes no value. Leave out “=${value}”.`);
    options.set(name, [...(options.get(name) ?? []), ...(value === undefined ? [] : [value])]);
  }
  return { named, options };
}

function unknownOption(command: string, rawName: string): UsageError {
  const help = `\`ibid ${command} --help\` shows what is.`;
  if (laterOptions.includes(rawName)) return new UsageError(`${rawName} is not in this version yet. ${help}`);
  return new UsageError(
    `\`ibid ${command}\` has no option ${rawName}. ${help.replace("what is", "those it has")}`,
  );
}

function readFormat(format: string | undefined): "text" | "json" {
  if (format === undefined || format === "text" || format === "json") return format ?? "text";
  const why = laterFormats.includes(format) ? "is not in this version yet" : "is no format that Ibid knows";
  throw new UsageError(`--format ${format} ${why}. Use text or json.`);
}
