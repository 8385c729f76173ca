import * as vscode from "vscode";
import { restartServer, showOutput } from "./commands.ts";
import type { LanguageServer } from "./languageServer.ts";

/** Tells the writer that nothing is being checked any more, and offers what can be done about it. */
export function reportFailures(server: LanguageServer): vscode.Disposable {
  const actions = new Map([
    ["Restart", restartServer],
    ["Show Output", showOutput],
  ]);
  return server.onDidFail(async () => {
    const chosen = await vscode.window.showErrorMessage(
      "Ibid has stopped, so quotations are not being checked. Restart it; if it stops again, its output tells why.",
      ...actions.keys(),
    );
    const command = chosen && actions.get(chosen);
    if (command) await vscode.commands.executeCommand(command);
  });
}
