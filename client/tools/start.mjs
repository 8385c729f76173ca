// `npm start`: from a fresh clone to Ibid at work on an essay, first in the terminal, then in VS Code.
import { join, relative } from "node:path";
import { root, run, say } from "./checkout.mjs";
import { openInBrowser, openInDesktop } from "./desktop.mjs";
import { ready } from "./ready.mjs";
import { packageExtension } from "./vsix.mjs";
import { fetchWorkbench, startWorkbench } from "./webWorkbench.mjs";

const folder = join(root, "test", "essays");
const file = join(folder, "korea.md");

try {
  await ready();
  await checkInTerminal();
  await showInEditor();
} catch (error) {
  console.error(`ibid: ${error.message}`);
  process.exitCode = 1;
}

/** What `ibid check` says about the essay; that it finds something is the point. */
async function checkInTerminal() {
  const essay = relative(root, file);
  console.log(`\n$ ibid check ${essay}\n`);
  const status = await run("node", [join("server", "bin", "ibid.js"), "check", essay]);
  console.log();
  if (status > 1) throw new Error(`“ibid check” could not run (exit status ${status}).`);
}

async function showInEditor() {
  const program = await openInDesktop({ folder, file });
  if (program) {
    say(
      `${relative(root, file)} opens in a new window of VS Code (${program}). Point at an underlined quotation.`,
    );
    return;
  }
  const vsix = await packageExtension();
  try {
    await fetchWorkbench(say);
  } catch (error) {
    const reason = /reason: (.+)/.exec(error.message)?.[1] ?? error.message;
    say(`no recent VS Code is on this machine, and its browser version could not be fetched: ${reason}`);
    say(`Ibid is ready all the same. In VS Code: Extensions view, “…” menu, “Install from VSIX…”, ${vsix}`);
    return;
  }
  await showInBrowser(vsix);
}

/** Runs until Ctrl-C. */
async function showInBrowser(vsix) {
  const ended = untilEnded();
  const workbench = await startWorkbench({ vsix, folder, file });
  say("the essay is open in VS Code, in the browser. Point at an underlined quotation. Ctrl-C ends it.");
  console.log(`\n  ${workbench.url}\n`);
  openInBrowser(workbench.url);
  await Promise.race([ended, workbench.ended]);
  await workbench.stop();
}

/** Until a signal says so, or npm is gone: ended by a signal, npm passes it on to its shell but not to us. */
function untilEnded() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
    const npm = process.ppid;
    const watch = setInterval(() => process.ppid !== npm && resolve(), 500);
    watch.unref();
  });
}
