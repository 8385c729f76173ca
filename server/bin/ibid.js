#!/usr/bin/env node
import { existsSync } from "node:fs";

const bundle = new URL("../dist/cli.js", import.meta.url);
if (existsSync(bundle)) await import(bundle.href);
else {
  console.error("ibid: not built yet. Run `npm install && npm run build` in Ibid's folder first.");
  process.exitCode = 2;
}
