import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ToHost, ToView } from "@tenzij/form";
import type { FormAnswered, FormView } from "@tenzij/language-server";
import type { Page } from "playwright-core";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Client, uri } from "./language-client.ts";

const dist = fileURLToPath(new URL("../../packages/form/dist", import.meta.url));

/** Colours as VS Code's own themes give them to a page. */
export const themes = {
  light:
    "--vscode-foreground:#3b3b3b;--vscode-editor-background:#ffffff;--vscode-input-background:#ffffff;--vscode-input-foreground:#3b3b3b;--vscode-dropdown-background:#ffffff;--vscode-dropdown-foreground:#3b3b3b;--vscode-button-background:#005fb8;--vscode-button-foreground:#ffffff;--vscode-focusBorder:#005fb8;--vscode-panel-border:#e5e5e5",
  dark: "--vscode-foreground:#cccccc;--vscode-editor-background:#1f1f1f;--vscode-input-background:#313131;--vscode-input-foreground:#cccccc;--vscode-dropdown-background:#313131;--vscode-dropdown-foreground:#cccccc;--vscode-button-background:#0078d4;--vscode-button-foreground:#ffffff;--vscode-focusBorder:#0078d4;--vscode-panel-border:#2b2b2b",
  "high-contrast":
    "--vscode-foreground:#ffffff;--vscode-editor-background:#000000;--vscode-input-background:#000000;--vscode-input-foreground:#ffffff;--vscode-dropdown-background:#000000;--vscode-dropdown-foreground:#ffffff;--vscode-button-background:#000000;--vscode-button-foreground:#ffffff;--vscode-contrastBorder:#6fc3df;--vscode-focusBorder:#f38518;--vscode-panel-border:#6fc3df",
  "high-contrast-light":
    "--vscode-foreground:#292929;--vscode-editor-background:#ffffff;--vscode-input-background:#ffffff;--vscode-input-foreground:#292929;--vscode-dropdown-background:#ffffff;--vscode-dropdown-foreground:#292929;--vscode-button-background:#0f4a85;--vscode-button-foreground:#ffffff;--vscode-contrastBorder:#0f4a85;--vscode-focusBorder:#006bbd;--vscode-panel-border:#0f4a85",
};

/** A host of the form without an editor: a page on one side, the built server on the other, and the text between them. */
export interface FormHost {
  text(): string;
  /** Changes the text past the form, as another editor or an undo does. */
  change(text: string): Promise<void>;
  view(): Promise<FormView | null>;
  say(message: ToView): Promise<void>;
  /** Gives the page the colours of another theme. */
  recolour(colours: string): Promise<void>;
  readonly heard: readonly ToHost[];
  /** Ends once every answer that was heard stands in the text and is shown. */
  settled(): Promise<void>;
}

/** Shows the record at a path in a page, with colours as a theme of the editor gives them. */
export async function showForm(page: Page, client: Client, record: string, colours = ""): Promise<FormHost> {
  let document = TextDocument.create(uri(record), "yaml", 1, readFileSync(record, "utf8"));
  client.open(record, document.getText());
  const heard: ToHost[] = [];
  const ask = <T>(command: string, ...rest: unknown[]): Promise<T> =>
    client.request("workspace/executeCommand", { command, arguments: [uri(record), ...rest] });
  const say = (message: ToView): Promise<void> => sayTo(page, message);
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
  const { recolour } = await showPage(page, {
    colours,
    hear: (message) => {
      heard.push(message);
      if (message.type === "ready") queue = queue.then(refresh);
      else if (message.type === "answer") queue = queue.then(() => answer(message));
      return queue;
    },
  });
  await page.locator("main").waitFor();
  return { text: () => document.getText(), change: put, view, say, recolour, heard, settled: () => queue };
}

function sayTo(page: Page, message: ToView): Promise<void> {
  return page.evaluate((sent) => window.postMessage(sent, "*"), message as unknown as Record<string, unknown>);
}

/** The built view in a page, with colours as a theme of the editor gives them, and what it says to its host. */
export async function showPage(
  page: Page,
  { colours, hear }: { readonly colours: string; readonly hear: (message: ToHost) => Promise<void> | void },
): Promise<{ say(message: ToView): Promise<void>; recolour(colours: string): Promise<void> }> {
  await page.exposeFunction("toHost", hear);
  await page.setContent(
    `<!doctype html><html lang="nl" style="${colours}"><head><title>Tenzij</title></head><body></body></html>`,
  );
  await page.evaluate(
    "globalThis.acquireVsCodeApi = () => ({ postMessage: (m) => toHost(m), getState: () => undefined, setState: () => undefined })",
  );
  await page.addStyleTag({ content: readFileSync(join(dist, "form.css"), "utf8") });
  await page.addScriptTag({ content: readFileSync(join(dist, "form.js"), "utf8") });
  return {
    say: (message) => sayTo(page, message),
    recolour: (other) => page.evaluate((style) => document.documentElement.setAttribute("style", style), other),
  };
}
