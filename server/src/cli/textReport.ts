import { styleText } from "node:util";
import type { Severity } from "../checks/finding.ts";
import type { CheckedEssay, CheckedFinding } from "./checkedEssay.ts";
import type { Report } from "./report.ts";
import type { FindingCounts, Summary, Tally } from "./tally.ts";

type Style = Parameters<typeof styleText>[0];

const severityStyles: Record<Severity, Style> = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  information: ["bold", "blue"],
  hint: "bold",
};

/** Characters of the essay's words that are shown with a finding. */
const longestWords = 70;

/** For reading: essays with findings, each finding with its place, words and best fix, and a line of counts. */
export class TextReport implements Report {
  readonly #inColour: boolean;

  constructor(inColour: boolean) {
    this.#inColour = inColour;
  }

  essay(essay: CheckedEssay): string {
    if (essay.findings.length === 0) return "";
    return `${essay.findings.map((found) => this.#finding(found, essay)).join("")}\n`;
  }

  end({ summary, findings }: Tally): string {
    if (summary.files === 0) return "";
    return `${summaryLine(summary)}\n${this.#styled("bold", findingsLine(findings))}\n`;
  }

  #finding(
    { finding, severity, message, fixes }: CheckedFinding,
    { path, lines, reading }: CheckedEssay,
  ): string {
    const { line, character } = lines.placeAt(finding.start);
    const place = this.#styled("cyan", `${path}:${line + 1}:${character + 1}`);
    const head = `${place}  ${this.#styled(severityStyles[severity], severity)}  ${message}  ${this.#styled("dim", finding.code)}\n`;
    const words = `    ${shortened(reading.essay.text.slice(finding.start, finding.end))}\n`;
    // The last fix is always to leave the finding out: no repair to show.
    const best = fixes.find(({ preferred }) => preferred) ?? fixes.slice(0, -1)[0];
    return head + words + (best === undefined ? "" : `    ${this.#styled("green", "Fix:")} ${best.title}\n`);
  }

  #styled(style: Style, text: string): string {
    return this.#inColour ? styleText(style, text, { validateStream: false }) : text;
  }
}

/** The words on one line, cut at a space when there are many. */
function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= longestWords) return line;
  const cut = line.slice(0, longestWords);
  return `${cut.slice(0, cut.includes(" ") ? cut.lastIndexOf(" ") : longestWords)} …`;
}

function summaryLine({ files, words, quotations, uncited, unverifiable }: Summary): string {
  const essays = `${counted(files, "essay")}, ${counted(words, "word")}`;
  if (quotations === 0) return `${essays}: no quotations`;
  return `${essays}: ${counted(quotations, "quotation")}, ${uncited} uncited, ${unverifiable} not compared with a source`;
}

function findingsLine({ suppressed, ...found }: FindingCounts): string {
  const counts = [
    found.error > 0 && counted(found.error, "error"),
    found.warning > 0 && counted(found.warning, "warning"),
    found.information + found.hint > 0 && counted(found.information + found.hint, "remark"),
    suppressed > 0 && `${suppressed} suppressed`,
  ].filter((count) => count !== false);
  return counts.length === 0 ? "No findings" : counts.join(", ");
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
