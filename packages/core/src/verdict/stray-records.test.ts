import type { Tree } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { strayFinding, strayRecords } from "./stray-records.ts";

const tree = (files: Record<string, string>): Tree => ({
  files: Object.keys(files),
  read: (file) => files[file] ?? { unreadable: "vanished" },
});
const strays = (text: string) => strayRecords(tree({ "x.justification.yaml": text }), []);

describe("a stray record", () => {
  it("stands beside no governed profile", () => {
    const all = tree({ "a.yaml": "", "a.justification.yaml": "", "b.justification.yaml": "", "notes.md": "" });
    const found = strayRecords(all, [{ file: "a.yaml", record: "a.justification.yaml", by: "glob" }]);
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

  it("that justifies no profile of the tree is a warning in the record, and decides nothing", () => {
    const [found] = strays("justifies: toeslagen\n");
    const finding = found && strayFinding(found);
    expect(finding).toMatchObject({
      rule: "policy/stray-record",
      severity: "warning",
      file: "x.justification.yaml",
      span: found?.at,
      sources: [],
    });
    expect(finding?.verdict).toBeUndefined();
    expect(finding && say(finding.message, "en")).toContain("toeslagen");
  });
});
