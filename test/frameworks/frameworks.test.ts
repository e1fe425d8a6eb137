import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assess } from "@tenzij/core";
import { readPolicy } from "@tenzij/core/policy";
import { law, type Question } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";

/**
 * Each framework that a policy can take in, beside the smallest complete test: with the answers in `answers/` it asks nothing more,
 * and without any one of them it asks exactly that one.
 */

type Answers = Record<string, unknown>;
interface Given {
  readonly profile: Answers;
  readonly distinction?: Answers;
  readonly organisation?: Answers;
}

const here = fileURLToPath(new URL("answers", import.meta.url));
const example = fileURLToPath(new URL("../../docs/examples/kleinste-toets", import.meta.url));
const text = (file: string) => readFileSync(`${example}/${file}`, "utf8");
const name = "profiles/heronderzoek-bijstand";
const own = { organisation: parse(text("organisation.yaml")), record: parse(text(`${name}.justification.yaml`)) };

function judge(framework: string, given: Given) {
  const { woonplaats_pc4: row } = own.record.distinctions;
  const record = {
    ...own.record,
    ...given.profile,
    distinctions: { woonplaats_pc4: { ...row, ...given.distinction } },
  };
  const files: Record<string, string> = {
    "tenzij.yaml": `frameworks: [toetsingskader-2025, voorzorgplicht, ${framework}]\nprofiles: ["profiles/**"]\n`,
    "organisation.yaml": stringify({ ...own.organisation, ...given.organisation }),
    [`${name}.profile.yaml`]: text(`${name}.profile.yaml`),
    [`${name}.justification.yaml`]: stringify(record),
  };
  const policy = readPolicy("tenzij.yaml", files["tenzij.yaml"] ?? "", law);
  const tree = { files: Object.keys(files).sort(), read: (file: string) => files[file] ?? "" };
  const [judged] = assess({ tree, policy, today: "2026-11-29", signatures: null, law }).profiles;
  if (judged === undefined) throw new Error("nothing judged");
  const asked = judged.findings.filter(
    ({ rule, severity }) => rule.startsWith("question/") && (severity === "block" || severity === "warning"),
  );
  return { verdict: judged.verdict, asked: [...new Set(asked.map(({ rule }) => rule.slice("question/".length)))] };
}

/** The answers without the one at a path. */
function without(given: Given, { of, at = "" }: Question): Given {
  const copy = structuredClone(given) as unknown as Record<string, Answers | undefined>;
  const path = at.split(".");
  const last = path.pop() as string;
  const holder = path.reduce<Answers | undefined>((map, key) => map?.[key] as Answers | undefined, copy[of]);
  if (holder?.[last] === undefined) throw new Error(`no answer at ${at}`);
  delete holder[last];
  return copy as unknown as Given;
}

describe.each(readdirSync(here).map((file) => file.replace(/\.yaml$/, "")))("%s", (id) => {
  const given = parse(readFileSync(`${here}/${id}.yaml`, "utf8")) as Given;
  const framework = law.frameworks.find((one) => one.id === id);
  const onGround = (question: Question) =>
    question.when.grounds === undefined ||
    question.when.grounds.some((ground) => ["race", "nationality"].includes(ground));
  const asked = (framework?.questions ?? []).filter(
    (one) =>
      one.form !== undefined &&
      !one.checks.includes("measure") &&
      (one.when.kinds ?? ["indirect"]).includes("indirect") &&
      onGround(one) &&
      !(one.when.grounds?.includes("religion") && !one.when.grounds.includes("nationality")),
  );

  it("asks nothing more once it is answered", () => {
    expect(judge(id, given)).toEqual({ verdict: "test-complete", asked: [] });
  });

  it.each(asked.map((question) => [question.id, question] as const))(
    "asks %s when it is not answered",
    (number, question) => {
      const open = judge(id, without(given, question));
      expect(open.asked).toEqual([number]);
      expect(open.verdict).toBe(question.severity === "block" ? "test-incomplete" : "test-complete");
    },
  );
});
