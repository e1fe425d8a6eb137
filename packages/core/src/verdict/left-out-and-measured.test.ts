import { describe, expect, it } from "vitest";
import { judge } from "./fixtures/judge.ts";

const file = "a.profile.yaml";
const facts = "profile: p\npurpose: control\nautomation: full\nfeatures: [inkomen]\n";

function judged(text: string, files: Record<string, string> = {}) {
  const [one] = judge({ [file]: `${facts}${text}`, ...files }).profiles;
  if (one === undefined) throw new Error("not judged");
  return one;
}

const found = (text: string, files?: Record<string, string>) =>
  judged(text, files).findings.flatMap(({ rule, severity, message, indicator }) =>
    /^(indicator|exclusion)\//.test(rule) ? [`${severity} ${indicator} ${message.key}`] : [],
  );

describe("what is left out", () => {
  it.each(["drop_columns: [huidskleur]\n", "uitgesloten:\n  - huidskleur\n", "excluded: {columns: [huidskleur]}\n"])(
    "asks whether people are left out of control, and excludes nothing: %j",
    (text) => {
      expect(found(text)).toEqual(["block huidskleur distinction/left-out"]);
      expect(
        judged(text)
          .questions.filter((one) => one.indicator === "huidskleur")
          .map((one) => one.question),
      ).toEqual(["IN-10"]);
    },
  );

  it("selects where an action, an operator or values stand beside it", () => {
    expect(found("uitgesloten:\n  - {veld: huidskleur, actie: niet-controleren}\n")).toContain(
      "exclusion huidskleur exclusion/holds",
    );
  });

  it("is a criterion where it is used as well", () => {
    expect(found("drop_columns: [huidskleur]\nrules: [{field: huidskleur}]\n")).toContain(
      "exclusion huidskleur exclusion/holds",
    );
  });
});

describe("what is measured for bias", () => {
  it.each([
    "protected_attributes: [{feature: huidskleur}]\n",
    "bias_audit_config: {attribute_columns: [huidskleur]}\n",
    "ds: {classpath: x.y, sensitive_attribute: huidskleur}\n",
    "metrics: [{name: fpr, sensitive_attribute: huidskleur}]\n",
  ])("asks whether it is only measured, and excludes nothing: %j", (text) => {
    expect(found(text)).toEqual(["block huidskleur distinction/measured"]);
  });

  it("asks nothing more once a lawyer has said so", () => {
    const record = `justifies: p\nframework: toetsingskader-2025\nanswered: {by: Jan de Wit, role: jurist, on: 2026-11-01}
distinctions:\n  huidskleur:\n    reading: {is: something-else, means: alleen een meting van fouten per groep, why: "De training gebruikt deze kolom niet, zie stap 3 van de werkinstructie"}\n`;
    const text = "protected_attributes: [huidskleur]\n";
    expect(found(text, { "a.justification.yaml": record })).toEqual(["info huidskleur distinction/read-otherwise"]);
  });
});

describe("what policy confirms to be only measured", () => {
  const policy = (indicator: string) =>
    `uses:\n  - {file: ${file}, indicator: ${indicator}, role: monitoring, owner: directeur, reason: Alleen voor de jaarlijkse meting., on: 2026-11-01, until: 2027-01-01}\n`;
  const under = (text: string, indicator = "huidskleur") => found(text, { "tenzij.yaml": policy(indicator) });
  const listed = "fairness_monitoring: {columns: [huidskleur]}\n";

  it("asks nothing more of the indicator that it names", () => {
    expect(found(listed)).toEqual(["block huidskleur distinction/measured"]);
    expect(under(listed)).toEqual(["info huidskleur distinction/set-apart"]);
    expect(under(listed, "geboorteland")).toEqual(["block huidskleur distinction/measured"]);
  });

  it("is not what stands elsewhere in the file as well", () => {
    const used = under(`${listed}rules: [{field: huidskleur, weight: 3}]\n`);
    expect(used.filter((one) => one.startsWith("exclusion"))).not.toEqual([]);
    const left = under(`${listed}drop_columns: [huidskleur]\n`);
    // Left out of the data as well, that place asks its own question.
    expect(left.map((one) => one.split(" ")[0])).toEqual(["info", "block"]);
  });
});

describe("switches", () => {
  it("tells what is off, and reads what is on without a value", () => {
    const text = "blocks:\n  huidskleur: false\n  geboorteland: true\n";
    const one = judged(text);
    expect(one.distinctions.map(({ indicator }) => indicator.name)).toEqual(["geboorteland"]);
    expect(one.distinctions[0]?.indicator.fragments.map(({ role }) => role)).toEqual(["name"]);
    expect(found(text)).toContain("info undefined mention/switched-off");
  });

  it("is none of a condition", () => {
    const text = "rules:\n  - als: {huidskleur: false, inkomen: true}\n    punten: 3\n";
    expect(found(text)).toContain("exclusion huidskleur, inkomen exclusion/holds");
  });
});
