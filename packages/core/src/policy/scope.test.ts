import { law } from "@tenzij/law";
import type { Unreadable } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { strictDefaults } from "./defaults.ts";
import { recordOf } from "./file-kinds.ts";
import { looseEnds } from "./loose-ends.ts";
import type { Policy, ProfileGlob } from "./policy.ts";
import { noPolicy, readPolicy } from "./read-policy.ts";
import { scopeOf } from "./scope.ts";

const policy = (...globs: (string | ProfileGlob)[]): Policy => ({
  ...strictDefaults,
  profiles: globs.map((glob) => (typeof glob === "string" ? { files: glob } : glob)),
});
const files = (list: string[], ...globs: string[]) => scopeOf(list, policy(...globs)).profiles.map((one) => one.file);
const others = (list: string[], ...globs: string[]) => scopeOf(list, policy(...globs)).others.map((one) => one.file);
const found = (list: string[], ...globs: string[]) =>
  scopeOf(list, policy(...globs)).findings.map((one) => [one.rule, one.file]);

describe("what is governed", () => {
  it("always governs *.profile.{yaml,yml,json}, whatever the case of the extension", () => {
    const list = ["a.profile.yaml", "x/b.PROFILE.YML", "c.profile.json", "d.yaml"];
    expect(files(list)).toEqual(["a.profile.yaml", "x/b.PROFILE.YML", "c.profile.json"]);
  });

  it("never takes policy, organisation file or records for profiles", () => {
    const list = ["tenzij.yaml", "organisation.yaml", "a.justification.yaml", "a.Justification.YML", "a.yaml"];
    expect(files(list, "**")).toEqual(["a.yaml"]);
  });

  it("takes a policy or organisation file elsewhere for what it is: a file in a governed folder", () => {
    expect(files(["p/organisation.yaml", "p/tenzij.yaml"], "p/**")).toEqual(["p/organisation.yaml", "p/tenzij.yaml"]);
  });

  it("gives what else lies in a governed folder, and whether only a wide glob reaches it", () => {
    const list = ["p/a.yaml", "p/b.jl", "p/readme.md", "p/.gitkeep", "q/x.jl"];
    expect(files(list, "p/**")).toEqual(["p/a.yaml"]);
    expect(others(list, "p/**")).toEqual(["p/b.jl", "p/readme.md", "p/.gitkeep"]);
    expect(scopeOf(list, policy("**", "p/**")).others).toEqual([
      { file: "p/b.jl", wide: false },
      { file: "p/readme.md", wide: false },
      { file: "p/.gitkeep", wide: false },
      { file: "q/x.jl", wide: true },
    ]);
  });

  it("takes names with a dot for no profile, unless a glob spells the dot out or the name is that of a profile", () => {
    const list = [".github/ci.yml", "p/.x.yaml", "p/.y.profile.yaml"];
    expect(files(list, "**")).toEqual(["p/.y.profile.yaml"]);
    expect(others(list, "**")).toEqual([".github/ci.yml", "p/.x.yaml"]);
    expect(files(list, ".github/*")).toEqual([".github/ci.yml", "p/.y.profile.yaml"]);
  });

  it("cannot judge links and submodules in governed folders, which can hide profiles", () => {
    const opaque = new Map<string, Unreadable>([
      ["p", "link"],
      ["q/sub", "submodule"],
      ["r", "link"],
      ["p2/x.yaml", "link"],
    ]);
    const { findings, profiles } = scopeOf(
      ["p", "p2/x.yaml", "q/sub", "r"],
      policy("p/**", "q/**", "p2/*"),
      undefined,
      opaque,
    );
    expect(findings.map(({ rule, file, verdict }) => [rule, file, verdict])).toEqual([
      ["read/link", "p", "cannot-judge"],
      ["read/submodule", "q/sub", "cannot-judge"],
    ]);
    expect(profiles.map(({ file }) => file)).toEqual(["p2/x.yaml"]);
  });

  it("lets the head widen, and never narrow", () => {
    const both = scopeOf(["p/a.yaml", "q/a.yaml"], policy("p/**"), policy("q/**")).profiles.map((one) => one.file);
    expect(both).toEqual(["p/a.yaml", "q/a.yaml"]);
  });

  it("lets the head say nothing of where indicators live in what was governed already", () => {
    const head = policy({ files: "**", indicators: "nowhere[*]" });
    const { profiles } = scopeOf(["a.profile.yaml", "p/a.yaml", "q/a.yaml"], policy("p/**"), head);
    expect(profiles.map(({ file, indicators }) => [file, indicators])).toEqual([
      ["a.profile.yaml", undefined],
      ["p/a.yaml", undefined],
      ["q/a.yaml", "nowhere[*]"],
    ]);
  });

  it("reads the whole file where globs disagree on the place of the indicators, in whatever order", () => {
    const one = { files: "p/**", indicators: "features[*]" };
    const place = (...globs: (string | ProfileGlob)[]) =>
      scopeOf(["p/a.yaml"], policy(...globs)).profiles[0]?.indicators;
    expect(place(one)).toBe("features[*]");
    expect(place(one, { ...one, files: "**" })).toBe("features[*]");
    for (const other of ["**", { files: "**", indicators: "x[*]" }]) {
      expect(place(one, other)).toBeUndefined();
      expect(place(other, one)).toBeUndefined();
    }
  });

  it.each([
    ["a.profile.yaml", "a.justification.yaml"],
    ["x/a.profile.json", "x/a.justification.yaml"],
    ["x/a.b.yml", "x/a.b.justification.yaml"],
  ])("finds the record of %s", (file, record) => {
    expect(recordOf(file)).toBe(record);
  });

  it("says when two profiles would share one record", () => {
    expect(found(["a.profile.yaml", "a.yaml"], "*.yaml")).toEqual([["policy/shared-record", "a.yaml"]]);
    const [shared] = scopeOf(["a.profile.yaml", "a.yaml", "b.yaml"], policy("*.yaml")).findings;
    expect(shared).toMatchObject({ severity: "warning", sources: [] });
    for (const name of ["a.justification.yaml", "a.profile.yaml"])
      expect(shared && say(shared.message, "en")).toContain(name);
  });

  it("cannot judge beside a folder that may not be listed, whatever the globs", () => {
    const opaque = new Map<string, Unreadable>([["secret", "denied"]]);
    const { profiles, findings } = scopeOf(["a.profile.yaml", "secret"], policy("**"), undefined, opaque);
    expect(profiles.map(({ file }) => file)).toEqual(["a.profile.yaml"]);
    expect(findings).toMatchObject([{ rule: "read/denied", file: "secret", verdict: "cannot-judge" }]);
    expect(findings[0] && say(findings[0].message, "en")).toContain("secret");
  });

  it("takes a name with a dot that only a wildcard would reach for no profile, under the head's globs too", () => {
    expect(scopeOf(["p/.x.yaml"], policy(), policy("p/*")).profiles).toEqual([]);
    expect(scopeOf(["p/.x.yaml"], policy("p/*")).profiles).toEqual([]);
  });

  it.each(["tenzij.yml", ".tenzij.yaml", "Tenzij.yaml"])(
    "cannot judge beside %s, a policy under a name that decides nothing",
    (file) => {
      const { findings } = scopeOf([file], policy());
      expect(findings).toMatchObject([{ rule: "policy/misnamed", file, verdict: "cannot-judge" }]);
      expect(findings[0] && say(findings[0].message, "en")).toContain(file);
    },
  );

  it("governs ten thousand files by twenty globs as it governs one", () => {
    const list = Array.from({ length: 10_000 }, (_, at) => `folder-${at % 100}/part/file-${at}.yaml`);
    const globs = Array.from({ length: 20 }, (_, at) => `folder-${at}/**/*-*.{yaml,yml}`);
    expect(files(list, ...globs)).toHaveLength(2000);
  });
});

