import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type EssaySummary, essaySummaryNotification } from "../../server/src/lsp/messages.ts";

const server = fileURLToPath(new URL("../../server/dist/main.js", import.meta.url));

/** What an editor is like that a test talks to the server as. */
export interface EditorTraits {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What it answers when asked for the section `ibid`; it answers only with the capability for it. */
  readonly settings?: unknown;
  readonly folder?: string;
}

/** An editor that has the built server running and speaks to it over standard input and output. */
export class Editor {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** What the server showed to the writer. */
  readonly shown: string[] = [];
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly summaries: EssaySummary[] = [];
  /** How often the server asked to have diagnostics pulled again. */
  refreshes = 0;
  settings: unknown;
  readonly #documents = new Map<string, TextDocument>();
  readonly #listeners = new Set<() => void>();

  /** @param command the arguments to Node that start the server */
  constructor(settings: unknown, command: readonly string[] = [server, "--stdio"]) {
    this.settings = settings;
    this.process = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] });
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error("The server has no standard input or output.");
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification("window/showMessage", ({ message }) =>
      this.#hear(() => this.shown.push(message)),
    );
    this.connection.onNotification("textDocument/publishDiagnostics", (params) =>
      this.#hear(() => this.pushed.push(params)),
    );
    this.connection.onNotification(essaySummaryNotification, (summary) =>
      this.#hear(() => this.summaries.push(summary)),
    );
    this.connection.onRequest("workspace/diagnostic/refresh", () => {
      this.#hear(() => this.refreshes++);
      return null;
    });
    this.connection.onRequest("workspace/configuration", ({ items }) =>
      items.map(() => this.settings ?? null),
    );
    this.connection.onRequest("client/registerCapability", () => null);
    this.connection.listen();
  }

  static async start(traits: EditorTraits = {}): Promise<Editor> {
    const editor = new Editor(traits.settings);
    await editor.initialize(traits);
    return editor;
  }

  async initialize({
    capabilities = {},
    initializationOptions,
    folder,
  }: EditorTraits): Promise<InitializeResult> {
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: "essays" }],
    };
    const result = await this.connection.sendRequest<InitializeResult>("initialize", params);
    await this.connection.sendNotification("initialized", {});
    return result;
  }

  async open(text: string, uri = "file:///essays/korea.md", languageId = "markdown"): Promise<string> {
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#documents.set(uri, document);
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  /** Types: the text stands in place of the range, here and on the server. */
  async replace(uri: string, range: Range, text: string): Promise<void> {
    const document = this.document(uri);
    TextDocument.update(document, [{ range, text }], document.version + 1);
    await this.change(uri, range, text);
  }

  /** Tells the server of a change without making it here. */
  async change(uri: string, range: Range, text: string, version = this.document(uri).version): Promise<void> {
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  async insert(uri: string, position: Position, text: string): Promise<void> {
    await this.replace(uri, { start: position, end: position }, text);
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  /** The diagnostics that the server pushed for the document's present version. */
  async diagnosticsOf(uri: string): Promise<readonly Diagnostic[]> {
    const { version } = this.document(uri);
    const params = await this.#until(() =>
      this.pushed.findLast((one) => one.uri === uri && one.version === version),
    );
    return params.diagnostics;
  }

  async summaryOf(uri: string): Promise<EssaySummary> {
    const { version } = this.document(uri);
    return this.#until(() => this.summaries.findLast((one) => one.uri === uri && one.version === version));
  }

  /** Resolves once the server has shown so many messages. */
  async showsMessages(count: number): Promise<readonly string[]> {
    return this.#until(() => (this.shown.length >= count ? this.shown : undefined));
  }

  async until(happened: () => boolean): Promise<void> {
    await this.#until(() => (happened() ? true : undefined));
  }

  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
      previousResultId,
    });
  }

  async complete(
    uri: string,
    position: Position,
    triggerCharacter?: string,
  ): Promise<readonly CompletionItem[]> {
    const list = await this.connection.sendRequest<CompletionList | null>("textDocument/completion", {
      textDocument: { uri },
      position,
      context: triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter },
    });
    return list?.items ?? [];
  }

  async resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest("completionItem/resolve", item);
  }

  async hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
  }

  async fixes(uri: string, range: Range, context: CodeActionContext): Promise<readonly CodeAction[]> {
    return this.connection.sendRequest("textDocument/codeAction", { textDocument: { uri }, range, context });
  }

  /** The document as it would be with these edits. */
  edited(uri: string, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.document(uri), [...edits]);
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open.`);
    return document;
  }

  /** The words at a range of the open document. */
  words(uri: string, range: Range): string {
    return this.document(uri).getText(range);
  }

  /** Shuts the server down as the protocol has it; returns its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  #hear(note: () => void): void {
    note();
    for (const listener of [...this.#listeners]) listener();
  }

  async #until<Result>(look: () => Result | undefined): Promise<Result> {
    const found = look();
    if (found !== undefined) return found;
    return new Promise((resolve) => {
      const listener = (): void => {
        const result = look();
        if (result === undefined) return;
        this.#listeners.delete(listener);
        resolve(result);
      };
      this.#listeners.add(listener);
    });
  }
}

/** Capabilities of an editor that shows Markdown, pulls diagnostics and takes versioned edits, as VS Code does. */
export const modern: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: { documentationFormat: ["markdown", "plaintext"] },
    },
  },
};
