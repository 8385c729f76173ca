import { checkEssay } from "../checks/index.ts";
import { readEssay } from "../essay/readEssay.ts";
import type { Corpus } from "../sources/corpus.ts";
import { withEssaySources } from "../sources/essaySources.ts";
import { resolveCitations } from "../sources/resolve.ts";
import type { Reading } from "./reading.ts";

/** Reads an essay against a corpus: its quotations and citations, what the citations mean, and what is wrong. */
export async function readEssayWith(text: string, sources: Corpus): Promise<Reading> {
  const essay = readEssay(text);
  const corpus = await withEssaySources(essay, sources);
  const resolutions = await resolveCitations(essay, corpus);
  return { essay, corpus, resolutions, ...checkEssay({ essay, resolutions }) };
}
