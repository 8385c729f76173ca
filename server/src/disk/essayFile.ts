import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { LineIndex } from "../text/lineIndex.ts";

/**
 * The largest essay that is read: bytes of a file, UTF-16 units of an open document. Some 600,000 words, more than a
 * long book; what is larger is no essay, and reading it would keep the writer waiting for minutes.
 */
export const largestEssay = 4 * 2 ** 20;

/** A file cannot be read as an essay; the message names it and says what to do. */
export class UnreadableEssay extends Error {}

/**
 * The text of an essay file as an editor shows it: decoded from UTF-8, or from UTF-16 when a byte order mark says so,
 * and without that mark.
 * @throws UnreadableEssay when it is gone, closed to us, larger than `largestEssay`, or no text in these encodings
 */
export async function readEssayFile(path: string): Promise<string> {
  return decode(path, await readBytes(path));
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > largestEssay) throw tooLarge(path, size);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UnreadableEssay) throw error;
    throw new UnreadableEssay(`${path}: ${whyNotRead(error)}`);
  }
}

function tooLarge(path: string, size: number): UnreadableEssay {
  const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;
  return new UnreadableEssay(
    `${path}: ${megabytes(size)} long; Ibid reads up to ${megabytes(largestEssay)}. Split it into chapters and check those.`,
  );
}

function whyNotRead(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file. Check its name and folder.";
  if (code === "EACCES" || code === "EPERM")
    return "you may not read this file. Allow it in the file's permissions.";
  return `it cannot be read (${error instanceof Error ? error.message : String(error)}).`;
}

function decode(path: string, bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const firstNul = bytes.subarray(0, probe).indexOf(0);
  const broken = firstNul >= 0 ? firstNul : isUtf8(bytes) ? -1 : firstBroken(bytes);
  if (broken < 0) return new TextDecoder().decode(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, broken), { stream: true });
  const { line, character } = new LineIndex(before).placeAt(before.length);
  throw new UnreadableEssay(
    `${path}:${line + 1}:${character + 1}: this is not UTF-8 text. Save the file as UTF-8 (in VS Code: “Save with Encoding”) and check it again.`,
  );
}

/** Bytes looked at for a NUL, which text never has but pictures, archives and UTF-16 without its mark do. */
const probe = 8000;

/** Where the first byte stands that no UTF-8 text has there; the end when the last character is cut off. */
function firstBroken(bytes: Buffer): number {
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isSound(bytes.subarray(0, middle))) sound = middle;
    else broken = middle;
  }
  return Math.min(sound, bytes.length);
}

/** Whether the bytes are UTF-8; the last character may be cut off. */
function isSound(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
