import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { inject } from "vitest";
import { chromiumOptions } from "./chromium.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const screens = join(root, ".tmp/screens");
/** A trace copies the whole page at every step, which costs as much as the flow itself: only for who looks for a fault. */
const traced = process.env["TENZIJ_TRACE"] !== undefined;

/** A workbench in a browser, opened on a copy of a folder, with the few gestures the flows need. */
export interface Workbench {
  readonly page: Page;
  /** The copy that is open. */
  readonly folder: string;
  /** Opens a file by its path in the folder. */
  open(file: string): Promise<void>;
  command(title: string): Promise<void>;
  /** Types in the box that asks this, and confirms. */
  fill(asked: string, text: string): Promise<void>;
  /** The letters of a word in the editor that has the focus. */
  word(text: string | RegExp): Locator;
  /** Opens the menu of quick fixes at a word in the editor that has the focus: the one with this title. */
  quickFix(word: string | RegExp, title: string): Promise<Locator>;
  screenshot(name: string): Promise<void>;
  /** Sets settings of the workspace; those set before and not named again are gone. */
  settings(values: Readonly<Record<string, unknown>>): void;
  /** Trusts the workspace, and waits until Git says on which branch it is. */
  trust(branch: string): Promise<void>;
  /** Changes the colour theme, and waits until it is there. */
  theme(theme: Theme): Promise<void>;
  close(): Promise<void>;
}

/** Themes of VS Code, with the class the workbench has under them. */
const themes = {
  light: { id: "Default Light Modern", class: ".vs" },
  dark: { id: "Default Dark Modern", class: ".vs-dark" },
  "high-contrast": { id: "Default High Contrast", class: ".hc-black" },
  "high-contrast-light": { id: "Default High Contrast Light", class: ".hc-light" },
};
export type Theme = keyof typeof themes;
export const everyTheme = Object.keys(themes) as Theme[];

/** Whether there is a workbench, and if not, why. */
export const missing: string | null = (() => {
  const found = inject("workbench");
  return "missing" in found ? found.missing : null;
})();

interface WorkbenchOptions {
  readonly locale?: "nl" | "en";
  /** Folders of the fixture that are opened beside each other; absent: the fixture itself is opened. */
  readonly folders?: readonly string[];
}

/**
 * Opens a workbench on a fresh copy of `fixture` (absolute), so that a flow may write.
 */
export async function openWorkbench(fixture: string, options: WorkbenchOptions = {}): Promise<Workbench> {
  const found = inject("workbench");
  if ("missing" in found) throw new Error(found.missing);
  const folder = mkdtempSync(join(tmpdir(), "tenzij-flow-"));
  cpSync(fixture, folder, { recursive: true });
  const browser = await launch();
  try {
    return await prepared(browser, found.url, folder, options);
  } catch (error) {
    await close(browser, folder);
    throw error;
  }
}

async function prepared(browser: Browser, url: string, folder: string, options: WorkbenchOptions): Promise<Workbench> {
  const settings = settingsOf(folder, options.folders);
  settings({});
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: options.locale ?? "en" });
  // The display language as a language pack sets it; without the pack VS Code's own words stay English, ours do not.
  const language = options.locale ?? "en";
  await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
  if (traced) await context.tracing.start({ screenshots: true, snapshots: true });
  const page = await context.newPage();
  // Long, for a machine that has more to do; a flow goes on as soon as what it waits for is there.
  page.setDefaultTimeout(45_000);
  const opened = options.folders === undefined ? `folder=${folder}` : `workspace=${join(folder, several)}`;
  await page.goto(`${url}?${encodeURI(opened)}`, { waitUntil: "commit" });
  await page.locator(".monaco-workbench").waitFor();
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  const theme = themed(page, settings);
  return {
    page,
    folder,
    ...gestures(page),
    settings,
    theme,
    trust: (branch) => trust(page, branch),
    close: () => close(browser, folder),
  };
}

const several = "several.code-workspace";

