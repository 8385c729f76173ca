import * as vscode from "vscode";
import { registerCommands } from "./commands.ts";
import { reportFailures } from "./failureMessage.ts";
import { LanguageServer } from "./languageServer.ts";
import { createStatusBar } from "./statusBar.ts";

let server: LanguageServer | undefined;

/** The first Markdown document was opened. Does not wait for the server, so that VS Code need not wait for Ibid. */
export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("Ibid", { log: true });
  server = new LanguageServer(context.asAbsolutePath("server/dist/main.js"), output);
  context.subscriptions.push(
    output,
    server,
    registerCommands(server, output),
    createStatusBar(server),
    reportFailures(server),
  );
  // Shows Ibid's commands in the palette.
  void vscode.commands.executeCommand("setContext", "ibid.active", true);
  void server.start();
}

/** VS Code waits for this before it ends the extension host, so that no server outlives it. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
