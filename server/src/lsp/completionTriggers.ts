import { type CompletionParams, CompletionTriggerKind } from "vscode-languageserver";
import type { EssayVersion } from "./essayVersion.ts";
import { toOffset } from "./fromLsp.ts";

/** Characters after which an editor asks for sources by itself. `:` and the space stand in `[^3]: `. */
export const triggerCharacters = ["(", "[", "@", "^", '"', "“", "”", "»", "’", " ", ":"];

/**
 * Whether a request can have an answer, told without reading the essay. Spaces and colons are typed all the time; only
 * a space after a closing quotation mark or a note's colon, and a colon after `]`, are places for a citation.
 */
export function mayOffer({ context, position }: CompletionParams, essay: EssayVersion): boolean {
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter) return true;
  const offset = toOffset(position, essay);
  const before = essay.text.slice(Math.max(0, offset - 3), offset);
  if (context.triggerCharacter === " ") return /(?:["“”»’']|\]:) $/.test(before);
  if (context.triggerCharacter === ":") return before.endsWith("]:");
  return true;
}
