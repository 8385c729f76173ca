// Bundles the extension; `--watch` goes on bundling.
import { context } from "esbuild";

const bundle = await context({
  absWorkingDir: import.meta.dirname,
  entryPoints: { extension: "src/extension.ts" },
  outdir: "dist",
  bundle: true,
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
