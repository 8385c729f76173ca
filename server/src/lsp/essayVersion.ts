import { EditedEssay } from "../features/read.ts";
import { LineIndex } from "../text/lineIndex.ts";

/** One version of an open essay. An edit makes a new one, so that an answer always fits the text it was asked for. */
export class EssayVersion {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** What all versions of the essay share, so that reading one can lean on the last. */
  readonly edited: EditedEssay;
  #lines: LineIndex | undefined;

  /** @param before the version that was edited; none when the essay was opened */
  constructor(uri: string, version: number, text: string, before: EssayVersion | undefined) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.edited = before?.edited ?? new EditedEssay();
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }
}

const essayName = /\.(?:md|markdown|qmd|rmd)$/i;

/** Whether a document is an essay: Markdown by its language or by its name. */
export function isEssay(document: { readonly uri: string; readonly languageId: string }): boolean {
  return document.languageId === "markdown" || essayName.test(pathOf(document.uri));
}

/** The file's name, as messages say it. */
export function nameOf(uri: string): string {
  const name = pathOf(uri).split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name) || uri;
  } catch {
    return name;
  }
}

function pathOf(uri: string): string {
  return uri.replace(/[?#].*$/, "");
}
