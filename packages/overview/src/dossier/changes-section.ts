import { type Html, html } from "../html/html.ts";
import { table } from "../html/page.ts";
import { message } from "../language/message.ts";
import type { Setting } from "./setting.ts";

/** How profile and record became what they are, the last change first. What git cannot say is not known, never nothing. */
export function changesSection({ words, history, isPublic }: Setting): Html {
  const heading = words(message("dossier/changes", {}));
  if (!history.known)
    return html`<h2>${heading}</h2><p class="wait">${words(message(`dossier/changes-${history.why}`, {}))}</p>`;
  const heads = ["on", "by", "said", "files", "commit"] as const;
  const rows = history.changes.map(({ on, by, subject, files, commit }) => [
    on,
    isPublic ? words(message("dossier/left-out", {})) : by,
    isPublic ? words(message("dossier/left-out", {})) : subject,
    files.join(", "),
    html`<code class="whole">${commit.slice(0, 12)}</code>`,
  ]);
  return html`<h2>${heading}</h2>
${
  rows.length === 0
    ? html`<p>${words(message("dossier/no-changes", {}))}</p>`
    : table(
        heading,
        heads.map((head) => words(message(`dossier/change-${head}`, {}))),
        rows,
      )
}
${history.more ? html`<p class="wait">${words(message("dossier/more-changes", { count: rows.length }))}</p>` : null}`;
}
