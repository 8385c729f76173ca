// VS Code's own server and web workbench, for machines without VS Code and for the tests. It is never part of the
// extension: the npm package code-server carries it, and it is fetched into an ignored folder.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { mustRun, ownPrograms, root } from "./checkout.mjs";

const version = "4.139.1";
const home = join(root, ".vscode-web", `code-server-${version}`);
/** VS Code's server in that package. */
export const serverFolder = join(home, "node_modules", "code-server", "lib", "vscode");

/**
 * Fetches the web workbench, unless it is there. Scripts of its packages are not run: they would compile what only
 * its terminal and its log files need, and `logFiles.cjs` serves for the latter.
 * @param {(line: string) => void} [say] Told before anything takes long.
 */
export async function fetchWorkbench(say = () => {}) {
  // Written last, so that a fetch that was interrupted is done again.
  const complete = join(home, "complete");
  if (await readFile(complete).catch(() => undefined)) return;
  say("fetching VS Code for the browser (once, about 150 MB) …");
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await writeFile(join(home, "package.json"), '{ "private": true }\n');
  const options = [
    "--ignore-scripts",
    "--omit=dev",
    "--omit=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    // Without a network, npm by itself waits for more than a minute.
    "--fetch-retry-mintimeout=2000",
    "--fetch-retry-maxtimeout=8000",
  ];
  await mustRun("npm", ["install", ...options, "--prefix", home, `code-server@${version}`], {
    cwd: home,
    quiet: true,
  });
  // Of what is optional, only what watches files for changes is needed; the rest is large.
  await mustRun("npm", ["install", "--no-save", ...options, "--prefix", serverFolder, await watcherHere()], {
    cwd: serverFolder,
    quiet: true,
  });
  await copyFile(
    join(import.meta.dirname, "logFiles.cjs"),
    join(serverFolder, "node_modules", "@vscode", "spdlog", "index.js"),
  );
  await writeFile(complete, "");
}

/** The package with VS Code's file watcher for this platform, in the version that VS Code asks for. */
async function watcherHere() {
  const { dependencies } = JSON.parse(await readFile(join(serverFolder, "package.json"), "utf8"));
  const glibc = process.platform === "linux" && "glibcVersionRuntime" in process.report.getReport().header;
  const libc = process.platform === "linux" ? (glibc ? "-glibc" : "-musl") : "";
  const name = "@parcel/watcher";
  return `${name}-${process.platform}-${process.arch}${libc}@${dependencies[name]}`;
}

/** What every window starts with: the essay, and nothing that asks for attention beside it. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "window.autoDetectColorScheme": true,
};

/** No list of extensions to ask: the server sends nothing over the network. */
const noGallery = { EXTENSIONS_GALLERY: '{ "serviceUrl": "" }' };

/**
 * Starts the web workbench with an extension installed as a user installs it.
 * @param {{ vsix: string, folder: string, file?: string, settings?: Record<string, unknown> }} options
 *   The packaged extension; the folder to open, and a file in it; settings beyond the quiet ones.
 * @returns {Promise<{ url: string, data: string, ended: Promise<void>, log: () => string, stop: () => Promise<void> }>}
 *   `url` carries a secret of this run: nobody else on the machine can use the server. `data` is the folder of its
 *   settings and extensions; `ended` when it no longer runs.
 */
export async function startWorkbench({ vsix, folder, file, settings = {} }) {
  const data = await mkdtemp(join(tmpdir(), "ibid-vscode-"));
  await mkdir(join(data, "data", "Machine"), { recursive: true });
  await writeFile(
    join(data, "data", "Machine", "settings.json"),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  );
  const common = ["--server-data-dir", data, "--accept-server-license-terms", "--telemetry-level", "off"];
  await mustRun("node", [join("out", "server-main.js"), "--install-extension", vsix, ...common], {
    cwd: serverFolder,
    quiet: true,
  });

  const secret = randomBytes(16).toString("hex");
  const address = ["--host", "127.0.0.1", "--port", "0", "--connection-token", secret];
  const program = process.platform === "win32" ? "node.exe" : "node";
  const server = spawn(
    join(root, "node_modules", "node", "bin", program),
    [join("out", "server-main.js"), ...address, ...common, "--disable-workspace-trust"],
    { cwd: serverFolder, env: { ...ownPrograms(), ...noGallery }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let log = "";
  const ended = new Promise((resolve) => server.on("close", () => resolve()));
  const port = await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      log += chunk;
      const found = /Extension host agent listening on (\d+)/.exec(log);
      if (found) resolve(Number(found[1]));
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("error", reject);
    server.on("close", (status) =>
      reject(new Error(`VS Code's server ended with exit status ${status}.\n${log}`)),
    );
  });

  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set("tkn", secret);
  url.searchParams.set("folder", decodeURIComponent(pathToFileURL(folder).pathname));
  if (file) {
    const uri = `vscode-remote://${url.host}${pathToFileURL(file).pathname}`;
    url.searchParams.set("payload", JSON.stringify([["openFile", uri]]));
  }
  return {
    url: url.href,
    data,
    ended,
    log: () => log,
    async stop() {
      server.kill();
      await ended;
      await rm(data, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
