import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { missing, openWorkbench, type Workbench } from "./workbench.ts";

const fixture = fileURLToPath(new URL("../../docs/examples/kleinste-toets", import.meta.url));
const { contributes } = JSON.parse(
  readFileSync(new URL("../../packages/vscode/package.json", import.meta.url), "utf8"),
) as { contributes: { commands: { command: string; title: string }[]; walkthroughs: { id: string; title: string }[] } };

const titlesIn = (language: "nl" | "en"): string[] =>
  contributes.commands
    .filter(({ command }) => command.startsWith("tenzij.nl.") === (language === "nl"))
    .map(({ title }) => title);

/** VS Code itself is in English, as it is for everybody in the Netherlands. */
describe.skipIf(missing !== null)("a VS Code in English, with a policy in Dutch", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(fixture);
  });
  afterAll(() => workbench?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await workbench.screenshot(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
  });

  const listed = async (typed: string): Promise<string[]> => {
    const { page } = workbench;
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input").first().fill(typed);
    const rows = page.locator(".quick-input-list .monaco-list-row");
    await rows.first().waitFor();
    const names = await rows.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    await page.keyboard.press("Escape");
    return names;
  };
  /** Every title of ours that the palette shows, of both languages. */
  const ours = async (): Promise<string[]> => {
    const names = (await listed(">Tenzij: ")).join("\n");
    return [...titlesIn("nl"), ...titlesIn("en")].filter((title) => names.includes(`Tenzij: ${title}`));
  };
  const walkthroughs = async (): Promise<string[]> => {
    await workbench.command("Welcome: Open Walkthrough...");
    const rows = workbench.page.locator(".quick-input-list .monaco-list-row");
    await rows
      .filter({ hasText: /toets|test/ })
      .first()
      .waitFor();
    const names = (await rows.allInnerTexts()).join("\n");
    await workbench.page.keyboard.press("Escape");
    return contributes.walkthroughs.map(({ title }) => title).filter((title) => names.includes(title));
  };

  it.each([
    ["nl", {}, "rechtvaardigingstoets is volledig", "Tenzij: profielen"],
    ["en", { "tenzij.language": "en" }, "justification test", "Tenzij: profiles"],
  ] as const)("has commands, view, walkthrough and status in %s alone", async (language, settings, status, view) => {
    const { page } = workbench;
    workbench.settings(settings);
    if (language === "nl") await workbench.open("profiles/heronderzoek-bijstand.profile.yaml");
    await page.locator(".statusbar-item", { hasText: status }).first().waitFor();
    await page.locator(`.pane-header[aria-label^="${view}"]`).waitFor();
    const shown = await ours();
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((title) => !titlesIn(language).includes(title))).toEqual([]);
    expect(await walkthroughs()).toEqual([
      contributes.walkthroughs.find(({ id }) => id.endsWith("Nl") === (language === "nl"))?.title,
    ]);
    await workbench.screenshot(`30-one-language-${language}`);
  });
});
