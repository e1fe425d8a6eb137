import type { Changes } from "@tenzij/language-server";
import * as vscode from "vscode";
import { earlierTexts } from "./earlier-texts.ts";
import { inFront } from "./in-front.ts";
import { l10n } from "./l10n.ts";
import type { Pages } from "./pages.ts";
import type { Service } from "./service.ts";

/** Which test was laid open, and of which indicators; null for all. */
interface Reading {
  readonly uri: string;
  readonly names: readonly string[] | null;
}

/**
 * Shows what a test rested on beside what it rests on now. Where answers rest on it, each is gone through by itself; where none does,
 * it is written down once someone says so.
 */
export function registerChanges(context: vscode.ExtensionContext, service: Service, pages: Pages): void {
  let reading: Reading | undefined;
  const renew = async (): Promise<void> => {
    if (reading === undefined) return;
    const answer = await service.ask<string>("tenzij.server.renew", reading.uri, reading.names);
    // Answers rest on what changed: each is confirmed by itself.
    if (typeof answer === "string") await vscode.commands.executeCommand("tenzij.openForm", reading.uri);
  };
  const show = async (given?: vscode.Uri | string, names: readonly string[] | null = null): Promise<void> => {
    const uri = given?.toString() ?? inFront()?.toString();
    const changes = uri === undefined ? null : await laidOpen(service, pages, uri);
    if (uri === undefined || changes === null) return;
    reading = { uri, names };
    const isOpen = changes.reopened > 0;
    const holds = isOpen ? l10n.t("Go through the answers one by one") : l10n.t("No answer rests on it: write it down");
    const asked = isOpen
      ? l10n.t("Read what changed. Of each answer that rests on it, somebody says whether it still holds.")
      : l10n.t("Read what changed. No answer rests on it.");
    if ((await vscode.window.showInformationMessage(asked, holds)) === holds) await renew();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("tenzij.showChanges", show),
    vscode.commands.registerCommand("tenzij.renew", renew),
  );
}

/** What changed, shown; null where nothing did. */
async function laidOpen(service: Service, pages: Pages, uri: string): Promise<Changes | null> {
  const profile = vscode.Uri.parse(service.profileOf(vscode.Uri.parse(uri)) ?? uri);
  const changes = await service.ask<Changes | string>("tenzij.server.changes", uri, await earlierTexts(profile));
  if (typeof changes === "string") void vscode.window.showInformationMessage(changes);
  if (typeof changes !== "object" || changes === null) return null;
  const [before, after] = [l10n.t("at the time"), l10n.t("as it is now")];
  const sides = [
    pages.put(`${changes.title} (${before})`, changes.before),
    pages.put(`${changes.title} (${after})`, changes.after),
  ];
  await vscode.commands.executeCommand("vscode.diff", ...sides, changes.title, { preview: true });
  return changes;
}