/** VS Code follows the settings of a workspace as they change on disk. */
function settingsOf(folder: string, folders: readonly string[] | undefined): Workbench["settings"] {
  return (values) => {
    if (folders !== undefined) {
      const workspace = { folders: folders.map((path) => ({ path })), settings: values };
      writeFileSync(join(folder, several), JSON.stringify(workspace));
      return;
    }
    if (Object.keys(values).length === 0) return;
    mkdirSync(join(folder, ".vscode"), { recursive: true });
    writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(values));
  };
}

function themed(page: Page, settings: Workbench["settings"]): Workbench["theme"] {
  return async (theme) => {
    settings({ "workbench.colorTheme": themes[theme].id });
    await page.locator(`.monaco-workbench${themes[theme].class}`).waitFor();
  };
}

async function trust(page: Page, branch: string): Promise<void> {
  await gestures(page).command("Workspaces: Manage Workspace Trust");
  await page
    .locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust/ })
    .first()
    .click();
  await page.locator(".monaco-modal-editor-block .codicon-close").last().click();
  await page.locator(".statusbar-item", { hasText: branch }).first().waitFor();
}

function launch(): Promise<Browser> {
  return chromium.launch(chromiumOptions);
}

async function close(browser: Browser, folder: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  for (const context of traced ? browser.contexts() : [])
    await context.tracing.stop({ path: join(screens, `${Date.now()}-trace.zip`) });
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** What a person does in a workbench, wherever its server is. */
export type Gestures = Pick<Workbench, "open" | "command" | "fill" | "word" | "quickFix" | "screenshot">;

export function gestures(page: Page): Gestures {
  return {
    async open(file) {
      const segments = file.split("/");
      const name = segments.pop() ?? file;
      for (const segment of segments) await expand(page, segment);
      await row(page, name).dblclick();
      // A file may be the open one of a second group too.
      await page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor();
      await page.locator(".editor-group-container.active .monaco-editor .view-line").first().waitFor();
    },
    async command(title) {
      const input = page.locator(".quick-input-widget input").first();
      // A list that is just closing takes the key and is gone: asked again until what is typed stands in one.
      for (let tries = 0, typed = false; tries < 10 && !typed; tries++) {
        await page.keyboard.press("F1");
        typed = await input.fill(`>${title}`, { timeout: 3_000 }).then(
          () => true,
          () => false,
        );
      }
      await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
      await page.keyboard.press("Enter");
    },
    async fill(asked, text) {
      const box = page.locator(".quick-input-widget:visible", { hasText: asked });
      await box.locator("input").first().fill(text);
      await page.keyboard.press("Enter");
    },
    word: (text) => wordIn(page, text),
    async quickFix(word, title) {
      const fix = page.locator(".action-widget:visible .monaco-list-row", { hasText: title }).first();
      // The key is lost while the editor has not taken the focus yet: asked again until the menu is there.
      for (let tries = 0; tries < 10 && !(await fix.isVisible()); tries++) {
        // A menu that came late lies over the word: then there is nothing to click any more.
        await wordIn(page, word)
          .click({ timeout: 4_000 })
          .catch(() => undefined);
        if (await fix.isVisible()) break;
        await page.keyboard.press("Control+.");
        await fix.waitFor({ timeout: 8_000 }).catch(() => undefined);
      }
      return fix;
    },
    async screenshot(name) {
      mkdirSync(screens, { recursive: true });
      await page.screenshot({ path: join(screens, `${name}.png`) });
      // Without the side bar: what the README and the walkthrough show.
      const clip = { x: 352, y: 36, width: 924, height: 470 };
      await page.screenshot({ path: join(screens, `${name}-editor.png`), clip });
    },
  };
}

function wordIn(page: Page, text: string | RegExp): Locator {
  return page.locator(".editor-group-container.active .view-line span span", { hasText: text }).first();
}

function row(page: Page, name: string): Locator {
  return page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).first();
}

async function expand(page: Page, folder: string): Promise<void> {
  await row(page, folder).waitFor();
  const opened = page
    .locator(`.explorer-folders-view .monaco-list-row[aria-label^="${folder}"][aria-expanded="true"]`)
    .first();
  // The explorer opens the folder of the file in front by itself; a click in the same moment closes it again.
  for (let tries = 0; tries < 10 && !(await opened.isVisible()); tries++) {
    await row(page, folder).click();
    await opened.waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
  await opened.waitFor();
}
