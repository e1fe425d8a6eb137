import type { Enumeration } from "@tenzij/law";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import { hasTrait } from "./effective-facts.ts";
import type { Statement } from "./facts.ts";
import type { FactName } from "./keys.ts";
import type { Stated } from "./profile.ts";

/** What counts of all that a profile states, and what is found where it states a thing more than once. */
export interface WeighedFacts {
  readonly facts: Partial<Record<Exclude<FactName, "consequences">, Stated>>;
  readonly consequences: readonly Stated[];
  readonly findings: readonly Finding[];
}

/**
 * Traits of the values of a fact, from what tightens to what softens; "" for a value with none of these. Of two statements the
 * stricter counts, so that no second line switches an exclusion off (design §4, §5.3).
 */
const strictness: Partial<Record<FactName, readonly string[]>> = {
  purpose: ["control", "", "benign"],
  automation: ["no-human", "", "human"],
  phase: ["", "planned-allowed", "not-used-yet", "out-of-use"],
  subject: ["persons", ""],
  learning: ["learns", ""],
};

/** Weighs the statements of a profile, in whatever documents and languages they stand. */
export function weighFacts(statements: readonly Statement[], enums: readonly Enumeration[]): WeighedFacts {
  const byName = new Map<FactName, Statement[]>();
  for (const one of statements) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  const facts: WeighedFacts["facts"] = {};
  const findings: Finding[] = [];
  for (const [name, all] of byName) {
    if (name === "consequences") continue;
    for (const one of strictestOf(name, all, enums)) facts[name] = one;
    if (name !== "title") findings.push(...statedAgain(all.map((one) => [one])));
  }
  const consequences = byName.get("consequences") ?? [];
  findings.push(...statedAgain(byEntry(consequences)));
  return { facts, consequences: distinct(consequences), findings };
}

/** The first of the strictest. */
function strictestOf(name: FactName, all: readonly Statement[], enums: readonly Enumeration[]): Statement[] {
  const rank = (one: Statement) => rankOf(name, one.value, enums);
  return [...all].sort((one, other) => rank(one) - rank(other)).slice(0, 1);
}

/** From strict to lenient; a value that is none we know comes last, since nothing follows from it. */
function rankOf(name: FactName, value: string | undefined, enums: readonly Enumeration[]): number {
  const traits = strictness[name] ?? [""];
  if (value === undefined) return traits.length;
  const held = traits.flatMap((trait, at) => (trait !== "" && hasTrait(enums, name, value, trait) ? [at] : []));
  return held.length === 0 ? traits.indexOf("") : Math.max(...held);
}

/** Consequences are stated as a list: each entry states one set of them. */
function byEntry(statements: readonly Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>();
  for (const one of statements) {
    const place = `${one.within.start} ${one.file}`;
    groups.set(place, [...(groups.get(place) ?? []), one]);
  }
  return [...groups.values()];
}

function distinct(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter((one) => seen.size < seen.add(meaningOf(one)).size);
}

/** With one meaning a warning at each place, with two it blocks at each: nobody can tell which of them is meant. */
function statedAgain(groups: readonly (readonly Statement[])[]): Finding[] {
  if (groups.length < 2) return [];
  const meanings = groups.map((group) => group.map(meaningOf).sort().join("\n"));
  const differs = new Set(meanings).size > 1;
  return groups.flatMap(([one], at) => {
    const other =
      groups[meanings.findIndex((meaning, index) => index !== at && (!differs || meaning !== meanings[at]))];
    return one && other?.[0] ? [finding(one, other[0], groups, differs)] : [];
  });
}

function finding(
  one: Statement,
  other: Statement,
  groups: readonly (readonly Statement[])[],
  differs: boolean,
): Finding {
  const args = { key: one.key, text: one.text, otherKey: other.key, otherText: other.text };
  const related = groups.flatMap(([first]) =>
    first === undefined || first === one
      ? []
      : [
          {
            file: first.file,
            span: first.span,
            message: message("fact/stated-here", { key: first.key, text: first.text }),
          },
        ],
  );
  const at = { file: one.file, span: one.span, sources: [], related };
  if (!differs) return { rule: "read/stated-twice", severity: "warning", message: message("fact/twice", args), ...at };
  return {
    rule: "read/stated-otherwise",
    severity: "block",
    verdict: "test-inconsistent",
    message: message("fact/contradicts", args),
    ...at,
  };
}

function meaningOf({ value, text }: Statement): string {
  return value ?? text.trim();
}