describe("what a policy says that comes to nothing", () => {
  it("is said in full", () => {
    const text = `profiles: [x/**]
exceptions: [{file: b, indicator: x, reason: r, owner: o, until: 2026-11-22}]
readings: [{file: b, indicator: b, read-as: postcode, means: m, by: b, on: 2026-11-24, why: w}]
legacy: {until: 2026-11-21}
`;
    const read = readPolicy("tenzij.yaml", text, law);
    const givenArgs = looseEnds(read, scopeOf([], read.policy), "2026-11-23").map(({ message }) => message.args);
    expect(givenArgs).toEqual([
      { glob: "x/**" },
      { key: "readings", file: "b" },
      { key: "readings", on: "2026-11-24" },
      { key: "exceptions", file: "b" },
      { key: "exceptions", until: "2026-11-22" },
      { key: "legacy", until: "2026-11-21" },
    ]);
  });

  it("is nothing where there is no policy, or none that can be read", () => {
    for (const read of [noPolicy, readPolicy("tenzij.yaml", "profiles: [x/**]\nprofils: y\n", law)])
      expect(looseEnds(read, scopeOf([], read.policy), "2026-11-23")).toEqual([]);
  });

  const ends = (text: string, list: string[], today = "2026-11-23") => {
    const read = readPolicy("tenzij.yaml", text, law);
    expect(read.findings).toEqual([]);
    return looseEnds(read, scopeOf(list, read.policy), today).map(({ rule, severity, span }) => [
      rule,
      severity,
      text.slice(span.start, span.end),
    ]);
  };

  it("names globs without files and entries without a profile", () => {
    const text = `profiles: [p/**, profiles/]
exceptions: [{file: p/b.yaml, indicator: x, reason: r, owner: o, until: 2027-01-01}]
uses: [{file: p/a.yaml, purpose: support, reason: r, owner: o, until: 2027-01-01}]
`;
    expect(ends(text, ["p/a.yaml"])).toEqual([
      ["policy/glob-idle", "warning", "profiles/"],
      ["policy/entry-idle", "warning", "p/b.yaml"],
    ]);
  });

  it("names what has ended and what has not begun", () => {
    const text = `uses: [{file: a.profile.yaml, purpose: support, reason: r, owner: o, until: 2026-11-22}]
readings: [{file: a.profile.yaml, indicator: b, read-as: postcode, means: m, by: b, on: 2026-11-24, why: w}]
legacy: {until: 2026-11-22}
`;
    expect(ends(text, ["a.profile.yaml"])).toEqual([
      ["policy/ended", "warning", "2026-11-22"],
      ["policy/not-yet", "warning", "2026-11-24"],
      ["policy/ended", "warning", "2026-11-22"],
    ]);
    expect(
      ends(text.replaceAll("2026-11-22", "2026-11-23").replaceAll("2026-11-24", "2026-11-23"), ["a.profile.yaml"]),
    ).toEqual([]);
  });
});
