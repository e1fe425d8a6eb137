import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { formFrame } from "./form-walk.ts";
import { example, recordFile } from "./newcomer.ts";
import { missing, openWorkbench, type Workbench } from "./workbench.ts";

const profileFile = "profiles/heronderzoek-bijstand.profile.yaml";

/** A branch on which the profile and an answer are not what they are on `main`. */
function onBranch(): string {
  const folder = mkdtempSync(join(tmpdir(), "tenzij-review-"));
  cpSync(example, folder, { recursive: true });
  mkdirSync(join(folder, ".vscode"));
  const settings = { "git.openRepositoryInParentFolders": "never" };
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(settings));
  const git = (...given: string[]): void =>
    void execFileSync("git", ["-c", "user.name=J. de Wit", "-c", "user.email=j@example.org", ...given], {
      cwd: folder,
    });
  const change = (file: string, from: RegExp, to: string): void =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace(from, to));
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "M. Aydin");
  git("add", "--all");
  git("commit", "--quiet", "--message=Toets");
  git("switch", "--quiet", "--create", "zwaarder");
  change(profileFile, /weight: 12/, "weight: 30");
  git("commit", "--quiet", "--all", "--message=Zwaarder");
  change(recordFile, /^restraint: .*$/m, "restraint: Zie de nota van de directie.");
  for (const [from, to] of [profileFile, recordFile].map((file) => [file, file.replace("heronderzoek", "nieuw")]))
    writeFileSync(
      join(folder, to ?? ""),
      readFileSync(join(folder, from ?? ""), "utf8").replaceAll("heronderzoek", "nieuw"),
    );
  return folder;
}

/** Takes a file as it stands in a commit out of what Git keeps, as a disk that fails does. */
function loseObject(folder: string, of: string): void {
  const id = execFileSync("git", ["rev-parse", of], { cwd: folder, encoding: "utf8" }).trim();
  rmSync(join(folder, ".git/objects", id.slice(0, 2), id.slice(2)));
}

/** The frame of a page in which a text stands, once there is one. */
async function frameWith(page: Page, text: string): Promise<Frame> {
  let found: Frame | undefined;
  const look = async (): Promise<boolean> => {
    for (const frame of page.frames())
      if (
        (await frame
          .getByText(text)
          .count()
          .catch(() => 0)) > 0 &&
        (await frame.locator("main").count()) > 0
      )
        found = frame;
    return found !== undefined;
  };
  await page.locator(".tab.active", { hasText: /Working Tree|Werk/ }).waitFor();
  await expect.poll(look, { timeout: 45_000 }).toBe(true);
  return found as Frame;
}

describe.skipIf(missing !== null)("whoever reviews a change of a record", () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    folder = onBranch();
    workbench = await openWorkbench(folder, { locale: "nl" });
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail")
      await workbench.screenshot(`failed-review-${task.name.replaceAll(/\W+/g, "-").slice(0, 40)}`);
  });

  it("reads it without a field, held against the digests where nobody trusts the workspace", {
    timeout: 120_000,
  }, async () => {
    const { page } = workbench;
    await workbench.open(profileFile);
    await page.locator(".codelens-decoration a", { hasText: "lees na" }).first().click();
    const review = await formFrame(page);
    await review.getByText("past bij de controlegetallen").waitFor();
    await review.getByText("Het gewicht van").first().waitFor();
    expect(await review.locator("input, select, textarea").count()).toBe(0);
    await workbench.screenshot("review-3-digests");
  });

  it("sees the old answer beside the new one where git has it, and reads a version that is past without a field", {
    timeout: 180_000,
  }, async () => {
    const { page } = workbench;
    await workbench.trust("zwaarder");
    await workbench.open(profileFile);
    await workbench.command("Lees de rechtvaardigingstoets na");
    const review = await formFrame(page);
    await review.getByText("Vergeleken met de versie op main.").waitFor();
    const restraint = review.locator("section.read", { hasText: "Zie de nota van de directie." });
    await restraint.getByText("Controle van alle").waitFor();
    await workbench.screenshot("review-4-git");
    await page.keyboard.press("Control+Shift+G");
    await page.locator(".scm-view .monaco-list-row", { hasText: "justification" }).first().click();
    await workbench.command("View: Reopen Editor With...");
    await page
      .locator(".quick-input-list .monaco-list-row", { hasText: /^Tenzij(?!:)/ })
      .first()
      .click();
    // Of the two versions the one that is past is read, and the other answered.
    const past = await frameWith(page, "Alleen om te lezen");
    expect(await past.getByText("Zie de nota van de directie.").count()).toBe(0);
    expect(await past.locator("input, select, textarea").count()).toBe(0);
    // Who answers again is proposed as Git knows him, and asked only to be confirmed.
    const now = await frameWith(page, "Wie het antwoord opnieuw heeft gelezen");
    expect(await now.locator("#reader").inputValue()).toBe("M. Aydin");
    await workbench.screenshot("review-5-past");
  });

  it("is told that a version cannot be compared where Git cannot give it, and that all is new where it was not there", {
    timeout: 180_000,
  }, async () => {
    const { page } = workbench;
    loseObject(workbench.folder, `main:${recordFile}`);
    await workbench.command("View: Close All Editors");
    await page.keyboard.press("Control+Shift+E");
    await workbench.open(profileFile);
    await workbench.command("Lees de rechtvaardigingstoets na");
    const failed = await formFrame(page);
    await failed.getByText("De versie op main is niet te lezen").waitFor();
    expect(await failed.locator("h3 .state", { hasText: "+nieuw" }).count()).toBe(0);
    await workbench.screenshot("review-6-unreadable");
    await workbench.open(profileFile.replace("heronderzoek", "nieuw"));
    await workbench.command("Lees de rechtvaardigingstoets na");
    const fresh = await formFrame(page);
    await fresh.getByText("Op main staat deze toets nog niet: alles is nieuw.").waitFor();
    expect(await fresh.locator("h3 .state", { hasText: "+nieuw" }).count()).toBeGreaterThan(10);
    await workbench.screenshot("review-7-new");
  });
});
