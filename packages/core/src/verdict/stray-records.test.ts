import { law } from "@tenzij/law";
import type { Tree } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { judge, profile, treeOf } from "./fixtures/judge.ts";
import { claimedBy, strayFindings, strayRecords } from "./stray-records.ts";

const tree = (files: Record<string, string>): Tree => treeOf(files);
const strays = (text: string) => strayRecords(tree({ "x.justification.yaml": text }), [], law);

describe("a stray record", () => {
  it("stands beside no governed profile", () => {
    const all = tree({ "a.yaml": "", "a.justification.yaml": "", "b.justification.yaml": "", "notes.md": "" });
    const found = strayRecords(all, [{ file: "a.yaml", record: "a.justification.yaml", by: "glob" }], law);
    expect(found.map(({ source }) => source.file)).toEqual(["b.justification.yaml"]);
  });

  it("names the profile it says it justifies, at that place", () => {
    const text = "framework: x\njustifies: toeslagen\n";
    const [found] = strays(text);
    expect(found?.justifies).toBe("toeslagen");
    expect(text.slice(found?.at.start, found?.at.end)).toBe("toeslagen");
  });

  it.each(["", "- toeslagen\n", "justifies: [toeslagen]\n", "framework: x\n", "\0"])("names none in %j", (text) => {
    expect(strays(text)).toMatchObject([{ justifies: "" }]);
  });

  it.each([
    ["justifies: toeslagen\n", "policy/stray-record"],
    ["framework: x\n", "policy/stray-record"],
    ["", "read/empty"],
    ["- naam: nationaliteit\n", "record/none"],
    [profile("  - name: nationaliteit\n"), "record/none"],
  ])("that justifies no profile of the tree cannot be judged: %j", (text, rule) => {
    const [found] = strays(text);
    expect(found && strayFindings(found)).toMatchObject([{ rule, severity: "block", verdict: "cannot-judge" }]);
    expect(judge({ "x.justification.yaml": text })).toMatchObject({ cannotJudge: true });
  });

  it("says which profile it claims", () => {
    const [found] = strays("justifies: toeslagen\n");
    const [finding] = found ? strayFindings(found) : [];
    expect(finding?.span).toEqual(found?.at);
    expect(finding && say(finding.message, "en")).toContain("toeslagen");
  });

  it("is found to claim a profile by its name alone", () => {
    const files = {
      "a.profile.yaml": profile("  - name: leeftijd\n"),
      "b.profile.yaml": "profile: pp\n",
      "c.profile.yaml": "\0",
    };
    const governed = Object.keys(files).map((file) => ({ file, record: `${file}.x`, by: "name" as const }));
    expect(claimedBy(strays("justifies: p\n"), tree(files), governed, law)).toEqual(["a.profile.yaml"]);
    expect(claimedBy(strays("framework: p\n"), tree(files), governed, law)).toEqual([]);
  });
});
