import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { missing, openWorkbench, type Workbench } from "./workbench.ts";

const fixture = fileURLToPath(new URL("fixtures/plain", import.meta.url));

describe.skipIf(missing !== null)("from underline to record", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(fixture);
  });
  afterAll(() => workbench?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await workbench.screenshot(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
  });

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

  it("starts the record by quick fix and shows it with the first open question", async () => {
    const { page, folder } = workbench;
    const start = await workbench.quickFix("woonplaats_postcode", "Start the justification test");
    await workbench.screenshot("3-quick-fix");
    await start.click();
    await page.locator('.tab.active[data-resource-name="heronderzoek.justification.yaml"]').waitFor();
    await page.locator(".editor-group-container.active .view-line", { hasText: "answered" }).first().waitFor();
    // The record says what is open in it, and calls none of it wrong.
    await page.locator(".editor-group-container.active .squiggly-info").first().waitFor();
    expect(await page.locator(".editor-group-container.active .squiggly-error").count()).toBe(0);
    await workbench.screenshot("4-record");
    // What is typed next is the first answer: nothing has to be looked for, nothing is wiped out.
    await page.locator(".statusbar-item", { hasText: "Ln 11, Col 7" }).waitFor();
    await page.keyboard.insertText("Jansen");
    await page.locator(".editor-group-container.active .view-line", { hasText: /by:.Jansen.#/ }).waitFor();
    await page.keyboard.press("Control+Z");
    // A file that was made is on disk, whole, though nothing saves by itself here.
    const written = (): string => readFileSync(join(folder, "profiles/heronderzoek.justification.yaml"), "utf8");
    await expect.poll(written, { timeout: 45_000 }).toContain("justifies: heronderzoek");
    expect(written()).toContain("woonplaats_postcode:");
    expect(await page.locator(".tab.active.dirty").count()).toBe(0);
  });

  it("shows the test as a picture beside it, each question one click from its line", async () => {
    const { page } = workbench;
    await workbench.command("Show the test");
    const picture = page.frameLocator("iframe.webview.ready").frameLocator("iframe");
    await picture.locator("h1", { hasText: "Heronderzoek bijstand" }).waitFor();
    await workbench.screenshot("8-panel");
    // A page that is drawn anew under the pointer takes no click: who saw nothing happen clicks again.
    const line = page.locator(".editor-group-container.active .view-line", { hasText: "necessity" }).first();
    const arrived = async (): Promise<boolean> => {
      await picture.locator(".questions a", { hasText: "TK-16" }).first().click();
      return line.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(arrived).toBe(true);
  });
});
