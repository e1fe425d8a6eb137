import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assess, recordText } from "@tenzij/core";
import { say } from "@tenzij/core/language";
import { policyOfTree } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Given } from "./smallest.ts";

/**
 * Each system of the sources, switched on by the policy, beside the smallest complete test: what lets the profile pass, and what of its
 * own stops it.
 */

const today = "2026-11-23";
const name = "profiles/heronderzoek-bijstand";
const [profile, record] = [`${name}.profile.yaml`, `${name}.justification.yaml`];
const examples = fileURLToPath(new URL("../../docs/examples/", import.meta.url));
const smallest = Object.fromEntries(
  ["tenzij.yaml", "organisation.yaml", profile, record].map((file) => [
    file,
    readFileSync(`${examples}kleinste-toets/${file}`, "utf8"),
  ]),
);

type Files = Readonly<Record<string, string>>;

function judged(files: Files) {
  const tree = { files: Object.keys(files).sort(), read: (file: string) => files[file] ?? "" };
  const policy = policyOfTree(tree, law);
  const { profiles } = assess({ tree, policy, today, signatures: null, law });
  const [one] = profiles;
  if (one === undefined) throw new Error("nothing judged");
  const why = one.findings
    .filter(({ severity }) => severity === "block" || severity === "exclusion")
    .map(({ rule }) => rule);
  return { one, tree, policy, verdict: one.verdict, why: [...new Set(why)] };
}

const outcome = (files: Files) => {
  const { verdict, why } = judged(files);
  return [verdict, ...why];
};

/** The smallest test under a policy of these frameworks, with the answers to what they ask. */
function under(framework: string, more = ""): Files {
  const path = new URL(`answers/${framework}.yaml`, import.meta.url);
  const given = parse(readFileSync(path, "utf8")) as Given;
  const written = parse(smallest[record] ?? "");
  const [row = ""] = Object.keys(written.distinctions);
  const distinctions = { [row]: { ...written.distinctions[row], ...given.distinction } };
  return {
    ...smallest,
    "tenzij.yaml": policyOf(`[toetsingskader-2025, voorzorgplicht, ${framework}]`, more),
    "organisation.yaml": stringify({ ...parse(smallest["organisation.yaml"] ?? ""), ...given.organisation }),
    [record]: stringify({ ...written, ...given.profile, distinctions }),
  };
}

function policyOf(frameworks: string, more = ""): string {
  return `${(smallest["tenzij.yaml"] ?? "").replace(/frameworks: .*/, `frameworks: ${frameworks}`)}${more}`;
}

/** The files without one key at the top of one of them. */
function without(files: Files, file: string, key: string): Files {
  const { [key]: gone, ...rest } = parse(files[file] ?? "");
  expect(gone, key).toBeDefined();
  return { ...files, [file]: stringify(rest) };
}

/** The files with the digests of the record written anew, for someone who read that every answer still holds. */
function confirmed(files: Files): Files {
  const { one, tree, policy } = judged(files);
  const made = recordText({ tree, judged: one, policy: policy.policy, law, today, locale: "nl", refresh: true });
  return { ...files, [record]: made?.text ?? "" };
}

const incident = (text: string): Files => ({
  ...under("discriminatieprotocol"),
  "incidents/klachten.yaml": `incident: klachten\nprofiles: [heronderzoek-bijstand]\nsince: 2026-10-01\nsignal: Twee klachten over huisbezoeken in dezelfde flat.\nknown-to: {persons: [{who: director, on: 2026-10-02}]}\n${text}`,
});
const decision = (what: string) =>
  `decision: {decision: ${what}, on: 2026-10-03, body: algemeen directeur, reason: Het gaat om weinig mensen en het onderzoek is binnen een maand klaar.}\n`;

const bank = {
  ...smallest,
  "tenzij.yaml": policyOf("[toetsingskader-2025, voorzorgplicht]", "sector: private\n"),
  [profile]: (smallest[profile] ?? "").replace("purpose: control", "purpose: transactiemonitoring"),
};

