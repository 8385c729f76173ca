import type { Cover, QuotationKind } from "../../server/src/essay/essay.ts";
import type { Span } from "../../server/src/text/span.ts";

/** What a careful historian says of one stretch of words in marks; see test/essays/README.md. */
export interface Label extends Span {
  readonly form: "inline" | "block";
  readonly kind: QuotationKind;
  readonly cover: Cover | undefined;
  /** The covering citation; undefined for none. */
  readonly citation: (Span & { readonly text: string }) | undefined;
  readonly text: string;
}

/** Reads an essay's labels. @throws when words or a citation do not stand in the essay where the labels say. */
export function readLabels(tsv: string, essay: string): Label[] {
  const labels: Label[] = [];
  let reached = 0;
  for (const line of tsv.split("\n")) {
    if (line === "" || line.startsWith("#") || line.startsWith("form\t")) continue;
    const [form, kind, cover, cited, written] = line.split("\t");
    const text = (written ?? "").replaceAll("⏎", "\n");
    const start = essay.indexOf(text, reached);
    if (start === -1) throw new Error(`The essay does not have these words after the ones before: ${text}`);
    const end = start + text.length;
    reached = end;
    labels.push({
      start,
      end,
      text,
      form: form === "block" ? "block" : "inline",
      kind: kind as QuotationKind,
      cover: cover === "-" ? undefined : (cover as Cover),
      citation: cited === undefined || cited === "-" ? undefined : citationIn(essay, cited),
    });
  }
  return labels;
}

/** `(loc.gov)#2` is the second place where these words stand. */
function citationIn(essay: string, cited: string): Span & { text: string } {
  const numbered = /^(.*)#(\d+)$/s.exec(cited);
  const text = (numbered?.[1] ?? cited).replaceAll("⏎", "\n");
  let start = -1;
  for (let count = Number(numbered?.[2] ?? 1); count > 0; count--) {
    start = essay.indexOf(text, start + 1);
    if (start === -1) throw new Error(`The essay does not have this citation: ${cited}`);
  }
  return { start, end: start + text.length, text };
}
