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
  for (const one of statements) {
    const all = byName.get(one.name);
    if (all === undefined) byName.set(one.name, [one]);
    else all.push(one);
  }
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
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function distinct(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter((one) => seen.size < seen.add(meaningOf(one)).size);
}

/** How many other places a finding names; each place has a finding of its own. */
const placesNamed = 10;

/** With one meaning a warning at each place, with two it blocks at each: nobody can tell which of them is meant. */
function statedAgain(groups: readonly (readonly Statement[])[]): Finding[] {
  const places = groups.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ first, meaning: group.map(meaningOf).sort().join("\n") }];
  });
  const [one, two] = places;
  if (one === undefined || two === undefined) return [];
  const different = places.find(({ meaning }) => meaning !== one.meaning);
  // Few are named: were it all, a file of 8,000 documents would make 64 million places.
  const named = places.slice(0, placesNamed + 1).map(({ first }) => first);
  return places.map(({ first, meaning }, at) => {
    const other = different === undefined ? (at === 0 ? two : one) : meaning === one.meaning ? different : one;
    return finding(first, other.first, named, different !== undefined);
  });
}

function finding(one: Statement, other: Statement, named: readonly Statement[], differs: boolean): Finding {
  const args = { key: one.key, text: one.text, otherKey: other.key, otherText: other.text };
  const others = named.filter((first) => first !== one).slice(0, placesNamed);
  const shown = others.includes(other) ? others : [...others.slice(1), other];
  const related = shown.map(({ file, span, key, text }) => ({
    ...{ file, span },
    message: message("fact/stated-here", { key, text }),
  }));
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
