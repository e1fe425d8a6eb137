import { describe, expect, it } from "vitest";
import {
  isForPeople,
  isFrameworkFile,
  isGitsOwn,
  isIncidentName,
  isNearlyPolicy,
  isPictureName,
  isProfileName,
  isProse,
  isRecordName,
  isTreePath,
  mayHoldFramework,
  recordOf,
  wrapperOf,
} from "./file-kinds.ts";

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

describe("what else a name says", () => {
  const are = (is: (file: string) => boolean, yes: string, no: string) => {
    for (const file of yes.split(" ")) expect(is(file), file).toBe(true);
    for (const file of no.split(" ")) expect(is(file), file).toBe(false);
  };

  it("a suspicion stands right in its folder at the root, as YAML, and is no profile", () => {
    are(
      isIncidentName,
      "incidents/a.yaml incidents/2026.x.yml",
      "incidents/a/b.yaml x/incidents/a.yaml incidents/a.json incidents/a.profile.yaml incidents.yaml",
    );
  });

  it("who speaks for a file that cannot say itself what it is for stands beside it", () => {
    expect(["x/a.csv", "a.b.sql", "model.txt"].map(wrapperOf)).toEqual([
      ...["x/a.profile.yaml", "a.b.profile.yaml", "model.txt.profile.yaml"],
    ]);
  });

  it("texts for people, prose and pictures are known by the end of their names alone, in any case", () => {
    are(isForPeople, "a.md x/B.HTML c.docx d.lock e.woff2", "a.yaml md a.md.yaml b.xlsx docs/c.py");
    are(isProse, "a.md x/B.MDX c.TXT d.rst", "a.html txt a.md.json b.pdf");
    are(isPictureName, "a.png x/B.PDF c.tiff", "a.svg png a.png.yaml b.docx");
  });

  it("what git reads itself begins with its name and has nothing behind it", () => {
    are(
      isGitsOwn,
      ".gitignore x/.gitkeep .git .gitattributes",
      ".github/x.yaml x.gitignore .gitignore.bak .gitlab-ci.yml git",
    );
  });

  it("a path of a tree names one file in it", () => {
    are(
      isTreePath,
      "a a/b.yaml .a/..b a.b/...",
      "/a C:/a c:a a\\b a/*.yaml a? [a/../b ../a ./a . .. a/ a//b a/./b a\0b".replace("[a", "a"),
    );
  });

  it("a framework is a file where it is a path or YAML, and may stand where nothing else does by its name", () => {
    are(isFrameworkFile, "a/b a.yaml a.YML", "vng toetsingskader-2025 a.json");
    are(
      mayHoldFramework,
      "kaders/stad.yaml a.yml",
      "a.profile.yaml a.justification.yaml incidents/a.yaml tenzij.yaml organisation.yaml .tenzij/policy.yaml .tenzij/source.yaml .tenzij/organisation.yaml a.json ../a.yaml a*.yaml",
    );
  });
});
