import { checkEssay } from "../checks/index.ts";
import { EssayReader } from "../essay/essayReader.ts";
import type { Corpus } from "../sources/corpus.ts";
import { withEssaySources } from "../sources/essaySources.ts";
import { Resolver } from "../sources/resolve.ts";
import type { Reading } from "./reading.ts";

/**
 * Reads one essay against a corpus, again and again as it is edited: its quotations and citations, what the citations
 * mean, and what is wrong. What an edit leaves alone is not done twice; the result never depends on earlier readings.
 */
export class EditedEssay {
  readonly #reader = new EssayReader();
  readonly #resolver = new Resolver();

  async read(text: string, sources: Corpus): Promise<Reading> {
    const essay = this.#reader.read(text);
    const corpus = await withEssaySources(essay, sources);
    const resolutions = await this.#resolver.resolve(essay, corpus);
    return { essay, corpus, resolutions, ...checkEssay({ essay, resolutions }) };
  }
}

/** Reads an essay once. */
export function readEssayWith(text: string, sources: Corpus): Promise<Reading> {
  return new EditedEssay().read(text, sources);
}
