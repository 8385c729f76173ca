import type { EssaySummary } from "../../server/src/lsp/messages.ts";

/** What the status bar shows and says for one essay; words only, so that they can be tested without VS Code. */
export interface StatusText {
  /** In the bar, where room is scarce; begins with an icon. */
  readonly label: string;
  /** One fact a line, shown by the mouse. */
  readonly tooltip: string;
  /** The same for a screen reader, which has neither icon nor hover. */
  readonly spoken: string;
}

/** `$(quote) 4 quotations, 1 uncited` */
export function essayStatus(summary: EssaySummary): StatusText {
  const quotations = count(summary.quotations, "quotation");
  const facts = [
    summary.quotations === 0 ? "No quotations in this essay." : `${quotations}, ${cited(summary)}.`,
    summary.citations === 0 ? "No citations." : `${count(summary.citations, "citation")}${unknown(summary)}.`,
  ];
  return {
    label: `$(quote) ${summary.quotations === 0 ? "no quotations" : `${quotations}, ${shortCited(summary)}`}`,
    tooltip: [...facts, "Click to see what Ibid found."].join("\n"),
    spoken: `Ibid: ${facts.join(" ")} Opens the problems.`,
  };
}

/** While no server runs: what that means for the writer and the way out. */
export const stoppedStatus: StatusText = {
  label: "$(warning) Ibid has stopped",
  tooltip: "Ibid has stopped: quotations are not being checked.\nClick to start it again.",
  spoken: "Ibid has stopped: quotations are not being checked. Starts it again.",
};

function count(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? "" : "s"}`;
}

function shortCited({ quotations, uncited }: EssaySummary): string {
  if (uncited > 0) return `${uncited} uncited`;
  return quotations === 1 ? "cited" : "all cited";
}

function cited({ quotations, uncited }: EssaySummary): string {
  if (uncited === 0) return quotations === 1 ? "with a citation" : "each with a citation";
  return `${uncited === quotations && quotations > 1 ? "all" : uncited} without a citation`;
}

function unknown({ citations, unknown: amount }: EssaySummary): string {
  if (amount === 0) return "";
  if (citations === 1) return ", whose source Ibid does not know";
  return amount === 1
    ? ", 1 with a source Ibid does not know"
    : `, ${amount} with sources Ibid does not know`;
}
