import { inLocale } from "@tenzij/core/language";
import { type Html, html } from "../html/html.ts";
import { table } from "../html/page.ts";
import { signersOf } from "../inventory/record-row.ts";
import { message } from "../language/message.ts";
import type { Setting, Verified } from "./setting.ts";

/** Who is to sign; and where a run of the Action verified it, who approved this very content. Nothing typed in a record is a signature. */
export function signaturesSection(setting: Setting): Html {
  const { words, verified } = setting;
  return html`<h2>${words(message("dossier/signatures", {}))}</h2>
${verified === null ? null : verifiedTable(verified, setting)}
${toSign(setting)}`;
}

function verifiedTable({ run, on, judged, content, signed, open }: Verified, setting: Setting): Html {
  const { words, isPublic } = setting;
  const heading = words(message("dossier/verified", {}));
  const source = words(
    message("dossier/verified-by", { run: run ?? words(message("dossier/no-run", {})), on, commit: judged }),
  );
  if (content !== "same")
    return html`<p class="bad">${words(message(`dossier/${content}-content`, {}))}</p><p class="soft">${source}</p>`;
  if (signed === null)
    return html`<p class="wait">${words(message("dossier/not-looked-up", {}))}</p><p class="soft">${source}</p>`;
  const rows = signed.map((one) => [
    roleTitle(one.role, setting),
    isPublic || one.number === null ? words(message("dossier/left-out", {})) : `${one.login ?? ""} (${one.number})`,
    one.at ?? "",
    html`<code>${one.commit}</code>`,
  ]);
  const heads = ["role", "account", "at", "on-commit"] as const;
  return html`${table(
    heading,
    heads.map((head) => words(message(`dossier/signed-${head}`, {}))),
    rows,
  )}
<p class="soft">${source}</p>
${open.length === 0 ? null : html`<p class="bad">${words(message("dossier/still-open", { roles: open.map((role) => roleTitle(role, setting)).join(", ") }))}</p>`}`;
}

function toSign(setting: Setting): Html {
  const { words, record, policy, isPublic, verified } = setting;
  const heading = words(message("dossier/will-sign", {}));
  const rows = signersOf(record, policy.signers.roles).map(({ role, login }) => [
    roleTitle(role, setting),
    isPublic ? words(message("dossier/left-out", {})) : (login ?? peopleFor(role, setting)),
  ]);
  return html`${verified === null ? html`<p class="wait">${words(message("dossier/not-verified", {}))}</p>` : null}
${table(heading, [words(message("dossier/signed-role", {})), words(message("dossier/signed-account", {}))], rows)}`;
}

/** Whom the policy lets fill a role that the record names nobody for. */
function peopleFor(role: string, { policy, words }: Setting): string {
  const people = (policy.signers.people[role] ?? []).map(({ login }) => login);
  return people.length === 0
    ? words(message("dossier/nobody", {}))
    : words(message("dossier/one-of", { people: people.join(", ") }));
}

function roleTitle(role: string, { law, locale }: Setting): string {
  return inLocale(
    law.enums.find(({ id }) => id === "role")?.values.find(({ id }) => id === role)?.title ?? role,
    locale,
  );
}
