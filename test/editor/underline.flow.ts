import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missing, openWorkbench, type Workbench } from "./workbench.ts";

const fixture = fileURLToPath(new URL("fixtures/plain", import.meta.url));

describe.skipIf(missing !== null)("from underline to record", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(fixture);
  });
  afterAll(() => workbench.close());

  it("underlines the indicator and says how the profile stands", async () => {
    const { page } = workbench;
    await workbench.open("profiles/heronderzoek.profile.yaml");
    await page.locator(".squiggly-error").first().waitFor();
    await page.locator(".statusbar-item:has-text('Tenzij')").waitFor();
    await workbench.screenshot("1-underline");
  });

  it("says in a hover why, and who says so", async () => {
    const { page } = workbench;
    await workbench.word("woonplaats_postcode").hover();
    const hover = page.locator(".monaco-hover:visible", { hasText: "postcode" }).first();
    await hover.waitFor();
    await workbench.screenshot("2-hover");
    const text = await hover.innerText();
    expect(text).toContain("Tenzij does not decide law");
    // Nothing in it can be clicked but https addresses of the law.
    for (const link of await hover.locator("a[data-href]").all()) {
      expect(await link.getAttribute("data-href")).toMatch(/^https:\/\//);
    }
    await page.keyboard.press("Escape");
  });
});
