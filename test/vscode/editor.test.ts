import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test } from "vitest";
import { VSCodeWindow } from "./window.ts";

/** Milliseconds for all of them; those that would begin later fail at once instead of waiting one after the other. */
const timeForAll = 210_000;
const deadline = Date.now() + timeForAll;

let vscode: VSCodeWindow;

beforeAll(async () => {
  vscode = await VSCodeWindow.open();
});
beforeEach(({ task }) => {
  if (Date.now() > deadline) throw new Error(`Out of time: ${timeForAll / 1000} s for all tests.`);
  onTestFailed(() => vscode.explain(task.name.replaceAll(/\W+/g, "-")));
});
afterEach(() => vscode?.calm());
afterAll(() => vscode?.close());

/** From the sample essay. */
const uncited = "in case the enemy crosses the 38th parallel";
const quoted = "concentrate immediately nine Chinese divisions";
const citation = "trumanlibrary.org";

describe("a writer sees", () => {
  test("which quotation has no citation", async () => {
    await vscode.openEssay("korea.md");
    await expect.poll(() => vscode.isUnderlined(uncited, "warning")).toBe(true);
    expect(await vscode.isUnderlined(quoted, "warning")).toBe(false);
    await vscode.screenshot("uncited-quotation-underlined");
  });

  test("how many quotations are cited", async () => {
    await expect.poll(() => vscode.counts()).toBe("5 quotations, 1 uncited");
    expect(await vscode.statusBar().getAttribute("aria-label")).toContain("1 without a citation");
  });

  test("all of it in the Problems panel, which the status bar opens", async () => {
    await vscode.statusBar().click();
    await expect
      .poll(() => vscode.problems().allTextContents())
      .toContainEqual(expect.stringMatching(/^This quotation has no citation.*Ibid.*quote\.uncited/));
    await vscode.screenshot("problems-panel");
    await vscode.hidePanel();
  });

  test("the document behind a citation", async () => {
    expect(await vscode.hover(citation)).toContain("NSC 101");
    await vscode.screenshot("citation-card");
    await vscode.picture("hover", vscode.card(), "more about intentions");
  });

  test("the same in a dark theme", async () => {
    await vscode.goDark();
    expect(await vscode.hover(citation)).toContain("NSC 101");
    await vscode.screenshot("citation-card-dark");
    await vscode.picture("hover-dark", vscode.card(), "more about intentions");
  });

  test("where a quotation comes from", async () => {
    expect(await vscode.hover(quoted)).toContain("Stalin");
    await vscode.screenshot("quotation-card");
    await vscode.picture("quotation", quoted, vscode.card());
  });

  test("nothing in a file that is no essay", async () => {
    await vscode.openFile("notes.txt", "He said “in case the enemy crosses the 38th parallel”.\n");
    await expect.poll(() => vscode.statusBar().isVisible()).toBe(false);
    expect(await vscode.squiggles("warning").count()).toBe(0);
  });
});

describe("a writer", () => {
  test("cites a quotation by its light bulb", async () => {
    await vscode.openEssay("fix.md");
    await expect.poll(() => vscode.isUnderlined(uncited, "warning")).toBe(true);
    await vscode.putCursorIn(uncited);
    const fix = (await vscode.openLightBulb()).filter({ hasText: "Stalin to Zhou Enlai" });
    await vscode.screenshot("light-bulb");
    await vscode.picture("quickfix", "The two papers", vscode.lightBulbMenu());
    await fix.click();
    await expect
      .poll(() => vscode.savedText("fix.md"))
      .toContain(`${uncited}” (Stalin to Zhou Enlai, 5 July 1950).`);
    await expect.poll(() => vscode.isUnderlined(uncited, "warning")).toBe(false);
    await expect.poll(() => vscode.counts()).toBe("5 quotations, all cited");
    await vscode.screenshot("cited-by-the-light-bulb");
  });

  test("completes a citation after an opening parenthesis", async () => {
    await vscode.openEssay("complete.md");
    await vscode.putCursorAfter(`${uncited}”`);
    await vscode.page.keyboard.type(" (");
    const offered = vscode.suggestions();
    await offered.first().waitFor();
    expect(await offered.first().textContent()).toContain("Stalin");
    await vscode.screenshot("completion");
    await vscode.picture("completion", "The two papers", vscode.completion());
    await vscode.page.keyboard.press("Enter");
    await expect
      .poll(() => vscode.savedText("complete.md"))
      .toContain(`${uncited}” (Stalin to Zhou Enlai, 5 July 1950).`);
    await expect.poll(() => vscode.isUnderlined(uncited, "warning")).toBe(false);
  });

  test("completes a citation key", async () => {
    await vscode.openEssay("key.md");
    await vscode.putCursorAfter(`${uncited}”`);
    await vscode.page.keyboard.type(" [@wilson");
    await expect.poll(() => vscode.suggestions().first().textContent()).toContain("Stalin to Zhou Enlai");
    await vscode.screenshot("completion-of-a-key");
    await vscode.page.keyboard.press("Enter");
    await expect.poll(() => vscode.savedText("key.md")).toMatch(/38th parallel” \[@wilson-[\w-]+\]\./);
  });
});

describe("when the language server dies", () => {
  test("it is brought back quietly", async () => {
    await vscode.openEssay("crash.md");
    await expect.poll(() => vscode.counts()).toBe("5 quotations, 1 uncited");
    await vscode.killServer();
    await vscode.page.keyboard.type("He said “in case the enemy crosses the 38th parallel again”.\n\n");
    await expect.poll(() => vscode.counts()).toBe("6 quotations, 2 uncited");
    expect(await vscode.messages().count()).toBe(0);
  });

  test("again and again, one message and the status bar say so, and the message starts it again", async () => {
    await vscode.killServer();
    await vscode.killServer();
    await expect.poll(() => vscode.counts()).toBe("Ibid has stopped");
    await vscode.messages().waitFor();
    expect(await vscode.messages().textContent()).toContain(
      "Ibid has stopped, so quotations are not being checked.",
    );
    await vscode.screenshot("server-stopped");
    await vscode.messages().getByRole("button", { name: "Restart" }).click();
    await expect.poll(() => vscode.counts()).toBe("6 quotations, 2 uncited");
    expect(await vscode.messages().count()).toBe(0);
  });
});
