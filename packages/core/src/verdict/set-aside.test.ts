import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { readPolicy } from "../policy/read-policy.ts";
import { assess } from "./assess.ts";

const api = "openapi: 3.0.3\ninfo: {title: brp}\npaths: {}\ncomponents: {schemas: {nationaliteit: {type: string}}}\n";

/** What other tools call a profile, each with words in it that would ask for a test. */
const ofOthers = {
  "instance.profile.yaml": `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Profile:
    Type: AWS::IAM::InstanceProfile
    Properties: {InstanceProfileName: !Sub "\${Nationality}-web", Roles: [!Ref EC2Role]}
  Table: {Type: AWS::DynamoDB::Table, Properties: {AttributeDefinitions: [{AttributeName: nationality, AttributeType: S}]}}
`,
  "patient.profile.json": JSON.stringify({
    ...{ resourceType: "StructureDefinition", id: "nl-core-Patient", name: "NlcorePatient", status: "draft" },
    ...{ kind: "resource", abstract: false, type: "Patient", derivation: "constraint" },
    differential: {
      element: [
        { id: "Patient.extension:nationality", path: "Patient.extension", sliceName: "nationality", max: "1" },
        { id: "Patient.address.postalCode", path: "Patient.address.postalCode" },
      ],
    },
  }),
  "startup.profile.json": JSON.stringify({
    meta: { interval: 1, startTime: 0, processType: 0, product: "Firefox", preprocessedProfileVersion: 47 },
    libs: [],
    threads: [
      {
        ...{ processType: "default", name: "GeckoMain", samples: { weightType: "samples", weight: null, stack: [0] } },
        ...{ funcTable: { name: [0, 1] }, stringArray: ["nationality", "postcode"] },
      },
    ],
  }),
};

const codes = JSON.stringify(
  [..."abcdefghij"].map((code) => ({ code, name: code === "j" ? "geboorteland" : `veld_${code}` })),
);

function judge(file: string, text: string, profiles: string, more: { record?: string; stays?: boolean } = {}) {
  const texts = new Map([
    [file, text],
    ...(more.record === undefined
      ? []
      : [[file.replace(/(\.profile)?\.\w+$/, ".justification.yaml"), more.record] as const]),
  ]);
  const { profiles: judged } = assess({
    tree: { files: [...texts.keys()].sort(), read: (path) => texts.get(path) ?? "" },
    policy: readPolicy("tenzij.yaml", profiles === "" ? "locale: nl\n" : `profiles: [${profiles}]\n`, law),
    today: "2026-11-29",
    signatures: null,
    law,
    stays: new Set(more.stays ? [file] : []),
  });
  return judged.find((one) => one.file === file);
}

const summary = (judged: ReturnType<typeof judge>) => [
  judged?.verdict,
  judged?.findings.filter(({ rule }) => rule === "read/set-aside").map(({ severity }) => severity),
];

describe("a governed file that is another tool's", () => {
  it.each(["'**'", "'**/*.yaml'", "'**/*.{yaml,json}'", "'*'", "'*.yaml'"])(
    "is one warning where %s brought it in",
    (glob) => {
      expect(summary(judge("api.yaml", api, glob))).toEqual(["no-finding", ["warning"]]);
    },
  );

  it("is a profile where policy names it or its folder, or where it has a record or was one before", () => {
    for (const glob of ["api.yaml", "'api*'"]) expect(judge("api.yaml", api, glob)?.verdict).toBe("test-missing");
    expect(judge("profielen/api.yaml", api, "'profielen/**'")?.verdict).toBe("test-missing");
    expect(judge("api.yaml", api, "'**'", { stays: true })?.verdict).toBe("test-missing");
    expect(judge("api.yaml", api, "'**'", { record: "justifies: a\n" })?.setAside).toBeUndefined();
  });

  it.each([
    ["weights", "weights: {nationaliteit: 3, leeftijd: 1}\n"],
    ["a selection", "selection: {score-at-least: 3}\n"],
    ["a purpose", "purpose: control\n"],
  ])("is a profile when it has %s", (_, more) => {
    expect(judge("api.yaml", api + more, "'**'")?.setAside).toBeUndefined();
  });

  it("is a profile when nothing says what else it is", () => {
    expect(judge("a.yaml", "kenmerken: [nationaliteit]\n", "'**'")?.verdict).toBe("test-missing");
  });

  it("keeps every reading, at its place, as information", () => {
    const found = judge("api.yaml", api, "'**'")?.findings.filter(({ rule }) => rule === "indicator/nationality");
    expect(found?.map(({ severity, span }) => [severity, api.slice(span.start, span.end)])).toEqual([
      ["info", "nationaliteit"],
    ]);
  });
});

describe("what another tool calls a profile", () => {
  it.each(Object.entries(ofOthers))("is set aside, and its words are told: %s", (file, text) => {
    expect(summary(judge(file, text, ""))).toEqual(["no-finding", ["info"]]);
  });

  it("is not told by a tag, and not set aside where its tags are all there is to say so", () => {
    const judged = judge("a.profile.yaml", "velden: [!Ref nationaliteit]\n", "");
    expect(judged?.verdict).toBe("cannot-judge");
  });
});

describe("a file that is a profile by its name alone", () => {
  it.each([
    ["another tool's", "java.profile.yaml", api, "no-finding", ["info"]],
    [
      "of which no word asks for a test",
      "chrome.profile.json",
      '{"nodes": [{"id": 1}], "samples": [1]}',
      "no-finding",
      ["info"],
    ],
    ["with a key of a profile", "a.profile.yaml", `${api}profile: p\n`, "test-missing", []],
    [
      "with a word that asks below what looks like a language",
      "a.profile.yaml",
      "nl: {veld: ras}\n",
      "test-missing",
      [],
    ],
    ["with a word that asks in what could be a list of codes", "a.profile.json", codes, "test-missing", []],
    [
      "with a score in what is a map",
      "a.profile.json",
      '{"type": "FeatureCollection", "features": [{"properties": {"buurtcode": "BU03630001", "score": 3}}]}',
      "test-missing",
      [],
    ],
    ["with a word that asks", "a.profile.yaml", "velden: [nationaliteit]\n", "test-missing", []],
    ["that is empty", "a.profile.yaml", "", "cannot-judge", []],
    ["of one word", "a.profile.yaml", "leeftijd\n", "cannot-judge", []],
    ["of several documents", "a.profile.yaml", "a: 1\n---\nb: 2\n", "cannot-judge", []],
    ["that is broken", "a.profile.json", '{"a": 1,', "cannot-judge", []],
  ])("%s", (_, file, text, verdict, lines) => {
    expect(summary(judge(file, text, ""))).toEqual([verdict, lines]);
  });
});
