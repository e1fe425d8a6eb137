import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { parseDocument } from "yaml";
import { example, recordFile } from "./newcomer.ts";

const answers = parseDocument(readFileSync(join(example, recordFile), "utf8"), { schema: "failsafe" });

/** What it took to answer, counted from the events themselves. */
export interface Took {
  readonly keys: number;
  readonly fields: number;
  readonly questions: number;
}

/** What has the focus in the form. */
interface Focused {
  readonly id: string;
  readonly type: string;
  readonly value: string;
}

/** The document of the form, inside the two frames in which VS Code shows a webview. */
export async function formFrame(page: Page): Promise<Frame> {
  await page.locator(".tab.active", { hasText: "justification" }).waitFor();
  const outer = await page.locator("iframe.webview.ready").last().elementHandle();
  const holder = await outer?.contentFrame();
  await holder?.locator("#active-frame").waitFor({ state: "attached" });
  const inner = await (await holder?.locator("#active-frame").elementHandle())?.contentFrame();
  if (inner == null) throw new Error("no form");
  await inner.locator("main").waitFor();
  return inner;
}

/**
 * Answers every question as the example does, by keyboard only, until the form says what to do now.
 * @param end the heading of the last page, in the language of the form.
 * @param at called on arriving at the end of each question, with its number.
 */
export async function answerByKeyboard(
  page: Page,
  form: Frame,
  end: string,
  at?: (question: number) => Promise<void>,
): Promise<Took> {
  await form.locator("main input, main select").first().focus();
  const filled = new Set<string>();
  let [keys, fields, questions] = [0, 0, 0];
  for (let step = 0; step < 400; step++) {
    const focus = await focused(form);
    if (focus.id === "onward") {
      keys++;
      questions++;
      await at?.(questions);
      const heading = await onward(page, form);
      // Behind the last question it says that an answer is being written until that stands in the record.
      if ((await form.locator("#onward").count()) > 0) continue;
      if (heading !== end) await form.locator("main h2", { hasText: end }).waitFor();
      return { keys, fields, questions };
    }
    if (focus.id.startsWith("at-") && !filled.has(focus.id)) {
      const typed = await answer(page, form, focus);
      if (typed > 0) {
        filled.add(focus.id);
        fields++;
      }
      keys += typed;
    }
    await page.keyboard.press("Tab");
    keys++;
  }
  throw new Error(`The form did not come to an end: ${await form.locator("main h2").innerText()}`);
}

/**
 * Goes to the next question; its heading. Nobody reads that one before what he just answered counts, and what follows from it is
 * proposed; an answer that counts for nothing yet is not waited for.
 */
async function onward(page: Page, form: Frame): Promise<string> {
  const heading = form.locator("main h2");
  const [before, answered] = [await heading.innerText(), await form.locator("progress").getAttribute("value")];
  await page.keyboard.press("Enter");
  await expect.poll(() => heading.innerText(), { timeout: 15_000 }).not.toBe(before);
  const counted = async () => Number(await form.locator("progress").getAttribute("value"));
  for (let turn = 0; turn < 20 && (await counted()) <= Number(answered); turn++) await page.waitForTimeout(150);
  return heading.innerText();
}

/** Gives the example's answer where it has one and nothing stands there yet; the number of keys it took. */
async function answer(page: Page, form: Frame, { id, type, value }: Focused): Promise<number> {
  const given = answerAt(id);
  if (given === undefined || (type !== "radio" && value !== "")) return 0;
  if (type === "radio") return choose(page, form, id);
  if (type === "select-one") await page.keyboard.type(await optionOf(form, id, given));
  else await page.keyboard.insertText(given);
  return given.length;
}

/** Chooses what has the focus, also while an earlier answer is drawn. */
async function choose(page: Page, form: Frame, id: string): Promise<number> {
  await page.keyboard.press("Space");
  await expect.poll(() => form.locator(`[id="${id}"]`).isChecked(), { timeout: 15_000 }).toBe(true);
  return 1;
}

async function focused(form: Frame): Promise<Focused> {
  return form.evaluate<Focused>(
    "(() => { const one = document.activeElement; return { id: one?.id ?? '', type: one?.type ?? '', value: one?.value ?? '' }; })()",
  );
}

function answerAt(id: string): string | undefined {
  const path = id.slice("at-".length).split("/").map(decodeURIComponent);
  const value = answers.getIn(path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
  return typeof value === "string" ? value : undefined;
}

/** What is typed in a list of choices to get to one. */
async function optionOf(form: Frame, id: string, value: string): Promise<string> {
  return form.locator(`[id="${id}"] option[value="${value}"]`).innerText();
}
