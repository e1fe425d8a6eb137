import { law } from "@tenzij/law";
import { readText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { readProfile } from "./read-profile.ts";

function read(text: string, file = "a.profile.yaml") {
  const profile = readProfile(readText(file, text).source, { enums: law.enums });
  return {
    profile,
    found: profile.problems.map((one) => `${one.rule} ${text.slice(one.span.start, one.span.end)}`),
  };
}

describe("a fact stated twice", () => {
  it("counts as the stricter, whichever stands first, and blocks at both places", () => {
    for (const text of [
      "automation: human-decides\nautomatisering: volledig\nindicators: [a]\n",
      "automatisering: volledig\nautomation: human-decides\nindicators: [a]\n",
    ]) {
      const { profile, found } = read(text);
      expect(profile.automation?.value).toBe("full");
      expect(found.sort()).toEqual(["read/stated-otherwise human-decides", "read/stated-otherwise volledig"]);
      expect(profile.problems.every((one) => one.severity === "block" && one.related?.length === 1)).toBe(true);
    }
  });

  it("is a warning at both places where it means the same", () => {
    const { profile, found } = read("purpose: control\ndoel: handhaving\nindicators: [a]\n");
    expect(found).toEqual(["read/stated-twice control", "read/stated-twice handhaving"]);
    expect(profile.problems.some((one) => one.severity === "block")).toBe(false);
  });

  it.each([
    ["Automation: full\nautomation: assists", "automation", "full"],
    ["purpose: support\ndoel: controle", "purpose", "control"],
    ["doel: hulp\npurpose: eligibility", "purpose", "eligibility"],
    ["phase: design\nfase: in gebruik", "phase", "in-use"],
    ["phase: retired\nfase: proef", "phase", "pilot"],
    ["subject: goods\nbetrokkenen: burgers", "subject", "persons"],
    ["learning: fixed\nzelflerend: ja", "learning", "self-learning"],
    ["automation: met beleid\nautomatisering: volledig", "automation", "full"],
  ] as const)("%s", (text, fact, counts) => {
    const { profile, found } = read(`${text}\nindicators: [a]\n`);
    expect(profile[fact]?.value).toBe(counts);
    expect(found.filter((one) => one.startsWith("read/stated-otherwise"))).toHaveLength(2);
  });

  it("is found in the map that holds the indicators and in another document", () => {
    const nested = read("automation: human-decides\nprofiel:\n  automatisering: volledig\n  indicatoren: [a]\n");
    expect(nested.profile.automation?.value).toBe("full");
    const second = read("automation: human-decides\nindicators: [a]\n---\nautomation: full\n");
    expect(second.profile.automation?.value).toBe("full");
    expect(second.found).toContain("read/several-documents automation: full");
  });

  it("takes consequences as sets: the same ones warn, others block and all count", () => {
    const same = read("gevolgen: [brief, boete]\nconsequences: [fine, letter]\nindicators: [a]\n");
    expect(same.found).toEqual(["read/stated-twice brief", "read/stated-twice fine"]);
    expect(same.profile.consequences.map((one) => one.value)).toEqual(["letter", "fine"]);
    const other = read("gevolg: brief\nconsequences: [fine]\nindicators: [a]\n");
    expect(other.found).toEqual(["read/stated-otherwise brief", "read/stated-otherwise fine"]);
    expect(other.profile.consequences.map((one) => one.value)).toEqual(["letter", "fine"]);
  });

  it("is no matter of titles, and one of names", () => {
    expect(read("title: Eén\ntitel: Twee\nindicators: [a]\n").found).toEqual([]);
    expect(read("profile: one\nprofiel: two\nindicators: [a]\n").found).toHaveLength(2);
  });
});

describe("a key that may state a fact", () => {
  it("does so in a native file whatever its value, which is then a flaw", () => {
    const { profile, found } = read("automation: [full]\nindicators: [a]\n");
    expect(profile.automation?.value).toBe("full");
    expect(found).toEqual(["read/unknown-value automation"]);
    expect(profile.indicators.map((one) => one.name)).toEqual(["a"]);
    expect(read("automation: [full, assists]\nindicators: [a]\n").found).toHaveLength(3);
    expect(read("automation: {degree: full}\nindicators: [a]\n").found).toEqual(["read/unknown-value automation"]);
  });

  it("states nothing where nothing is written behind it", () => {
    for (const nothing of ["", "~", "null"]) {
      const { profile, found } = read(`automation: ${nothing}\nindicators: [a]\n`);
      expect([profile.automation, profile.indicators.length, found]).toEqual([undefined, 1, []]);
    }
  });

  it("is a criterion in another tool's file, unless its value is one of the known words", () => {
    const foreign = read("subject: nationaliteit\nphase: 3\nrules: [{field: leeftijd}]\n", "x.yaml");
    expect([foreign.profile.subject, foreign.profile.phase]).toEqual([undefined, undefined]);
    expect(foreign.profile.indicators.map((one) => one.name)).toContain("subject");
    expect(read("doel: controle\nrules: [{field: leeftijd}]\n", "x.yaml").profile.purpose?.value).toBe("control");
  });
});
