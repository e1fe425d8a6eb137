import * as vscode from "vscode";
import { dutch } from "./dutch.ts";

type Language = "nl" | "en";

let spoken: Language | undefined;

/**
 * The language Tenzij speaks, for what the extension says itself: `tenzij.language`, else that of the policy, else the
 * one VS Code is in. `vscode.l10n` knows only the last.
 */
export const l10n = {
  /** @param language the one the server speaks; absent where it has not said anything new */
  speak(language: Language | undefined = spoken): void {
    spoken = language;
    // VS Code shows what is contributed in one language or the other by this.
    void vscode.commands.executeCommand("setContext", "tenzij.speaks", now());
  },

  /** @param text in English, as it stands in the bundle; `{0}` and on are filled in */
  t(text: keyof typeof dutch, ...filling: readonly (string | number)[]): string {
    const sentence = now() === "nl" ? dutch[text] : text;
    return sentence.replace(/\{(\d+)\}/g, (place, at) => String(filling[Number(at)] ?? place));
  },
};

function now(): Language {
  return chosen() ?? spoken ?? (/^nl\b/i.test(vscode.env.language) ? "nl" : "en");
}

/** What the user chose; undefined where Tenzij is to follow the policy. */
export function chosen(): Language | undefined {
  const language = vscode.workspace.getConfiguration("tenzij").get("language");
  return language === "nl" || language === "en" ? language : undefined;
}
