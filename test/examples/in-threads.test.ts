import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assess, judgeShare } from "@tenzij/core";
import { policyOfTree } from "@tenzij/core/policy";
import { jsonPieces, type ReportedAssessment, toSarif, toText } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import type { Tree } from "@tenzij/read";
import { diskTree } from "@tenzij/repository";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../docs/examples/", import.meta.url));
const examples = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());

const input = (tree: Tree) => ({ tree, policy: policyOfTree(tree, law), today: "2027-03-01", signatures: null, law });

function reportsOf(assessment: ReportedAssessment): string[] {
  const options = { locale: "nl", law, version: "0" } as const;
  return [[...jsonPieces(assessment, options)].join(""), toSarif(assessment, options), toText(assessment, options)];
}

type Handed = Parameters<Parameters<typeof judgeShare>[2]>[0];

/** What two threads hand in of a tree, through what may go between threads; each judges every third file. */
function shares(tree: Tree): Handed[][] {
  return [0, 1].map((first) => {
    const handed: Handed[] = [];
    let next = first - 3;
    const deal = () => {
      next += 3;
      return next;
    };
    judgeShare(input(tree), deal, (one) => handed.push(structuredClone(one)));
    return handed;
  });
}

const record = (of: string, name: string) =>
  `justifies: ${of}\nframework: toetsingskader-2025\ndistinctions:\n  ${name}:\n    kind: indirect\n    suitability:\n      reason: Uit het onderzoek van vorig jaar bleek dat dit kenmerk samenhangt met fouten in de aangifte van het inkomen.\n`;
const asking = (id: string, line: string) => `profile: ${id}\npurpose: control\nautomation: human-decides\n${line}\n`;

/** Files that say something of each other: through what one refers to, through a name, and through what was written in two. */
const related: Record<string, string> = {
  "tenzij.yaml": "profiles: ['**']\n",
  "a.profile.yaml": asking("a", "model: rules.csv\nindicators: [{name: postcode}]"),
  "b.profile.yaml": asking("b", "model: rules.csv\nindicators: [{name: taalniveau}]"),
  "c.profile.yaml": asking("c", "model: m.sql"),
  "d.profile.yaml": asking("c", "extends: shared.json\nindicators: [{name: leeftijd}]"),
  "e.profile.yaml": asking("e", "extends: api.yaml\nindicators: [{name: uren}]"),
  "f.profile.yaml": asking("f", "indicators: [{name: inkomen}]"),
  "a.justification.yaml": record("a", "postcode"),
  "b.justification.yaml": record("b", "taalniveau"),
  "elsewhere.justification.yaml": record("f", "inkomen"),
  "stray.justification.yaml": record("nowhere", "inkomen"),
  "rules.csv": "kenmerk;punten\ngeboorteland;3\nleeftijd;2\ntaalniveau;4\n",
  "m.sql": "select dagen from v where x = 1\n",
  "v.sql": "create view v as select nationaliteit as x from p;\n",
  "shared.json": '{"indicators": [{"name": "nationaliteit", "weight": 3}]}',
  "api.yaml": "openapi: 3.0.3\ninfo: {title: brp}\npaths: {}\ncomponents: {schemas: {nationaliteit: {type: string}}}\n",
};

const setAside = (tree: Tree) =>
  assess(input(tree)).profiles.flatMap((one) => (one.setAside === true ? [one.file] : []));

describe("files judged by several threads", () => {
  it.each(examples.map(({ name }) => name))("of %s are reported as one thread reports them", (name) => {
    const tree = diskTree(`${folder}${name}`);
    const given = input(tree);
    expect(reportsOf(assess(given, "for a report", shares(tree)))).toEqual(reportsOf(assess(given)));
  });

  it("are held against each other whoever judged them", () => {
    const tree: Tree = { files: Object.keys(related).sort(), read: (file) => related[file] ?? "" };
    const [json] = reportsOf(assess(input(tree)));
    expect(setAside(tree)).toEqual([]);
    expect(setAside({ ...tree, files: tree.files.filter((file) => file !== "e.profile.yaml") })).toEqual(["api.yaml"]);
    for (const rule of [
      "record/copied",
      "policy/same-name",
      "policy/two-records",
      "policy/two-wrappers",
      "policy/stray-record",
    ])
      expect(json).toContain(rule);
    expect(reportsOf(assess(input(tree), "for a report", shares(tree)))).toEqual(reportsOf(assess(input(tree))));
    const one = shares(tree).slice(1);
    expect(reportsOf(assess(input(tree), "for a report", one))).toEqual(reportsOf(assess(input(tree))));
  });
});
