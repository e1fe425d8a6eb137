import { readFileSync } from "node:fs";
import { law } from "@tenzij/law";
import { sourceText, type YamlPath } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { type Answer, answerIn } from "../justification/form/answer-edit.ts";
import type { FormField, FormPart, RecordForm } from "../justification/form/record-form.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { assess } from "./assess.ts";
import type { ProfileAssessment } from "./assessment.ts";
import { today, treeOf } from "./fixtures/judge.ts";
import { formOfRecord } from "./form-of-record.ts";
import { recordText } from "./record-text.ts";

const example = (file: string) =>
  readFileSync(new URL(`../../../../docs/examples/kleinste-toets/${file}`, import.meta.url), "utf8");
const [profile, record] = ["profile", "justification"].map((kind) => `profiles/heronderzoek-bijstand.${kind}.yaml`) as [
  string,
  string,
];
const policy = readPolicy("tenzij.yaml", example("tenzij.yaml"), law);
const unbegun = {
  "tenzij.yaml": example("tenzij.yaml"),
  "organisation.yaml": example("organisation.yaml"),
  [profile]: example(profile),
};

interface Seen {
  readonly judged: ProfileAssessment;
  readonly form: RecordForm;
}

function seen(text: string | null, other: Record<string, string> = {}): Seen & { text: string } {
  const tree = treeOf({ ...unbegun, ...other, ...(text === null ? {} : { [record]: text }) });
  const judged = assess({ tree, today, signatures: null, law, policy }).profiles.find(
    (one) => one.file === profile,
  ) as ProfileAssessment;
  const given = { tree, judged, policy: policy.policy, law, today, locale: "nl" as const };
  if (text === null) return seen(recordText(given)?.text ?? "", other);
  return { text, judged, form: formOfRecord({ surface: "editor", ...given, who: { by: "J. de Wit" } }) as RecordForm };
}

function fieldsOf(parts: readonly FormPart[]): FormField[] {
  return parts.flatMap((part) => {
    if (part.kind === "field") return [part];
    return part.kind === "map" ? fieldsOf(part.parts) : part.items.flatMap((item) => fieldsOf(item.parts));
  });
}

const answer = (text: string, path: YamlPath, what: Answer, also?: readonly YamlPath[]): string => {
  const written = answerIn(sourceText(record, text), path, what, law, also);
  if (written.refused !== undefined) throw new Error(`${path.join(".")}: ${written.refused}`);
  return written.text;
};

/** Answers whatever stands open, one question after the other, as the example does. */
function fillIn(): { text: string; typed: string[]; confirmed: string[] } {
  const known = parseDocument(example(record), { schema: "failsafe" });
  const [typed, confirmed]: [string[], string[]] = [[], []];
  let { text } = seen(null);
  for (let turn = 0; turn < 60; turn++) {
    const open = seen(text)
      .form.groups.flatMap(({ parts }) => fieldsOf(parts))
      .find(({ value, optional, control }) => value === "" && !optional && control !== "told");
    if (open === undefined) break;
    const path = open.path.map((step) => (step === "login" ? step : step));
    const value = open.proposed ?? known.getIn(path);
    if (typeof value !== "string") throw new Error(`no answer for ${path.join(".")}`);
    (open.proposed === undefined ? typed : confirmed).push(path.join("."));
    text = answer(text, open.path, { value }, open.also);
  }
  return { text, typed, confirmed };
}

