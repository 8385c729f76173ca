import { spawnSync } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Editor } from "../lsp/editor.ts";
import { folderWith, ibid } from "./command.ts";

test("--version and --help", async () => {
  const folder = await folderWith({});
  expect((await ibid(folder, ["--version"])).out).toMatch(/^ibid \d+\.\d+\.\d+\n$/);
  const help = await ibid(folder, ["--help"]);
  expect(help.out).toContain("ibid check FILE|DIR|GLOB");
  expect(help.status).toBe(0);
  expect((await ibid(folder, ["check", "--help"])).out).toContain("--corpus DIR");
  expect((await ibid(folder, ["lsp", "-h"])).out).toContain("ibid lsp --stdio");
});

test("ibid lsp --stdio speaks LSP", async () => {
  const launcher = fileURLToPath(new URL("../../server/bin/ibid.js", import.meta.url));
  const editor = new Editor(undefined, [launcher, "lsp", "--stdio"]);
  const { serverInfo } = await editor.initialize({});
  expect(serverInfo?.name).toBe("Ibid");
  expect(await editor.stop()).toBe(0);
});

test.each(["ibid.js", "ibid-language-server.js"])("%s before the build says what to run", async (name) => {
  const folder = await folderWith({ "package.json": '{"type":"module"}' });
  await cp(fileURLToPath(new URL(`../../server/bin/${name}`, import.meta.url)), join(folder, "bin", name));
  const { stderr, status } = spawnSync(process.execPath, [join(folder, "bin", name)], { encoding: "utf8" });
  expect(stderr).toMatch(/not built yet\. Run `npm install && npm run build`/);
  expect(status).toBe(2);
});
