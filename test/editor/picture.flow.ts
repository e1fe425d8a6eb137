import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Picture } from "@tenzij/language-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pictureHtml } from "../../packages/vscode/src/picture-html.ts";
import { type Client, connect, uri } from "./language-client.ts";
import { missing } from "./workbench.ts";

const example = fileURLToPath(new URL("../../docs/examples/uitwonendenbeurs-hersteld", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const figures = `  tables:
    - step: selectie
      groups:
        - {group: herkomst Nederland, reference: yes, population: 12000, selected: 600}
        - {group: herkomst Turkije, population: 900, selected: 81}
        - {group: herkomst Suriname, population: 700, selected: 36}
        - {group: herkomst elders, population: 12, selected: 1}`;
const screens = fileURLToPath(new URL("../../.tmp/screens", import.meta.url));

describe.skipIf(missing !== null)("the test as a picture", () => {
  let client: Client;
  let browser: Browser;
  let page: Page;
  let picture: Picture;
  beforeAll(async () => {
    client = await connect({ folders: [example], locale: "nl" });
    const profile = join(example, "profiles/controle-uitwonend.profile.yaml");
    // The figures that the example has planned, as if they had come in; not saved.
    const record = join(example, "profiles/controle-uitwonend.justification.yaml");
    client.open(record, readFileSync(record, "utf8").replace(/(?<=^statistics:\n) {2}planned: .*$/m, figures));
    picture = await client.request("workspace/executeCommand", {
      command: "tenzij.server.picture",
      arguments: [uri(profile)],
    });
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
    page = await browser.newPage({ viewport: { width: 800, height: 1000 } });
  });
  afterAll(async () => {
    await client?.stop();
    await browser?.close();
  });

  it("shows every question with where it stands, and every group with its interval", async () => {
    await page.setContent(pictureHtml(picture));
    mkdirSync(screens, { recursive: true });
    await page.screenshot({ path: join(screens, "7-picture.png"), fullPage: true });
    const questions = [...picture.whole, ...picture.rows.flatMap((row) => row.questions)];
    expect(await page.locator(".questions > li").count()).toBe(questions.length);
    expect(questions.length).toBeGreaterThan(10);
    expect(await page.locator("svg .ratio").count()).toBe(picture.rates.length);
    expect(picture.rates.length).toBeGreaterThan(0);
    expect(await page.locator("script").count()).toBe(0);
    // What is answered takes one line; what is open says what it asks.
    const open = questions.filter(({ state }) => !["answered", "met", "planned", "not-asked"].includes(state));
    expect(await page.locator(".questions .asked").count()).toBe(open.length);
    expect(await page.locator("progress").getAttribute("value")).toBe(String(picture.answered));
    expect(await page.locator("table").innerText()).toMatch(/9,0%\s?\/ 5,0%\s+1,80/);
  });

  it("has nothing serious for axe to find, in light and in dark", async () => {
    for (const dark of [false, true]) {
      const colors = dark
        ? "--vscode-foreground:#ccc;--vscode-editor-background:#1f1f1f;--vscode-textLink-foreground:#4daafc;--vscode-tenzij-testNeeded:#e2b93d;--vscode-tenzij-complete:#89d185"
        : "";
      await page.setContent(pictureHtml(picture).replace("<body>", `<body style="${colors}">`));
      // The page's own policy lets no script in; the driver is not the page.
      await page.evaluate(axe);
      const { violations } = await page.evaluate<{
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      }>("axe.run()");
      expect(violations.filter((one) => one.impact === "serious" || one.impact === "critical")).toEqual([]);
    }
  });

  it("is walked by keyboard: every question that can be gone to takes the focus", async () => {
    await page.setContent(pictureHtml(picture));
    const links = await page.locator("a").count();
    expect(links).toBeGreaterThan(0);
    const seen = new Set<string>();
    for (let n = 0; n < links; n++) {
      await page.keyboard.press("Tab");
      seen.add(await page.evaluate("document.activeElement?.getAttribute('href') ?? ''"));
    }
    seen.delete("");
    expect([...seen].every((href) => href.startsWith("command:tenzij.openPlace?"))).toBe(true);
    expect(seen.size).toBeGreaterThan(1);
  });

  it("shows what stands in a profile as text and nothing else", async () => {
    const hostile = '"><img src=x onerror=alert(1)></a><a href="command:x">x</a>';
    const row = { name: hostile, readAs: hostile, kind: hostile, grounds: hostile, questions: [] };
    await page.setContent(pictureHtml({ ...picture, title: hostile, rows: [row] }));
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator('a[href="command:x"]').count()).toBe(0);
    expect(await page.locator("h1").innerText()).toBe(hostile);
  });
});
