import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fillIn, recordFile, unbegun } from "./newcomer.ts";
import { missing, openWorkbench, type Workbench } from "./workbench.ts";

const screens = fileURLToPath(new URL("../../.tmp/screens", import.meta.url));

/**
 * From the first underline to a complete test for one postcode, by what the workbench offers and nothing else: the
 * quick fix, the key that leads to the next open question, and typing. What it took is written to newcomer.json; the
 * time is that of the machine, since nobody thinks here.
 */
describe.skipIf(missing !== null)("a newcomer with one postcode", () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    folder = unbegun();
    workbench = await openWorkbench(folder, { locale: "nl" });
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await workbench.screenshot(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
  });

  it("comes from the first underline to a complete test", { timeout: 300_000 }, async () => {
    const { page } = workbench;
    await workbench.open("profiles/heronderzoek-bijstand.profile.yaml");
    await page.locator(".squiggly-error").first().waitFor();
    const start = Date.now();
    await (await workbench.quickFix("woonplaats_pc4", "Begin de rechtvaardigingstoets")).click();
    await page.locator('.tab.active[data-resource-name="heronderzoek-bijstand.justification.yaml"]').waitFor();
    const written = (): string => readFileSync(join(workbench.folder, recordFile), "utf8");
    await expect.poll(written, { timeout: 45_000 }).toContain("justifies: ");
    const { stops, client } = await fillIn(folder, written());
    await client.stop();
    for (const [n, { at, typed }] of stops.entries()) {
      // The quick fix leaves the caret at the first.
      if (n > 0) await page.keyboard.press("Alt+N");
      await caretAt(at.line, at.character);
      await page.keyboard.insertText(typed);
      await caretAt(at.line, at.character + typed.length);
    }
    await page.locator(".statusbar-item", { hasText: "rechtvaardigingstoets is volledig" }).waitFor();
    await workbench.screenshot("9-complete");
    await page.keyboard.press("Control+S");
    await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
    mkdirSync(screens, { recursive: true });
    const took = {
      answers: stops.length,
      keys: stops.reduce((sum, { typed }) => sum + typed.length, 0),
      seconds: Math.round((Date.now() - start) / 1000),
    };
    writeFileSync(join(screens, "newcomer.json"), `${JSON.stringify(took)}\n`);
  });

  /** The status bar says where the caret is: nothing is typed before it is where the answer goes. */
  function caretAt(line: number, character: number): Promise<void> {
    const place = new RegExp(`^Ln ${line + 1}, Col ${character + 1}$`);
    return workbench.page.locator(".statusbar-item", { hasText: place }).waitFor();
  }
});
