import { type Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { applyChanges } from "./changes.ts";
import { EssayVersion, isEssay, nameOf } from "./essayVersion.ts";
import type { Notices } from "./notices.ts";

/** The essays that are open in the editor, each in its newest version. Documents of other kinds are not among them. */
export class OpenEssays {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #essays = new Map<string, EssayVersion>();
  readonly #notices: Notices;
  readonly #largest: number;

  /** @param largest the longest essay that is read, in UTF-16 units */
  constructor(notices: Notices, largest: number) {
    this.#notices = notices;
    this.#largest = largest;
    this.#documents = new TextDocuments({
      create: TextDocument.create,
      update: (document, changes, version) => {
        this.#follow(document, () => applyChanges(document, changes, version));
        return document;
      },
    });
  }

  /** Follows the editor from now on. `onEdit` hears of every new version, `onGone` of essays closed or grown too large. */
  listen(
    connection: Connection,
    { onEdit, onGone }: { onEdit: (essay: EssayVersion) => void; onGone: (uri: string) => void },
  ): void {
    this.#documents.onDidChangeContent(({ document }) => {
      if (!isEssay(document)) return;
      const text = document.getText();
      if (text.length > this.#largest) {
        this.#warnOfSize(document.uri);
        if (this.#essays.delete(document.uri)) onGone(document.uri);
        return;
      }
      const essay = new EssayVersion(document.uri, document.version, text, this.#essays.get(document.uri));
      this.#essays.set(document.uri, essay);
      onEdit(essay);
    });
    this.#documents.onDidClose(({ document }) => {
      if (this.#essays.delete(document.uri)) onGone(document.uri);
    });
    this.#documents.listen(connection);
  }

  get(uri: string): EssayVersion | undefined {
    return this.#essays.get(uri);
  }

  all(): readonly EssayVersion[] {
    return [...this.#essays.values()];
  }

  isCurrent(essay: EssayVersion): boolean {
    return this.#essays.get(essay.uri) === essay;
  }

  #follow(document: TextDocument, change: () => ReturnType<typeof applyChanges>): void {
    const name = nameOf(document.uri);
    try {
      const { outside, pastLineEnd } = change();
      if (pastLineEnd.length > 0)
        this.#notices.log(`${name}: an edit past a line's end, at ${pastLineEnd.join("; ")}.`);
      if (outside.length === 0) return;
      this.#notices.log(`${name}: an edit outside the document, at ${outside.join("; ")}.`);
    } catch (error) {
      this.#notices.logError(`Following an edit of ${name}`, error);
    }
    this.#notices.warn(
      `Ibid could not follow an edit of ${name}: the editor placed it outside the text. Close the file and open it again, so that Ibid reads what you see.`,
    );
  }

  #warnOfSize(uri: string): void {
    const limit = Math.round(this.#largest / 2 ** 20);
    this.#notices.warn(
      `${nameOf(uri)} is longer than the ${limit} million characters that Ibid reads. Split it into chapters to have it checked.`,
    );
  }
}
