import type { Citation, Pointer } from "../essay/essay.ts";
import type { Check } from "./check.ts";

/**
 * A citation that no source fits. An address or a full description says itself which source it is, and is left alone;
 * so are keys while the essay names bibliography files that Ibid does not read.
 *
 *     a new alliance ⟦[@nobody]⟧
 *     “symbolized a significant level of cooperation” ⟦(Yun-sik)⟧
 */
export const citationUnknown: Check = {
  code: "citation.unknown",
  find: ({ essay, resolutions }) => {
    const keysMayBeElsewhere = (essay.frontMatter?.bibliography.length ?? 0) > 0;
    return essay.citations.flatMap((citation, index) => {
      // A note's problem is shown in the note, not at its mark.
      if (citation.calls !== undefined) return [];
      return (resolutions[index]?.unknown ?? []).flatMap((which) => {
        const pointer = citation.pointers[which];
        if (pointer === undefined || (pointer.kind === "key" && keysMayBeElsewhere)) return [];
        const named = pointer.kind === "key" ? "key" : "free";
        const { start, end } = citation;
        return [
          {
            start,
            end,
            code: "citation.unknown",
            named,
            written: written(citation, pointer),
            citation: index,
          },
        ];
      });
    });
  },
};

function written(citation: Citation, pointer: Pointer): string {
  switch (pointer.kind) {
    case "key":
      return `@${pointer.key}`;
    case "host":
      return pointer.host;
    case "author":
      return pointer.written;
    default:
      return citation.text;
  }
}
