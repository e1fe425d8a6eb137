import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ShowForm } from "@tenzij/language-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { type FormHost, showForm, themes } from "./form-host.ts";
import { type Client, connect, uri } from "./language-client.ts";
import { example, recordFile, unbegun } from "./newcomer.ts";
import { missing } from "./workbench.ts";

const screens = fileURLToPath(new URL("../../.tmp/screens", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const answers = parseDocument(readFileSync(join(example, recordFile), "utf8"), { schema: "failsafe" });

/** What is to be hit with a pointer and is less than 24 by 24 px (WCAG 2.2, 2.5.8); a choice is hit by its label too. */
const tooSmall = `[...document.querySelectorAll("button, input, select, textarea, summary")].flatMap((one) => {
  const { width, height } = (one.closest("label") ?? one).getBoundingClientRect();
  return one.offsetParent !== null && (width < 24 || height < 24) ? [one.outerHTML] : [];
})`;

describe.skipIf(missing !== null)("the form of a record", () => {
  let browser: Browser;
  let page: Page;
  let client: Client;
  let folder: string;
  let made: ShowForm | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env["TENZIJ_CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    });
    mkdirSync(screens, { recursive: true });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    folder = unbegun();
    page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    page.setDefaultTimeout(20_000);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail")
      await page.screenshot({
        path: join(screens, `failed-page-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}.png`),
      });
    await page.close();
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Begins the test as the extension has it begun, and shows it. */
  async function begun(locale: "nl" | "en", colours = ""): Promise<FormHost> {
    const answer = (method: string, params: unknown): null => {
      if (method === "tenzij/showForm") made = params as ShowForm;
      return null;
    };
    client = await connect({
      folders: [folder],
      locale,
      answer,
      initializationOptions: { forms: true, keeps: true, language: locale },
    });
    const profile = join(folder, "profiles/heronderzoek-bijstand.profile.yaml");
    await client.request("workspace/executeCommand", { command: "tenzij.server.scaffold", arguments: [uri(profile)] });
    expect(made?.uri).toBe(uri(join(folder, recordFile)));
    writeFileSync(join(folder, recordFile), made?.text ?? "");
    client.changedOnDisk(join(folder, recordFile));
    return showForm(page, client, join(folder, recordFile), colours);
  }

  const heading = (): Promise<string> => page.locator("main h2").innerText();

  it("leads a newcomer by keyboard alone from the first question to a complete test", {
    timeout: 120_000,
  }, async () => {
    const host = await begun("nl");
    await page.locator("main h2").waitFor();
    await page.screenshot({ path: join(screens, "form-1-nl.png") });
    const took = { keys: 0, fields: 0, pointings: 2, questions: 0 };
    const filled = new Set<string>();
    await page.evaluate(
      "globalThis.headings = new Set(); new MutationObserver(() => headings.add(document.querySelector('main h2')?.textContent)).observe(document.body, { subtree: true, childList: true, characterData: true })",
    );
    await page.locator("#question").focus();
    for (let step = 0; step < 400; step++) {
      await page.keyboard.press("Tab");
      took.keys++;
      const { id, type, value } = await page.evaluate<{ id: string; type: string; value: string }>(
        "(() => { const one = document.activeElement; return { id: one?.id ?? '', type: one?.type ?? '', value: one?.value ?? '' }; })()",
      );
      if (id === "onward") {
        const before = await heading();
        if (before === "Noodzakelijk") await page.screenshot({ path: join(screens, "form-2-nl.png"), fullPage: true });
        await page.keyboard.press("Enter");
        took.keys++;
        took.questions++;
        await expect.poll(heading).not.toBe(before);
        // An answer may be one to the next question too, and who reads that first sees it filled in.
        await host.settled();
        if ((await page.locator("#onward").count()) === 0) break;
        await page.locator("#question").focus();
        continue;
      }
      const given = id.startsWith("at-") && !filled.has(id) ? answerAt(id) : undefined;
      if (given === undefined || (value !== "" && type !== "radio")) continue;
      filled.add(id);
      took.fields++;
      if (type === "radio") await page.keyboard.press("Space");
      else if (type === "select-one") await page.locator(`[id="${id}"]`).selectOption(given);
      else await page.keyboard.insertText(given);
      took.keys += type === "radio" ? 1 : given.length;
    }
    await page.screenshot({ path: join(screens, "form-3-nl.png") });
    await expect.poll(heading).toBe("Wat nu");
    // Nothing is called open while the answer to it is being written.
    expect(await page.evaluate("[...headings]")).not.toContain("Nog open");
    const view = await host.view();
    expect(view?.verdict).toBe("rechtvaardigingstoets is volledig");
    expect(view?.answered).toBe(view?.asked);
    expect(view?.asked).toBeLessThanOrEqual(15);
    const minutes = Math.round((took.keys * 0.28 + took.pointings * 1.1 + took.fields * 2) / 6) / 10;
    writeFileSync(join(screens, "form.json"), `${JSON.stringify({ ...took, minutes })}\n`);
    expect(took.fields).toBeLessThanOrEqual(24);
    expect(host.text()).toMatch(/restraint: \|-\n {2}Controle van alle/);
  });

  it("takes a key and a pointer that are down while an earlier answer is drawn", async () => {
    const host = await begun("nl");
    const radio = page.locator("main input[type=radio]").first();
    const buttons = page.locator("nav button.question");
    for (let at = 0; at < (await buttons.count()) && (await radio.count()) === 0; at++) await buttons.nth(at).click();
    await page.locator("details.why summary").click();
    const landed = async (): Promise<void> => {
      await host.change(`${host.text()}# een ander antwoord\n`);
      await page.evaluate("new Promise((resolve) => setTimeout(resolve))");
    };
    await radio.focus();
    await page.keyboard.down("Space");
    await landed();
    const before = host.text();
    await page.keyboard.up("Space");
    await expect.poll(() => host.text(), { timeout: 5000 }).not.toBe(before);
    await landed();
    expect(await radio.isChecked()).toBe(true);
    expect(await page.locator("details.why").getAttribute("open")).toBe("");
    const asked = await heading();
    await page.locator("#onward").hover();
    await page.mouse.down();
    await landed();
    await page.mouse.up();
    await expect.poll(heading, { timeout: 5000 }).not.toBe(asked);
    expect(await page.locator("details.why").getAttribute("open")).toBeNull();
  });

  it("takes one answer for every indicator it is open for, once it has named them", { timeout: 60_000 }, async () => {
    const profile = join(folder, "profiles/heronderzoek-bijstand.profile.yaml");
    const more = "indicators:\n  - name: wijk\n    weight: 3\n  - name: buurt\n    weight: 2\n";
    writeFileSync(profile, readFileSync(profile, "utf8").replace(/^indicators:\n/m, more));
    const host = await begun("nl");
    const at = (name: string) => ["distinctions", name, "legitimate-aim"];
    const field = (key: string, of = "") =>
      page.locator(`[id="at-${[...at("wijk"), key, ...(of === "" ? [] : [of])].join("/")}"]`);
    const questions = page.locator("nav button.question");
    for (let n = 0; n < (await questions.count()) && (await field("reason").count()) === 0; n++)
      await questions.nth(n).click();
    await field("answer").check();
    const open = page.locator(`[id="says-${[...at("wijk"), "reason"].join("/")}"]`);
    await expect.poll(() => open.innerText()).toContain("Nog niet ingevuld");
    await field("reason").pressSequentially("I");
    // The record holds it only after a pause; what is seen is filled in.
    expect([await open.innerText(), await field("reason").getAttribute("aria-invalid")]).toEqual(["", "false"]);
    await field("reason").fill("In 2025 bleek bij 212 van de 5.400 dossiers de woonsituatie anders: zie #2.");
    await field("article").fill("Participatiewet, artikel 53a");
    const all = page.getByRole("button", { name: "Gebruik dit antwoord voor al deze indicatoren" });
    await all.waitFor();
    expect(await page.locator("#same-names li").allInnerTexts()).toEqual(["buurt", "woonplaats_pc4"]);
    await page.screenshot({ path: join(screens, "form-6-for-all-nl.png"), fullPage: true });
    const heard = host.heard.length;
    await all.focus();
    await page.keyboard.press("Enter");
    await all.waitFor({ state: "detached" });
    expect(host.heard.slice(heard).map(({ type }) => type)).toEqual(["answer"]);
    // What had the focus is gone: whoever goes by keyboard is still at this question.
    expect(await page.evaluate("document.activeElement?.id")).toBe("question");
    const read = parseDocument(host.text(), { schema: "failsafe" });
    const [wijk, ...others] = ["wijk", "buurt", "woonplaats_pc4"].map((name) => String(read.getIn(at(name))));
    expect(wijk).toContain("212 van de 5.400");
    expect(others).toEqual([wijk, wijk]);
  });

  it("has nothing for axe to find, in four themes and both languages, also at 200 %", {
    timeout: 240_000,
  }, async () => {
    const { light, ...others } = themes;
    for (const locale of ["en", "nl"] as const) {
      const host = await begun(locale, light);
      await page.evaluate(axe);
      for (const width of [550, 1100]) {
        await page.setViewportSize({ width, height: 900 });
        for (const at of [0, 6, 9]) {
          await page.locator("nav button.question").nth(at).click();
          expect(await found("axe.run()"), `${locale} ${width}`).toEqual([]);
          // A theme changes colours and nothing else.
          for (const [theme, colours] of locale === "nl" ? Object.entries(others) : []) {
            await host.recolour(colours);
            expect(await found("axe.run({ runOnly: ['color-contrast'] })"), `${theme} ${width}`).toEqual([]);
          }
          await host.recolour(light);
        }
        expect(
          await page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
        ).toBe(true);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      const spaced =
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";
      const style = await page.addStyleTag({ content: spaced });
      for (const at of [0, 6, 9]) {
        await page.locator("nav button.question").nth(at).click();
        expect(await page.evaluate(tooSmall), "320").toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth"), "320").toBe(320);
      }
      await style.evaluate((one) => (one as unknown as { remove(): void }).remove());
      await page.setViewportSize({ width: 1100, height: 900 });
      await page.locator("nav button.question").nth(5).click();
      for (const [theme, colours] of Object.entries(themes)) {
        await host.recolour(colours);
        await page.screenshot({ path: join(screens, `form-4-${theme}-${locale}.png`), fullPage: true });
      }
      if (locale === "nl") return;
      await page.close();
      await client.stop();
      page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
      rmSync(folder, { recursive: true, force: true });
      folder = unbegun();
    }
  });

  /** What axe finds in the page, as short as it can be told. */
  async function found(run: string): Promise<string[]> {
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(run);
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
  }

  it("shows what the text holds after an undo, and keeps what is being typed", { timeout: 60_000 }, async () => {
    const host = await begun("nl");
    const before = host.text();
    await page
      .locator("nav button.question", { hasText: "Terughoudend" })
      .or(page.locator("nav button.question").nth(9))
      .first()
      .click();
    const area = page.locator("main textarea").first();
    await area.focus();
    await page.keyboard.insertText("Doel: zie #2");
    await expect.poll(() => host.text()).toContain("Doel: zie #2");
    await expect.poll(() => page.evaluate("document.activeElement?.tagName")).toBe("TEXTAREA");
    // An undo of the document comes while the field has the focus.
    await host.change(before);
    await expect.poll(() => area.inputValue()).toBe("");
    // Another editor changes the text while something is typed here: both stay.
    await page.keyboard.insertText("Nieuw begin");
    await host.change(`${before}# van een ander\n`);
    await expect.poll(() => host.text()).toContain("Nieuw begin");
    expect(host.text()).toContain("# van een ander");
    expect(await area.inputValue()).toBe("Nieuw begin");
  });

  it("says what is wrong with a record that cannot be read, and shows its text", { timeout: 60_000 }, async () => {
    const host = await begun("nl");
    await host.change(host.text().replace("framework:", "framework: ["));
    await page.getByText("Eerst moet de tekst kloppen").waitFor();
    await page.screenshot({ path: join(screens, "form-5-broken-nl.png") });
    await page.locator("main li button").first().click();
    await expect.poll(() => host.heard.at(-1)).toMatchObject({ type: "open-text" });
    expect((host.heard.at(-1) as { line?: number }).line).toBeGreaterThan(0);
  });
});

function answerAt(id: string): string | undefined {
  const path = id.slice("at-".length).split("/").map(decodeURIComponent);
  const value = answers.getIn(path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
  return typeof value === "string" ? value : undefined;
}
