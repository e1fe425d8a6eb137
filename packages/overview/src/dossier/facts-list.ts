import { textAt } from "@tenzij/core/justification";
import { inLocale } from "@tenzij/core/language";
import { type Html, html } from "../html/html.ts";
import { sayOrigin } from "../inventory/state-words.ts";
import { message } from "../language/message.ts";
import type { Setting } from "./setting.ts";

/** What the profile is and states of itself, and where it was looked at. */
export function factsList(setting: Setting): Html {
  const { words, judged, repository, profile, record, today, isPublic, origin, locale } = setting;
  const unknown = words(message("dossier/not-stated", {}));
  const state = repository.uncommitted ? words(message("dossier/uncommitted", { count: repository.uncommitted })) : "";
  const rows: (readonly [string, string])[] = [
    [
      words(message("dossier/repository", {})),
      `${repository.name}${repository.commit === null ? "" : ` @ ${repository.commit}`} ${state}`,
    ],
    [words(message("dossier/file", {})), judged.file],
    [words(message("dossier/record", {})), record === null ? words(message("dossier/no-record", {})) : judged.record],
    [words(message("dossier/looked-on", {})), today],
    ...(origin === undefined ? [] : [[words(message("dossier/policy", {})), sayOrigin(origin, locale)] as const]),
    ...(["purpose", "phase", "automation", "consequence", "learning"] as const).map((fact): [string, string] => [
      titleOf(fact, setting),
      stated(fact, setting) ?? unknown,
    ]),
    [words(message("dossier/answered", {})), answered(setting) ?? unknown],
    [
      words(message("dossier/valid-until", {})),
      textAt(record?.root, "valid-until") ?? textAt(record?.root, "valid-until.on") ?? unknown,
    ],
  ];
  const { decision } = decisionIn(setting);
  if (decision !== null) rows.push([words(message("dossier/decision", {})), decision]);
  const id = profile.id === null || isPublic ? [] : [[words(message("dossier/id", {})), profile.id.text]];
  return html`<dl>${[...id, ...rows].map(([term, text]) => html`<dt>${term ?? ""}</dt><dd>${text ?? ""}</dd>`)}</dl>`;
}

type Fact = "purpose" | "phase" | "automation" | "consequence" | "learning";

function titleOf(fact: Fact, { law, locale }: Setting): string {
  return inLocale(law.enums.find(({ id }) => id === fact)?.title ?? fact, locale);
}

/** A fact as the profile states it, else as its record does; null where neither does. */
function stated(fact: Fact, { profile, record, law, locale }: Setting): string | null {
  const own = fact === "consequence" ? profile.consequences : [profile[fact]];
  const texts = own.flatMap((one) => (one === undefined ? [] : [{ value: one.value, text: one.text }]));
  const inRecord = textAt(record?.root, `facts.${fact === "consequence" ? "consequences" : fact}`);
  const all = texts.length > 0 || inRecord === undefined ? texts : [{ value: inRecord, text: inRecord }];
  const { values = [] } = law.enums.find(({ id }) => id === fact) ?? {};
  const titles = all.map(({ value, text }) => inLocale(values.find(({ id }) => id === value)?.title ?? text, locale));
  return titles.length === 0 ? null : titles.join("; ");
}

function answered({ record, isPublic, law, locale }: Setting): string | null {
  const recorded = (key: string) => textAt(record?.root, `answered.${key}`);
  const role = recorded("role");
  const title = law.enums.find(({ id }) => id === "role")?.values.find(({ id }) => id === role)?.title ?? role;
  const parts = [
    isPublic ? undefined : recorded("by"),
    title === undefined ? undefined : inLocale(title, locale),
    recorded("on"),
  ];
  const stated = parts.filter((part) => part !== undefined);
  return stated.length === 0 ? null : stated.join(", ");
}

function decisionIn({ record }: Setting): { decision: string | null } {
  const parts = ["body", "date", "ref"].flatMap((key) => textAt(record?.root, `decision.${key}`) ?? []);
  return { decision: parts.length === 0 ? null : parts.join(", ") };
}
