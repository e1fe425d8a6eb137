import { inLocale, shownName } from "@tenzij/core/language";
import { grantTitle } from "@tenzij/core/report";
import { type Html, html } from "../html/html.ts";
import { table } from "../html/page.ts";
import { message } from "../language/message.ts";
import type { Setting } from "./setting.ts";

/** What governance granted, and who classified what, of this profile: what softens, by whom, until when, and whether it holds. */
export function grantsSection(setting: Setting): Html {
  const { words, judged, locale, isPublic } = setting;
  const heading = words(message("dossier/grants", {}));
  const all = [...judged.grants.map(({ granted }) => granted), ...(judged.classified ?? [])];
  const heads = ["what", "of", "owner", "reason", "until", "holds"] as const;
  const rows = all.map(({ kind, indicator, owner, reason, on, until, holds }) => [
    inLocale(grantTitle(kind), locale),
    indicator === null ? judged.file : shownName(indicator),
    isPublic ? words(message("dossier/left-out", {})) : (owner ?? ""),
    isPublic ? words(message("dossier/left-out", {})) : (reason ?? ""),
    [on, until].filter((day) => day !== null).join(" – "),
    words(
      message(holds === null ? "inventory/grant-open" : holds ? "inventory/grant-holds" : "inventory/grant-fell", {}),
    ),
  ]);
  return html`<h2>${heading}</h2>${
    rows.length === 0
      ? html`<p>${words(message("dossier/no-grants", {}))}</p>`
      : table(
          heading,
          heads.map((head) => words(message(`dossier/grant-${head}`, {}))),
          rows,
        )
  }`;
}