describe("the smallest record as a form", () => {
  let made: ReturnType<typeof fillIn> | undefined;
  // Filled in once, by the first that asks: it takes seconds.
  const filled = () => (made ??= fillIn());

  it("is complete by the form alone, in at most 15 questions and 24 fields that a person fills in", () => {
    const { judged, form } = seen(filled().text);
    expect(judged.findings.filter(({ severity }) => severity === "block").map(({ message }) => message.key)).toEqual(
      [],
    );
    expect(judged.verdict).toBe("test-complete");
    expect([form.asked, form.answered]).toEqual([form.asked, form.asked]);
    expect(form.asked).toBeLessThanOrEqual(15);
    expect(filled().typed.length).toBeLessThanOrEqual(24);
    expect(filled().confirmed).toEqual(expect.arrayContaining(["answered.by", "answered.on", "valid-until"]));
  });

  it("counts what the progress counts, and each of its questions once", () => {
    const { form } = seen(null);
    const counted = form.groups.filter((one) => one.counted);
    expect(counted).toHaveLength(form.asked);
    expect(new Set(form.groups.map(({ id }) => id)).size).toBe(form.groups.length);
    expect(counted.filter(({ done }) => done)).toHaveLength(form.answered);
  });

  it("says under a field what is wrong with it, and of a question what is of no field", () => {
    const { form } = seen(filled().text.replace(/answer: yes/, "answer: misschien"));
    const wrong = form.groups.flatMap(({ parts }) => fieldsOf(parts)).filter(({ says }) => says.length > 0);
    expect(wrong.map(({ path }) => path.at(-1))).toEqual(["answer"]);
    expect(form.groups.flatMap(({ says }) => says)).toEqual([]);
  });

  it("writes prose as a text block, a day turned round, and one plan for every question it serves", () => {
    expect(filled().text).toMatch(/restraint: \|-\n {2}Controle van alle/);
    expect(filled().text.match(/by: Afdeling Onderzoek|by: CBS \(maatwerk\)/g)?.length).toBe(3);
    expect(answer(filled().text, ["valid-until"], { value: "29-11-2026" })).toContain("valid-until: 2026-11-29");
  });

  it("switches between figures and a plan, and back, as one answer", () => {
    const path = ["effectiveness"];
    const figures = answer(filled().text, path, { planned: false });
    const group = (text: string) => seen(text).form.groups.find(({ plan }) => plan?.path.join(".") === "effectiveness");
    expect(group(filled().text)?.plan?.planned).toBe(true);
    expect(group(figures)?.plan?.planned).toBe(false);
    expect(fieldsOf(group(figures)?.parts ?? []).map((one) => one.path.join("."))).toContain(
      "effectiveness.random.checked",
    );
    const back = answer(figures, path, { planned: true });
    expect(group(back)?.plan?.planned).toBe(true);
    expect(seen(back).form.answered).toBe(seen(filled().text).form.answered - 1);
  });

  it("adds an alternative and takes it out again", () => {
    const path = ["distinctions", "woonplaats_pc4", "necessity", "alternatives"];
    const more = answer(filled().text, path, { add: { option: "", effect: "", "why-not": "" } });
    expect(more.split("\n").length).toBeGreaterThan(filled().text.split("\n").length);
    expect(answer(more, [...path, 2], { remove: true })).toBe(filled().text);
  });

  it("gives one answer to another indicator too, that is named first, and takes nothing else along", () => {
    const two = example(profile).replace(/^indicators:\n/m, "indicators:\n  - name: wijk\n    weight: 3\n");
    const begun = seen(null, { [profile]: two }).text;
    const at = (name: string) => ["distinctions", name, "legitimate-aim"];
    const reason = "In 2025 bleek bij 212 van de 5.400 dossiers de woonsituatie anders: zie #2.";
    const given = [
      ["answer", "yes"],
      ["reason", reason],
      ["article", "Participatiewet, artikel 53a"],
    ].reduce((text, [key = "", value = ""]) => answer(text, [...at("woonplaats_pc4"), key], { value }), begun);
    const group = seen(given, { [profile]: two }).form.groups.find(
      ({ question, indicator }) => question === "TK-12" && indicator === "woonplaats_pc4",
    );
    expect(group?.others).toEqual([{ title: "wijk", at: at("wijk"), from: at("woonplaats_pc4") }]);
    const both = answer(given, at("wijk"), { from: at("woonplaats_pc4") });
    const read = parseDocument(both, { schema: "failsafe" });
    expect(read.getIn([...at("wijk"), "reason"])).toBe(read.getIn([...at("woonplaats_pc4"), "reason"]));
    expect(String(read.getIn([...at("wijk"), "reason"])).trim()).toBe(reason);
    const lines = given.split("\n");
    expect(lines.filter((line) => !both.split("\n").includes(line) && !/^ {6}(answer|article):/.test(line))).toEqual(
      [],
    );
    const others = seen(both, { [profile]: two }).form.groups.find(({ id }) => id === group?.id)?.others;
    expect(others).toEqual([]);
  });

  it("refuses a place at which the law asks nothing", () => {
    for (const path of [["covers", "version"], ["nooit"], ["distinctions", "woonplaats_pc4", "wat"]])
      expect(answerIn(sourceText(record, filled().text), path, { value: "x" }, law).refused).toBe("no-field");
  });
});
