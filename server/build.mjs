// Bundles the language server and the command line; `--watch` goes on bundling.
import { context } from "esbuild";

const bundles = await context({
  absWorkingDir: import.meta.dirname,
  entryPoints: { main: "src/main.ts", cli: "src/cli.ts" },
  outdir: "dist",
  bundle: true,
  format: "esm",
  platform: "node",
  // jsonc-parser's CommonJS build cannot be bundled.
  mainFields: ["module", "main"],
  target: "node20",
  sourcemap: "linked",
  sourcesContent: false,
  minifySyntax: true,
  minifyWhitespace: true,
  // CommonJS dependencies (vscode-languageserver) ask for Node's own modules by `require`.
  banner: {
    js: 'import { createRequire as ibidRequire } from "node:module"; const require = ibidRequire(import.meta.url);',
  },
  logLevel: "info",
});
if (process.argv.includes("--watch")) await bundles.watch();
else {
  await bundles.rebuild();
  await bundles.dispose();
}
