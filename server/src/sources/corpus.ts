import type { Pointer } from "../essay/essay.ts";
import type { PartialDate } from "../text/dates.ts";
import type { Span } from "../text/span.ts";
import type { SourceRecord } from "./record.ts";

/** Why a source fits a citation or a quotation. */
export type Evidence =
  | { readonly kind: "key" }
  | { readonly kind: "url" }
  /** The archive that the citation names holds it. */
  | { readonly kind: "archive"; readonly name: string }
  | { readonly kind: "author"; readonly name: string }
  | { readonly kind: "title"; readonly title: string }
  /** An archival reference of the record stands in the citation. */
  | { readonly kind: "reference"; readonly reference: string }
  /** The quoted words stand in its text: all of them in one piece, or a run of so many. */
  | {
      readonly kind: "words";
      readonly exact: boolean;
      readonly run: number;
      readonly passage: string;
      readonly marked: Span;
    }
  /** Its date stands in the sentence, or, when `near`, in the paragraph. */
  | { readonly kind: "date"; readonly date: PartialDate; readonly near: boolean }
  /** Its author or addressee stands in the sentence, or, when `near`, in the paragraph. */
  | { readonly kind: "names"; readonly names: readonly string[]; readonly near: boolean };

/** A source that may be meant, with the evidence; a higher score is more likely (see `weigh.ts` for what counts). */
export interface Candidate {
  readonly record: SourceRecord;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** What the essay says round a citation or a quotation. */
export interface Context {
  /** The words quoted there, each quotation apart. */
  readonly quoted: readonly string[];
  readonly sentence: string;
  readonly paragraph: string;
}

/**
 * What a citation means. `names-itself`: its own words or address say which source it is, though none of the corpus is
 * that; nothing is wrong with it.
 */
export interface Resolution {
  readonly outcome: "one" | "several" | "none" | "names-itself";
  /** The sources meant; a citation that points at two keys has two. Empty unless the outcome is `one`. */
  readonly sources: readonly Candidate[];
  /** For `several`: the sources that fit, best first; nothing in the essay decides between them. */
  readonly candidates: readonly Candidate[];
  /** Pointers that no source fits, by their index in the citation. */
  readonly unknown: readonly number[];
}

export interface CompletionQuery {
  /** What was typed so far, words in any order. */
  readonly typed: string;
  readonly context: Context;
  /** Ids of sources that the essay cites already. */
  readonly cited: ReadonlySet<string>;
  readonly limit: number;
}

/** The full words of a source, or the passages of it that its record quotes. */
export interface SourceText {
  readonly text: string;
  /** Whether these are all its words. */
  readonly whole: boolean;
}

/** All sources that an essay can draw on. Asynchronous, so that a store or a shared server can stand behind it. */
export interface Corpus {
  record(id: string): Promise<SourceRecord | undefined>;
  /** Sources that a pointer may mean, best first. */
  candidates(pointer: Pointer, context: Context): Promise<readonly Candidate[]>;
  /** Sources for a quotation that nothing cites: its words, then names and dates round it. Best first. */
  suggest(context: Context, limit: number): Promise<readonly Candidate[]>;
  /** Sources for a citation that is being typed, best first. */
  complete(query: CompletionQuery): Promise<readonly Candidate[]>;
  text(id: string): Promise<SourceText | undefined>;
}
