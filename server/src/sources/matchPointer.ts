import type { Pointer } from "../essay/essay.ts";
import { foldName } from "../text/fold.ts";
import type { Archive } from "./archive.ts";
import { archiveNamed, holds } from "./archiveHosts.ts";
import type { Evidence } from "./corpus.ts";
import { bareAddress, type FoldedRecord, foldRecord } from "./foldedRecord.ts";
import { matchDescription, readDescription } from "./matchDescription.ts";
import { sameName } from "./names.ts";
import type { SourceRecord } from "./record.ts";
import type { Weight } from "./weigh.ts";

/** What a pointer names counts before its surroundings are weighed; `weigh.ts` has the weights of those. */
const scores = { exact: 1000, name: 60, author: 20, archive: 10 } as const;

/** A test of records: whether one may be what a pointer means, and how sure that is before anything else is known. */
export function matcherFor(
  pointer: Pointer,
  archives: readonly Archive[],
): (record: SourceRecord) => Weight | undefined {
  switch (pointer.kind) {
    case "key":
      return (record) =>
        record.id === pointer.key ? { score: scores.exact, evidence: [{ kind: "key" }] } : undefined;
    case "url": {
      const address = bareAddress(pointer.url);
      const archive = archiveNamed(archives, pointer);
      return (record) =>
        foldRecord(record).address === address
          ? { score: scores.exact, evidence: [{ kind: "url" }] }
          : heldBy(archive, record);
    }
    case "host": {
      const archive = archiveNamed(archives, pointer);
      return (record) => heldBy(archive, record);
    }
    case "author": {
      const written = ` ${foldName(pointer.written)} `;
      const title = pointer.title === undefined ? undefined : ` ${foldName(pointer.title)} `;
      return (record) => matchAuthor(foldRecord(record), pointer, written, title);
    }
    case "description": {
      const words = readDescription(pointer.text, archiveNamed(archives, pointer));
      return (record) => matchDescription(foldRecord(record), words);
    }
    case "ibid":
      return () => undefined;
  }
}

function heldBy(archive: Archive | undefined, record: SourceRecord): Weight | undefined {
  if (archive === undefined || !holds(archive, record)) return undefined;
  return { score: scores.archive, evidence: [{ kind: "archive", name: archive.name }] };
}

/** `(Author 23)`, `(Author, "Short Title" 23)`; a document may also be called by its name, as in `(NSC 101)`. */
function matchAuthor(
  { names, authors, date }: FoldedRecord,
  pointer: Extract<Pointer, { kind: "author" }>,
  written: string,
  title: string | undefined,
): Weight | undefined {
  const called = names.find((name) => name.folded === written);
  if (called !== undefined) return { score: scores.name, evidence: [{ kind: "title", title: called.name }] };
  if (pointer.names.length === 0 && title === undefined) return undefined;

  const evidence: Evidence[] = [];
  for (const name of pointer.names) {
    const author = authors.find((one) => sameName(name, one));
    if (author === undefined) return undefined;
    evidence.push({ kind: "author", name: author });
  }
  if (pointer.year !== undefined && date?.year !== pointer.year) return undefined;
  if (title === undefined) return { score: scores.author, evidence };
  const titled = names.find((name) => name.folded.includes(title));
  if (titled === undefined) return undefined;
  return {
    score: scores.author + scores.name,
    evidence: [...evidence, { kind: "title", title: titled.name }],
  };
}
