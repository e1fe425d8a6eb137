import type * as vscode from "vscode";
import { registerCommands } from "./commands.ts";
import { registerForms } from "./form-editor.ts";
import { showMarks } from "./marks.ts";
import { registerPicture } from "./picture-panel.ts";
import { showProfiles } from "./profiles-view.ts";
import { registerQuickFixes } from "./quick-fixes.ts";
import { registerReviews } from "./review-editor.ts";
import type { Service } from "./service.ts";
import { showStatus } from "./status-bar.ts";
import { whenUseful } from "./useful.ts";

/**
 * Everything the extension adds to VS Code, in a browser and on a machine alike. It does nothing in a workspace without profiles or policy, until a
 * file that is Tenzij's own is opened or one of its commands is given.
 */
export function addFeatures(context: vscode.ExtensionContext, service: Service): void {
  registerCommands(context, service);
  showStatus(context, service);
  showMarks(context, service);
  showProfiles(context, service);
  registerForms(context, service);
  registerReviews(context, service);
  registerPicture(context, service);
  registerQuickFixes(context);
  whenUseful(context, service);
}
