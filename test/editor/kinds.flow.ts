/// <reference lib="dom" />
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { everyTheme, missing, openWorkbench, type Workbench } from "./workbench.ts";

const example = fileURLToPath(new URL("../../docs/examples/kleinste-toets", import.meta.url));
const file = "profiles/heronderzoek-bijstand.profile.yaml";

/** One indicator of each kind, by how it is to look. */
const names = {
  etniciteit: { color: "--vscode-tenzij-excluded", line: "double" },
  wijk: { color: "--vscode-tenzij-testNeeded", line: "solid" },
  aantal_kinderen: { color: "--vscode-tenzij-question", line: "dotted" },
  woonplaats_pc4: { color: "--vscode-tenzij-complete", line: "dashed" },
};

describe.skipIf(missing !== null)("indicators by kind", () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tenzij-kinds-"));
    cpSync(example, folder, { recursive: true });
    const more = ["etniciteit", "wijk", "aantal_kinderen"].map((name) => `  - name: ${name}\n    weight: 1\n`).join("");
    const text = readFileSync(join(folder, file), "utf8").replace("selection:", `${more}selection:`);
    writeFileSync(join(folder, file), text);
    workbench = await openWorkbench(folder, { locale: "nl" });
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await workbench.screenshot(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
  });

  it.each(everyTheme)("are told apart in %s: by the line around them, and by colour in the ruler", async (theme) => {
    await workbench.theme(theme);
    await workbench.open(file);
    const seen: Record<string, string> = {};
    for (const [name, { color, line }] of Object.entries(names)) {
      const expected = await workbench.page.evaluate(colorOf, color);
      // Line and colour in one look: VS Code draws anew in between whenever findings or the theme arrive.
      const drawn = (): Promise<string[]> => workbench.word(name).evaluate(lineAround);
      await expect.poll(drawn, { timeout: 45_000, message: name }).toEqual([line, expected]);
      seen[name] = expected;
    }
    expect(new Set(Object.values(seen)).size).toBe(4);
    const ruler = workbench.page.locator(".editor-group-container.active canvas.decorationsOverviewRuler");
    await expect
      .poll(() => ruler.evaluate(colorsIn), { timeout: 45_000 })
      .toEqual(expect.arrayContaining(Object.values(seen)));
    await workbench.screenshot(`10-kinds-${theme}`);
  });
});

/** The style and the colour of the line around a word; VS Code draws it below the text, at the same place. */
function lineAround(word: Element): [style: string, color: string] {
  const { left, top, bottom } = word.getBoundingClientRect();
  const drawn = [...document.querySelectorAll(".editor-group-container.active .view-overlays .cdr")].find((element) => {
    const box = element.getBoundingClientRect();
    const isThere = Math.abs(box.left - left) < 2 && box.top < bottom && box.bottom > top;
    return isThere && getComputedStyle(element).outlineStyle !== "none";
  });
  if (drawn === undefined) return ["none", ""];
  const { outlineStyle, outlineColor } = getComputedStyle(drawn);
  return [outlineStyle, outlineColor];
}

/** What a colour of the theme is, as the browser computes it. */
function colorOf(variable: string): string {
  const probe = document.createElement("i");
  probe.style.color = `var(${variable})`;
  document.querySelector(".monaco-workbench")?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Every colour that is drawn on a canvas. */
function colorsIn(element: Element): string[] {
  const canvas = element as HTMLCanvasElement;
  const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const colors = new Set<string>();
  for (let at = 0; at < data.length; at += 4)
    if (data[at + 3] === 255) colors.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
  return [...colors];
}
