import { expect, it } from "vitest";
import { judge, profile } from "./fixtures/judge.ts";

const found = (file: string, policy?: string) =>
  judge({
    [file]: profile("  - {name: dagen_open, weight: 1}\n"),
    ...(policy ? { "tenzij.yaml": policy } : {}),
  }).findings.map((one) => `${one.rule} ${one.verdict} ${one.file}`);

it.each([
  "x.profile.y\u0430ml",
  "x.profile\u200b.yaml",
  "x.profile.yaml ",
  "x.profile.yaml.",
  "x.profile.yaml. .",
  "map/x\uff0eprofile.yaml",
])("cannot judge a file that reads as a profile: %j", (file) => {
  expect(found(file)).toContain(`policy/look-alike-name cannot-judge ${file}`);
});

it("holds a name against the globs of the policy", () => {
  const policy = 'profiles: ["profielen/**/*.yaml"]\n';
  expect(found("pr\u043efielen/x.yaml", policy)).toContain("policy/look-alike-name cannot-judge pr\u043efielen/x.yaml");
});

it("leaves governed names and other names alone, whatever their letters", () => {
  expect(found("caf\u00e9/x.profile.yaml")).toEqual([]);
  expect(found("\u0430\u0431\u0432.txt")).toEqual([]);
});
