import { MemoryCorpus } from "../sources/memoryCorpus.ts";
import type { RecordProblem } from "../sources/readRecords.ts";
import type { SourceRecord } from "../sources/record.ts";
import { type BundledCorpus, type ReadText, readBundledCorpus, readCorpusFolder } from "./bundledCorpus.ts";

/** Which sources to open. */
export interface CorpusChoice {
  /** The folder of the sources that come with Ibid; undefined to leave them out. */
  readonly bundled: string | undefined;
  /** Folders of the writer's own, absolute or from the current one. Of two sources with one id the first folder's counts, and the bundled one last. */
  readonly folders: readonly string[];
}

export interface OpenedCorpus {
  readonly corpus: MemoryCorpus;
  /** What could not be read, and was left out. */
  readonly problems: readonly RecordProblem[];
}

/** Opens the sources for one run of Ibid. Never rejects: what cannot be read is a problem, and the rest is opened. */
export async function openCorpus({ bundled, folders }: CorpusChoice): Promise<OpenedCorpus> {
  const own = await Promise.all(folders.map((folder) => readCorpusFolder(folder)));
  const problems = own.flatMap((folder) => folder.problems);
  const shipped = bundled === undefined ? undefined : await readShipped(bundled, problems);

  const records = new Map<string, SourceRecord>();
  const readers = new Map<SourceRecord, ReadText>();
  for (const shelf of shipped === undefined ? own : [...own, shipped]) {
    for (const record of shelf.records) {
      if (records.has(record.id)) continue;
      records.set(record.id, record);
      readers.set(record, shelf.readText);
    }
  }
  const corpus = new MemoryCorpus({
    records: [...records.values()],
    archives: shipped?.archives ?? [],
    readText: async (record) => {
      const read = readers.get(record);
      if (read === undefined) throw new Error(`${record.id} is not a record of this corpus.`);
      return read(record);
    },
  });
  return { corpus, problems };
}

async function readShipped(folder: string, problems: RecordProblem[]): Promise<BundledCorpus | undefined> {
  try {
    return await readBundledCorpus(folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    problems.push({
      file: folder,
      message: `The sources that come with Ibid cannot be read (${why}). Install Ibid again; it goes on without them.`,
    });
    return undefined;
  }
}
