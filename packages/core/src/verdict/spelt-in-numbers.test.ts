import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { readProfile } from "../profile/read-profile.ts";
import { judge } from "./fixtures/judge.ts";

const bytes = (text: string) => [...new TextEncoder().encode(text)];
const spelt = (...names: string[]) => ({
  offsets: names.reduce((all, name) => [...all, (all.at(-1) ?? 0) + bytes(name).length], [0]),
  values: names.flatMap(bytes).map((byte) => (byte > 127 ? byte - 256 : byte)),
});
const model = (enc: object) => ({
  learner: { feature_names: ["k1"], gradient_booster: { model: { cats: { enc: [enc] } } }, learner_model_param: {} },
});

function read(document: object) {
  const { indicators, loose } = readProfile(sourceText("m.json", JSON.stringify(document)), { enums: law.enums });
  return {
    values: indicators.flatMap(({ fragments }) =>
      fragments.flatMap(({ role, text }) => (role === "value" ? [text] : [])),
    ),
    loose: loose.map(({ indicator }) => indicator.name),
  };
}

function rules(document: object): string[] {
  const files = { "m.json": JSON.stringify(document), "tenzij.yaml": "profiles: [m.json]\n" };
  return judge(files).profiles.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

describe("names of categories that a model spells by the numbers of their letters", () => {
  it("are the values they are, each cut where it begins", () => {
    expect(read(model(spelt("Turks", "Curaçaos"))).values).toEqual(["Turks", "Curaçaos"]);
  });

  it.each([
    ["names of groups", spelt("Marokkaans", "Turks"), "indicator/named-group"],
    ["codes of countries", spelt("MA", "TR", "SY", "SO"), "indicator/named-country"],
  ])("are found: %s", (_, enc, rule) => expect(rules(model(enc))).toContain(rule));

  it("are found in any file, and as one text where nothing says where each begins", () => {
    expect(read({ indicators: ["dagen"], x: { y: bytes("nationaliteit") } }).loose).toContain("nationaliteit");
    expect(rules({ indicators: ["dagen"], x: bytes("nationaliteit") })).toContain("indicator/nationality");
  });

  it("are no limits, no years, no few numbers and no signs", () => {
    for (const x of [
      [65, 70, 75, 80, 85, 90, 95],
      [120, 110, 100, 90, 80, 70],
      [78, 65, 84],
      [40, 41, 42, 40, 41, 42],
      [97, 110.5, 98, 97, 110, 98],
    ])
      expect(
        read({ indicators: [{ name: "leeftijd", limits: x }] }).loose.filter((one) => /^\p{L}{3}/u.test(one)),
      ).toEqual([]);
  });
});
