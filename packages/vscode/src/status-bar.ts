import type { ProfileStatus } from "@tenzij/language-server";
import { formats } from "@tenzij/read/formats";
import * as vscode from "vscode";
import { inFront } from "./in-front.ts";
import type { Service } from "./service.ts";

interface Shown {
  readonly text: string;
  readonly tooltip: string;
  readonly command?: string;
  readonly background?: string;
}

/**
 * One item: how the profile in front of you stands. Hidden for files that are none of Tenzij's business, and
 * everywhere in a workspace it has nothing to say about.
 */
export function showStatus(context: vscode.ExtensionContext, service: Service): void {
  const item = vscode.window.createStatusBarItem("tenzij.status", vscode.StatusBarAlignment.Right, 90);
  item.name = "Tenzij";
  const update = (): void => {
    const shown = about(service, inFront(), vscode.window.activeTextEditor?.document.languageId);
    if (shown === undefined) {
      item.hide();
      return;
    }
    item.text = shown.text;
    item.tooltip = shown.tooltip;
    item.command = shown.command;
    item.backgroundColor = shown.background === undefined ? undefined : new vscode.ThemeColor(shown.background);
    item.show();
  };
  context.subscriptions.push(
    item,
    service.onStatus(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
  );
  update();
}

function about(service: Service, shown: vscode.Uri | undefined, language = ""): Shown | undefined {
  if (shown === undefined) return undefined;
  const uri = shown.toString();
  for (const root of service.statuses) {
    const profile = root.profiles.find((one) => one.uri === uri || one.record === uri);
    if (profile !== undefined) return stand(profile);
    if (root.checked.includes(uri)) return ungoverned(root.notGoverned);
  }
  if (!formats.some(({ languages }) => languages.includes(language))) return undefined;
  const root = service.statuses.find((one) => uri.startsWith(one.root.replace(/\/?$/, "/")) && one.profiles.length > 0);
  if (root === undefined || uri === root.policy) return undefined;
  return ungoverned(root.notGoverned);
}

function stand(profile: ProfileStatus): Shown {
  const icon = profile.blocks ? "$(circle-slash)" : "$(pass)";
  return {
    text: `${icon} Tenzij: ${profile.title}`,
    tooltip: `${profile.name}\n${profile.detail}`,
    command: "workbench.actions.view.problems",
    ...(profile.blocks ? { background: "statusBarItem.warningBackground" } : {}),
  };
}

function ungoverned(sentence: string): Shown {
  return { text: `$(circle-outline) Tenzij: ${sentence}`, tooltip: sentence, command: "tenzij.addToPolicy" };
}
