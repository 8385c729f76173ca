import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { countWords } from "../../server/src/text/words.ts";

const folder = fileURLToPath(new URL("../essays/", import.meta.url));

/**
 * A manuscript of about so many words, made of the essays one after the other, chapter after chapter. Note labels and
 * keys are numbered anew in each chapter, as in a real book; front matter and Works Cited stand once.
 */
export async function manuscript(words: number): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== "README.md").sort();
  const chapters = await Promise.all(
    names.map(async (name) => chapterOf(await readFile(`${folder}${name}`, "utf8"))),
  );
  const parts: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i++) {
    const chapter = (chapters[i % chapters.length] ?? "").replace(/\[\^([^\]\s]+)\]/g, `[^c${i}-$1]`);
    count += countWords(chapter);
    parts.push(chapter);
  }
  return `${parts.join("\n\n")}\n`;
}

/** An essay without its front matter and without its list of works. */
function chapterOf(essay: string): string {
  return essay
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(
      /\n#+ *(?:Works Cited|References|Bibliograf[íi]a|Bibliographie|Literaturverzeichnis)[\s\S]*$/i,
      "",
    )
    .trim();
}
