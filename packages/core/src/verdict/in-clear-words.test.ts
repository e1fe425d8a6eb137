import { describe, expect, it } from "vitest";
import { judge } from "./fixtures/judge.ts";

const facts = "automation: human-decides\nconsequences: [letter]\nphase: pilot\n";
const policy = "frameworks: [toetsingskader-2025]\n";

/** What is made of a profile for control that says this. */
function judged(text: string, { head = `purpose: control\n${facts}`, uses = "" } = {}) {
  const [found] = judge({ "tenzij.yaml": `${policy}${uses}`, "a.profile.yaml": `profile: p\n${head}${text}` }).profiles;
  if (found === undefined) throw new Error("nothing judged");
  return { ...found, rules: found.findings.map(({ rule }) => rule) };
}

const amount = "indicators:\n  - {name: bedrag}\n";

describe("a profile for control that says in clear words that it selects on", () => {
  const named = [
    ["Sinti", "Sinti"],
    ["allochtonen", "allochtonen"],
    ["allochtoon", "allochtoon"],
    ["skin colour", "huidskleur"],
    ["Roma and Sinti", "Roma en Sinti"],
  ] as const;
  const places: readonly (readonly [string, (word: string) => string])[] = [
    ["a name", (word) => `indicators:\n  - {name: ${word}}\n`],
    ["a label", (word) => `indicators:\n  - {name: k1, label: ${word}}\n`],
    ["a value", (word) => `indicators:\n  - {name: doelgroep, values: [${word}, anders]}\n`],
    ["a filter", (word) => `filters: [${word}]\n${amount}`],
    ["a key of weights", (word) => `weights:\n  ${word}: 3\n  bedrag: 1\n`],
    ["an unknown key, deep down", (word) => `x:\n  y:\n    - {z: ${word}}\n${amount}`],
  ];

  it.each(named.flatMap(([what, word]) => places.map(([place, text]) => [what, place, text(word)] as const)))(
    "%s is excluded where it stands in %s",
    (_what, _place, text) => {
      expect(judged(text).rules).toContain("exclusion/X1");
    },
  );

  it.each(
    named.flatMap(([what, word]) => [
      [what, "the selection itself", `selection: wij selecteren op ${word}\n${amount}`],
      [what, "a step of the process", `steps:\n  - {doe: kies dossiers van ${word}}\n${amount}`],
    ]),
  )("%s in a sentence of %s blocks, and a lawyer says whether it says this", (_what, _place, text) => {
    const { verdict, blocks } = judged(text);
    expect([blocks, ["excluded", "test-missing"].includes(verdict)]).toEqual([true, true]);
  });

  it.each(["huishoudens van Roma en Sinti", "gezin is Sinti", "medewerkers met een donkere huid"])(
    "a sentence in which only who is meant stands ahead is excluded: %s",
    (description) => {
      expect(judged(`indicators:\n  - {name: k1, description: ${description}}\n`).rules).toContain("exclusion/X1");
    },
  );

  it.each(["klant woont in Roma", "klanten in Roma", "gezinnen uit Roma"])(
    "a place that is called so too is asked, and excluded by nothing: %s",
    (description) => {
      const { rules, blocks } = judged(`indicators:\n  - {name: k1, description: ${description}}\n`);
      expect([rules.includes("exclusion/X1"), blocks]).toEqual([false, true]);
    },
  );

  it.each([
    "huid_kleur",
    "huidskleurcode",
    "romasinti",
    "huidskleurr",
    "h_u_i_d_s_k_l_e_u_r",
    "allochtn",
    "huidsklr_groep",
  ])("something glued, split or hinted at is never green: %s", (name) => {
    const { verdict, findings } = judged(`indicators:\n  - {name: ${name}}\n`);
    expect(findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule)).not.toEqual([]);
    expect(verdict).not.toBe("test-complete");
  });
});

describe("a word that also names a city", () => {
  it.each([
    "indicators:\n  - {name: vestiging, values: [Roma, Milano, Torino]}\n",
    `vestiging: [Roma, Milano, Torino]\n${amount}`,
  ])("neither excludes nor blocks among cities: %s", (text) => {
    const { blocks, rules } = judged(text);
    expect(rules).not.toContain("exclusion/X1");
    expect(blocks).toBe(false);
  });

  it.each(["doelgroep", "bevolkingsgroep", "etniciteit"])("excludes where people are beside it: %s", (name) => {
    expect(judged(`indicators:\n  - {name: ${name}, values: [Roma, Sinti]}\n`).rules).toContain("exclusion/X1");
  });
});

describe("a statutory requirement of nationality", () => {
  const requirement = "indicators:\n  - {name: nationaliteit, values: [Nederlandse, EU]}\n";
  const uses =
    "uses: [{file: a.profile.yaml, purpose: eligibility, owner: jz, reason: Wet studiefinanciering 2000 artikel 2.2, until: 2027-06-01}]\n";

  it.each(["human-decides", "full"])("that decides on a right is not excluded (automation: %s)", (automation) => {
    const head = `purpose: eligibility\n${facts.replace("human-decides", automation)}`;
    const { verdict, rules } = judged(requirement, { head, uses });
    expect(rules.filter((rule) => rule.startsWith("exclusion/"))).toEqual([]);
    expect(verdict).toBe("test-missing");
  });

  it("is excluded by machine alone where its twin selects for control", () => {
    const head = `purpose: control\n${facts.replace("human-decides", "full")}`;
    expect(judged(requirement, { head }).rules).toContain("exclusion/X2");
  });

  it("asks a test in control with a person who decides, and excludes nothing", () => {
    const { verdict, rules } = judged(requirement);
    expect(rules.filter((rule) => rule.startsWith("exclusion/"))).toEqual([]);
    expect(verdict).toBe("test-missing");
  });
});
