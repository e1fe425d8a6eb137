import { law } from "@tenzij/law";
import { type Span, sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { nodeAt, readRecord } from "../justification/record.ts";
import { say } from "../language/say.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { assess } from "./assess.ts";
import { today, treeOf } from "./fixtures/judge.ts";
import { formOfRecord } from "./form-of-record.ts";
import { recordText } from "./record-text.ts";

const policy = readPolicy(
  "tenzij.yaml",
  'frameworks: [toetsingskader-2025, voorzorgplicht, algoritmekader]\nprofiles: ["*.profile.yaml"]\nsigners: {roles: []}\n',
  law,
);
const profileOf = (indicators: string, phase = "in-use") =>
  `profile: a\npurpose: control\nphase: ${phase}\nautomation: assists\nconsequences: [interview, fine]\nsubject: persons\nlearning: none\nindicators: [${indicators}]\n`;

/** A profile with a record that was begun, and then as somebody went on with it. */
function begun(profile: string, on = (text: string) => text) {
  const files = { "a.profile.yaml": profile };
  const seen = (text?: string) => {
    const all = text === undefined ? files : { ...files, "a.justification.yaml": text };
    const tree = treeOf(all);
    const [judged] = assess({ tree, today, signatures: null, law, policy }).profiles;
    if (judged === undefined) throw new Error("no profile");
    return { tree, judged, given: { tree, judged, policy: policy.policy, law, today, locale: "nl" as const } };
  };
  const text = on(recordText(seen().given)?.text ?? "");
  return { text, ...seen(text) };
}

const inside = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;

describe("a record that was only begun", () => {
  it.each([
    ["indirect, in use", profileOf("woonplaats_pc4, huurachterstand")],
    ["a combination, in use", profileOf("woonplaats_pc4, taalniveau")],
    ["contested", profileOf("geboorteplaats, inkomen")],
    ["direct", profileOf("nationaliteit, inkomen").replace("control", "support")],
    ["in development", profileOf("woonplaats_pc4, geboorteplaats", "development")],
  ])("names each open answer once and nothing that is empty inside it: %s", (_, profile) => {
    const { text, judged } = begun(profile);
    const record = readRecord(sourceText("a.justification.yaml", text), law);
    const own = judged.findings.filter(({ file, severity }) => file === judged.record && severity !== "info");
    const missing = own.filter(({ message }) => message.key.startsWith("answer/missing"));
    expect(missing.length).toBeGreaterThan(4);
    for (const { rule, indicator, message } of missing) {
      const key = String(message.args["key"]);
      const node = nodeAt(
        indicator === undefined ? record.root : (record.distinctions.get(indicator)?.node ?? null),
        key,
      );
      if (node === undefined) continue;
      const beside = own.filter((one) => one.rule !== rule && !missing.includes(one) && inside(one.span, node.span));
      expect(
        beside.map((one) => `${one.rule} ${say(one.message, "nl")}`),
        `${rule} ${key}`,
      ).toEqual([]);
    }
  });

  it.each(["nationaliteit, postcode", "geboorteplaats, postcode", "geboorteplaats, nationaliteit"])(
    "changes the kind of no reading, and excludes nothing, where one indicator is read as several things: %s",
    (values) => {
      const profile = profileOf(`{name: a, values: [${values}]}, inkomen`);
      const none = treeOf({ "a.profile.yaml": profile });
      const [before] = assess({ tree: none, today, signatures: null, law, policy }).profiles;
      const kinds = (findings = before?.findings) =>
        findings?.filter(({ match }) => match !== undefined).map(({ rule, kind }) => `${rule} ${kind}`) ?? [];
      expect(kinds().length).toBeGreaterThan(1);
      expect(kinds(begun(profile).judged.findings).sort()).toEqual(kinds().sort());
    },
  );

  it("is held cell by cell from the first figure on", () => {
    const profile = profileOf("woonplaats_pc4, huurachterstand");
    const cells = (on?: (text: string) => string) =>
      begun(profile, on).judged.findings.filter(({ rule }) => rule === "question/VZ-07").length;
    expect(cells()).toBe(0);
    expect(cells((text) => text.replace("population:", "population: 1200"))).toBeGreaterThan(4);
  });

  it("calls a column of the counts by its title in the form", () => {
    const { given } = begun(profileOf("woonplaats_pc4, huurachterstand"), (text) =>
      text.replace("group:", "group: Wijk Oost").replace("population:", "population: 1200"),
    );
    const form = formOfRecord({ surface: "editor", ...given, who: { by: "J. de Wit" } });
    const shown = JSON.stringify(form);
    expect(shown).toContain("Wijk Oost: “geselecteerd” is onderdrukt of leeg");
    expect(shown).not.toMatch(/dit antwoord” is|dit antwoord is onderdrukt/i);
  });

  it("says that no role stands there, where who classified has none", () => {
    const { judged } = begun(profileOf("geboorteplaats, inkomen"), (text) =>
      text.replace(/(classification:\n\s+kind:)/, "$1 indirect"),
    );
    const sentences = judged.findings.map(({ message }) => say(message, "nl"));
    expect(sentences).toContain("Wat betwist is, classificeert een jurist; hier staat geen rol.");
    expect(sentences.join("\n")).not.toContain('rol ""');
  });
});
