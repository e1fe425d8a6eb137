import type { Enumeration, Text } from "@tenzij/law";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { foldKey } from "./keys.ts";
import type { Indicator, Profile, Stated } from "./profile.ts";

/** A softening statement that base policy confirms for a profile (`uses` in tenzij.yaml), not yet expired. */
export interface ConfirmedUse {
  readonly indicator?: string | undefined;
  readonly purpose?: string | undefined;
  readonly subject?: string | undefined;
  readonly role?: string | undefined;
}

/** What a profile's statements count for, once those that soften are held against base policy (design §5.4). */
export interface EffectiveFacts {
  readonly purpose?: string;
  readonly automation?: string;
  readonly phase?: string;
  readonly subject?: string;
  /** What this indicator is confirmed to be for instead of selecting persons; null where it selects. */
  setApart(indicator: Indicator): Text | null;
  readonly findings: readonly Finding[];
}

/**
 * A profile's own words may tighten. They soften (a purpose without control, goods as subject, a monitoring role)
 * only when base policy repeats them; until then they count as not stated.
 */
export function effectiveFacts(
  profile: Profile,
  uses: readonly ConfirmedUse[],
  enums: readonly Enumeration[],
): EffectiveFacts {
  const findings: Finding[] = [];
  const file = profile.source.file;
  const weigh = (
    stated: Stated | undefined,
    id: "purpose" | "subject" | "automation" | "phase",
    tightens: string | null,
  ) => weighFact({ file, enums, uses, findings }, stated, id, tightens);
  const purpose = weigh(profile.purpose, "purpose", "control");
  const subject = weigh(profile.subject, "subject", "persons");
  const automation = weigh(profile.automation, "automation", null);
  const phase = weigh(profile.phase, "phase", null);
  return {
    ...(purpose === undefined ? {} : { purpose }),
    ...(subject === undefined ? {} : { subject }),
    ...(automation === undefined ? {} : { automation }),
    ...(phase === undefined ? {} : { phase }),
    findings,
    setApart: (indicator) => apart(indicator, subject, uses, enums) ?? onlyMeasured(profile, indicator, uses, enums),
  };
}

interface Weighing {
  readonly file: string;
  readonly enums: readonly Enumeration[];
  readonly uses: readonly ConfirmedUse[];
  readonly findings: Finding[];
}

/** `tightens` is the trait of values that count on the profile's word alone; null where any value does. */
function weighFact(
  weighing: Weighing,
  stated: Stated | undefined,
  id: "purpose" | "subject" | "automation" | "phase",
  tightens: string | null,
): string | undefined {
  const confirmed =
    id === "purpose" || id === "subject"
      ? weighing.uses.find((use) => use[id] !== undefined && use.indicator === undefined)?.[id]
      : undefined;
  if (stated === undefined) return confirmed;
  if (stated.value === undefined) {
    weighing.findings.push(...unknown(weighing, stated, id));
    return confirmed;
  }
  if (tightens === null || hasTrait(weighing.enums, id, stated.value, tightens)) return stated.value;
  if (weighing.uses.some((use) => use[id as "purpose" | "subject"] === stated.value)) return stated.value;
  weighing.findings.push(unconfirmed(weighing, stated, id));
  return undefined;
}

function apart(
  indicator: Indicator,
  subject: string | undefined,
  uses: readonly ConfirmedUse[],
  enums: readonly Enumeration[],
): Text | null {
  if (subject !== undefined && !hasTrait(enums, "subject", subject, "persons"))
    return titleOf(enums, "subject", subject);
  const role = indicator.role === undefined ? undefined : enumValue(enums, "indicator-role", indicator.role.text);
  if (role === undefined || hasTrait(enums, "indicator-role", role, "control")) return null;
  const confirmed = uses.some((use) => use.role === role && (use.indicator ?? indicator.name) === indicator.name);
  return confirmed ? titleOf(enums, "indicator-role", role) : null;
}

/**
 * What stands only among what a model is measured for says by its place what it is for; base policy confirms it by name, as it does a
 * role that a profile states. Anywhere else in the file as well, it is not only measured.
 */
function onlyMeasured(
  { indicators, loose }: Profile,
  { name }: Indicator,
  uses: readonly ConfirmedUse[],
  enums: readonly Enumeration[],
): Text | null {
  const use = uses.find(
    ({ indicator, role }) =>
      indicator === name && role !== undefined && hasTrait(enums, "indicator-role", role, "benign"),
  );
  if (use?.role === undefined || indicators.some((one) => one.name === name)) return null;
  const places = loose.filter(({ indicator }) => indicator.name === name);
  const isMeasured = places.length > 0 && places.every(({ capacity }) => capacity === "measured");
  return isMeasured ? titleOf(enums, "indicator-role", use.role) : null;
}

/** True when a value of a vocabulary has a trait; which values have it is decided in the law's enums.yaml. */
export function hasTrait(enums: readonly Enumeration[], id: string, value: string, trait: string): boolean {
  return (
    find(enums, id)
      ?.values.find((one) => one.id === value)
      ?.traits.includes(trait) ?? false
  );
}

/** The value of a vocabulary that a text stands for, by id or alias. */
export function enumValue(enums: readonly Enumeration[], id: string, text: string): string | undefined {
  const vocabulary = find(enums, id);
  if (vocabulary === undefined) return undefined;
  let words = wordsOf.get(vocabulary);
  if (words === undefined) {
    words = new Map(
      vocabulary.values.flatMap((one) =>
        [one.title.nl, one.title.en, ...one.aliases, one.id].map((word) => [foldKey(word), one.id]),
      ),
    );
    wordsOf.set(vocabulary, words);
  }
  return words.get(foldKey(text.trim()));
}

/** Every word that stands for a value of a vocabulary. */
export function wordsFor(enums: readonly Enumeration[], id: string, value: string): string[] {
  const found = find(enums, id)?.values.find((one) => one.id === value);
  return found === undefined ? [] : [found.title.nl, found.title.en, ...found.aliases, found.id];
}

const wordsOf = new WeakMap<Enumeration, Map<string, string>>();

function titleOf(enums: readonly Enumeration[], id: string, value: string): Text | null {
  return find(enums, id)?.values.find((one) => one.id === value)?.title ?? null;
}

function find(enums: readonly Enumeration[], id: string): Enumeration | undefined {
  return enums.find((one) => one.id === id);
}

function unknown({ file, enums }: Weighing, stated: Stated, key: string): Finding[] {
  // What stands in a record is told where it is read.
  if (stated.file !== undefined && stated.file !== file) return [];
  const known = (find(enums, key)?.values ?? []).map((one) => one.id).join(", ");
  const sentence = message("fact/unknown", { key, text: stated.text, known });
  return [{ rule: "read/unknown-value", severity: "warning", file, span: stated.span, message: sentence, sources: [] }];
}

function unconfirmed({ file }: Weighing, stated: Stated, key: string): Finding {
  const sentence = message("fact/unconfirmed", { key, text: stated.text });
  return {
    rule: "policy/unconfirmed-use",
    severity: "warning",
    file,
    span: stated.span,
    message: sentence,
    sources: [],
  };
}
