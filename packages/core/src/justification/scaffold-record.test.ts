import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { type As, policy, read, sketchOf, smallest } from "./fixtures/judged.ts";
import { scaffoldRecord } from "./scaffold-record.ts";

const more = smallest.profile.replace(
  "selection:",
  "  - {name: nationaliteit, values: [NL]}\n  - {name: geboorteplaats}\n  - {name: wijk}\nselection:",
);
const as: As = {
  woonplaats_pc4: { kind: "indirect", grounds: ["race"] },
  nationaliteit: { kind: "direct", grounds: ["nationality"] },
  geboorteplaats: { kind: "contested", grounds: ["race"] },
  wijk: { kind: "contextual", grounds: ["race"] },
};

/** A scaffold without its prose: of what stands above a key only which question it is. */
function bones(text: string): string {
  return text
    .split("\n")
    .flatMap((line) => (/^\s*#/.test(line) ? (/^\s*# [A-Z]{2}-\d+\w*/.exec(line)?.[0] ?? []) : line))
    .join("\n");
}

describe("a scaffold", () => {
  it("holds every question of four kinds of distinction, with who signs where that is one person", () => {
    const people = { jurist: [{ login: "jdewit" }], accountable: [{ login: "a" }, { login: "b" }] };
    const own = { ...policy, signers: { ...policy.signers, people } };
    expect(bones(scaffoldRecord({ ...sketchOf(more, as), policy: own }))).toBe(read("scaffold.nl.yaml"));
  });

  it("asks for figures where the profile is in use, and applies the framework that replaced another", () => {
    const given = sketchOf(smallest.profile.replace("pilot", "in-use"), undefined, "en");
    const signers = { ...policy.signers, people: {} };
    const own = { ...policy, signers, frameworks: ["voorzorgplicht", "toetsingskader-2021", "toetsingskader-2025"] };
    expect(bones(scaffoldRecord({ ...given, policy: own }))).toBe(read("scaffold.en.yaml"));
    const one = scaffoldRecord({ ...given, policy: { ...policy, frameworks: ["voorzorgplicht"] } });
    expect(one).toContain("framework: voorzorgplicht\n");
    expect(scaffoldRecord({ ...given, policy: { ...policy, frameworks: [] } })).toContain('framework: ""\n');
  });

  it("puts a question in full once, and says which roads are open, what may be planned and until when", () => {
    const text = scaffoldRecord(sketchOf(more, as)).replaceAll(/\n\s*# /g, " ");
    const [question] = law.frameworks.flatMap(({ questions }) => questions).filter(({ id }) => id === "TK-13");
    expect(text.split(question?.text.nl ?? "?")).toHaveLength(2);
    expect(text.split(question?.title.nl ?? "?").length).toBeGreaterThan(2);
    const titles = law.roads.filter(({ id }) => ["very-weighty-reasons", "sector-law"].includes(id));
    expect(text).toContain(titles.map(({ id, title }) => `${id} (${title.nl})`).join("; "));
    expect(text).toContain("profile, random, period, source");
    expect(text).toContain("2027-11-23");
    const cited = law.sources.find(({ id }) => id === question?.sources[0]?.source)?.title;
    expect(text).toContain(`${cited}, ${question?.sources[0]?.at}`);
  });

  it("opens with whom it is for, in comments", () => {
    const [first] = scaffoldRecord(sketchOf(more, as)).split("\njustifies");
    expect(first).toContain("a.profile.yaml");
    expect(first?.split("\n").every((line) => line.startsWith("# "))).toBe(true);
  });

  it("is of the file where the profile has no name", () => {
    expect(scaffoldRecord(sketchOf(more.replace(/^profile: .*\n/, ""), as))).toContain("justifies: a.profile.yaml\n");
  });
});
