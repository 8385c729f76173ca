import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { packageExtension } from "../../client/tools/vsix.mjs";
import { fetchWorkbench, startWorkbench } from "../../client/tools/webWorkbench.mjs";

const screenshots = join(import.meta.dirname, "screenshots");
/** Where the README's pictures are kept; they are taken anew by `UPDATE_PICTURES=1 npm run test:vscode`. */
const pictures = process.env.UPDATE_PICTURES
  ? join(import.meta.dirname, "..", "..", "client", "media")
  : screenshots;
const sample = join(import.meta.dirname, "..", "essays", "korea.md");

const browsers = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const browserOptions = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const settings = {
  "editor.minimap.enabled": false,
  "editor.scrollbar.vertical": "hidden",
  "editor.hideCursorInOverviewRuler": true,
  "files.autoSave": "off",
  "git.enabled": false,
  // Lines break at the same words whatever font the machine has.
  "[markdown]": { "editor.wordWrap": "wordWrapColumn", "editor.wordWrapColumn": 92 },
};

/** In pixels of the window. */
interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a person sees of one window of VS Code with Ibid installed, and does in it. */
export class VSCodeWindow {
  readonly page: Page;
  /** The folder that is open; every essay in it was put there by a test. */
  private readonly folder: string;
  private readonly browser: Browser;
  private readonly workbench: Awaited<ReturnType<typeof startWorkbench>>;
  private step = 0;

  private constructor(page: Page, browser: Browser, workbench: VSCodeWindow["workbench"], folder: string) {
    this.page = page;
    this.browser = browser;
    this.workbench = workbench;
    this.folder = folder;
  }

