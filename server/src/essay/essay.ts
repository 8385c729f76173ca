import type { Span } from "../text/span.ts";

/** Words in marks: somebody else's words, a word talked about, or the name of a work (`history.md`'s three kinds). */
export type QuotationKind = "quotation" | "term" | "title";

/** How a quotation is cited; `none` when no citation covers it. */
export type Cover = "same" | "before" | "later" | "leadin" | "inside" | "next" | "none";

/** Words in quotation marks, or a block quotation. Its span is the content, without the marks or `>`. */
export interface Quotation extends Span {
  readonly text: string;
  readonly form: "inline" | "block";
  /** The content with its marks, or the whole block. */
  readonly whole: Span;
  readonly kind: QuotationKind;
  readonly cover: Cover;
  /** Index of the covering citation in the essay's citations. */
  readonly citation: number | null;
  /** The sentence it stands in; for a block quotation the block itself. */
  readonly sentence: Span;
  /** The paragraph it stands in. */
  readonly paragraph: Span;
  /** The note it stands in, if it does. */
  readonly note?: string;
}

export type CitationForm = "pandoc" | "note" | "inline-note" | "parenthetical" | "link" | "free";

/** What a citation says about its source. One citation may point at several. */
export type Pointer =
  /** `@key`, `\cite{key}` */
  | { readonly kind: "key"; readonly key: string }
  /** `(trumanlibrary.org)`: names an archive, not a document */
  | { readonly kind: "host"; readonly host: string }
  /** a link or a bare address */
  | { readonly kind: "url"; readonly url: string }
  /** `(Author 23)`, `(Author, "Short Title" 23)`, `(Author 1999, 23)`, `("Title" 23)`, `(23)` after a name */
  | {
      readonly kind: "author";
      readonly names: readonly string[];
      readonly title?: string;
      readonly year?: number;
      /** The words as written, since `NSC 101` may be a document and not an author with a page. */
      readonly written: string;
    }
  /** a free-text note, or a description in parentheses: `Stalin to Zhou Enlai, 5 July 1950, APRF, f. 45, …` */
  | { readonly kind: "description"; readonly text: string }
  /** `Ibid.`, `id.`: what the note before cites */
  | { readonly kind: "ibid" };

export interface Citation extends Span {
  readonly text: string;
  readonly form: CitationForm;
  readonly pointers: readonly Pointer[];
  /** Page, folio or list, as written. */
  readonly locator?: string;
  readonly sentence: Span;
  readonly paragraph: Span;
  /** The note this citation stands in. */
  readonly note?: string;
  /** For a note mark: the label of the note that it calls. */
  readonly calls?: string;
  /** What was read of it in its paragraph or note: the same object in every reading in which these words are the same. */
  readonly origin?: object;
}

/** A footnote's definition, `[^3]: …`, or an inline note. */
export interface Note extends Span {
  readonly label: string;
  /** What stands after `[^3]: `, without it. */
  readonly content: Span;
  readonly contentText: string;
}

/** An entry of the essay's own Works Cited, Bibliography or References. */
export interface WorksCitedEntry extends Span {
  readonly text: string;
  readonly authors: readonly string[];
  readonly title?: string;
  readonly year?: number;
  readonly url?: string;
}

/** A sentence, and the paragraph that it stands in. */
export interface Sentence extends Span {
  readonly paragraph: Span;
}

/** A CSL-JSON item as the front matter's `references:` gives it; checked before it is used. */
export type ReferenceItem = Readonly<Record<string, unknown>>;

export interface FrontMatter extends Span {
  readonly references: readonly ReferenceItem[];
  /** Files named in `bibliography:`. */
  readonly bibliography: readonly string[];
  readonly lang?: string;
  /** Why the front matter could not be read, with the offset of the place. */
  readonly problem?: { readonly message: string; readonly offset: number };
}

/** What an essay asks Ibid to keep quiet about: `<!-- ibid-disable-next-line CODE: reason -->`. */
export interface Suppression extends Span {
  /** Where it holds. */
  readonly scope: Span;
  /** The finding's code; undefined for all. */
  readonly code?: string;
  readonly reason: string;
}

/** A Markdown document as a historian reads it. An immutable value: an edit makes a new one. All spans are UTF-16 offsets. */
export interface Essay {
  readonly text: string;
  readonly words: number;
  readonly frontMatter?: FrontMatter;
  readonly sentences: readonly Sentence[];
  /** In the order of the text, inline and block together. */
  readonly quotations: readonly Quotation[];
  /** In the order of the text. */
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
  readonly worksCited: readonly WorksCitedEntry[];
  /** The Works Cited section with its heading, when there is one. */
  readonly worksCitedSection?: Span;
  readonly suppressions: readonly Suppression[];
}
