import type { Span } from "../text/span.ts";
import type { Suppression } from "./essay.ts";

const nextLine = /<!--\s*ibid-disable-next-line\b\s*([\w.-]*)\s*:?\s*([\s\S]*?)\s*-->/g;
const onOrOff = /<!--\s*ibid-(disable|enable)(?!-)\s*([\w.-]*)\s*:?\s*([\s\S]*?)\s*-->/g;

/** Reads `<!-- ibid-disable-next-line CODE: reason -->` and `<!-- ibid-disable CODE: reason -->` … `<!-- ibid-enable CODE -->`. */
export function readSuppressions(
  source: string,
  html: readonly (Span & { readonly value: string })[],
): Suppression[] {
  const suppressions: Suppression[] = [];
  const open: (Span & { code: string; reason: string })[] = [];
  for (const { start, value } of html) {
    for (const match of value.matchAll(nextLine)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      suppressions.push({ ...span, scope: paragraphAfter(source, span.end), ...coded(match[1], match[2]) });
    }
    for (const match of value.matchAll(onOrOff)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      const code = match[2] ?? "";
      if (match[1] === "disable") open.push({ ...span, code, reason: match[3] ?? "" });
      else
        for (let i = open.length - 1; i >= 0; i--) {
          const begun = open[i];
          if (begun === undefined || (code !== "" && begun.code !== code)) continue;
          suppressions.push(closed(begun, span.start));
          open.splice(i, 1);
        }
    }
  }
  for (const begun of open) suppressions.push(closed(begun, source.length));
  return suppressions.sort((a, b) => a.start - b.start);
}

function closed(begun: Span & { code: string; reason: string }, end: number): Suppression {
  return {
    start: begun.start,
    end: begun.end,
    scope: { start: begun.end, end },
    ...coded(begun.code, begun.reason),
  };
}

function coded(code: string | undefined, reason: string | undefined) {
  return { reason: reason ?? "", ...(code && { code }) };
}

/**
 * The paragraph that begins on the next line with anything on it. Most writers keep a paragraph on one line; where it is
 * broken into several, a comment between them would part it in two.
 */
function paragraphAfter(source: string, offset: number): Span {
  const start = offset + (/^[^\n]*\n\s*/.exec(source.slice(offset))?.[0].length ?? source.length - offset);
  const length = source.slice(start).search(/\r?\n[ \t]*\r?\n/);
  return { start, end: length === -1 ? source.length : start + length };
}
