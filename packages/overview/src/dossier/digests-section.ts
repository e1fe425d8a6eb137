import { type Digests, digestsIn, digestsOf, partTitles } from "@tenzij/core/justification";
import { inLocale } from "@tenzij/core/language";
import { type Html, html } from "../html/html.ts";
import { table } from "../html/page.ts";
import { message } from "../language/message.ts";
import type { Setting } from "./setting.ts";

/** What the test rests on: the digest of each part of the profile now, and whether the record holds the same one. */
export function digestsSection(setting: Setting): Html {
  const { words, profile, record } = setting;
  const heading = words(message("dossier/digests", {}));
  const recorded = record === null ? null : digestsIn(record);
  const names = new Set(recorded?.indicators.keys() ?? []);
  const known = recorded === null ? null : flat(recorded);
  const rows = [...flat(digestsOf(profile, names))].map(([key, digest]) => {
    const [name = "", part = ""] = key.split("\n");
    const was = known?.get(key);
    const state = was === undefined ? "digest-not-covered" : was === digest ? "digest-same" : "digest-changed";
    return [
      name === "" ? words(message("dossier/of-the-profile", {})) : name,
      titleOf(part, setting),
      html`<code class="whole">${digest}</code>`,
      words(message(`dossier/${state}`, {})),
    ];
  });
  const heads = ["indicator", "part", "digest", "in-record"] as const;
  return html`<h2>${heading}</h2><p class="soft">${words(message("dossier/digests-how", {}))}</p>
${table(
  heading,
  heads.map((head) => words(message(`dossier/digest-${head}`, {}))),
  rows,
)}`;
}

function flat({ indicators, profile, rest }: Digests): Map<string, string> {
  return new Map([
    ...[...indicators].flatMap(([name, parts]) =>
      [...parts].map(([part, digest]) => [`${name}\n${part}`, digest] as const),
    ),
    ...[...profile].map(([part, digest]) => [`\n${part}`, digest] as const),
    ...[...rest].map(([key, digest]) => [`${key}\nrest`, digest] as const),
  ]);
}

function titleOf(part: string, { locale }: Setting): string {
  const title = partTitles[part as keyof typeof partTitles];
  return title === undefined ? part : inLocale(title, locale);
}
