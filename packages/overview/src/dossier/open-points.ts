import { inLocale, say } from "@tenzij/core/language";
import { byPlace, locate } from "@tenzij/core/report";
import { type Html, html } from "../html/html.ts";
import { table } from "../html/page.ts";
import { message } from "../language/message.ts";
import type { Setting } from "./setting.ts";

/** What still stops the profile, and what is to be looked at: heaviest first, each at its place. */
export function openPoints(setting: Setting): Html {
  const { words, judged, texts, locale } = setting;
  const weights = ["exclusion", "block", "warning"] as const;
  const rows = weights.flatMap((severity) =>
    byPlace(
      judged.findings.filter((one) => one.severity === severity),
      judged.file,
    ).map((one) => [
      html`<span class="${severity === "warning" ? "wait" : "bad"}">${words(message(`dossier/weight-${severity}`, {}))}</span>`,
      `${one.title === undefined ? "" : `${inLocale(one.title, locale)}. `}${say(one.message, locale)}`,
      `${one.file}:${locate(one.file, one.span, texts).start.line}`,
    ]),
  );
  const heading = words(message("dossier/open-points", {}));
  const heads = [message("dossier/weight", {}), message("dossier/point", {}), message("dossier/place", {})].map(words);
  return html`<h2>${heading}</h2>${rows.length === 0 ? html`<p>${words(message("dossier/no-open-points", {}))}</p>` : table(heading, heads, rows)}`;
}
