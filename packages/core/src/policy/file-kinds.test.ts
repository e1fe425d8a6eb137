import { describe, expect, it } from "vitest";
import { isNearlyPolicy, isProfileName, isRecordName, recordOf } from "./file-kinds.ts";

describe("what a file is by its name", () => {
  it.each(["a.profile.yaml", "x/a.profile.yml", "A.PROFILE.JSON"])("%s is a profile", (file) => {
    expect(isProfileName(file)).toBe(true);
  });

  it.each(["a.profile.yaml.bak", "aprofile.yaml", "a.profile.yaaml", "a.profile.toml", "profile.yaml"])(
    "%s is none",
    (file) => {
      expect(isProfileName(file)).toBe(false);
    },
  );

  it("is a record as YAML, and as nothing else", () => {
    expect(["a.justification.yaml", "x/a.Justification.YML"].every(isRecordName)).toBe(true);
    expect(["a.justification.json", "a.justification.yaml.txt", "ajustification.yaml"].some(isRecordName)).toBe(false);
  });

  it.each([
    ["a.profile.yaml", "a.justification.yaml"],
    ["x.y/a.JSON", "x.y/a.justification.yaml"],
    ["a.yaml.yaml", "a.yaml.justification.yaml"],
    ["a.profile.yaml.yml", "a.profile.yaml.justification.yaml"],
  ])("%s has its record at %s", (file, record) => {
    expect(recordOf(file)).toBe(record);
  });

  it("is nearly a policy at the root, under a name that decides nothing", () => {
    expect(["tenzij.yml", ".tenzij.yaml", ".tenzij.yml", "Tenzij.YAML"].every(isNearlyPolicy)).toBe(true);
    expect(
      ["tenzij.yaml", "x/tenzij.yml", "tenzij.yaml.bak", "a.tenzij.yaml", "tenzij.json"].some(isNearlyPolicy),
    ).toBe(false);
  });
});
