// How fast findings follow typing, through a real LSP connection: npm run bench:typing
import { readFile } from "node:fs/promises";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { Editor } from "../lsp/editor.ts";
import buildServer from "../support/build.ts";
import { manuscript } from "./manuscript.ts";

const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
const edits = 100;
const typed = "the quick words of a sentence that is being written, with “a quotation in it” and more ";

await buildServer();
console.log(row(["words", "open", "remark-parse", "open/remark", "edit p50", "edit p95", "memory"]));
for (const words of sizes.length > 0 ? sizes : [2_000, 10_000, 100_000])
  console.log(row(await measure(words)));

/** Opens a manuscript, types at places all over it, and tells the times in milliseconds. */
async function measure(words: number): Promise<string[]> {
  const text = await manuscript(words);
  const parser = unified().use(remarkParse).freeze();
  parser.parse(text);
  const remark = timed(() => parser.parse(text));

  const editor = await Editor.start();
  // The server opens its sources with the first essay; a writer's second one finds them there.
  await editor.diagnosticsOf(await editor.open("One sentence.", "file:///essays/first.md"));
  const opened = performance.now();
  const uri = await editor.open(text, "file:///essays/manuscript.md");
  await editor.diagnosticsOf(uri);
  const open = performance.now() - opened;

  const times: number[] = [];
  for (let i = 0; i < edits; i++) {
    const document = editor.document(uri);
    // Ten letters in a row at each of ten places.
    const share = (Math.floor(i / 10) + 0.5) / (edits / 10);
    const offset = document.getText().indexOf(" ", Math.floor(share * text.length)) + (i % 10);
    const from = performance.now();
    await editor.insert(uri, document.positionAt(offset), typed[i % typed.length] ?? "x");
    await editor.diagnosticsOf(uri);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const memory = await residentMemory(editor.process.pid);
  await editor.stop();
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  return [
    String(words),
    open.toFixed(0),
    remark.toFixed(0),
    (open / remark).toFixed(2),
    at(0.5),
    at(0.95),
    memory === undefined ? "-" : `${memory} MB`,
  ];
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** What the server holds in memory, where the system tells it. */
async function residentMemory(pid: number | undefined): Promise<number | undefined> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return undefined;
  }
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => cell.padEnd(14)).join("");
}
