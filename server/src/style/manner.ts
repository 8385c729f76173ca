import type { Citation, Essay } from "../essay/essay.ts";
import type { Resolution } from "../sources/corpus.ts";
import type { SourceRecord } from "../sources/record.ts";

/** The ways to cite that Ibid writes. */
export type Manner = "parenthetical" | "pandoc" | "note" | "inline-note" | "link";

/**
 * How this essay cites, for a citation to be written at `offset`. Essays mix: archive documents may stand in notes while
 * books stand in parentheses, so what the essay does for documents counts first, then what it does most. On a tie the
 * manner that names a document goes before the one that may name only a site; then the nearest one.
 */
export function mannerAt(essay: Essay, resolutions: readonly Resolution[], offset: number): Manner {
  const cited = essay.citations.flatMap((citation, index) => {
    const manner = mannerOf(citation);
    return manner === undefined ? [] : [{ manner, citation, sources: resolutions[index]?.sources ?? [] }];
  });
  const documents = cited.filter(({ sources }) => sources.some(({ record }) => isArchiveDocument(record)));
  return mostUsed(documents.length > 0 ? documents : cited, offset) ?? unmarkedManner(essay);
}

function mannerOf({ form, note }: Citation): Manner | undefined {
  return form === "free" || note !== undefined ? undefined : form;
}

function isArchiveDocument(record: SourceRecord): boolean {
  return record.archive !== undefined || record.archive_location !== undefined;
}

function mostUsed(
  cited: readonly { manner: Manner; citation: Citation }[],
  offset: number,
): Manner | undefined {
  const counts = new Map<Manner, { count: number; distance: number }>();
  for (const { manner, citation } of cited) {
    const known = counts.get(manner) ?? { count: 0, distance: Number.POSITIVE_INFINITY };
    counts.set(manner, {
      count: known.count + 1,
      distance: Math.min(known.distance, Math.abs(citation.start - offset)),
    });
  }
  const loose = (manner: Manner) => (manner === "parenthetical" ? 1 : 0);
  return [...counts].sort(
    ([one, a], [other, b]) => b.count - a.count || loose(one) - loose(other) || a.distance - b.distance,
  )[0]?.[0];
}

/** For an essay without a citation: keys where it has references for them, author and page where it has Works Cited, else notes. */
function unmarkedManner(essay: Essay): Manner {
  if (
    essay.frontMatter !== undefined &&
    (essay.frontMatter.references.length > 0 || essay.frontMatter.bibliography.length > 0)
  )
    return "pandoc";
  return essay.worksCited.length > 0 ? "parenthetical" : "note";
}