/** Each system: a tree that passes, one that fails, and by which rules at least. */
const systems: [string, Files, Files, string[]][] = [
  ["toetsingskader 2025", smallest, without(smallest, record, "effectiveness"), ["test-incomplete", "question/TK-14"]],
  [
    "toetsingskader 2021, which was replaced",
    { ...smallest, "tenzij.yaml": policyOf("[toetsingskader-2021]") },
    { ...smallest, [record]: (smallest[record] ?? "").replace("toetsingskader-2025", "toetsingskader-2021") },
    ["test-stale", "question/TK-01"],
  ],
  [
    "voorzorgplicht",
    smallest,
    without(smallest, "organisation.yaml", "complaints"),
    ["test-incomplete", "question/VZ-11"],
  ],
  [
    "algoritmekader",
    under("algoritmekader"),
    without(under("algoritmekader"), record, "dpia"),
    ["test-incomplete", "question/AK-12"],
  ],
  [
    "discriminatieprotocol: a suspicion without a decision",
    incident(`status: suspected\n${decision("continue")}`),
    incident("status: suspected\n"),
    ["test-incomplete", "question/DP-04"],
  ],
  [
    "politie",
    under("politie"),
    without(under("politie"), record, "police"),
    ["test-incomplete", "question/PO-01", "question/PO-05", "question/PO-06"],
  ],
  ["samenwerking", under("samenwerking"), without(under("samenwerking"), record, "sharing"), ["test-incomplete"]],
  [
    "afkomstindicatoren",
    under("afkomstindicatoren"),
    without(under("afkomstindicatoren"), "organisation.yaml", "inventory"),
    ["test-incomplete", "question/MT-01"],
  ],
  [
    "vng",
    under("vng"),
    without(under("vng"), record, "municipality"),
    ["test-incomplete", "question/VN-02", "question/VN-05", "question/VN-06"],
  ],
  [
    "a private institution that enforces",
    confirmed(bank),
    without(confirmed(bank), record, "statistics"),
    ["test-incomplete", "question/VZ-06"],
  ],
];

describe("a system of the sources, in check", () => {
  it.each(systems)("%s lets the answered pass and stops what is not", (_, passes, fails, why) => {
    expect(outcome(passes)).toEqual(["test-complete"]);
    expect(outcome(fails)).toEqual(expect.arrayContaining(why));
    expect(outcome(fails)[0]).toBe(why[0]);
  });

  it("says of each what is open, where, in both languages", async () => {
    const said = systems.map(([title, , fails]) => {
      const { one } = judged(fails);
      const open = one.findings.filter(({ severity }) => severity === "block");
      const lines = open.flatMap(({ rule, file, message }) => [
        `  ${rule} ${file}`,
        `    ${say(message, "nl")}`,
        `    ${say(message, "en")}`,
      ]);
      return `${title}: ${one.verdict}\n${lines.join("\n")}\n`;
    });
    await expect(said.join("\n")).toMatchFileSnapshot("rows.txt");
  });

  it.each(["continue", "stop"])(
    "discriminatieprotocol: established, decided to %s, stops what is used still",
    (decided) => {
      const files = incident(`status: established\n${decision(decided)}`);
      expect(outcome(files)).toEqual(["test-inconsistent", "question/DP-04"]);
      const retired = (files[profile] ?? "").replace("phase: pilot", "phase: retired");
      expect(outcome({ ...files, [profile]: retired })).not.toContain("question/DP-04");
    },
  );

  it.each<[string, string, string, string]>([
    ["sex", "geslacht", "grounds: [sex]\n", "no-finding"],
    ["age", "leeftijd", "grounds: [age]\n", "no-finding"],
    ["marital status", "burgerlijke_staat", "grounds: [marital-status]\n", "no-finding"],
    ["religion, judged in control by itself", "godsdienst", "", "test-missing"],
  ])("the ground of %s is judged where the policy says so", (_, indicator, grounds, otherwise) => {
    const files = (policy: string) => ({
      "tenzij.yaml": `profiles: ["profiles/**"]\n${policy}`,
      "profiles/p.profile.yaml": `profile: p\npurpose: control\nautomation: human-decides\nphase: in-use\nconsequences: [letter]\nindicators:\n  - {name: ${indicator}}\n`,
    });
    expect([judged(files("")).verdict, judged(files(grounds)).verdict]).toEqual([otherwise, "test-missing"]);
  });
});

it("has an answer for each framework that a policy can take in", () => {
  const answers = readdirSync(fileURLToPath(new URL("answers", import.meta.url))).map((file) =>
    file.replace(".yaml", ""),
  );
  const asked = law.frameworks.filter(
    ({ id, always, partOf }) => !always && partOf === undefined && !id.startsWith("toetsingskader"),
  );
  expect(answers.toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
});
