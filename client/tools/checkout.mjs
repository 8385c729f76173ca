// Where this checkout is, and how its scripts start other programs.
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

/** The repository's folder. */
export const root = join(import.meta.dirname, "..", "..");

/** The environment with the checkout's own programs first, Node 24 among them. */
export function ownPrograms() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  return { ...process.env, [name]: [join(root, "node_modules", ".bin"), process.env[name]].join(delimiter) };
}

/** One friendly line about what is going on. */
export function say(line) {
  console.log(`ibid: ${line}`);
}

const onWindows = process.platform === "win32";

/**
 * Runs a program to its end; its output goes to the terminal, or with `quiet` into the error alone.
 * @param {string} program A name on the path, a script that npm installed included.
 * @param {string[]} args
 * @param {{ cwd?: string, quiet?: boolean }} [options]
 * @returns {Promise<number>} Its exit status.
 */
export function run(program, args, { cwd = root, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    // On Windows these programs are scripts that only a shell runs, and a shell splits at spaces.
    const child = spawn(program, onWindows ? args.map((argument) => `"${argument}"`) : args, {
      cwd,
      env: ownPrograms(),
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      shell: onWindows,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk) => {
        output += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (status, signal) => {
      if (quiet && status !== 0) reject(new Error(`${program} ${args.join(" ")}\n${output.trim()}`));
      else resolve(status ?? (signal ? 1 : 0));
    });
  });
}

/** As `run`, but anything except success is an error. */
export async function mustRun(program, args, options) {
  const status = await run(program, args, options);
  if (status !== 0) throw new Error(`“${program} ${args.join(" ")}” failed with exit status ${status}.`);
}
