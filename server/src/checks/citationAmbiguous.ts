import type { Check } from "./check.ts";

/**
 * A citation that several sources fit, with nothing in the essay to decide between them.
 *
 *     The telegrams of that week say so ⟦(digitalarchive.wilsoncenter.org)⟧.
 */
export const citationAmbiguous: Check = {
  code: "citation.ambiguous",
  find: ({ essay, resolutions }) =>
    essay.citations.flatMap((citation, index) => {
      const resolution = resolutions[index];
      if (resolution?.outcome !== "several" || citation.calls !== undefined) return [];
      const { start, end, text } = citation;
      const { candidates } = resolution;
      return [
        {
          start,
          end,
          code: "citation.ambiguous",
          written: text.replace(/^\(|\)$/g, ""),
          candidates,
          citation: index,
        },
      ];
    }),
};
