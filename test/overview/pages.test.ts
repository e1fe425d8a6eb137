/** Pages as a person sees them: in a browser, in both languages, in print, and with whatever a file can hold. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tenzij } from "./command.ts";
import { makeOrganisation, makeRepository, today } from "./organisation.ts";

const below = realpathSync(mkdtempSync(join(tmpdir(), "tenzij-pages-")));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const heronderzoek = "handhaving/profielen/heronderzoek-bijstand.profile.yaml";
let browser: Browser;

beforeAll(async () => {
  makeOrganisation(below);
  // A record as it is when nobody has answered yet.
  expect((await tenzij(below, "justify", "toeslagen/modellen/signaalmodel.profile.yaml", "--today", today)).code).toBe(
    0,
  );
  browser = await chromium.launch({
    executablePath: process.env["TENZIJ_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(below, { recursive: true, force: true });
});

/** A page opened from disk without a network, and everything it asked for beside itself. */
async function opened(text: string) {
  const file = join(below, "page.html");
  writeFileSync(file, text);
  const context = await browser.newContext({ viewport: { width: 1000, height: 1200 }, bypassCSP: true, offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`file://${file}`);
  return { page, asked: asked.filter((url) => url !== `file://${file}`), close: () => context.close() };
}

const commands = [
  "inventory . --format html",
  `dossier ${heronderzoek}`,
  "dossier onderwijs/controle/controle-uitwonend.profile.yaml",
  "dossier toeslagen/modellen/signaalmodel.json",
];

/** What an A4 leaves between the margins of the page, in CSS pixels. */
const paper = 688;

describe.each(["nl", "en"] as const)("a page in %s", (locale) => {
  it.each(commands)(
    "is accessible, needs nothing beside it and fits a narrow screen: %s",
    { timeout: 240_000 },
    async (command) => {
      const { out, code } = await tenzij(below, ...command.split(" "), "--locale", locale, "--today", today);
      expect(code).toBe(0);
      const { page, asked, close } = await opened(out);
      await page.evaluate(axe);
      const found = (await page.evaluate("axe.run(document)")) as { violations: { id: string }[] };
      expect(found.violations.map(({ id }) => id)).toEqual([]);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      expect(asked).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: paper, height: 1000 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(paper);
      expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
      await close();
    },
  );
});

it("tells in a dossier of the table behind a wrapper too, counts indicators once, and breaks no day", async () => {
  const table = (rows: string) => `kenmerk;waarde;punten\ngeboorteland;Marokko;15\ntaal;laag;8\n${rows}`;
  const wrapper = "profile: kaart\npurpose: control\nautomation: assists\nmodel: ./kaart.csv\n";
  makeRepository(join(below, "kaart"), [
    {
      on: "2026-02-02",
      said: "Kaart",
      files: { "kaart.profile.yaml": wrapper, "kaart.csv": table("leeftijd;18-27;5\n") },
    },
    { on: "2026-04-02", said: "Leeftijd zwaarder", files: { "kaart.csv": table("leeftijd;18-27;7\n") } },
  ]);
  const { out } = await tenzij(below, "dossier", "kaart/kaart.profile.yaml", "--locale", "nl", "--today", today);
  const { page, close } = await opened(out);
  const text = await page.locator("main").innerText();
  expect(text).toContain("Leeftijd zwaarder");
  expect(text).toContain("3 indicatoren gelezen, 2 maken onderscheid of zijn apart gezet");
  await page.setViewportSize({ width: 500, height: 900 });
  const lines = await page
    .locator("th .whole", { hasText: "2026-04-02" })
    .evaluate((one: { getClientRects: () => ArrayLike<unknown> }) => one.getClientRects().length);
  expect(lines).toBe(1);
  await close();
});

describe("what a file holds", () => {
  const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e'`;

  it("makes nothing of a page: no element, no attribute, no script", { timeout: 240_000 }, async () => {
    const yaml = JSON.stringify(hostile);
    makeRepository(join(below, "vijandig"), [
      {
        on: "2026-02-02",
        said: hostile,
        by: "x onload=alert(3)",
        files: {
          "a.profile.yaml": `profile: ${yaml}\ntitle: ${yaml}\nowner: ${yaml}\npurpose: control\nautomation: human-decides\nindicators:\n  - name: ${JSON.stringify(`postcode ${hostile}`)}\n    description: ${yaml}\n    values: [${yaml}]\n`,
          "a.justification.yaml": `justifies: ${yaml}\nframework: toetsingskader-2025\nanswered: {by: ${yaml}, role: jurist, on: 2026-10-02}\nstatistics: {tables: [{step: ${yaml}, groups: [{group: ${yaml}, population: 100, selected: 5}, {group: b, population: 100, selected: 9, reference: yes}]}]}\nsigners: [{role: ${yaml}, login: ${yaml}}]\nrestraint: ${yaml}\nvalid-until: 2027-09-30\n`,
        },
      },
    ]);
    for (const command of [
      ["dossier", "vijandig/a.profile.yaml"],
      ["inventory", "vijandig", "--format", "html"],
    ]) {
      const { out } = await tenzij(below, ...command, "--today", today);
      const { page, close } = await opened(out);
      expect(out).not.toMatch(/[\p{Bidi_Control}]/u);
      expect(await page.locator("img, script, b, iframe, a, object, form").count()).toBe(0);
      expect(
        await page.evaluate(
          "[...document.querySelectorAll('*')].some((one) => [...one.attributes].some(({name}) => name.startsWith('on')))",
        ),
      ).toBe(false);
      expect(await page.locator("body").innerText()).toContain("<img src=x onerror=alert(1)>");
      await close();
    }
    const markdown = (await tenzij(below, "inventory", "vijandig", "--today", today)).out;
    expect(markdown).not.toMatch(/(?<![\\`])<(img|script)/);
  });

  it("names no person where reports are public", async () => {
    makeRepository(join(below, "handhaving"), [
      {
        on: "2026-11-02",
        said: "Openbaar",
        files: { "tenzij.yaml": `report: public\n${readFileSync(join(below, "handhaving/tenzij.yaml"), "utf8")}` },
      },
    ]);
    const { out } = await tenzij(below, "dossier", heronderzoek, "--today", today);
    expect(out).not.toMatch(/J\. de Wit|jdewit|maydin|S\. Bakker/);
    expect(out).toContain("weggelaten");
  });
});
