// Packages the extension: `npm run package`.
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { mustRun, root, say } from "./checkout.mjs";
import { ready } from "./ready.mjs";

/** @returns {Promise<string>} The package's path. */
export async function packageExtension() {
  await ready();
  const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const path = join(root, `${name}-${version}.vsix`);
  // Client and server are bundled, so no dependency is packaged; the project has no public repository to link to.
  const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
  await mustRun("vsce", ["package", ...options, "--out", path], { quiet: true });
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  say(`packaged ${relative(process.cwd(), await packageExtension())}`);
}
