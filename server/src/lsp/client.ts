import { type ClientCapabilities, MarkupKind } from "vscode-languageserver";

/** What the editor said it can do, as far as Ibid behaves differently for it. */
export interface Client {
  /** It asks for diagnostics; pushing them as well would show each of them twice. */
  readonly pullsDiagnostics: boolean;
  /** It asks for diagnostics again when told that they changed. */
  readonly refreshesDiagnostics: boolean;
  /** It answers `workspace/configuration`. */
  readonly answersSettings: boolean;
  /** It tells of changed settings only after the server registered for them. */
  readonly registersSettings: boolean;
  /** It takes edits that name the document's version. */
  readonly takesDocumentChanges: boolean;
  readonly hoverKind: MarkupKind;
  readonly documentationKind: MarkupKind;
}

export function readClient(capabilities: ClientCapabilities): Client {
  const { textDocument, workspace } = capabilities;
  const completionItem = textDocument?.completion?.completionItem;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    hoverKind: preferredKind(textDocument?.hover?.contentFormat),
    documentationKind: preferredKind(completionItem?.documentationFormat),
  };
}

/** The formats are in the client's order of preference; a client that names none gets plain text. */
function preferredKind(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.[0] === MarkupKind.Markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
}
