import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answerByKeyboard, formFrame } from "./form-walk.ts";
import { recordFile, unbegun } from "./newcomer.ts";
import { everyTheme, missing, openWorkbench, type Workbench } from "./workbench.ts";

const screens = fileURLToPath(new URL("../../.tmp/screens", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const settings = { "tenzij.answerIn": "form", "git.openRepositoryInParentFolders": "never" };

/** The folder of the smallest test as somebody who works with Git has it. */
function inGit(): string {
  const folder = unbegun();
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(settings));
  const git = (...given: string[]): void => void execFileSync("git", given, { cwd: folder });
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "J. de Wit");
  git("config", "user.email", "j@example.org");
  return folder;
}

const nameField = '[id="at-answered/by"]';

/**
 * Someone who never saw YAML: from the underline to a complete test, by the quick fix, the form and the keyboard. What it took is
 * counted from the events themselves and written to form.json: keys, fields read and pointings, at the times a practised person takes.
 */
describe.skipIf(missing !== null)("a newcomer who answers in the form", () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    folder = inGit();
    workbench = await openWorkbench(folder, { locale: "nl" });
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail")
      await workbench.screenshot(`failed-form-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}`);
  });

  const written = (): string => readFileSync(join(workbench.folder, recordFile), "utf8");

  it("answers where nobody trusts the workspace yet, and is proposed no name", { timeout: 120_000 }, async () => {
    const { page } = workbench;
    await workbench.open("profiles/heronderzoek-bijstand.profile.yaml");
    await page.locator(".squiggly-error").first().waitFor();
    await (await workbench.quickFix("woonplaats_pc4", "Begin de rechtvaardigingstoets")).click();
    const form = await formFrame(page);
    await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
    await workbench.screenshot("form-1-start");
    expect(await form.locator(nameField).inputValue()).toBe("");
    await form.locator('nav button:has-text("Terughoudend")').click();
    const area = form.locator("main textarea").first();
    await area.fill("Doel: zie #2");
    await page.locator(".tab.active.dirty").waitFor();
    await page.keyboard.press("Control+Z");
    await expect.poll(() => area.inputValue()).toBe("");
  });

  it("comes from the first underline to a complete test, by keyboard", { timeout: 300_000 }, async () => {
    const { page } = workbench;
    await workbench.trust("main");
    const form = await formFrame(page);
    await form.locator("nav button.question").first().click();
    // Who commits here is who answers, until he says otherwise.
    await expect.poll(() => form.locator(nameField).inputValue()).toBe("J. de Wit");
    await workbench.screenshot("form-1-trusted");
    const answered = await answerByKeyboard(page, form, "Wat nu", async (question) => {
      if (question === 4) await workbench.screenshot("form-2-question");
    });
    const took = { ...answered, pointings: 2 };
    await form.getByText("Elke vraag is beantwoord.").waitFor();
    await form.getByText("rechtvaardigingstoets is volledig").waitFor();
    // With the form in front, where no text editor is.
    await page.locator(".statusbar-item", { hasText: "rechtvaardigingstoets is volledig" }).waitFor();
    await workbench.screenshot("form-3-end");
    await page.keyboard.press("Control+S");
    await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
    mkdirSync(screens, { recursive: true });
    const seconds = took.keys * 0.28 + took.pointings * 1.1 + took.fields * 2;
    writeFileSync(
      join(screens, "form.json"),
      `${JSON.stringify({ ...took, minutes: Math.round(seconds / 6) / 10 })}\n`,
    );
    expect(took.fields).toBeLessThanOrEqual(24);
    expect(took.questions).toBeLessThanOrEqual(15);
    expect(seconds).toBeLessThanOrEqual(600);
    expect(written()).toMatch(/restraint: \|-/);
  });

  it("has nothing for axe to find, in four themes", { timeout: 180_000 }, async () => {
    const { page } = workbench;
    for (const theme of everyTheme) {
      await workbench.theme(theme);
      const form = await formFrame(page);
      await form.locator('nav button:has-text("Noodzakelijk")').first().click();
      await form.locator("main textarea").first().waitFor();
      // What was folded open stays so in the next theme.
      const example = form.getByText("Bij een aselecte steekproef van 600");
      if (!(await example.isVisible())) await form.locator("details.example summary").click();
      await example.waitFor();
      await workbench.screenshot(`form-4-${theme}`);
      await form.evaluate(axe);
      const { violations } = await form.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
        // A theme changes colours and nothing else.
        theme === everyTheme[0] ? "axe.run()" : "axe.run({ runOnly: ['color-contrast'] })",
      );
      expect(violations.map(({ id, nodes }) => `${theme}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  it("undoes and does again what was typed, and never takes the record away", { timeout: 120_000 }, async () => {
    const { page } = workbench;
    const form = await formFrame(page);
    await form.locator('nav button:has-text("Wat nu")').click();
    await form.locator('nav button:has-text("Proportioneel")').first().click();
    const area = form.locator('textarea[id$="/benefits"]');
    const before = await area.inputValue();
    await area.fill("Iets anders: zie #2");
    await expect.poll(() => form.evaluate("document.activeElement?.value")).toBe("Iets anders: zie #2");
    await page.locator(".tab.active.dirty").waitFor();
    await page.keyboard.press("Control+Z");
    await expect.poll(() => area.inputValue()).toBe(before);
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => area.inputValue()).toBe("Iets anders: zie #2");
    await page.keyboard.press("Control+S");
    await expect.poll(written).toContain("Iets anders: zie #2");
    expect(written()).toContain("benefits: |-");
    for (let turn = 0; turn < 60; turn++) await page.keyboard.press("Control+Z");
    expect(written()).toContain("justifies:");
    await form.locator("h1").waitFor();
  });
});
