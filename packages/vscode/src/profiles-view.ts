import type { ProfileStatus } from "@tenzij/language-server";
import * as vscode from "vscode";
import { l10n } from "./l10n.ts";
import type { Service } from "./service.ts";
import { verdictIcons, worstFirst } from "./worst-first.ts";

type Item = { readonly verdict: string; readonly profiles: readonly ProfileStatus[] } | ProfileStatus;

/** Every governed profile of the workspace under its verdict, worst first; gone where there is none. */
export function showProfiles(context: vscode.ExtensionContext, service: Service): void {
  const view = vscode.window.createTreeView("tenzij.profiles", {
    treeDataProvider: {
      onDidChangeTreeData: service.onStatus,
      getChildren: (item?: Item) => children(service, item),
      getTreeItem: treeItem,
    },
  });
  const update = (): void => {
    const profiles = all(service);
    view.title = l10n.t("Tenzij: profiles");
    const blocking = profiles.filter((one) => one.blocks).length;
    void vscode.commands.executeCommand("setContext", "tenzij.hasProfiles", profiles.length > 0);
    view.badge =
      blocking > 0
        ? { value: blocking, tooltip: l10n.t("{0} of {1} profiles block", blocking, profiles.length) }
        : undefined;
  };
  context.subscriptions.push(view, service.onStatus(update));
}

function all(service: Service): ProfileStatus[] {
  return worstFirst(service.statuses.flatMap((root) => root.profiles));
}

function children(service: Service, item: Item | undefined): Item[] {
  if (item !== undefined) return "profiles" in item ? [...item.profiles] : [];
  const groups = new Map<string, ProfileStatus[]>();
  for (const profile of all(service)) groups.set(profile.title, [...(groups.get(profile.title) ?? []), profile]);
  return [...groups].map(([verdict, profiles]) => ({ verdict, profiles }));
}

function treeItem(item: Item): vscode.TreeItem {
  if ("profiles" in item) {
    const group = new vscode.TreeItem(item.verdict, vscode.TreeItemCollapsibleState.Expanded);
    // Known again after a change: a group made anew while its profiles are asked for stays empty.
    group.id = item.verdict;
    group.description = String(item.profiles.length);
    group.tooltip = item.verdict;
    return group;
  }
  const uri = vscode.Uri.parse(item.uri);
  const leaf = new vscode.TreeItem(item.name, vscode.TreeItemCollapsibleState.None);
  leaf.description = vscode.workspace.asRelativePath(uri).split("/").slice(0, -1).join("/");
  leaf.tooltip = [vscode.workspace.asRelativePath(uri), item.title, item.detail].join("\n");
  leaf.iconPath = new vscode.ThemeIcon(verdictIcons[item.verdict]);
  leaf.contextValue = "profile";
  leaf.resourceUri = uri;
  leaf.command = { command: "vscode.open", title: item.name, arguments: [uri] };
  return leaf;
}
