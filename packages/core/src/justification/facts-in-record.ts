import type { Field, Law } from "@tenzij/law";
import { message } from "../language/message.ts";
import { enumValue, hasTrait } from "../profile/effective-facts.ts";
import { isNothingWritten, type Statement } from "../profile/facts.ts";
import type { Profile, Stated } from "../profile/profile.ts";
import { weighFacts } from "../profile/weigh-facts.ts";
import type { Finding } from "../text/finding.ts";
import { entryOf, type JustificationRecord } from "./record.ts";
import { formOf } from "./record-shape.ts";
import { textsIn } from "./spell-facts.ts";

/** What a record may state of a profile that does not state it itself: nothing that softens (design §5.3). */
const factsOfRecord = ["purpose", "automation", "consequences", "phase", "learning"] as const;

export type FactOfRecord = (typeof factsOfRecord)[number];

/** The key of a record under which they stand. */
export const factsKey = "facts";

/** Each of them with how it is written, and its path in a record. */
export function factFields(law: Law): { readonly fact: FactOfRecord; readonly field: Field; readonly path: string }[] {
  const fields = formOf(law, "record")?.fields[factsKey]?.fields ?? {};
  return factsOfRecord.flatMap((fact) => {
    const field = fields[fact];
    return field === undefined ? [] : [{ fact, field, path: `${factsKey}.${fact}` }];
  });
}

/** A profile with what its record states of it beside what it states itself. */
export interface ProfileAsStated {
  readonly profile: Profile;
  readonly findings: readonly Finding[];
}

/**
 * Adds what a record states of its profile. Where both state a thing the stricter counts, and it is told, as within one
 * document; a purpose that softens does not count.
 */
export function withFactsInRecord(
  profile: Profile,
  record: Pick<JustificationRecord, "root" | "source"> | null,
  law: Law,
): ProfileAsStated {
  const written = record === null ? [] : statementsIn(record, law);
  if (written.length === 0) return { profile, findings: [] };
  const softening = written.filter((one) => isSoftening(one, law));
  const counting = written.filter((one) => !softening.includes(one));
  const names = new Set(counting.map(({ name }) => name));
  const own = factsOfRecord.filter((fact) => names.has(fact)).flatMap((fact) => ownStatements(profile, fact));
  const { facts, consequences, findings } = weighFacts([...own, ...counting], law.enums);
  return {
    profile: { ...profile, ...facts, ...(names.has("consequences") ? { consequences } : {}) },
    findings: [
      ...findings,
      ...softening.map(softens),
      ...counting.filter(({ value }) => value === undefined).map((one) => unknown(one, law)),
    ],
  };
}

function statementsIn({ root, source }: Pick<JustificationRecord, "root" | "source">, law: Law): Statement[] {
  const map = root === null ? undefined : entryOf(root, factsKey)?.value;
  if (map?.type !== "map") return [];
  return factFields(law).flatMap(({ fact, field }) => {
    const entry = entryOf(map, fact);
    if (entry === undefined) return [];
    const within = entry.value.span;
    return (textsIn(entry.value) ?? []).flatMap((text): Statement[] => {
      if (isNothingWritten(text)) return [];
      const value = enumValue(law.enums, field.of ?? fact, text.text);
      const stated = { name: fact, key: entry.key.text, within, file: source.file, text: text.text, span: text.span };
      return [value === undefined ? stated : { ...stated, value }];
    });
  });
}

/** What a profile, with its record, says of a fact, whether or not it is a word that is known. */
export function writtenAs(fact: FactOfRecord, profile: Profile): readonly Stated[] {
  if (fact === "consequences") return profile.consequences;
  const stated = profile[fact];
  return stated === undefined ? [] : [stated];
}

export function isStated(fact: FactOfRecord, profile: Profile): boolean {
  return writtenAs(fact, profile).some(({ value }) => value !== undefined);
}

function ownStatements(profile: Profile, fact: FactOfRecord): Statement[] {
  const all = writtenAs(fact, profile);
  const within = all[0]?.span;
  if (within === undefined) return [];
  return all.map((stated) => ({ key: fact, file: profile.source.file, ...stated, name: fact, within }));
}

/** A purpose that asks less than control is for the profile to state and for base policy to confirm. */
function isSoftening({ name, value }: Statement, law: Law): boolean {
  return name === "purpose" && value !== undefined && !hasTrait(law.enums, "purpose", value, "control");
}

function softens({ file, span, key, text }: Statement): Finding {
  const sentence = message("fact/softens", { key, text });
  return {
    ...{ rule: "record/softens", severity: "block", verdict: "test-inconsistent" },
    ...{ file, span, message: sentence, sources: [] },
  };
}

function unknown({ file, span, key, name, text }: Statement, law: Law): Finding {
  const vocabulary = factFields(law).find(({ fact }) => fact === name)?.field.of;
  const known = (law.enums.find(({ id }) => id === vocabulary)?.values ?? []).map(({ id }) => id).join(", ");
  const sentence = message("fact/unknown", { key, text, known });
  return { rule: "read/unknown-value", severity: "warning", file, span, message: sentence, sources: [] };
}
