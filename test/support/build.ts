import { execFileSync } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const server = fileURLToPath(new URL("../../server/", import.meta.url));

/** Builds what the tests of the language server and the command line run, when a source is newer than it. */
export default async function buildServer(): Promise<void> {
  const built = await Promise.all(["dist/main.js", "dist/cli.js"].map(changed));
  if (Math.min(...built) < (await newest(["src", "build.mjs", "package.json"]))) run("build.mjs");
  if ((await changed("dist/corpus/records.json")) < (await newest(["corpus", "src/sources"])))
    run("corpus/build.ts");
}

function run(script: string): void {
  execFileSync(process.execPath, [join(server, script)], { stdio: "inherit" });
}

async function newest(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(paths.map(newestBelow));
  return Math.max(...times);
}

async function newestBelow(path: string): Promise<number> {
  if (!(await stat(join(server, path))).isDirectory()) return changed(path);
  const names = await readdir(join(server, path));
  return newest(names.map((name) => join(path, name)));
}

/** When a file was last written; the beginning of time when it is not there. */
async function changed(path: string): Promise<number> {
  try {
    return (await stat(join(server, path))).mtimeMs;
  } catch {
    return 0;
  }
}
