// Sums test reports into the last line of a run: N passed, N failed. A step that failed, or a report that is not
// there, counts as one failure more, so that nothing red can look green.
import { readFile } from "node:fs/promises";

const [stepsFailed, ...reports] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const report of reports) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(await readFile(report, "utf8"));
    passed += numPassedTests;
    failed += numFailedTests;
  } catch {
    console.log(`No report at ${report}.`);
    failed += 1;
  }
}
// A failing test fails its step too; what is left over failed without a test to show for it.
if (failed === 0) failed = Number(stepsFailed);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
