// How well Ibid reads the labelled essays: npm run bench:reading
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Essay, Quotation } from "../../server/src/essay/essay.ts";
import { readEssay } from "../../server/src/essay/readEssay.ts";
import { type Label, readLabels } from "./labels.ts";

const folder = fileURLToPath(new URL("../essays/", import.meta.url));

/** Counts of one essay, or of all; every share is printed as `part/whole`. */
interface Counts {
  spans: number;
  found: number;
  extra: number;
  kinds: number;
  cited: number;
  falseAlarms: number;
  wordsInMarks: number;
  flaggedWords: number;
  covered: number;
  rightCitation: number;
  uncited: number;
  uncitedFound: number;
  stripped: number;
  strippedFound: number;
}

const none: Counts = {
  spans: 0,
  found: 0,
  extra: 0,
  kinds: 0,
  cited: 0,
  falseAlarms: 0,
  wordsInMarks: 0,
  flaggedWords: 0,
  covered: 0,
  rightCitation: 0,
  uncited: 0,
  uncitedFound: 0,
  stripped: 0,
  strippedFound: 0,
};

const verbose = process.argv.includes("--verbose");
const total = { ...none };
console.log(
  row([
    "essay",
    "spans",
    "extra",
    "kind",
    "false alarms",
    "terms flagged",
    "citation",
    "uncited",
    "stripped",
  ]),
);
for (const file of (await readdir(folder)).filter((name) => name.endsWith(".labels.tsv")).sort()) {
  const name = file.replace(".labels.tsv", "");
  const text = await readFile(`${folder}${name}.md`, "utf8");
  const labels = readLabels(await readFile(`${folder}${file}`, "utf8"), text);
  const counts = measure(name, text, labels);
  for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  console.log(told(name, counts));
}
console.log(told("all", total));

function measure(name: string, text: string, labels: readonly Label[]): Counts {
  const essay = readEssay(text);
  const counts = { ...none, spans: labels.length };
  const at = (label: Label) =>
    essay.quotations.find((one) => one.start === label.start && one.end === label.end);
  const known = new Set<Quotation>();
  for (const label of labels) {
    const quotation = at(label);
    if (quotation === undefined) {
      complain(name, "not found", label.text);
    } else {
      counts.found++;
      known.add(quotation);
      if (quotation.kind === label.kind) counts.kinds++;
      else complain(name, `a ${label.kind}, read as ${quotation.kind}`, label.text);
    }
    const flagged = quotation?.kind === "quotation" && quotation.cover === "none";
    if (label.kind !== "quotation") {
      counts.wordsInMarks++;
      if (flagged) counts.flaggedWords++;
    } else if (label.citation === undefined) {
      counts.uncited++;
      if (flagged) counts.uncitedFound++;
      else
        complain(
          name,
          `uncited, read as ${quotation?.kind} ${quotation?.cover} ${citationOf(essay, quotation)}`,
          label.text,
        );
    } else {
      counts.cited++;
      counts.covered++;
      if (flagged) {
        counts.falseAlarms++;
        complain(name, `false alarm; cited ${label.cover} by ${label.citation.text}`, label.text);
      }
      const citation = quotation?.citation == null ? undefined : essay.citations[quotation.citation];
      const { start, end } = label.citation;
      if (citation !== undefined && citation.start < end && start < citation.end) counts.rightCitation++;
      else if (!flagged && quotation !== undefined)
        complain(
          name,
          `cited ${label.cover} by ${label.citation.text}, read as ${quotation.cover} ${citation?.text}`,
          label.text,
        );
    }
  }
  for (const quotation of essay.quotations)
    if (!known.has(quotation)) {
      counts.extra++;
      complain(name, "no span by its label", quotation.text);
    }

  // The same essay without a citation: every quotation should be flagged.
  const bare = withoutCitations(text, essay, labels);
  const read = readEssay(bare);
  // What stands in a note goes with the note.
  const inNotes = (label: Label) =>
    essay.notes.some((note) => note.start <= label.start && label.end <= note.end);
  for (const label of labels.filter((one) => one.kind === "quotation" && !inNotes(one))) {
    const words = label.text.slice(0, 30);
    const flagged = read.quotations.some(
      (one) => one.kind === "quotation" && one.cover === "none" && one.text.includes(words),
    );
    counts.stripped++;
    if (flagged) counts.strippedFound++;
    else complain(name, "not flagged when stripped", label.text);
  }
  return counts;
}

/** The essay with every citation that is labelled or found, every note and the Works Cited taken out. */
function withoutCitations(text: string, essay: Essay, labels: readonly Label[]): string {
  const spans = [
    ...essay.citations.filter((one) => one.form !== "free"),
    ...labels.flatMap((label) => (label.citation === undefined ? [] : [label.citation])),
    ...(essay.worksCitedSection === undefined ? [] : [essay.worksCitedSection]),
  ];
  const kept = Array.from(text);
  // Array.from would split by code points; offsets are UTF-16 units.
  const units = kept.length === text.length ? kept : text.split("");
  for (const { start, end } of spans) {
    const inQuotation = labels.find((one) => one.start < end && start < one.end);
    const linked = /^\[(.*)\]\([^)]*\)$/s.exec(text.slice(start, end));
    for (let i = start; i < end; i++) units[i] = "";
    // A link keeps its words, which may be the quotation itself.
    if (linked?.[1] !== undefined)
      for (let i = 0; i < linked[1].length; i++) units[start + 1 + i] = text[start + 1 + i] ?? "";
    if (inQuotation !== undefined && start <= inQuotation.start && linked === null) continue;
  }
  return units.join("").replace(/^\[\^[^\]]+\]:.*(?:\n(?: {2,}|\t).*)*/gm, "");
}

function citationOf(essay: Essay, quotation: Quotation | undefined): string {
  return quotation?.citation == null ? "" : (essay.citations[quotation.citation]?.text ?? "");
}

function complain(name: string, what: string, words: string): void {
  if (verbose) console.log(`    ${name}: ${what}: ${words.replace(/\s+/g, " ").slice(0, 90)}`);
}

function told(name: string, c: Counts): string {
  return row([
    name,
    share(c.found, c.spans),
    String(c.extra),
    share(c.kinds, c.spans),
    share(c.falseAlarms, c.cited),
    share(c.flaggedWords, c.wordsInMarks),
    share(c.rightCitation, c.covered),
    share(c.uncitedFound, c.uncited),
    share(c.strippedFound, c.stripped),
  ]);
}

function share(part: number, whole: number): string {
  return `${part}/${whole}${whole === 0 ? "" : ` ${((100 * part) / whole).toFixed(1)}%`}`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(26) : cell.padEnd(16))).join("");
}
