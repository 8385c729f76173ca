import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { JsonOutput } from "../../server/src/cli/jsonReport.ts";
import { folderWith, ibid } from "./command.ts";
import { blockade, sound, uncited } from "./essays.ts";

async function checked(text: string): Promise<JsonOutput> {
  const folder = await folderWith({ "essay.md": text });
  const { out, err } = await ibid(folder, ["check", "essay.md", "--format=json"]);
  expect(err).toBe("");
  return JSON.parse(out);
}

test("one object with a row for every quotation and citation", async () => {
  const output = await checked(sound);
  const start = sound.indexOf(blockade);
  expect(output).toEqual({
    version: 1,
    files: [
      {
        path: "essay.md",
        quotations: [
          {
            text: blockade,
            range: {
              start: { line: 0, character: start },
              end: { line: 0, character: start + blockade.length },
            },
            offset: [start, start + blockade.length],
            form: "inline",
            kind: "quotation",
            cover: "same",
            citation: 0,
            verdict: null,
          },
        ],
        citations: [
          {
            text: "(trumanlibrary.org)",
            offset: [sound.indexOf("(truman"), sound.indexOf(".\n")],
            form: "parenthetical",
            locator: null,
            sources: ["frus1951v07p1/d56"],
          },
        ],
        findings: [],
        suppressed: [],
      },
    ],
    summary: { files: 1, words: 24, quotations: 1, uncited: 0, verified: 0, altered: 0, unverifiable: 1 },
  });
});

test("a finding's fixes apply as LSP edits", async () => {
  const { files, summary } = await checked(uncited);
  const [finding] = files[0]?.findings ?? [];
  expect(finding).toMatchObject({ code: "quote.uncited", severity: "warning" });
  expect(uncited.slice(...(finding?.offset ?? []))).toBe(`“${blockade}”`);
  const fix = finding?.fixes.find(({ preferred }) => preferred);
  expect(fix?.title).toContain("NSC 101");
  const document = TextDocument.create("", "markdown", 1, uncited);
  const repaired = TextDocument.applyEdits(document, [...(fix?.edits ?? [])]);
  expect(repaired).toMatch(new RegExp(`“${blockade}” \\(.+\\)\\. Nothing came`));
  expect((await checked(repaired)).summary).toMatchObject({ quotations: 1, uncited: 0 });
  expect(summary).toMatchObject({ quotations: 1, uncited: 1, verified: 0, unverifiable: 1 });
});

test("offsets are UTF-16 units, past emoji, CJK text and a byte order mark", async () => {
  const text = `👩‍🏫 朝鲜战争 𠮷野。\r\n\r\n${sound}`;
  const { files } = await checked(`\uFEFF${text}`);
  const [quotation] = files[0]?.quotations ?? [];
  expect(quotation && text.slice(...quotation.offset)).toBe(blockade);
  expect(quotation?.range.start).toEqual({ line: 2, character: sound.indexOf(blockade) });
});

test("what is suppressed is listed with its reason", async () => {
  const comment = "<!-- ibid-disable-next-line quote.uncited: shown in class -->\n";
  const { files } = await checked(uncited.replace("On 12", `${comment}On 12`));
  expect(files[0]?.findings).toEqual([]);
  expect(files[0]?.suppressed).toMatchObject([
    { code: "quote.uncited", reason: "shown in class", range: { start: { line: 3 } } },
  ]);
});
