import { readText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { readProfile } from "./read-profile.ts";

const enums = [
  {
    id: "purpose",
    title: { nl: "Doel", en: "Purpose" },
    values: [
      {
        id: "control",
        title: { nl: "Controle", en: "Control" },
        aliases: ["controle", "handhaving"],
        traits: ["control"],
      },
    ],
  },
];

function read(text: string, file = "a.profile.yaml", indicators?: string) {
  return readProfile(readText(file, text).source, { enums, indicators });
}

const names = (text: string, file?: string) => read(text, file).indicators.map((one) => one.name);

describe("a native profile", () => {
  const text = `# zonder nationaliteit
profile: heronderzoek
purpose: Handhaving # het doel
automation: human-decides
indicators:
  - name: woonplaats_pc4
    label: Woonplaats
    description: "Eerste vier # cijfers"
    source: brp
    values: ["1060", "1066"]
    weight: 12
  - <<: &basis {weight: 3, source: uwv}
    name: leeftijd
selection: {score-at-least: 60}
`;

  it("reads what it states, with the value each word stands for", () => {
    const profile = read(text);
    expect(profile.id?.text).toBe("heronderzoek");
    expect(profile.purpose).toMatchObject({ text: "Handhaving", value: "control" });
    expect(profile.automation?.value).toBeUndefined();
    expect(profile.selection).toMatchObject({ form: "score-at-least", score: 60 });
    expect(profile.problems).toEqual([]);
  });

  it("reads each indicator with its fields and places", () => {
    const [first, second] = read(text).indicators;
    expect(first?.fragments.map((one) => `${one.role}=${one.text}`)).toEqual([
      "name=woonplaats_pc4",
      "label=Woonplaats",
      "description=Eerste vier # cijfers",
      "source=brp",
      "value=1060",
      "value=1066",
    ]);
    expect(text.slice(first?.span.start, first?.span.end)).toBe("woonplaats_pc4");
    expect(first?.weight?.text).toBe("12");
    expect(second?.weight?.text).toBe("3");
    expect(second?.fragments.find((one) => one.role === "source")?.usedAt).toBeDefined();
  });

  it("finds comments outside texts only", () => {
    expect(read(text).comments.map((one) => one.text)).toEqual(["zonder nationaliteit", "het doel"]);
  });

  it("reads criteria that stand outside `indicators` too", () => {
    expect(names("profile: x\nindicators: [{name: a}]\nextra:\n  geboorteland: TR\n")).toContain("geboorteland");
    expect(names("profile: x\nindicators: [{name: a}]\nselection: {all-of: [a, wijk]}\n")).toEqual(["a", "wijk"]);
    expect(names("profile: x\nindicators: [{name: a}]\nselection: \"afkomst == 'x'\"\n")).toContain("/selection");
  });
});

describe("a foreign file", () => {
  it.each([
    ["features: [wijk, leeftijd]", ["wijk", "leeftijd"]],
    ["model:\n  inputs:\n    - {field: wijk}\n    - {kolom: pc4, code: x}\n", ["wijk", "pc4"]],
    ["weights: {postcode: 0.3, leeftijd: 1}", ["postcode", "leeftijd"]],
    ["postcodes: ['1060', '1066']", ["postcodes"]],
    ["nationaliteit: {NL: 0, MA: 3}", ["nationaliteit"]],
    ["invoer_model: [geboorteland, wijkcode]", ["invoer_model", "geboorteland", "wijkcode"]],
    ["rules:\n  - when: \"afkomst == 'x'\"\n    then: 3\n", ["afkomst"]],
    ["- naam: wijk\n- naam: pc4\n", ["wijk", "pc4"]],
    ["- {id: f, label: a}\n- {id: f, label: b}\n", ["/f", "/f (2)"]],
    ["config: |\n  inputs:\n    - name: wijk\n", ["wijk"]],
    ['config: "{\\"features\\": [\\"wijk\\"]}"', ["wijk"]],
    ["a: 1\n---\nb: 2\n", ["a", "b"]],
  ])("finds the indicators of %j", (text, expected) => {
    expect(names(text, "f.yaml")).toEqual(expected);
  });

  it("points into the outer file for text inside a literal block", () => {
    const text = "config: |\n  inputs:\n\n    - name: wijk\n      weight: 2\n";
    const [indicator] = read(text, "f.yaml").indicators;
    expect(text.slice(indicator?.span.start, indicator?.span.end)).toBe("wijk");
  });

  it("keeps what is said about the file apart from its criteria", () => {
    const profile = read(
      "title: Nationaliteit\nlanguage: nl\ncontact: {postcode: 1234AB}\nexcluded: [afkomst]\nfeatures: [a]\n",
      "f.yaml",
    );
    expect(profile.indicators.map((one) => one.name)).toEqual(["a"]);
    expect(profile.mentions.map((one) => one.text)).toEqual([
      "Nationaliteit",
      "nl",
      "contact",
      "postcode",
      "1234AB",
      "excluded",
      "afkomst",
    ]);
    expect(profile.information.map(({ key }) => key.text)).toEqual(["language"]);
  });

  it("lets no heading hide criteria, and takes a list of what is left out for what it is", () => {
    expect(names("metadata:\n  model:\n    features: [wijk]\n", "f.yaml")).toEqual(["wijk"]);
    expect(names("meta: {weights: {afkomst: 3}}\n", "f.yaml")).toEqual(["afkomst"]);
    expect(names("features: [a]\nmetadata: {excluded: {features: [wijk]}}\n", "f.yaml")).toEqual(["a"]);
  });

  it("takes what has a weight for a criterion, and a rule for a rule, whatever they stand under", () => {
    expect(names("features: [a]\nexcluded: [{name: wijk, weight: 40}]\n", "f.yaml")).toEqual(["a", "wijk"]);
    expect(names("features: [a]\nowner: {name: wijk, gewicht: 0.5}\n", "f.yaml")).toEqual(["a", "wijk"]);
    expect(names("features: [a]\nexcluded: [{name: wijk, weight: 0}, {name: pc4}]\n", "f.yaml")).toEqual(["a"]);
    expect(names('features: [a]\nmetadata: {rule: "wijk = 3"}\n', "f.yaml")).toEqual(["a", "rule"]);
  });

  it("takes what stands where base policy says for names, beside what it finds itself", () => {
    const text = "features:\n  - {zoals: wijk, weight: 2}\n  - {zoals: pc4}\nother: {afkomst: 1}\n";
    const { indicators, loose } = read(text, "f.yaml", "features[*].zoals");
    expect(indicators.map((one) => one.name)).toEqual(["wijk", "pc4", "other"]);
    expect(indicators[0]?.weight?.text).toBe("2");
    expect(loose.map(({ indicator }) => indicator.name)).toEqual(["afkomst"]);
    expect(names("inputs: [wijk]\n", "f.yaml")).toEqual(["wijk"]);
  });

  it("says of a path that selects nothing that it does", () => {
    expect(read("features: [a]\n", "f.yaml", "inputs[*]").problems.map((one) => one.rule)).toEqual([
      "read/nothing-at-path",
    ]);
    expect(read("inputs: [a]\n", "f.yaml", "inputs[*]").problems).toEqual([]);
  });

  it("tells indicators of one name apart by what stands around them, whatever is put beside them", () => {
    const model = (name: string, columns: string) => `  - name: ${name}\n    columns: [${columns}]\n`;
    const text = (columns: string) => `models:\n${model("k", columns)}${model("d", "{name: ras}")}`;
    const found = (columns: string) => names(text(columns), "f.yaml").filter((name) => name.includes("ras"));
    expect(found("{name: ras}")).toEqual(["/models/k/columns/ras", "/models/d/columns/ras"]);
    expect(found("{name: x}, {name: ras}")).toEqual(found("{name: ras}"));
  });

  it("takes a bare name beside or above what has that name for a repeat", () => {
    const text = "required: [ras]\nproperties:\n  ras: {type: string}\n";
    expect(names(text, "f.yaml")).toEqual(["ras"]);
    expect(names("a: {features: [ras]}\nb: {features: [ras]}\n", "f.yaml")).toEqual([
      "a",
      "/a/features/ras",
      "b",
      "/b/features/ras",
    ]);
  });

  it("reads a selection above the indicators as below them", () => {
    const [selection, indicators] = ["selection: {all-of: [a, wijk]}\n", "indicators: [{name: a}]\n"];
    expect(names(`profile: x\n${selection}${indicators}`)).toEqual(names(`profile: x\n${indicators}${selection}`));
  });

  it("cannot judge a file in which it finds no indicators", () => {
    expect(read("title: leeg\n", "f.yaml").problems.map((one) => one.rule)).toEqual(["read/no-indicators"]);
  });
});
