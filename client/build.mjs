// Bundles the extension; `--watch` goes on bundling.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { context } from "esbuild";

// Files of an earlier build with other names would be packaged too.
await rm(join(import.meta.dirname, "dist"), { recursive: true, force: true });

const bundle = await context({
  absWorkingDir: import.meta.dirname,
  entryPoints: { extension: "src/extension.ts" },
  outdir: "dist",
  bundle: true,
  // What is imported on demand becomes a file of its own.
  splitting: true,
  chunkNames: "[name]",
  format: "esm",
  platform: "node",
  target: "node22",
  external: ["vscode"],
  sourcemap: "linked",
  sourcesContent: false,
  minify: true,
  // CommonJS dependencies (vscode-languageclient) ask for `vscode` and Node's own modules by `require`.
  banner: {
    js: 'import { createRequire as ibidRequire } from "node:module"; const require = ibidRequire(import.meta.url);',
  },
  logLevel: "info",
});
if (process.argv.includes("--watch")) await bundle.watch();
else {
  await bundle.rebuild();
  await bundle.dispose();
}
