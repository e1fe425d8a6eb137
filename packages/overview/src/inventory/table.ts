import { inLocale, type Locale, type Message, say, shownName } from "@tenzij/core/language";
import { grantTitle, sayVerdict } from "@tenzij/core/report";
import type { Law, Verdict } from "@tenzij/law";
import { message } from "../language/message.ts";
import type { GrantRow, IndicatorRow, Inventory, Note, ProfileRow, SeenRepository } from "./schema.ts";
import { originsOf, sayOrigin, sayState, sayWhy } from "./state-words.ts";

/** How an inventory is put in words. */
export interface Words {
  readonly locale: Locale;
  readonly law: Law;
}

/** One line of an inventory, by column; unescaped. */
export type Line = Readonly<Record<Column, string>>;
export type Column = (typeof columns)[number];

/** The columns of an inventory, in order. */
export const columns = [
  "repository",
  "state",
  "file",
  "profile",
  "owner",
  "verdict",
  "indicator",
  "read-as",
  "kind",
  "grounds",
  "place",
  "record",
  "answered-on",
  "answered-by",
  "valid-until",
  "open",
  "signers",
  "grants",
  "found",
  "gone",
  "policy",
] as const;

const headings: Readonly<Record<Column, Message>> = {
  repository: message("inventory/repository", {}),
  state: message("inventory/state", {}),
  file: message("inventory/file", {}),
  profile: message("inventory/profile", {}),
  owner: message("inventory/owner", {}),
  verdict: message("inventory/verdict", {}),
  indicator: message("inventory/indicator", {}),
  "read-as": message("inventory/read-as", {}),
  kind: message("inventory/kind", {}),
  grounds: message("inventory/grounds", {}),
  place: message("inventory/place", {}),
  record: message("inventory/record", {}),
  "answered-on": message("inventory/answered-on", {}),
  "answered-by": message("inventory/answered-by", {}),
  "valid-until": message("inventory/valid-until", {}),
  open: message("inventory/open", {}),
  signers: message("inventory/signers", {}),
  grants: message("inventory/grants", {}),
  found: message("inventory/found", {}),
  gone: message("inventory/gone", {}),
  policy: message("inventory/policy", {}),
};

export function sayColumn(column: Column, locale: Locale): string {
  return say(headings[column], locale);
}

/**
 * The lines of an inventory: one for each indicator; one for a profile without any, and one for a repository that was not seen, so that
 * neither is missing.
 */
export function* linesOf({ repositories }: Inventory, words: Words): Generator<Line> {
  for (const one of repositories) {
    const policy = originsOf(one)
      .map((origin) => sayOrigin(origin, words.locale))
      .join(" ");
    if (one.state === "not-seen") yield { ...empty, repository: one.name, state: sayWhy(one, words.locale) };
    else {
      for (const profile of one.profiles)
        for (const line of linesOfProfile(one, profile, words)) yield { ...line, policy };
      for (const row of one.gone)
        yield {
          ...empty,
          repository: one.name,
          file: row.file,
          ...aboutIndicator(row, row.file, words),
          place: "",
          policy,
        };
    }
  }
}

const empty = Object.fromEntries(columns.map((column) => [column, ""])) as Record<Column, string>;

function* linesOfProfile(repository: SeenRepository, profile: ProfileRow, words: Words): Generator<Line> {
  const about = { ...empty, repository: repository.name, ...aboutProfile(profile, words) };
  const grants = repository.granted.filter(({ file }) => file === profile.file);
  if (profile.indicators.length === 0) yield { ...about, grants: sayGrants(grants, words) };
  for (const row of profile.indicators) {
    const own = grants.filter(({ indicator }) => indicator === null || indicator === row.indicator);
    yield { ...about, ...aboutIndicator(row, profile.file, words), grants: sayGrants(own, words) };
  }
}

function aboutProfile({ record, ...profile }: ProfileRow, { locale, law }: Words): Partial<Line> {
  return {
    file: profile.file,
    profile: profile.title ?? profile.profile ?? "",
    owner: profile.owner ?? "",
    verdict: sayVerdict(profile.verdict as Verdict, locale),
    open: String(profile.open),
    record: record?.file ?? "",
    "answered-on": record?.answered ?? "",
    "answered-by": record?.by ?? "",
    "valid-until": record?.validUntil ?? "",
    signers: profile.signers.map((one) => saySigner(one, locale, law)).join("; "),
  };
}

function aboutIndicator(row: IndicatorRow, profile: string, { locale, law }: Words): Partial<Line> {
  const line = row.line === null ? "" : `:${row.line}`;
  return {
    state: sayState(row.state, locale),
    indicator: shownName(row.indicator ?? ""),
    "read-as": inLocale(row.title, locale),
    kind: inLocale(law.asks.find(({ kind }) => kind === row.kind)?.title ?? row.kind ?? "", locale),
    grounds: row.grounds
      .map((id) => inLocale(law.grounds.find((one) => one.id === id)?.title ?? id, locale))
      .join("; "),
    place: row.file === profile ? line.slice(1) : `${row.file}${line}`,
    found: row.found ?? "",
    gone: row.gone ?? "",
  };
}

/** A role in words, and who is named for it. */
function saySigner({ role, login }: ProfileRow["signers"][number], locale: Locale, law: Law): string {
  const known = law.enums.find(({ id }) => id === "role")?.values.find(({ id }) => id === role);
  const title = inLocale(known?.title ?? role, locale);
  return login === null ? title : `${title}: ${login}`;
}

function sayGrants(grants: readonly GrantRow[], words: Words): string {
  return grants.map((one) => sayGrant(one, words)).join("; ");
}

/** A decision that softens: what, until when, by whom, and whether it holds. */
function sayGrant({ kind, until, owner, holds }: GrantRow, { locale }: Words): string {
  const state = holds === null ? "inventory/grant-open" : holds ? "inventory/grant-holds" : "inventory/grant-fell";
  const title = inLocale(grantTitle(kind as Parameters<typeof grantTitle>[0]), locale);
  return [title, owner ?? "", until ?? "", say(message(state, {}), locale)].filter((part) => part !== "").join(", ");
}

/** Every decision that softens, repository by repository: where, for what, and how it stands. */
export function grantLines({ repositories }: Inventory, words: Words): string[][] {
  return repositories.flatMap((one) =>
    one.state === "seen"
      ? one.granted.map((grant) => [one.name, grant.file, grant.indicator ?? "", sayGrant(grant, words)])
      : [],
  );
}

/** What belongs to no profile: files that look like one and are not governed, and what stands against the policy. */
export function notLookedInto({ repositories }: Inventory, { locale }: Words): string[][] {
  return repositories.flatMap((one) =>
    one.state === "seen"
      ? one.findings.map(({ file, line, rule, message: text }) => [
          one.name,
          `${file}:${line}`,
          text === null ? rule : inLocale(text, locale),
        ])
      : [],
  );
}

/** What to know before repositories are compared. */
export function sayNote({ kind, repository, said: values }: Note, { locale }: Words): string {
  return say(message(`inventory/note-${kind}`, { repository: repository ?? "", values: values.join("; ") }), locale);
}
