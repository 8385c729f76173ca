import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Corpus } from "../sources/corpus.ts";
import { readClient } from "./client.ts";
import { triggerCharacters } from "./completionTriggers.ts";
import { answerRequests } from "./connection.ts";
import { Diagnostics } from "./diagnostics.ts";
import { Notices } from "./notices.ts";
import { OpenEssays } from "./openEssays.ts";
import { Session } from "./session.ts";
import { type Settings, sameSettings } from "./settings.ts";
import { SettingsSource } from "./settingsSource.ts";

/** What the server needs of the world; `main.ts` provides it. */
export interface Dependencies {
  readonly version: string;
  /** The address of Ibid's README, for links from findings; undefined when it is not at hand. */
  readonly manual: string | undefined;
  /** The longest essay that is read, in UTF-16 units. */
  readonly largestEssay: number;
  /** Opens the sources; `folders` are absolute paths. Never rejects: problems are sentences for the writer. */
  openCorpus(choice: {
    readonly bundled: boolean;
    readonly folders: readonly string[];
  }): Promise<{ readonly corpus: Corpus; readonly problems: readonly string[] }>;
}

/** Serves one editor over the connection until it shuts the server down. */
export function serve(
  connection: Connection,
  { version, manual, largestEssay, openCorpus }: Dependencies,
): void {
  const notices = new Notices(connection);
  const essays = new OpenEssays(notices, largestEssay);
  const session = new Session(notices);

  connection.onInitialize((params) => {
    const client = readClient(params.capabilities);
    const desk = { client, essays, manual, notices, session };
    const diagnostics = new Diagnostics(connection, desk);
    answerRequests(connection, desk, diagnostics);
    essays.listen(connection, {
      onEdit: (essay) => diagnostics.edited(essay),
      onGone: (uri) => diagnostics.gone(uri),
    });

    const workspace = workspaceFolder(params);
    let settings: Settings | undefined;
    new SettingsSource(connection, client, notices, params.initializationOptions).listen((next) => {
      if (settings !== undefined && sameSettings(settings, next)) return;
      const isChange = settings !== undefined;
      settings = next;
      const opening = openCorpus({
        bundled: next.bundledSources,
        folders: next.corpora.map((folder) => resolve(workspace, folder)),
      });
      session.useCorpus(
        opening.then(({ corpus, problems }) => {
          notices.warnOfAll(problems);
          return corpus;
        }),
      );
      if (isChange) diagnostics.corpusChanged();
    });

    return { capabilities, serverInfo: { name: "Ibid", version } };
  });

  connection.listen();
}

const capabilities: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters, resolveProvider: true },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  diagnosticProvider: { identifier: "ibid", interFileDependencies: false, workspaceDiagnostics: false },
};

/** The folder that relative paths in the settings start from; without a workspace the server's own. */
function workspaceFolder({ workspaceFolders, rootUri }: InitializeParams): string {
  const uri = workspaceFolders?.[0]?.uri ?? rootUri;
  return uri?.startsWith("file:") ? fileURLToPath(uri) : process.cwd();
}
