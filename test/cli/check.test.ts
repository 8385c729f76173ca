import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { files } from "../support/fixture.ts";
import { folderWith, ibid } from "./command.ts";
import { ambiguous, blockade, sound, uncited } from "./essays.ts";

test("an essay without findings: a line of counts, status 0", async () => {
  const folder = await folderWith({ "essay.md": sound });
  const { status, out, err } = await ibid(folder, ["check", "essay.md"]);
  expect(out).toBe("1 essay, 24 words: 1 quotation, 0 uncited, 1 not compared with a source\nNo findings\n");
  expect(err).toBe("");
  expect(status).toBe(0);
});

test("a finding: its place, severity, words, code and best fix, status 1", async () => {
  const folder = await folderWith({ "essay.md": uncited });
  const { status, out } = await ibid(folder, ["check", "essay.md"]);
  const [place, words, fix] = out.split("\n");
  expect(place).toMatch(/^essay\.md:3:56 {2}warning {2}.+ {2}quote\.uncited$/);
  expect(words).toBe(`    “${blockade}”`);
  expect(fix).toMatch(/^ {4}Fix: .*NSC 101/);
  expect(out).toMatch(/1 quotation, 1 uncited.*\n1 warning\n$/);
  expect(status).toBe(1);
});

test("remarks below a warning leave status 0", async () => {
  const folder = await folderWith({ "essay.md": ambiguous });
  const { status, out } = await ibid(folder, ["check", "essay.md"]);
  expect(out).toMatch(/information .* citation\.ambiguous/);
  expect(out).toContain("1 remark");
  expect(status).toBe(0);
});

test("long words are cut at a space", async () => {
  const long = `The minister said that the plan would “${"carry the whole country over the river ".repeat(9)}at last”.\n`;
  const folder = await folderWith({ "essay.md": long });
  const { out } = await ibid(folder, ["check", "essay.md", "--no-bundled"]);
  expect(out.split("\n")[1]).toBe(
    "    “carry the whole country over the river carry the whole country over …",
  );
});

test("an empty essay is sound", async () => {
  const folder = await folderWith({ "empty.md": "" });
  const { status, out } = await ibid(folder, ["check", "empty.md"]);
  expect(out).toBe("1 essay, 0 words: no quotations\nNo findings\n");
  expect(status).toBe(0);
});

test("a folder: its Markdown by any of its endings, without node_modules and dot-folders", async () => {
  const folder = await folderWith({
    "thesis/one.md": uncited,
    "thesis/two.markdown": uncited,
    "thesis/part/three.qmd": uncited,
    "thesis/part/four.Rmd": uncited,
    "thesis/part/notes.txt": uncited,
    "thesis/node_modules/five/README.md": uncited,
    "thesis/.git/six.md": uncited,
  });
  const { out, status } = await ibid(folder, ["check", "thesis", "--no-bundled"]);
  const files = out.split("\n").flatMap((line) => /^(\S+):\d+:\d+/.exec(line)?.[1] ?? []);
  expect(files).toEqual(
    ["one.md", "part/four.Rmd", "part/three.qmd", "two.markdown"].map((name) => join("thesis", name)),
  );
  expect(status).toBe(1);
});

test("patterns, and each essay once however often it is named", async () => {
  const folder = await folderWith({ "a.md": uncited, "b.md": sound, "drafts/c [1].md": uncited });
  const { out } = await ibid(folder, [
    "check",
    "*.md",
    "./a.md",
    "a.md",
    "drafts/c [1].md",
    "--format",
    "json",
  ]);
  expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual([
    "a.md",
    "b.md",
    "drafts/c [1].md",
  ]);
});

test("chapters in their order, and none twice for a link to its folder", async () => {
  const folder = await folderWith({ "thesis/10.md": sound, "thesis/9.md": sound });
  await symlink(join(folder, "thesis"), join(folder, "thesis/again"), "junction");
  const { out } = await ibid(folder, ["check", "thesis", "--format", "json", "--no-bundled"]);
  const paths = JSON.parse(out).files.map(({ path }: { path: string }) => path);
  expect(paths).toEqual(["9.md", "10.md"].map((name) => join("thesis", name)));
});

test("what is suppressed is counted, and is no finding", async () => {
  const essay = uncited.replace(
    "On 12",
    "<!-- ibid-disable-next-line quote.uncited: shown in class -->\nOn 12",
  );
  const folder = await folderWith({ "essay.md": essay });
  const { out, status } = await ibid(folder, ["check", "essay.md"]);
  expect(out).toMatch(/\n?1 suppressed\n$/);
  expect(status).toBe(0);
});

test("without the bundled sources, and with a folder of one's own", async () => {
  const essay =
    "The minister called the plan “a bridge that nobody had asked us to build” [@minutes-1951].\n";
  const folder = await folderWith({
    "essay.md": essay,
    "sources/minutes.json": JSON.stringify([{ id: "minutes-1951", type: "report", title: "Minutes" }]),
  });
  expect((await ibid(folder, ["check", "essay.md", "--no-bundled"])).status).toBe(1);
  expect((await ibid(folder, ["check", "essay.md", "--no-bundled", "--corpus", "sources"])).status).toBe(0);
});

test("colour on request, and never against NO_COLOR", async () => {
  const folder = await folderWith({ "essay.md": uncited });
  const colour = "\u001b[";
  const run = async (env: Record<string, string>) =>
    (await ibid(folder, ["check", "essay.md", "--no-bundled"], env)).out;
  expect(await run({})).not.toContain(colour);
  expect(await run({ FORCE_COLOR: "1" })).toContain(colour);
  expect(await run({ FORCE_COLOR: "0" })).not.toContain(colour);
  expect(await run({ FORCE_COLOR: "1", NO_COLOR: "1" })).not.toContain(colour);
});

test("a folder of chapters is checked file by file, in the order of their numbers", async () => {
  const chapters = files(`
//- chapters/2-border.md
Stalin thought of volunteers ⟦“in case the enemy crosses the 38th parallel”⟧.
//- chapters/10-blockade.md
They wanted to ⟦“continue and intensify now an economic blockade of trade with China”⟧.
`);
  const folder = await folderWith(Object.fromEntries([...chapters].map(([name, { text }]) => [name, text])));
  const { out, status } = await ibid(folder, ["check", "chapters", "--format", "json"]);
  expect(status).toBe(1);
  const found = JSON.parse(out).files.map(
    (file: { path: string; findings: { code: string; offset: number[] }[] }) => [
      file.path,
      ...file.findings.map(({ code, offset }) => [code, ...offset]),
    ],
  );
  expect(found).toEqual(
    [...chapters].map(([name, { spans }]) => [
      name,
      ...spans.map(({ start, end }) => ["quote.uncited", start, end]),
    ]),
  );
});
