import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onSurface } from "@tenzij/core/language";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumOptions } from "../editor/chromium.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = join(root, "packages/page/dist/tenzij.html");
const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const folderOf = (name: string) => join(root, "docs/examples", name, "profiles");
/** Those that hold a profile and its record, and no more: the page takes no other file. */
const examples = readdirSync(join(root, "docs/examples"))
  .filter((name) => readdirSync(folderOf(name), { withFileTypes: true }).every((entry) => entry.isFile()))
  .sort();
/** Only ends a wait that never ends. */
const patient = { timeout: 45_000 };
const order = ["exclusion", "block", "warning", "info"];

/** The page as a file, in a browser without a network. */
async function opened(browser: Browser, options: Parameters<Browser["newContext"]>[0]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options, offline: true });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  await page.goto(pathToFileURL(file).href);
  return { context, page };
}

async function choose(page: Page, example: number): Promise<void> {
  await page.locator("#example").selectOption(String(example));
  await page.locator("#findings li").first().waitFor({ state: "attached" });
}

/** The questions of the record, in their own frame. */
const form = (page: Page) => page.frameLocator("#form");

describe("the page, opened from a file without a network", () => {
  const scratch = mkdtempSync(join(tmpdir(), "tenzij-page-"));
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, "packages/page/build.mjs")], { stdio: "inherit" });
    browser = await chromium.launch(chromiumOptions);
    ({ context, page } = await opened(browser, { locale: "nl", acceptDownloads: true }));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it.each(examples.map((name, at) => [name, at] as const))(
    "finds in %s what the command line finds, worst first",
    async (name, at) => {
      await choose(page, at);
      const folder = folderOf(name);
      const [profile = ""] = readdirSync(folder).filter((one) => !one.includes(".justification."));
      const alone = mkdtempSync(join(scratch, "alone-"));
      for (const one of readdirSync(folder)) copyFileSync(join(folder, one), join(alone, one));
      const cli = join(root, "packages/cli/dist/tenzij.mjs");
      const done = spawnSync(
        process.execPath,
        [cli, "check", join(alone, profile), "--format", "json", "--locale", "nl"],
        { encoding: "utf8" },
      );
      const [judged] = JSON.parse(done.stdout).profiles;
      const messages: string[] = judged.findings.map((one: { message: string }) => onSurface(one.message, "nl", "web"));
      const said = () => page.locator("#findings li p").allTextContents();
      await expect.poll(async () => (await said()).toSorted(), patient).toEqual(messages.toSorted());
      const severities = await page
        .locator("#findings > ol > li")
        .evaluateAll((items) => items.map(({ className }) => className));
      expect(severities).toEqual(severities.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
    },
  );

  it("judges a pasted list once its purpose and phase are chosen", async () => {
    await page.reload();
    await page.locator("#profile .cm-content").click();
    await page.keyboard.insertText("leeftijd\nnationaliteit\n");
    await page.locator("#purpose").selectOption("control");
    await page.locator("#profile .cm-line", { hasText: "purpose: control" }).waitFor();
    await page.locator("#phase").selectOption("design");
    await page.locator("#profile .cm-line", { hasText: "phase: design" }).waitFor();
    await page.locator("#findings li", { hasText: "nationaliteit" }).first().waitFor();
    expect(await page.locator("#purpose").inputValue()).toBe("control");
    expect(await page.locator("#findings").innerText()).not.toContain("tenzij justify");
    expect(await page.locator("#next").innerText()).not.toContain("tenzij ");
  });

  it("goes to the next finding with F8, and leaves the field with Tab", async () => {
    await page.locator("#profile .cm-content").click();
    await page.keyboard.press("F8");
    await page.locator(".cm-tooltip-lint, .cm-tooltip").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("save-profile");
  });

  /** The text of the record as the page gives it back. */
  async function saved(name = "concept.justification.yaml"): Promise<string> {
    const download = page.waitForEvent("download");
    await page.locator("#save").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    return readFileSync(await file.path(), "utf8");
  }

  it("starts the test and gives it back as a file", async () => {
    await page.locator("#scaffold").click();
    await form(page).locator("main h2").waitFor();
    await page.locator("#as").click();
    await page.locator("#record .cm-line", { hasText: "justifies" }).first().waitFor();
    await expect.poll(() => page.locator("#progress").innerText(), patient).toMatch(/^0 van \d+ beantwoord$/);
    expect(await saved("concept.justification.yaml")).toContain("justifies: ");
    // The worst first, the folded questions too.
    const ranks = ["exclusion", "block", "warning", "info"];
    const order = (await page
      .locator("#findings li")
      .evaluateAll((all: { className: string }[]) => all.map(({ className }) => className))) as string[];
    expect(order).toContain("block");
    expect(order.map((one) => ranks.indexOf(one))).toEqual(order.map((one) => ranks.indexOf(one)).sort());
  });

  it("writes what is answered in the form into the record, and gives that back", async () => {
    await page.locator("#as").click();
    const area = form(page).locator("main textarea").first();
    const questions = form(page).locator("nav button.question");
    for (let at = 0; at < (await questions.count()) && (await area.count()) === 0; at++)
      await questions.nth(at).click();
    await area.fill("Doel: zie #2, en dan verder");
    await form(page).locator("#onward").click();
    expect(await saved()).toContain("Doel: zie #2, en dan verder");
    // What is still being typed goes with it.
    await form(page).locator("main textarea").first().fill("Later gezegd");
    const text = await saved();
    expect(text).toContain("Doel: zie #2, en dan verder");
    expect(text).toContain("Later gezegd");
  });

  it("closes an answer that was re-opened once somebody says that it holds", async () => {
    const folder = join(root, "docs/examples/kleinste-toets/profiles");
    const profile = "heronderzoek-bijstand.profile.yaml";
    const record = "heronderzoek-bijstand.justification.yaml";
    const changed = join(scratch, profile);
    writeFileSync(changed, readFileSync(join(folder, profile), "utf8").replace(/weight: (\d+)/, "weight: 1$1"));
    await page.locator("#files").setInputFiles([changed, join(folder, record)]);
    await form(page).locator(".moved").first().waitFor();
    const open = () => page.locator("#progress").innerText();
    const before = await open();
    await form(page).locator(".holds input").fill("J. de Wit");
    await form(page).locator("#holds").click();
    await expect.poll(open, patient).not.toBe(before);
  });

  it("opens a profile with its record from disk, and says what it does not open", async () => {
    const folder = join(root, "docs/examples/kleinste-toets/profiles");
    const strange = join(scratch, "model.sql");
    writeFileSync(strange, "select 1");
    await page.locator("#files").setInputFiles([...readdirSync(folder).map((name) => join(folder, name)), strange]);
    await page.locator("#note", { hasText: basename(strange) }).waitFor();
    expect(await page.locator("#note p").count()).toBe(1);
    await expect.poll(() => page.locator("#progress").innerText(), patient).toMatch(/^[1-9]\d* van \d+ beantwoord$/);
  });

  it("writes no answer of one record into another that is opened meanwhile", async () => {
    const one = await opened(browser, { locale: "nl", acceptDownloads: true });
    const folder = join(root, "docs/examples/kleinste-toets/profiles");
    const files = readdirSync(folder).map((name) => join(folder, name));
    await one.page.locator("#files").setInputFiles(files);
    const area = form(one.page).locator("main textarea").first();
    const questions = form(one.page).locator("nav button.question");
    await questions.first().waitFor();
    for (let at = 0; at < (await questions.count()) && (await area.count()) === 0; at++)
      await questions.nth(at).click();
    await one.page
      .workers()[0]
      ?.evaluate(
        "{ const post = postMessage.bind(self); self.postMessage = (reply) => (reply.type === 'written' ? setTimeout(() => post(reply), 1500) : post(reply)); }",
      );
    await area.fill("Alleen in de eerste toets");
    await form(one.page).locator("#onward").click();
    await one.page.locator("#files").setInputFiles(files);
    await one.page.waitForTimeout(4000);
    const download = one.page.waitForEvent("download");
    await one.page.locator("#save").click();
    const text = readFileSync(await (await download).path(), "utf8");
    expect(text).toBe(readFileSync(files.find((file) => file.includes(".justification.")) ?? "", "utf8"));
    await one.context.close();
  });

  it("opens what ends its lines as Windows does, twice, without a line more", async () => {
    const windows = join(scratch, "windows.profile.yaml");
    writeFileSync(windows, "profile: x\r\nindicators:\r\n  - leeftijd\r\n");
    const lines = page.locator("#profile .cm-line");
    for (let time = 0; time < 2; time++) {
      await page.locator("#files").setInputFiles([windows]);
      await lines.filter({ hasText: "profile: x" }).waitFor();
      await page.waitForFunction("document.querySelector('#files').files.length === 0");
      expect(await lines.allTextContents()).toEqual(["profile: x", "indicators:", "  - leeftijd", ""]);
    }
  });

  it("names the profiles it does not open, since it takes one", async () => {
    const names = ["een.profile.yaml", "twee.profile.yaml"];
    const files = names.map((name) => join(scratch, name));
    for (const file of files) writeFileSync(file, "profile: x\nindicators: [leeftijd]\n");
    await page.locator("#files").setInputFiles(files);
    await page.locator("#note", { hasText: "twee.profile.yaml" }).waitFor();
    expect(await page.locator("#note").innerText()).not.toContain("een.profile.yaml");
  });

  it("says nothing of what stood there before once a text breaks it off", async () => {
    const one = await opened(browser, { locale: "nl" });
    await choose(one.page, 0);
    await one.page.workers()[0]?.evaluate("onmessage = () => { throw new Error('broken off') }");
    await one.page.locator("#profile .cm-content").click();
    await one.page.keyboard.type("x");
    await one.page.locator("#outcome.blocks", { hasText: "niet te beoordelen" }).waitFor();
    expect(await one.page.locator("#findings li").count()).toBe(0);
    await one.context.close();
  });

  it("can ask nothing of any host", async () => {
    await context.setOffline(false);
    const refused = await page.evaluate(
      () =>
        new Promise<string>((done) => {
          document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => done(effectiveDirective));
          fetch("http://127.0.0.1:9/").catch(() => undefined);
        }),
    );
    expect(refused).toBe("connect-src");
    await context.setOffline(true);
  });

  it.each([
    ["nl", "light", 320],
    ["en", "dark", 1280],
  ] as const)("has no barrier axe finds, and fits: %s, %s, %i px", async (locale, colorScheme, width) => {
    const one = await opened(browser, { locale, colorScheme, viewport: { width, height: 900 } });
    await choose(one.page, examples.indexOf("bijstand-2017"));
    await one.page.locator("#scaffold").click();
    await one.page.locator("#findings details summary").click();
    await one.page.screenshot({ path: join(root, `.tmp/screens/page-${locale}-${width}.png`) });
    expect(await one.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await form(one.page).locator("main h2").waitFor();
    expect(one.page.frames()).toHaveLength(2);
    for (const frame of one.page.frames()) {
      await frame.evaluate(axe);
      const violations = await frame.evaluate(
        "axe.run({ iframes: false }).then((found) => found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))",
      );
      expect(violations).toEqual([]);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    await one.context.close();
  });
});
