import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import manifest from "../package.json" with { type: "json" };
import { largestEssay } from "./disk/essayFile.ts";
import { openCorpus } from "./disk/openCorpus.ts";
import { serve } from "./lsp/server.ts";

const bundledCorpus = fileURLToPath(new URL("corpus", import.meta.url));
/** Beside the server's folder in the checkout and in the extension; not in a package of the server alone. */
const readme = new URL("../../README.md", import.meta.url);

const transports = ["--stdio", "--node-ipc", "--socket", "--pipe"];
const isTold = process.argv.some((argument) => transports.includes(argument.replace(/=.*/, "")));
if (!isTold) {
  process.argv.push("--stdio");
  if (process.stdin.isTTY) {
    process.stderr.write(
      "This is Ibid's language server; it waits for an editor to speak to it here. To check an essay by hand: ibid check essay.md\n",
    );
  }
}

serve(createConnection(), {
  version: manifest.version,
  manual: existsSync(readme) ? readme.href : undefined,
  largestEssay,
  openCorpus: async ({ bundled, folders }) => {
    const { corpus, problems } = await openCorpus({ bundled: bundled ? bundledCorpus : undefined, folders });
    return { corpus, problems: problems.map(({ message }) => message) };
  },
});
