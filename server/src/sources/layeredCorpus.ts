import type { Pointer } from "../essay/essay.ts";
import type { Candidate, CompletionQuery, Context, Corpus, SourceText } from "./corpus.ts";
import type { SourceRecord } from "./record.ts";

/** Several corpora as one. An earlier layer wins where two have a source of the same id. */
export class LayeredCorpus implements Corpus {
  readonly #layers: readonly Corpus[];

  constructor(layers: readonly Corpus[]) {
    this.#layers = layers;
  }

  async record(id: string): Promise<SourceRecord | undefined> {
    for (const layer of this.#layers) {
      const record = await layer.record(id);
      if (record !== undefined) return record;
    }
    return undefined;
  }

  async text(id: string): Promise<SourceText | undefined> {
    for (const layer of this.#layers) {
      const text = await layer.text(id);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  async candidates(pointer: Pointer, context: Context): Promise<readonly Candidate[]> {
    return bestFirst(await Promise.all(this.#layers.map((layer) => layer.candidates(pointer, context))));
  }

  async suggest(context: Context, limit: number): Promise<readonly Candidate[]> {
    return bestFirst(await Promise.all(this.#layers.map((layer) => layer.suggest(context, limit)))).slice(
      0,
      limit,
    );
  }

  async complete(query: CompletionQuery): Promise<readonly Candidate[]> {
    return bestFirst(await Promise.all(this.#layers.map((layer) => layer.complete(query)))).slice(
      0,
      query.limit,
    );
  }
}

function bestFirst(layers: readonly (readonly Candidate[])[]): Candidate[] {
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  for (const candidate of layers.flat()) {
    if (seen.has(candidate.record.id)) continue;
    seen.add(candidate.record.id);
    candidates.push(candidate);
  }
  return candidates.sort((a, b) => b.score - a.score);
}
