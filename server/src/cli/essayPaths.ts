import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";

/** Essays to check, and what was named on the command line but is not there: a sentence each. */
export interface EssayPaths {
  readonly paths: readonly string[];
  readonly problems: readonly string[];
}

const essaysBelow = "**/*.{md,markdown,qmd,rmd}";
const notBelow = ["**/node_modules/**"];
/** Chapter 2 comes before chapter 10. */
const byName = new Intl.Collator("en", { numeric: true });

/**
 * The files that FILE, DIR and GLOB arguments mean, each once, in the order of the arguments and sorted within one.
 * A file is taken whatever its name; a folder gives the Markdown below it, without `node_modules` and dot-folders.
 * The shell's meaning goes first: a name with a star in it that exists is that file.
 */
export async function essayPaths(named: readonly string[]): Promise<EssayPaths> {
  const paths = new Map<string, string>();
  const problems: string[] = [];
  for (const name of named) {
    const found = await expand(name);
    if (typeof found === "string") problems.push(found);
    else
      for (const path of found) {
        // Links may name a file twice, or a folder within itself.
        const file = await realpath(path).catch(() => path);
        if (!paths.has(file)) paths.set(file, path);
      }
  }
  return { paths: [...paths.values()], problems };
}

/** The paths, or why there are none. */
async function expand(name: string): Promise<readonly string[] | string> {
  const kind = await kindOf(name);
  if (kind === "folder") {
    const below = await globbed(essaysBelow, name);
    if (below.length > 0) return below.map((path) => join(name, path));
    return `${name}: no Markdown in this folder (*.md, *.markdown, *.qmd, *.Rmd). Name a file or another folder.`;
  }
  if (kind === "file") return [name];
  if (isDynamicPattern(name)) {
    const matched = await globbed(sep === "\\" ? name.replaceAll(sep, "/") : name, ".");
    if (matched.length > 0) return matched;
    return `${name}: no file fits this pattern. Check it, or name a folder.`;
  }
  return `${name}: there is no such file. Check its name and folder.`;
}

async function globbed(pattern: string, folder: string): Promise<string[]> {
  const options = { cwd: folder, ignore: notBelow, caseSensitiveMatch: false, expandDirectories: false };
  return (await glob(pattern, options)).sort(byName.compare);
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return undefined;
  }
}
