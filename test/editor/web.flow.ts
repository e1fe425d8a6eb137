import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { answerByKeyboard, formFrame } from "./form-walk.ts";
import { unbegun } from "./newcomer.ts";
import { missingWeb, openWebWorkbench, type WebWorkbench } from "./web-workbench.ts";

describe.skipIf(missingWeb !== null)("in VS Code for the Web, where there is no Node", () => {
  let workbench: WebWorkbench;
  let folder: string;
  beforeAll(async () => {
    folder = unbegun();
    mkdirSync(join(folder, ".vscode"), { recursive: true });
    writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "tenzij.language": "en" }));
    workbench = await openWebWorkbench(folder, "en");
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await workbench.screenshot(`failed-web-${task.name.replaceAll(/\W+/g, "-")}`);
  });

  it("underlines the indicator, with its lens and how the profile stands", async () => {
    const { page } = workbench;
    await workbench.open("profiles/heronderzoek-bijstand.profile.yaml");
    await page.locator(".squiggly-error").first().waitFor();
    await page.locator(".statusbar-item:has-text('Tenzij')").waitFor();
    await page.locator(".codelens-decoration a").first().waitFor();
    await workbench.screenshot("web-1-underline");
  });

  it("says in a hover why", async () => {
    const { page } = workbench;
    await workbench.word("woonplaats_pc4").hover();
    const hover = page.locator(".monaco-hover:visible", { hasText: "postcode" }).first();
    await hover.waitFor();
    await workbench.screenshot("web-2-hover");
    expect(await hover.innerText()).toContain("Tenzij does not decide law");
    await page.keyboard.press("Escape");
  });

  it("starts the record by quick fix and lands on the first open question", async () => {
    const { page } = workbench;
    const start = await workbench.quickFix("woonplaats_pc4", "Start the justification test");
    await workbench.screenshot("web-3-quick-fix");
    // This VS Code lays a shield over the editor while its menu is open; the first one in it has the focus.
    expect(await start.getAttribute("class")).toContain("focused");
    await page.keyboard.press("Enter");
    await page.locator('.tab.active[data-resource-name="heronderzoek-bijstand.justification.yaml"]').waitFor();
    const form = await formFrame(page);
    expect(await form.locator("main h2").innerText()).not.toBe("What now");
    await workbench.screenshot("web-4-form");
  });

  it("comes to a complete test in the form, by keyboard", { timeout: 300_000 }, async () => {
    const { page } = workbench;
    const form = await formFrame(page);
    const took = await answerByKeyboard(page, form, "What now");
    expect(took.fields).toBeLessThanOrEqual(25);
    await form.getByText("Every question is answered.").waitFor();
    await form.getByText("(rechtvaardigingstoets) complete").waitFor();
    await workbench.screenshot("web-5-end");
  });

  it("asked no other host", () => {
    expect(workbench.asked.size).toBeGreaterThan(0);
    for (const host of workbench.asked) expect(host).toMatch(/^([\w-]+\.)?localhost:\d+$/);
  });
});
