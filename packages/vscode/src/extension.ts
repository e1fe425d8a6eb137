import type * as vscode from "vscode";
import { registerCommands } from "./commands.ts";
import { showMarks } from "./marks.ts";
import { registerPicture } from "./picture-panel.ts";
import { showProfiles } from "./profiles-view.ts";
import { registerQuickFixes } from "./quick-fixes.ts";
import { Service } from "./service.ts";
import { showStatus } from "./status-bar.ts";
import { whenUseful } from "./useful.ts";

let service: Service | undefined;

/**
 * Does nothing in a workspace without profiles or policy, until a file that is Tenzij's own is opened or one of its
 * commands is given.
 */
export function activate(context: vscode.ExtensionContext): void {
  service = new Service(context);
  registerCommands(context, service);
  showStatus(context, service);
  showMarks(context, service);
  showProfiles(context, service);
  registerPicture(context, service);
  registerQuickFixes(context);
  whenUseful(context, service);
}

export async function deactivate(): Promise<void> {
  await service?.stop();
}
