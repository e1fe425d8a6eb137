import type { Changes } from "@tenzij/language-server";
import * as vscode from "vscode";
import { earlierTexts } from "./earlier-texts.ts";
import { l10n } from "./l10n.ts";
import type { Pages } from "./pages.ts";
import type { Service } from "./service.ts";

/** Which test was laid open, and of which indicators; null for all. */
interface Reading {
  readonly uri: string;
  readonly names: readonly string[] | null;
}

/**
 * Shows what a test rested on beside what it rests on now; once someone says that every answer still holds, and not
 * before, it is written down.
 */
export function registerChanges(context: vscode.ExtensionContext, service: Service, pages: Pages): void {
  let reading: Reading | undefined;
  const renew = async (): Promise<void> => {
    if (reading === undefined) return;
    await service.ask("tenzij.server.renew", reading.uri, reading.names);
  };
  const show = async (given?: vscode.Uri | string, names: readonly string[] | null = null): Promise<void> => {
    const uri = given?.toString() ?? vscode.window.activeTextEditor?.document.uri.toString();
    if (uri === undefined || !(await laidOpen(service, pages, uri))) return;
    reading = { uri, names };
    const holds = l10n.t("Every answer still holds: write it down");
    const asked = l10n.t("Read what changed and the answers that rest on it. Does each still hold?");
    if ((await vscode.window.showInformationMessage(asked, holds)) === holds) await renew();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("tenzij.showChanges", show),
    vscode.commands.registerCommand("tenzij.renew", renew),
  );
}

/** True when something changed, and it is shown. */
async function laidOpen(service: Service, pages: Pages, uri: string): Promise<boolean> {
  const profile = vscode.Uri.parse(service.profileOf(vscode.Uri.parse(uri)) ?? uri);
  const changes = await service.ask<Changes | string>("tenzij.server.changes", uri, await earlierTexts(profile));
  if (typeof changes === "string") void vscode.window.showInformationMessage(changes);
  if (typeof changes !== "object" || changes === null) return false;
  const [before, after] = [l10n.t("at the time"), l10n.t("as it is now")];
  const sides = [
    pages.put(`${changes.title} (${before})`, changes.before),
    pages.put(`${changes.title} (${after})`, changes.after),
  ];
  await vscode.commands.executeCommand("vscode.diff", ...sides, changes.title, { preview: true });
  return true;
}
