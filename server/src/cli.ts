import { fileURLToPath } from "node:url";
import manifest from "../package.json" with { type: "json" };
import { run } from "./cli/run.ts";
import { processTerminal } from "./cli/terminal.ts";
import { openCorpus } from "./disk/openCorpus.ts";

// A reader that goes away, such as `head`, has seen enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const bundledCorpus = fileURLToPath(new URL("corpus", import.meta.url));

process.exitCode = await run(process.argv.slice(2), {
  version: manifest.version,
  terminal: processTerminal(),
  openCorpus: ({ bundled, folders }) => openCorpus({ bundled: bundled ? bundledCorpus : undefined, folders }),
  // The server is a bundle of its own beside this one; it reads its transport from the command line.
  startServer: () => import(new URL("main.js", import.meta.url).href),
});
