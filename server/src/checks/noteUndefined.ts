import type { Check } from "./check.ts";

/**
 * A note mark without its note.
 *
 *     as the telegram shows.⟦[^7]⟧
 */
export const noteUndefined: Check = {
  code: "note.undefined",
  find: ({ essay }) => {
    const defined = new Set(essay.notes.map((note) => note.label.toLowerCase()));
    return essay.citations.flatMap(({ start, end, calls }, citation) =>
      calls === undefined || defined.has(calls.toLowerCase())
        ? []
        : [{ start, end, code: "note.undefined", label: calls, citation }],
    );
  },
};
