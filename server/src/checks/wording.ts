import { titleWithDate } from "../style/shortReference.ts";
import type { Finding, FindingCode, Severity } from "./finding.ts";

/** How many sources a message names; the hover lists them all. */
const namedSources = 3;

/** A finding in the writer's words, and how serious it is. */
export function wordFinding(finding: Finding): { readonly message: string; readonly severity: Severity } {
  switch (finding.code) {
    case "quote.uncited":
      return {
        severity: "warning",
        message:
          finding.form === "block"
            ? "This block quotation has no citation, neither in it nor in the lines before and after it."
            : "This quotation has no citation.",
      };
    case "citation.unknown":
      return finding.named === "key"
        ? {
            severity: "error",
            message: `No source has the key ${finding.written}. Check its spelling, or add the source to the essay’s references.`,
          }
        : {
            severity: "warning",
            message: `No source fits “${finding.written}”. Add it to the essay’s Works Cited, or name the document.`,
          };
    case "citation.ambiguous": {
      const named = finding.candidates.slice(0, namedSources).map(({ record }) => titleWithDate(record));
      const more = finding.candidates.length - named.length;
      return {
        severity: "information",
        message: `${finding.candidates.length} sources fit “${finding.written}”: ${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}. Name the one you mean.`,
      };
    }
    case "note.undefined":
      return {
        severity: "error",
        message: `There is no note [^${finding.label}]. Add a line that begins with “[^${finding.label}]: ”.`,
      };
  }
}

/** The heading of the README under which a finding is explained, as a fragment of its address. */
export function documentationAnchor(code: FindingCode): string {
  return code.replaceAll(".", "");
}
