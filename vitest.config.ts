import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/vscode/**", "**/node_modules/**"],
    // A conversation with the server, or a run of the command, starts a process, which takes a while on a busy machine.
    testTimeout: 60_000,
    globalSetup: ["test/support/build.ts"],
  },
});
