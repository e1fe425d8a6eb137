import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assess } from "@tenzij/core";
import { readPolicy } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { parse, stringify } from "yaml";

/** The smallest complete test of the examples, with other answers beside its own. */

export type Answers = Record<string, unknown>;
export interface Given {
  readonly profile: Answers;
  readonly distinction?: Answers;
  readonly organisation?: Answers;
}

const example = fileURLToPath(new URL("../../docs/examples/kleinste-toets", import.meta.url));
const text = (file: string) => readFileSync(`${example}/${file}`, "utf8");
const name = "profiles/heronderzoek-bijstand";
const own = { organisation: parse(text("organisation.yaml")), record: parse(text(`${name}.justification.yaml`)) };

/** A key of the record that only these questions rest on can be left out by giving it as undefined. */
export function judgeWith(frameworks: readonly string[], given: Given) {
  const { woonplaats_pc4: row } = own.record.distinctions;
  const record = {
    ...own.record,
    ...given.profile,
    distinctions: { woonplaats_pc4: { ...row, ...given.distinction } },
  };
  const files: Record<string, string> = {
    "tenzij.yaml": `frameworks: [${frameworks.join(", ")}]
profiles: ["profiles/**"]
signers: {people: {jurist: [{login: jdewit, id: 1}], accountable: [{login: maydin, id: 2}]}}
`,
    "organisation.yaml": stringify({ ...own.organisation, ...given.organisation }),
    [`${name}.profile.yaml`]: text(`${name}.profile.yaml`),
    [`${name}.justification.yaml`]: stringify(record),
  };
  const policy = readPolicy("tenzij.yaml", files["tenzij.yaml"] ?? "", law);
  const tree = { files: Object.keys(files).sort(), read: (file: string) => files[file] ?? "" };
  const [judged] = assess({ tree, policy, today: "2026-11-29", signatures: null, law }).profiles;
  if (judged === undefined) throw new Error("nothing judged");
  const findings = judged.findings.filter(
    ({ rule, severity }) => rule.startsWith("question/") && (severity === "block" || severity === "warning"),
  );
  const asked = [...new Set(findings.map(({ rule }) => rule.slice("question/".length)))];
  return { verdict: judged.verdict, asked, findings };
}
