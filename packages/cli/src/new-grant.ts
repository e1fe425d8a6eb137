import { type Locale, say } from "@tenzij/core/language";
import { law } from "@tenzij/law";
import { message } from "./language/message.ts";
import type { Shell } from "./shell.ts";
import { type WrongUse, wrongUse } from "./wrong-use.ts";

/** What can be granted from the command line. */
export const grantKinds = ["use", "reading", "exception", "not-profile"] as const;
export type NewGrantKind = (typeof grantKinds)[number];

/** What a person says of a grant that is not in the policy yet. */
export interface GrantWords {
  readonly kind?: NewGrantKind;
  readonly owner?: string;
  readonly reason?: string;
  readonly purpose?: string;
  readonly subject?: string;
  readonly role?: string;
  readonly readAs?: string;
  readonly means?: string;
}

/** An entry for the policy: the list it belongs to, and its keys in the order they are written. */
export interface NewGrant {
  readonly list: "uses" | "readings" | "exceptions" | "not-profiles";
  readonly keys: readonly (readonly [key: string, value: string])[];
}

interface Asked {
  readonly file: string;
  readonly indicator: string | undefined;
  /** What the indicator is read as, where that is one thing. */
  readonly readAs: string | undefined;
}

/**
 * The entry to add, from what was given; on a terminal a person is asked for the rest.
 * @returns null when they stopped.
 */
export async function newGrant(
  asked: Asked,
  given: GrantWords,
  locale: Locale,
  { interactive }: Pick<Shell, "interactive">,
): Promise<NewGrant | WrongUse | null> {
  const words = interactive ? await askedFor(asked, given, locale) : given;
  if (words === null) return null;
  const missing = missingFrom(asked, words);
  if (missing.length > 0) return wrongUse(message("cli/grant-needs", { options: missing.join(" ") }));
  return entryOf(asked, words);
}

function missingFrom({ indicator, readAs }: Asked, words: GrantWords): string[] {
  const { kind, owner, reason, purpose, subject, role, means } = words;
  const needs: [string, boolean][] = [
    [`--kind ${grantKinds.join("|")}`, kind === undefined],
    ["INDICATOR", (kind === "reading" || kind === "exception") && indicator === undefined],
    ["--purpose|--subject|--role WORD", kind === "use" && (purpose ?? subject ?? role) === undefined],
    ["--read-as WORD", kind === "reading" && (words.readAs ?? readAs) === undefined],
    ["--means TEXT", kind === "reading" && means === undefined],
    ["--owner NAME", owner === undefined],
    ["--reason TEXT", reason === undefined],
  ];
  return needs.flatMap(([option, isMissing]) => (isMissing ? [option] : []));
}

function entryOf({ file, indicator, readAs }: Asked, words: GrantWords): NewGrant {
  const { kind, owner = "", reason = "", purpose, subject, role, means } = words;
  const written = (pairs: readonly (readonly [string, string | undefined])[]) =>
    pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const who = [["owner", owner] as const, ["reason", reason] as const];
  if (kind === "not-profile") return { list: "not-profiles", keys: [["files", file], ...who] };
  const subjectOf = written([
    ["file", file],
    ["indicator", indicator],
  ]);
  if (kind === "exception") return { list: "exceptions", keys: [...subjectOf, ...who] };
  if (kind === "use") {
    const facts = [["purpose", purpose] as const, ["subject", subject] as const, ["role", role] as const];
    return { list: "uses", keys: [...subjectOf, ...written(facts), ...who] };
  }
  const reading = [["read-as", words.readAs ?? readAs] as const, ["means", means] as const];
  return { list: "readings", keys: [...subjectOf, ...written(reading), ["by", owner], ["why", reason]] };
}

/** Asks a person for what was not given. Null when they stopped. */
async function askedFor({ indicator }: Asked, given: GrantWords, locale: Locale): Promise<GrantWords | null> {
  // Only a person at a terminal waits for this; every other start goes without.
  const { choose, write } = await import("./prompts.ts");
  const ask = (key: "owner" | "reason" | "means") => write(say(message(`cli/grant-ask-${key}`, {}), locale));
  const possible = grantKinds.filter((one) => indicator !== undefined || one === "use" || one === "not-profile");
  const kinds = possible.map((value) => ({ value, label: value }));
  const kind = given.kind ?? (await choose(say(message("cli/grant-ask-kind", {}), locale), kinds));
  if (kind === null) return null;
  let words: GrantWords = { ...given, kind: kind as NewGrantKind };
  if (kind === "use" && (given.purpose ?? given.subject ?? given.role) === undefined) {
    const fact = await choose(say(message("cli/grant-ask-fact", {}), locale), confirmable(indicator !== undefined));
    if (fact === null) return null;
    const [key = "", value = ""] = fact.split(" ");
    words = { ...words, [key]: value };
  }
  for (const key of kind === "reading" ? (["means", "owner", "reason"] as const) : (["owner", "reason"] as const)) {
    const answer = words[key] ?? (await ask(key));
    if (answer === null) return null;
    words = { ...words, [key]: answer };
  }
  return words;
}

/** The facts a policy can confirm, of an indicator or of a file. */
function confirmable(ofIndicator: boolean) {
  const facts = ofIndicator
    ? ([["role", "indicator-role"]] as const)
    : ([
        ["purpose", "purpose"],
        ["subject", "subject"],
      ] as const);
  return facts.flatMap(([key, id]) =>
    (law.enums.find((one) => one.id === id)?.values ?? []).map((value) => ({
      value: `${key} ${value.id}`,
      label: `${key}: ${value.id}`,
    })),
  );
}
