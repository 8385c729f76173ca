import { expect, test } from "vitest";
import { Editor } from "./editor.ts";

test("the server says what it can do", async () => {
  const editor = new Editor(undefined);
  const { capabilities, serverInfo } = await editor.initialize({});
  expect(serverInfo).toEqual({ name: "Ibid", version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  expect(capabilities).toMatchObject({
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: 2 },
    hoverProvider: true,
    completionProvider: { resolveProvider: true },
    codeActionProvider: { codeActionKinds: ["quickfix"] },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  });
  await editor.stop();
});

test("exit after shutdown is a success, exit without it is not", async () => {
  expect(await (await Editor.start()).stop()).toBe(0);
  const editor = await Editor.start();
  const ended = new Promise((resolve) => editor.process.once("exit", resolve));
  await editor.connection.sendNotification("exit");
  expect(await ended).toBe(1);
});

test("the server ends when the editor hangs up", async () => {
  const editor = await Editor.start();
  const ended = new Promise((resolve) => editor.process.once("exit", resolve));
  editor.process.stdin?.end();
  expect(await ended).toBe(1);
});
