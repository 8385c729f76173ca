// VS Code and the browser as this machine has them.
import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { root, run } from "./checkout.mjs";

const programs = ["code", "code-insiders", "codium"];
const onWindows = process.platform === "win32";

/** Whether a window can be opened here at all. */
function hasDisplay() {
  if (process.platform !== "linux") return true;
  return ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].some((name) => process.env[name]);
}

/**
 * Opens a file of the folder in a window of the desktop's VS Code that runs the extension from this checkout;
 * nothing is installed into that VS Code.
 * @returns {Promise<string | undefined>} The program; undefined where there is none, or only one too old for Ibid.
 */
export async function openInDesktop({ folder, file }) {
  // In VS Code's own remote terminal `code` cannot load an extension from a folder.
  if (!hasDisplay() || process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  for (const program of programs) {
    if (!(await isRecent(program))) continue;
    const options = ["--new-window", `--extensionDevelopmentPath=${root}`, folder, "--goto", file];
    const status = await run(program, options);
    if (status === 0) return program;
  }
  return undefined;
}

/** Whether this VS Code is one that the manifest allows. */
async function isRecent(program) {
  try {
    const { stdout } = await promisify(execFile)(program, ["--version"], {
      shell: onWindows,
      timeout: 20_000,
    });
    const { engines } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const [major, minor] = numbers(stdout);
    const [wantedMajor, wantedMinor] = numbers(engines.vscode);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  } catch {
    return false;
  }
}

function numbers(version) {
  return (/(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
}

/** Shows an address in the default browser, where there is one; whether that worked, nobody can tell. */
export function openInBrowser(url) {
  if (!hasDisplay()) return;
  const [program, args] = onWindows
    ? ["rundll32", ["url.dll,FileProtocolHandler", url]]
    : [process.platform === "darwin" ? "open" : "xdg-open", [url]];
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