  static async open(): Promise<VSCodeWindow> {
    const executablePath = browsers.find((path) => path && existsSync(path));
    if (!executablePath) {
      throw new Error(
        "These tests need Chromium: apt-get install chromium, or set CHROMIUM to a browser's path.",
      );
    }
    // A package made before, such as a release, can be tested as well.
    const vsix = process.env.IBID_VSIX ?? (await packageExtension());
    await fetchWorkbench(console.log);
    await rm(screenshots, { recursive: true, force: true });
    await mkdir(screenshots, { recursive: true });

    const folder = join(await mkdtemp(join(tmpdir(), "ibid-test-")), "essays");
    await mkdir(folder);
    const workbench = await startWorkbench({ vsix, folder, settings });
    const browser = await chromium.launch({ executablePath, args: browserOptions });
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 1.5,
      colorScheme: "light",
    });
    page.setDefaultTimeout(20_000);
    await page.goto(workbench.url);
    await page.locator(".monaco-workbench .statusbar-item").first().waitFor();
    return new VSCodeWindow(page, browser, workbench, folder);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.workbench.stop();
    await rm(dirname(this.folder), { recursive: true, force: true });
  }

  /** Shows a copy of the sample essay, of this test's own. */
  async openEssay(name: string): Promise<void> {
    await cp(sample, join(this.folder, name));
    await this.show(name);
  }

  async openFile(name: string, text: string): Promise<void> {
    await writeFile(join(this.folder, name), text);
    await this.show(name);
  }

  private async show(name: string): Promise<void> {
    await this.choose("Control+P", join(this.folder, name), name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.lines().first().waitFor();
  }

  async runCommand(title: string): Promise<void> {
    await this.choose("F1", `>${title}`, title);
  }

  /** Fills VS Code's input at the top and takes the first entry with these words. */
  private async choose(key: string, query: string, words: string): Promise<void> {
    await this.page.keyboard.press(key);
    const input = this.page.locator(".quick-input-widget input[type=text]");
    await input.fill(query);
    const entry = this.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: words }).first();
    await entry.click({ timeout: 5_000 });
    await input.waitFor({ state: "hidden" });
  }

  private lines(): Locator {
    return this.page.locator(".editor-instance .monaco-editor .view-line");
  }

  /** Where words of the essay stand; where a line breaks in them, the longer part. */
  private async find(words: string): Promise<Place> {
    await this.lines().first().waitFor();
    const [part] = (await this.partsOnLines(words)).toSorted(
      (one, other) => other.words.length - one.words.length,
    );
    if (!part) throw new Error(`“${words}” is not in the window.`);
    const line = toPlace(await part.line.boundingBox());
    // The editor's font is monospaced.
    const width = (line.right - line.left) / part.text.length;
    const left = line.left + part.text.indexOf(part.words) * width;
    return { ...line, left, right: left + part.words.length * width };
  }

  /** The words as the window breaks them over its lines. */
  private async partsOnLines(words: string): Promise<{ line: Locator; text: string; words: string }[]> {
    const parts = [];
    for (const line of await this.lines().locator("> span").all()) {
      const text = ((await line.textContent()) ?? "").replaceAll("\u00a0", " ");
      const part = inCommon(text, words);
      if (part) parts.push({ line, text, words: part });
    }
    return parts;
  }

  /** Stretches with a wavy line of one severity. */
  squiggles(severity: "error" | "warning" | "info"): Locator {
    return this.page.locator(`.editor-instance .monaco-editor .squiggly-${severity}`);
  }

  /** Whether a wavy line runs under these words. */
  async isUnderlined(words: string, severity: "error" | "warning" | "info"): Promise<boolean> {
    const place = await this.find(words);
    for (const squiggle of await this.squiggles(severity).all()) {
      const box = await squiggle.boundingBox();
      if (!box) continue;
      const across = box.x < place.right && box.x + box.width > place.left;
      const onLine = box.y < place.bottom && box.y + box.height > place.top;
      if (across && onLine) return true;
    }
    return false;
  }

  /** Points at words and reads the card that appears. */
  async hover(words: string): Promise<string> {
    const { left, right, top, bottom } = await this.find(words);
    await this.page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 3 });
    await this.card().waitFor();
    await this.card().getByText("Loading...").waitFor({ state: "hidden" });
    return (await this.card().textContent()) ?? "";
  }

  card(): Locator {
    return this.page.locator(".monaco-resizable-hover .monaco-hover-content:visible");
  }

  async putCursorIn(words: string): Promise<void> {
    const { left, right, top, bottom } = await this.find(words);
    await this.page.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  async putCursorAfter(words: string): Promise<void> {
    const place = await this.find(words.slice(-10));
    // The right half of the last letter: the cursor goes behind it.
    await this.page.mouse.click(place.right - 1, (place.top + place.bottom) / 2);
  }

  /** Opens the light bulb's menu at the cursor; its entries. */
  async openLightBulb(): Promise<Locator> {
    const entries = this.lightBulbMenu().locator(".monaco-list-row.action");
    for (let attempt = 0; attempt < 5 && (await entries.count()) === 0; attempt++) {
      // VS Code drops the wish for the menu when the findings change meanwhile; a person asks again.
      await this.page.keyboard.press("Control+.");
      await entries
        .first()
        .waitFor({ timeout: 3_000 })
        .catch(() => {});
    }
    return entries;
  }

  lightBulbMenu(): Locator {
    return this.page.locator(".action-widget:not(.action-list-submenu-panel)");
  }

  completion(): Locator {
    return this.page.locator(".suggest-widget.visible");
  }

  /** What completion offers. */
  suggestions(): Locator {
    return this.completion().locator(".monaco-list-row");
  }

  problems(): Locator {
    return this.page.locator(".markers-panel .monaco-list-row");
  }

  async hidePanel(): Promise<void> {
    await this.runCommand("View: Hide Panel");
    await this.page.locator(".part.panel").waitFor({ state: "hidden" });
  }

  statusBar(): Locator {
    return this.page.locator('.statusbar-item[id="ibid.ibid.essay"]');
  }

  /** What the status bar says of the essay. */
  async counts(): Promise<string | undefined> {
    return (await this.statusBar().textContent())?.trim();
  }

  /** Messages in the window's corner. */
  messages(): Locator {
    return this.page.locator(".notifications-toasts .notification-list-item");
  }

  /** The essay as the editor saves it. */
  async savedText(name: string): Promise<string> {
    await this.page.keyboard.press("Control+S");
    return readFile(join(this.folder, name), "utf8");
  }

  /** Ends the language server's process of this window, as a crash would, once there is one. */
  async killServer(): Promise<void> {
    const module = join(this.workbench.data, "extensions", "ibid.ibid-");
    for (const patience = Date.now() + 10_000; Date.now() < patience; ) {
      const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,args="]);
      const pids = stdout
        .split("\n")
        .filter((row) => row.includes(module))
        .map((row) => Number.parseInt(row, 10));
      for (const pid of pids) process.kill(pid, "SIGKILL");
      if (pids.length > 0) return;
    }
    throw new Error("No language server runs.");
  }

  async goDark(): Promise<void> {
    await this.page.emulateMedia({ colorScheme: "dark" });
    await this.page.locator(".monaco-workbench.vs-dark").waitFor();
  }

  /** Puts away what a test may have left open. */
  async calm(): Promise<void> {
    await this.page.mouse.move(640, 5);
    for (let press = 0; press < 3; press++) await this.page.keyboard.press("Escape");
    await this.card().waitFor({ state: "hidden" });
    await this.page.emulateMedia({ colorScheme: "light" });
  }

  /** Leaves a numbered picture of the window. */
  async screenshot(name: string): Promise<void> {
    this.step += 1;
    await this.page.screenshot({
      path: join(screenshots, `${String(this.step).padStart(2, "0")}-${name}.png`),
    });
  }

  /**
   * Leaves a picture for the README: the editor from the highest to the lowest of these words and parts of the window,
   * sharper than a screenshot.
   */
  async picture(name: string, ...shown: (string | Locator)[]): Promise<void> {
    const places = await Promise.all(
      shown.map((one) => (typeof one === "string" ? this.find(one) : one.boundingBox().then(toPlace))),
    );
    const editor = toPlace(await this.page.locator(".editor-instance").boundingBox());
    // Whole lines of the essay look better than halves.
    const line = toPlace(await this.lines().first().boundingBox());
    const height = line.bottom - line.top;
    const top =
      line.top + Math.floor((Math.min(...places.map((one) => one.top)) - line.top) / height) * height;
    const bottom =
      line.top + Math.ceil((Math.max(...places.map((one) => one.bottom)) - line.top) / height) * height;
    const left = Math.min(...places.map((one) => one.left), editor.left);
    const right = Math.max(...places.map((one) => one.right), editor.right);
    const clip = { x: left, y: top, width: right - left, height: bottom - top };
    await this.page.screenshot({ path: join(pictures, `${name}.png`), clip });
  }

  /** For a failed test: the window as it is, and what Ibid and VS Code's server wrote. */
  async explain(name: string): Promise<void> {
    await this.page.screenshot({ path: join(screenshots, `failed-${name}.png`), scale: "css" });
    console.error(this.workbench.log());
    const logs = join(this.workbench.data, "data", "logs");
    for (const file of await readdir(logs, { recursive: true })) {
      if (file.endsWith("Ibid.log")) console.error(await readFile(join(logs, file), "utf8"));
    }
  }
}

function toPlace(box: { x: number; y: number; width: number; height: number } | null): Place {
  if (!box) throw new Error("Not in the window.");
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

/** The longest run of whole words that a line of the window shares with the words looked for. */
function inCommon(line: string, words: string): string | undefined {
  const all = words.split(" ");
  // At least half of them: less may stand anywhere.
  for (let length = all.length; length >= Math.ceil(all.length / 2); length--) {
    for (let start = 0; start + length <= all.length; start++) {
      const part = all.slice(start, start + length).join(" ");
      if (line.includes(part)) return part;
    }
  }
  return undefined;
}
