import * as vscode from "vscode";
import type { LanguageServer } from "./languageServer.ts";

/** Command ids, as the manifest contributes them. */
export const restartServer = "ibid.restartServer";
export const showOutput = "ibid.showOutput";

export function registerCommands(server: LanguageServer, output: vscode.OutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(restartServer, () => server.restart()),
    vscode.commands.registerCommand(showOutput, () => output.show()),
  );
}
