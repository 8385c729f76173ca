import * as vscode from "vscode";
import type { EssaySummary } from "../../server/src/lsp/messages.ts";
import { restartServer } from "./commands.ts";
import type { LanguageServer } from "./languageServer.ts";
import { essayStatus, type StatusText, stoppedStatus } from "./statusText.ts";

/** Keeps one item in the status bar that tells how the essay in front stands; hidden elsewhere. */
export function createStatusBar(server: LanguageServer): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("essay", vscode.StatusBarAlignment.Right, 101);
  item.name = "Ibid";
  const summaries = new Map<string, EssaySummary>();
  let inFront = vscode.window.activeTextEditor?.document;
  let stopped = false;

  function show(status: StatusText, command: string): void {
    item.text = status.label;
    item.tooltip = status.tooltip;
    item.accessibilityInformation = { label: status.spoken, role: "button" };
    item.command = command;
    item.backgroundColor = stopped ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
    item.show();
  }

  function update(): void {
    const summary = inFront && summaries.get(inFront.uri.toString());
    if (inFront?.languageId !== "markdown") item.hide();
    else if (stopped) show(stoppedStatus, restartServer);
    else if (summary) show(essayStatus(summary), "workbench.actions.view.problems");
    else item.hide();
  }

  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      // An output panel counts as an editor when it has the focus; the essay is in front all the same.
      if (editor?.document.uri.scheme === "output") return;
      inFront = editor?.document;
      update();
    }),
    // A document whose language is changed is opened anew in the same editor.
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidCloseTextDocument((document) => summaries.delete(document.uri.toString())),
    server.onDidSummarise((summary) => {
      // The server and VS Code may escape the same address differently; VS Code's own form is the key.
      summaries.set(vscode.Uri.parse(summary.uri).toString(), summary);
      update();
    }),
    server.onDidStart(() => {
      stopped = false;
      update();
    }),
    server.onDidFail(() => {
      stopped = true;
      summaries.clear();
      update();
    }),
  );
}
