import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReviewView } from "@tenzij/core/justification";
import type { ToHost } from "@tenzij/form";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumOptions } from "./chromium.ts";
import { showPage, themes } from "./form-host.ts";
import { example, recordFile } from "./newcomer.ts";
import { type Session, session } from "./session.ts";
import { missing } from "./workbench.ts";

const screens = fileURLToPath(new URL("../../.tmp/screens", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const profileFile = "profiles/heronderzoek-bijstand.profile.yaml";
const [record, profile] = [recordFile, profileFile].map((file) => readFileSync(join(example, file), "utf8")) as [
  string,
  string,
];

describe.skipIf(missing !== null)("the record as whoever reviews sees it", () => {
  let browser: Browser;
  let page: Page;
  let here: Session;
  beforeAll(async () => {
    browser = await chromium.launch(chromiumOptions);
    mkdirSync(screens, { recursive: true });
  });
  afterAll(() => browser?.close());

  async function view(language: "nl" | "en"): Promise<ReviewView> {
    here = await session({}, { from: example, initializationOptions: { language } });
    here.open(profileFile, profile.replace("weight: 12", "weight: 30"));
    here.open(recordFile, record.replace(/^restraint: .*$/m, "restraint: Zie de nota van de directie."));
    const against = { name: "origin/main", record, profile };
    const made = await here.run<ReviewView>("review", here.uri(recordFile), { against });
    await here.end();
    return made;
  }

  it("has every question with its answer and no field, filters what changed by key, and nothing for axe to find", {
    timeout: 120_000,
  }, async () => {
    for (const language of ["nl", "en"] as const) {
      page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
      const heard: ToHost[] = [];
      const made = await view(language);
      const host = await showPage(page, { colours: themes.light, hear: (message) => void heard.push(message) });
      await host.say({ type: "review", view: made });
      const answers = page.locator("main section.read");
      await answers.first().waitFor();
      expect(await answers.count()).toBe(made.answers.length);
      expect(await page.locator("input, select, textarea, [contenteditable]").count()).toBe(0);
      expect(await page.locator("section.read.changed").count()).toBeLessThan(made.answers.length);
      for (const [theme, colours] of Object.entries(themes)) {
        await host.recolour(colours);
        await page.evaluate(axe);
        const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
          theme === "light" ? "axe.run()" : "axe.run({ runOnly: ['color-contrast'] })",
        );
        expect(violations.map(({ id, nodes }) => `${language} ${theme}: ${id} ${nodes[0]?.html}`)).toEqual([]);
      }
      await page.screenshot({ path: join(screens, `review-1-${language}.png`), fullPage: true });
      await page.locator("#only").focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => answers.count()).toBe(await page.locator("section.read.changed").count());
      expect(await page.evaluate("document.activeElement?.id")).toBe("only");
      await host.recolour(language === "nl" ? themes.dark : themes["high-contrast"]);
      await page.screenshot({ path: join(screens, `review-2-${language}.png`) });
      await page.locator("nav button.question").first().focus();
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement?.className")).toBe("read changed");
      await page.setViewportSize({ width: 320, height: 900 });
      expect(await page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).toBe(
        true,
      );
      await page.locator("#open-text").click();
      await expect.poll(() => heard.at(-1)?.type).toBe("open-text");
      // What is sent to the host is that it is there, and where to go: never an answer.
      expect(new Set(heard.map(({ type }) => type))).toEqual(new Set(["ready", "open-text"]));
      await page.close();
    }
  });
});
