import { readEssayFile, UnreadableEssay } from "../disk/essayFile.ts";
import type { OpenedCorpus } from "../disk/openCorpus.ts";
import type { CheckRequest } from "./arguments.ts";
import { type CheckedEssay, checkEssay } from "./checkedEssay.ts";
import { essayPaths } from "./essayPaths.ts";
import { JsonReport } from "./jsonReport.ts";
import { Progress } from "./progress.ts";
import { Tally } from "./tally.ts";
import type { Terminal } from "./terminal.ts";
import { TextReport } from "./textReport.ts";

/** Opens the sources that a command asks for. */
export type OpenCorpus = (choice: {
  readonly bundled: boolean;
  readonly folders: readonly string[];
}) => Promise<OpenedCorpus>;

/** 0 nothing at warning or above, 1 something is, 2 something could not be read. */
export type ExitStatus = 0 | 1 | 2;

/** `ibid check`: checks every essay that can be read, and tells of each that cannot on standard error. */
export async function check(
  request: CheckRequest,
  openCorpus: OpenCorpus,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { paths, problems } = await essayPaths(request.named);
  const opened = await openCorpus({ bundled: request.bundled, folders: request.corpora });
  for (const message of [...problems, ...opened.problems.map((problem) => problem.message)])
    tell(message, terminal);
  // A record with a mistake leaves the others to check with; a folder or file that cannot be read is a failure.
  let isAnyUnread = problems.length > 0 || opened.problems.some(({ record }) => record === undefined);

  const report = request.format === "json" ? new JsonReport() : new TextReport(terminal.inColour);
  const progress = new Progress(paths.length, terminal);
  const tally = new Tally();
  for (const [index, path] of paths.entries()) {
    progress.show(index, path);
    const essay = await checkFile(path, opened);
    progress.clear();
    if (essay instanceof UnreadableEssay) {
      tell(essay.message, terminal);
      isAnyUnread = true;
      continue;
    }
    tally.add(essay);
    terminal.print(report.essay(essay));
  }
  terminal.print(report.end(tally));
  if (isAnyUnread) return 2;
  return tally.findings.error + tally.findings.warning > 0 ? 1 : 0;
}

async function checkFile(path: string, { corpus }: OpenedCorpus): Promise<CheckedEssay | UnreadableEssay> {
  try {
    return await checkEssay(path, await readEssayFile(path), corpus);
  } catch (error) {
    if (error instanceof UnreadableEssay) return error;
    const why = error instanceof Error ? error.message : String(error);
    return new UnreadableEssay(`${path}: Ibid failed while checking it (${why}). Please report this.`);
  }
}

function tell(message: string, terminal: Terminal): void {
  terminal.tell(`ibid: ${message}\n`);
}
