// Makes the checkout ready to run: installs what package-lock.json names and builds what is missing or stale.
// Needs no more than Node 20 itself; quick when there is nothing to do.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mustRun, root, say } from "./checkout.mjs";

const sources = ["client/src", "client/build.mjs", "server/src", "server/corpus", "server/build.mjs"];
const outputs = [
  "client/dist/extension.js",
  "server/dist/main.js",
  "server/dist/cli.js",
  "server/dist/corpus",
];

export async function ready() {
  if (!(await isInstalled())) {
    say("installing what Ibid is built with (npm ci); this takes a minute the first time …");
    await mustRun("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  }
  if (!(await isBuilt())) {
    say("building …");
    await mustRun("npm", ["run", "--silent", "build"]);
  }
}

/**
 * Compares what package-lock.json names with npm's own note of what it installed. By content, because a time stamp
 * changes with every checkout, and an unneeded `npm ci` takes the installed packages from under running programs.
 */
async function isInstalled() {
  const [wanted, installed] = await Promise.all([
    packagesIn("package-lock.json"),
    packagesIn("node_modules/.package-lock.json"),
  ]);
  return Object.entries(wanted).every(([path, entry]) => {
    // Optional ones are for other platforms; links are this repository's own folders.
    if (path === "" || entry.link || entry.optional || !path.includes("node_modules/")) return true;
    return installed[path]?.version === entry.version;
  });
}

async function packagesIn(lockFile) {
  try {
    return JSON.parse(await readFile(join(root, lockFile), "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}

async function isBuilt() {
  const [changed, built] = await Promise.all([
    Promise.all([...sources, "package-lock.json"].map((path) => newestChange(join(root, path)))),
    Promise.all(outputs.map((path) => newestChange(join(root, path)))),
  ]);
  return Math.min(...built) >= Math.max(...changed);
}

/** The latest modification in a file or folder, in milliseconds; 0 where there is nothing. */
async function newestChange(path) {
  let entry;
  try {
    entry = await stat(path);
  } catch {
    return 0;
  }
  if (!entry.isDirectory()) return entry.mtimeMs;
  // The folder's own time tells of files removed from it.
  const inside = (await readdir(path)).map((name) => newestChange(join(path, name)));
  return Math.max(entry.mtimeMs, ...(await Promise.all(inside)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ready();
