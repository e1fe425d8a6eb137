import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { missing, openWorkbench, type Workbench } from "./workbench.ts";

const fixture = fileURLToPath(new URL("fixtures/plain", import.meta.url));

describe.skipIf(missing !== null)("in Dutch, a file that is not governed yet", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(fixture, { locale: "nl" });
  });
  afterAll(() => workbench?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await workbench.screenshot(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
  });

  it("is left alone until it is checked on request", async () => {
    const { page } = workbench;
    await workbench.open("selectie.yaml");
    await page.locator(".statusbar-item", { hasText: "valt niet onder het beleid" }).waitFor();
    expect(await page.locator(".squiggly-error, .squiggly-info").count()).toBe(0);
    await workbench.command("Controleer dit bestand");
    await page.locator(".squiggly-error").first().waitFor();
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel .monaco-list-row", { hasText: "gelezen als" }).first().waitFor();
    await workbench.screenshot("5-checked-on-request");
  });

  it("is added to the policy from the status bar, and governed from then on", async () => {
    const { page, folder } = workbench;
    const policy = (): string => readFileSync(join(folder, "tenzij.yaml"), "utf8");
    await page.locator(".statusbar-item", { hasText: "valt niet onder het beleid" }).locator("a").click();
    // Which files the policy is to govern is asked first.
    await page.getByRole("button", { name: "Voeg selectie.yaml toe" }).first().click();
    // The policy is shown with what was written in it, and left for its writer to save.
    await page.locator('.tab.active.dirty[data-resource-name="tenzij.yaml"]').waitFor();
    await page.locator(".codelens-decoration", { hasText: "verandert dit beleid één uitkomst" }).waitFor();
    await workbench.screenshot("6-governed");
    expect(policy()).not.toContain("selectie.yaml");
    await page.keyboard.press("Control+S");
    await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
    await expect.poll(policy, { timeout: 45_000 }).toContain('"selectie.yaml"');
    await workbench.open("selectie.yaml");
    await page.locator(".statusbar-item", { hasText: "rechtvaardigingstoets ontbreekt" }).waitFor();
  });
});
