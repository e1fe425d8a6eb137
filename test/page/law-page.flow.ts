import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { law } from "@tenzij/law";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumOptions } from "../editor/chromium.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const file = pathToFileURL(join(root, "packages/page/dist/law.html")).href;
const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");

describe("the pages of the law, opened from a file without a network", () => {
  let browser: Browser;
  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, "packages/page/build.mjs")], { stdio: "inherit" });
    browser = await chromium.launch(chromiumOptions);
  });
  afterAll(() => browser?.close());

  async function opened(options: Parameters<Browser["newContext"]>[0], at = ""): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options, offline: true });
    const page = await context.newPage();
    page.setDefaultTimeout(45_000);
    await page.goto(file + at);
    return page;
  }

  it("finds what is searched for, and leads to it", async () => {
    const page = await opened({ locale: "nl" });
    await page.locator("#search").fill("werkelijk niemand schreef dit");
    expect(await page.locator("#count").innerText()).toBe("0 passages gevonden");
    await page.locator("#search").fill("TAALEIS");
    const first = page.locator("#results a").first();
    const place = (await first.getAttribute("href")) ?? "";
    await first.click();
    await expect.poll(() => new URL(page.url()).hash).toBe(place);
    expect(await page.locator("article:visible").count()).toBe(1);
    expect(await page.locator("article:visible").innerText()).toMatch(/taaleis/i);
    expect(await page.locator('nav a[aria-current="page"]:visible').count()).toBe(1);
  });

  it("holds every entry, question and exclusion, and leads nowhere that is not there", async () => {
    const page = await opened({ locale: "en" });
    const ids = new Set(await page.evaluate<string[]>("[...document.querySelectorAll('[id]')].map(({ id }) => id)"));
    const dead = await page.evaluate<string[]>(
      "[...document.querySelectorAll('a[href^=\"#\"]')].map((one) => one.getAttribute('href').slice(1)).filter((id) => document.getElementById(decodeURIComponent(id)) === null)",
    );
    expect(dead).toEqual([]);
    const wanted = ["nl", "en"].flatMap((locale) => [
      ...law.indicators.map(({ kind, id }) => `${locale}-kinds-${kind}--${id}`),
      ...law.frameworks.flatMap(({ id, questions }) =>
        questions.map((one) => `${locale}-frameworks-${id}--${one.id.toLowerCase()}`),
      ),
      ...law.exclusions.map(({ id }) => `${locale}-exclusions--${id.toLowerCase()}`),
    ]);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("speaks the language of the address, and the other at a press", async () => {
    const page = await opened({ locale: "nl" }, "#en-kinds-direct--nationality");
    expect(await page.locator("#title").innerText()).toBe("The rules of Tenzij");
    await page.locator("#other").click();
    expect(await page.locator("#title").innerText()).toBe("De regels van Tenzij");
    expect(await page.locator("article:visible").getAttribute("id")).toBe("nl-kinds-direct");
  });

  it.each([
    ["nl", "dark", 320],
    ["en", "light", 1280],
  ] as const)("has no barrier axe finds, and fits: %s, %s, %i px", async (locale, colorScheme, width) => {
    const page = await opened({ locale, colorScheme, viewport: { width, height: 900 } }, `#${locale}-kinds-direct`);
    await page.locator("#search").fill("postcode");
    await page.screenshot({ path: join(root, `.tmp/screens/law-${locale}-${width}.png`) });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.evaluate(axe);
    const violations = await page.evaluate(
      "axe.run().then((found) => found.violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]))",
    );
    expect(violations).toEqual([]);
  });
});
