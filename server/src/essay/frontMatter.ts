import { parseDocument } from "yaml";
import type { FrontMatter, ReferenceItem } from "./essay.ts";
import type { Yaml } from "./markdown.ts";

/** Reads what Pandoc reads from an essay's front matter. Broken YAML is told of, never thrown. */
export function readFrontMatter(yaml: Yaml): FrontMatter {
  const span = { start: yaml.start, end: yaml.end };
  const document = parseDocument(yaml.value, { logLevel: "silent" });
  const error = document.errors[0];
  const problem = error && {
    message: error.message.split("\n")[0] ?? "",
    offset: yaml.valueStart + error.pos[0],
  };
  const empty = { ...span, references: [], bibliography: [], ...(problem && { problem }) };
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 100 });
  } catch {
    return empty;
  }
  if (!isMapping(values)) return empty;
  const references = Array.isArray(values.references) ? values.references.filter(isMapping) : [];
  const bibliography = (
    Array.isArray(values.bibliography) ? values.bibliography : [values.bibliography]
  ).filter((file) => typeof file === "string");
  const lang = typeof values.lang === "string" ? values.lang : undefined;
  return {
    ...span,
    references,
    bibliography,
    ...(lang !== undefined && { lang }),
    ...(problem && { problem }),
  };
}

function isMapping(value: unknown): value is ReferenceItem {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
