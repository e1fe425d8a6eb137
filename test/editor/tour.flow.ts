import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { formFrame } from "./form-walk.ts";
import { missing, openWorkbench, type Workbench } from "./workbench.ts";

const complete = fileURLToPath(new URL("../../docs/examples/kleinste-toets", import.meta.url));
const begun = fileURLToPath(new URL("fixtures/plain", import.meta.url));

/** Two folders beside each other, each with its own policy; neither is trusted. */
describe.skipIf(missing !== null)("in a workspace of two folders that nobody trusts", () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tenzij-tour-"));
    cpSync(complete, join(folder, "sociale-dienst"), { recursive: true });
    cpSync(begun, join(folder, "handhaving"), { recursive: true });
    workbench = await openWorkbench(folder, { locale: "nl", folders: ["sociale-dienst", "handhaving"] });
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await workbench.screenshot(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
  });

  const row = (text: string) =>
    workbench.page.locator('.pane:has([aria-label^="Tenzij"]) .monaco-list-row', { hasText: text }).first();
  const status = (text: string | RegExp) => workbench.page.locator(".statusbar-item", { hasText: text }).first();
  const line = (text: string | RegExp) =>
    workbench.page.locator(".editor-group-container.active .view-line", { hasText: text }).first();

  it("lists the profiles of both under their verdict, the worst first, and opens one", async () => {
    const { page } = workbench;
    await status("Restricted Mode").waitFor();
    await page.locator('.pane-header[aria-label^="Tenzij"]').click();
    await row("heronderzoek-bijstand").waitFor();
    const rows = await page.locator('.pane:has([aria-label^="Tenzij"]) .monaco-list-row').allInnerTexts();
    const at = (text: string): number => rows.findIndex((one) => one.includes(text));
    expect(at("rechtvaardigingstoets ontbreekt")).toBeGreaterThanOrEqual(0);
    expect(at("rechtvaardigingstoets ontbreekt")).toBeLessThan(at("rechtvaardigingstoets is volledig"));
    await workbench.screenshot("11-profiles");
    await row("heronderzoek-bijstand").click();
    await page.locator('.tab.active[data-resource-name="heronderzoek-bijstand.profile.yaml"]').waitFor();
    await status("rechtvaardigingstoets is volledig").waitFor();
  });

  it("shows what a test rested on beside what it rests on now, and lets each answer be confirmed by itself", async () => {
    const { page } = workbench;
    await workbench.word("12").dblclick();
    await status(/\(2 selected\)/).waitFor();
    await page.keyboard.insertText("13");
    await status("Tenzij: rechtvaardigingstoets").waitFor();
    await workbench.open("profiles/heronderzoek-bijstand.justification.yaml");
    // The digest of before stands between quotes, the one that counts now without.
    await (await workbench.quickFix(/^[^"]*f9cacf3cb91a12e0[^"]*$/, "12 → 13: laat zien")).click();
    await page.locator(".monaco-diff-editor .modified .view-line", { hasText: "Het gewicht van" }).waitFor();
    await page.locator(".monaco-diff-editor .original .view-line", { hasText: /^\s*12$/ }).waitFor();
    await page.locator(".monaco-diff-editor .modified .view-line", { hasText: /^\s*13$/ }).waitFor();
    await workbench.screenshot("12-changes");
    // Nothing is written before someone says of each answer by itself that it holds.
    await page.locator(".notification-toast", { hasText: "Loop de antwoorden één voor één na" }).waitFor();
    await workbench.command("Loop de antwoorden na die rusten op wat is veranderd");
    const form = await formFrame(page);
    await workbench.screenshot("12-still-holds");
    const heading = form.locator("main h2");
    // Asked once: who read this one reads the next.
    await form.locator("#reader").fill("J. de Wit");
    for (let answer = 0; answer < 4; answer++) {
      const before = await heading.innerText();
      await form.locator("#holds").click();
      await expect.poll(() => heading.innerText()).not.toBe(before);
    }
    await form.getByText("rechtvaardigingstoets is volledig").waitFor();
    await workbench.screenshot("12-all-hold");
    await page.keyboard.press("Control+S");
    await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  });

  it("starts a profile beside the record whose form is in front, with nothing chosen, and explains a word", async () => {
    const { page } = workbench;
    await workbench.command("Nieuw profiel");
    await workbench.fill("Hoe heet het profiel", "nieuw-profiel");
    await page.locator('.tab.active[data-resource-name="nieuw-profiel.profile.yaml"]').waitFor();
    await line("profile: nieuw-profiel").waitFor();
    expect(existsSync(join(workbench.folder, "sociale-dienst/profiles/nieuw-profiel.profile.yaml"))).toBe(true);
    await workbench.command("Leg een woord uit");
    await workbench.fill("Welk woord", "geboorteland_moeder");
    await line("gelezen als Geboorteland van de ouders").waitFor();
  });

  it("obeys its settings without a restart", async () => {
    const errors = workbench.page.locator('.statusbar-item [aria-label^="Errors: "]').first();
    await workbench.open("profiles/heronderzoek-bijstand.profile.yaml");
    await status("rechtvaardigingstoets is volledig").waitFor();
    workbench.settings({ "tenzij.enable": false });
    await status("Tenzij:").waitFor({ state: "detached" });
    // The other folder's profile lacks its test; it is not open.
    workbench.settings({ "tenzij.openFilesOnly": true });
    await status("rechtvaardigingstoets is volledig").waitFor();
    await errors.waitFor({ state: "detached" });
    workbench.settings({});
    await errors.waitFor();
  });

  it("starts a test, goes to its next question, and says that nothing changed, by command", async () => {
    const { page } = workbench;
    const files = page.locator(".explorer-folders-view .monaco-list-row");
    await files.filter({ hasText: "profiles" }).last().click();
    await files.filter({ hasText: "heronderzoek.profile.yaml" }).dblclick();
    await page.locator('.tab.active[data-resource-name="heronderzoek.profile.yaml"]').waitFor();
    await workbench.command("Begin de rechtvaardigingstoets");
    await page.locator('.tab.active[data-resource-name="heronderzoek.justification.yaml"]').waitFor();
    await status(/^Ln 11, Col 7$/).waitFor();
    await workbench.command("Ga naar de volgende open vraag");
    await status(/^Ln (?!11,)\d+, Col \d+$/).waitFor();
    await workbench.command("Toon wat er sinds de toets is veranderd");
    await page.locator(".notification-toast", { hasText: "Niets waar" }).waitFor();
  });

  it("leads a newcomer through the first test", async () => {
    const { page } = workbench;
    await workbench.command("Welcome: Open Walkthrough...");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Uw eerste rechtvaardigingstoets" }).click();
    const steps = page.locator(".gettingStartedContainer .step-title");
    await steps.first().waitFor();
    await workbench.screenshot("13-walkthrough");
    expect(await steps.allInnerTexts()).toEqual([
      "Schrijf of open een profiel",
      "Zie waarom een woord is onderstreept",
      "Begin de toets",
      "Laat governance beslissen wat eronder valt",
      "Houd de toets bij",
    ]);
  });

  it("shows what it says of itself, and starts anew, by command", async () => {
    const lines = workbench.page.locator(".part.panel .view-line");
    const aboutRecord = lines.filter({ hasText: "heronderzoek.justification.yaml is het toetsverslag van" }).first();
    await workbench.command("Toon uitvoer");
    await aboutRecord.waitFor();
    await workbench.screenshot("14-output");
    // With the time at which it was written; what a server wrote goes with it, and is written anew.
    const written = await aboutRecord.innerText();
    expect(written).toMatch(/\d\d:\d\d:\d\d\.\d{3}/);
    await workbench.command("Herstart de taalserver");
    await workbench.command("Toon uitvoer");
    await expect.poll(() => aboutRecord.innerText({ timeout: 1_000 }).catch(() => written)).not.toBe(written);
  });
});
