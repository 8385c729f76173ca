import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { serverFolder } from "../../client/tools/webWorkbench.mjs";

/** The part of vscode-textmate that is used here; the package comes with the web workbench. */
interface Textmate {
  readonly INITIAL: unknown;
  readonly Registry: new (options: object) => { loadGrammar(scope: string): Promise<Grammar> };
  parseRawGrammar(content: string, path: string): unknown;
}
interface Grammar {
  tokenizeLine(
    line: string,
    state: unknown,
  ): { tokens: { startIndex: number; endIndex: number; scopes: string[] }[]; ruleStack: unknown };
}
interface Oniguruma {
  loadWASM(data: ArrayBufferLike): Promise<void>;
  readonly OnigScanner: new (patterns: string[]) => object;
  readonly OnigString: new (text: string) => object;
}

interface Contribution {
  readonly scopeName: string;
  readonly path: string;
  readonly injectTo?: readonly string[];
}

const root = join(import.meta.dirname, "..", "..");
const markdown = "text.html.markdown";

/** VS Code's Markdown grammar with Ibid's injected, as VS Code's own tokeniser loads them. */
export async function loadMarkdown(): Promise<(text: string) => string[]> {
  const require = createRequire(join(serverFolder, "package.json"));
  const textmate: Textmate = require("vscode-textmate");
  const oniguruma: Oniguruma = require("vscode-oniguruma");
  await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")).buffer);

  const builtIn = join(serverFolder, "extensions");
  const files = new Map(
    readdirSync(builtIn).flatMap((name) =>
      grammarsOf(join(builtIn, name)).map((found) => [found.scopeName, found.file]),
    ),
  );
  const own = grammarsOf(root);
  for (const { scopeName, file } of own) files.set(scopeName, file);

  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope: string) => {
      const file = files.get(scope);
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, "utf8"), file);
    },
    getInjections: (scope: string) =>
      own.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
  });
  const grammar = await registry.loadGrammar(markdown);
  return (text) => marked(grammar, textmate.INITIAL, text);
}

/** Every stretch with a scope of Ibid's that has a colour, as `kind words`: `key truman1951`. */
function marked(grammar: Grammar, initial: unknown, text: string): string[] {
  const found: string[] = [];
  let state = initial;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const kind = /^(?:entity\.name\.type|constant\.\w+|support\.type)\.([\w-]+)\.ibid$/.exec(
        scopes.at(-1) ?? "",
      )?.[1];
      if (kind !== undefined) found.push(`${kind} ${line.slice(startIndex, endIndex)}`);
    }
  }
  return found;
}

function grammarsOf(extension: string): (Contribution & { readonly file: string })[] {
  let manifest: { contributes?: { grammars?: Contribution[] } };
  try {
    manifest = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));
  } catch {
    return [];
  }
  const grammars = manifest.contributes?.grammars ?? [];
  return grammars.map((grammar) => ({ ...grammar, file: join(extension, grammar.path) }));
}
