import type { Finding, Fix } from "../checks/finding.ts";
import type { Candidate } from "../sources/corpus.ts";
import { citeQuotation, writeCitation } from "../style/insertion.ts";
import { mannerAt } from "../style/manner.ts";
import { noteDefinition } from "../style/notePlace.ts";
import { joined, nameInList } from "../style/shortReference.ts";
import { dateInWords } from "../text/dates.ts";
import type { Reading } from "./reading.ts";
import { suggestionsFor } from "./suggestions.ts";

/** How many of several fitting sources are offered in place of an ambiguous citation. */
const offered = 4;
/** By how much the first source must outweigh the second to be the preferred one. */
const clearlyBetter = 6;

/** The repairs of a finding, best first; writing down why it is no problem is always the last. */
export async function fixesFor(reading: Reading, finding: Finding): Promise<readonly Fix[]> {
  return [...(await repairs(reading, finding)), suppression(reading, finding)];
}

async function repairs(reading: Reading, finding: Finding): Promise<Fix[]> {
  switch (finding.code) {
    case "quote.uncited":
      return insertCitation(reading, finding.quotation);
    case "citation.ambiguous":
      return nameDocument(reading, finding);
    case "note.undefined":
      return [
        {
          title: `Add the note [^${finding.label}]`,
          preferred: true,
          changes: [noteDefinition(reading.essay, finding.label, "", finding.start)],
        },
      ];
    case "citation.unknown":
      return [];
  }
}

async function insertCitation(reading: Reading, index: number): Promise<Fix[]> {
  const { essay, resolutions, corpus } = reading;
  const quotation = essay.quotations[index];
  if (quotation === undefined) return [];
  const manner = mannerAt(essay, resolutions, quotation.end);
  const suggestions = await suggestionsFor(reading, index);
  const [first, second] = suggestions;
  const clear = first !== undefined && first.score - (second?.score ?? 0) >= clearlyBetter;
  return Promise.all(
    suggestions.map(async (candidate, rank) => {
      const written = await writeCitation(essay, corpus, candidate.record, manner, quotation.end);
      return {
        title: `Cite ${nameInList(candidate.record)}: ${evidenceInWords(candidate)}`,
        preferred: rank === 0 && clear,
        changes: citeQuotation(essay, index, written),
      };
    }),
  );
}

/** Why one would choose a source, the strongest evidence first. */
function evidenceInWords({ evidence }: Candidate): string {
  const words = evidence.find((one) => one.kind === "words");
  if (words !== undefined)
    return words.exact
      ? "exact words found in it"
      : `${words.run} of the words in a row found in it, not all`;
  const date = evidence.find((one) => one.kind === "date");
  const names = evidence.find((one) => one.kind === "names");
  return [
    date && `dated ${dateInWords(date.date)} in this ${date.near ? "paragraph" : "sentence"}`,
    names && `${joined(names.names)} named in this ${names.near ? "paragraph" : "sentence"}`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

async function nameDocument(
  { essay, corpus, resolutions }: Reading,
  finding: Extract<Finding, { code: "citation.ambiguous" }>,
): Promise<Fix[]> {
  const citation = essay.citations[finding.citation];
  if (citation === undefined || citation.form === "free") return [];
  const manner = mannerAt(essay, resolutions, citation.start);
  return Promise.all(
    finding.candidates.slice(0, offered).map(async ({ record }) => {
      const written = await writeCitation(essay, corpus, record, manner, citation.start);
      const replacement = { start: citation.start, end: citation.end, newText: written.mark };
      return {
        title: `Cite ${nameInList(record)}`,
        preferred: false,
        changes: written.definition === undefined ? [replacement] : [replacement, written.definition],
      };
    }),
  );
}

/** A comment above the paragraph, with room for the reason that a report will list. */
function suppression({ essay }: Reading, finding: Finding): Fix {
  const lineEnd = essay.text.includes("\r\n") ? "\r\n" : "\n";
  const sentence = essay.sentences.findLast((one) => one.paragraph.start <= finding.start);
  const start =
    sentence === undefined || sentence.paragraph.end < finding.start
      ? finding.start
      : sentence.paragraph.start;
  const line = essay.text.lastIndexOf("\n", start - 1) + 1;
  // A block quotation or a list item keeps its markers before the comment.
  const marker = /^[ \t]*(?:>[ \t]?)*/.exec(essay.text.slice(line, start))?.[0] ?? "";
  return {
    title: `${finding.code === "quote.uncited" ? "This needs no citation" : "Do not report this here"}: add a comment that says why`,
    preferred: false,
    changes: [
      {
        start: line,
        end: line,
        newText: `${marker}<!-- ibid-disable-next-line ${finding.code}: reason -->${lineEnd}`,
      },
    ],
  };
}
