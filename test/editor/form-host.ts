import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ToHost, ToView } from "@tenzij/form";
import type { FormAnswered, FormView } from "@tenzij/language-server";
import type { Page } from "playwright-core";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, uri } from "./language-client.ts";

const dist = fileURLToPath(new URL("../../packages/form/dist", import.meta.url));

/** A host of the form without an editor: a page on one side, the built server on the other, and the text between them. */
export interface FormHost {
  text(): string;
  /** Changes the text past the form, as another editor or an undo does. */
  change(text: string): Promise<void>;
  view(): Promise<FormView | null>;
  say(message: ToView): Promise<void>;
  readonly heard: readonly ToHost[];
}

/** Shows the record at a path in a page, with colours as a theme of the editor gives them. */
export async function showForm(page: Page, client: Client, record: string, colours = ""): Promise<FormHost> {
  let document = TextDocument.create(uri(record), "yaml", 1, readFileSync(record, "utf8"));
  client.open(record, document.getText());
  const heard: ToHost[] = [];
  const ask = <T>(command: string, ...rest: unknown[]): Promise<T> =>
    client.request("workspace/executeCommand", { command, arguments: [uri(record), ...rest] });
  const say = (message: ToView): Promise<void> =>
    page.evaluate((sent) => window.postMessage(sent, "*"), message as unknown as Record<string, unknown>);
  const view = (): Promise<FormView | null> => ask("tenzij.server.form", "J. de Wit");
  const refresh = async (): Promise<void> => {
    const made = await view();
    if (made !== null && made.version === document.version) await say({ type: "form", view: made });
  };
  const put = async (text: string): Promise<void> => {
    document = TextDocument.create(uri(record), "yaml", document.version + 1, text);
    client.change(record, text);
    await refresh();
  };
  const answer = async ({ id, path, answer: what, also }: Extract<ToHost, { type: "answer" }>): Promise<void> => {
    const done = await ask<FormAnswered>("tenzij.server.answer", path, what, document.version, also);
    if ("refused" in done) return say({ type: "refused", id, why: done.refused });
    if ("moved" in done) throw new Error("the text moved on by itself");
    await say({ type: "written", id });
    await put(TextDocument.applyEdits(document, [...done.edits]));
  };
  let queue = Promise.resolve();
  await page.exposeFunction("toHost", (message: ToHost) => {
    heard.push(message);
    if (message.type === "ready") queue = queue.then(refresh);
    else if (message.type === "answer") queue = queue.then(() => answer(message));
    return queue;
  });
  await page.setContent(
    `<!doctype html><html lang="nl"><head><title>Tenzij</title><style>:root{${colours}}</style></head><body></body></html>`,
  );
  await page.evaluate(
    "globalThis.acquireVsCodeApi = () => ({ postMessage: (m) => toHost(m), getState: () => undefined, setState: () => undefined })",
  );
  await page.addStyleTag({ content: readFileSync(join(dist, "form.css"), "utf8") });
  await page.addScriptTag({ content: readFileSync(join(dist, "form.js"), "utf8") });
  await page.locator("main").waitFor();
  return { text: () => document.getText(), change: put, view, say, heard };
}
