import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { missingWeb, openWebWorkbench, type WebWorkbench } from "./web-workbench.ts";

const fixture = fileURLToPath(new URL("fixtures/plain", import.meta.url));

describe.skipIf(missingWeb !== null)("in VS Code for the Web, where there is no Node", () => {
  let workbench: WebWorkbench;
  beforeAll(async () => {
    workbench = await openWebWorkbench(fixture, "en");
  });
  afterAll(() => workbench?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await workbench.screenshot(`failed-web-${task.name.replaceAll(/\W+/g, "-")}`);
  });

  it("underlines the indicator, with its lens and how the profile stands", async () => {
    const { page } = workbench;
    await workbench.open("profiles/heronderzoek.profile.yaml");
    await page.locator(".squiggly-error").first().waitFor();
    await page.locator(".statusbar-item:has-text('Tenzij')").waitFor();
    await page.locator(".codelens-decoration a").first().waitFor();
    await workbench.screenshot("web-1-underline");
  });

  it("says in a hover why", async () => {
    const { page } = workbench;
    await workbench.word("woonplaats_postcode").hover();
    const hover = page.locator(".monaco-hover:visible", { hasText: "postcode" }).first();
    await hover.waitFor();
    await workbench.screenshot("web-2-hover");
    expect(await hover.innerText()).toContain("Tenzij does not decide law");
    await page.keyboard.press("Escape");
  });

  it("starts the record by quick fix and lands on the first open question", async () => {
    const { page } = workbench;
    const start = await workbench.quickFix("woonplaats_postcode", "Start the justification test");
    await workbench.screenshot("web-3-quick-fix");
    // This VS Code lays a shield over the editor while its menu is open; the first one in it has the focus.
    expect(await start.getAttribute("class")).toContain("focused");
    await page.keyboard.press("Enter");
    await page.locator('.tab.active[data-resource-name="heronderzoek.justification.yaml"]').waitFor();
    await page.locator(".editor-group-container.active .view-line", { hasText: "answered" }).first().waitFor();
    await page.locator(".statusbar-item", { hasText: "Ln 11, Col 7" }).waitFor();
    await workbench.screenshot("web-4-record");
  });

  it("asked no other host", () => {
    expect(workbench.asked.size).toBeGreaterThan(0);
    for (const host of workbench.asked) expect(host).toMatch(/^([\w-]+\.)?localhost:\d+$/);
  });
});
