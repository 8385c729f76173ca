import type { Essay } from "./essay.ts";
import { EssayReader } from "./essayReader.ts";

/** Reads a Markdown essay once. Never fails: whatever is half-typed or broken is read as prose. */
export function readEssay(text: string): Essay {
  return new EssayReader().read(text);
}
