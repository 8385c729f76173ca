import { defineConfig } from "vitest/config";

/** The tests in a real VS Code: `npm run test:vscode`. They are slow and need Chromium, so `npm test` leaves them out. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.test.ts"],
    // One window of VS Code at a time: two cores are busy with one.
    fileParallelism: false,
    testTimeout: 40_000,
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 150_000,
    reporters: ["verbose"],
  },
});
