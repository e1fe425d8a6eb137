import { describe, expect, it } from "vitest";
import { formatOf, unreadFormat, withoutExtension } from "./formats.ts";

describe("the format of a file, by its name", () => {
  it("is readable as YAML or JSON, whatever stands before", () => {
    expect(["a.yaml", "a.yml", "a.JSON", "a.b.yaml"].every((file) => formatOf(file) !== null)).toBe(true);
    expect(["a.yaml.txt", "yaml", "ayaml", "a.jsonc", "a.yxml"].some((file) => formatOf(file) !== null)).toBe(false);
  });

  it.each([
    ["x.y/a.profile.YML", "x.y/a.profile"],
    ["x.y/a.json.yaml", "x.y/a.json"],
    ["x.yaml/a", "x.yaml/a"],
    ["a.docx", "a.docx"],
    ["x/a.csv", "x/a"],
  ])("%s is called %s without it", (file, bare) => {
    expect(withoutExtension(file)).toBe(bare);
  });

  it.each([
    ["query.jl", ".jl"],
    ["model.SAV", ".SAV"],
    ["a.b.xls", ".xls"],
    ["table.parquet", ".parquet"],
    ["rules.drl", ".drl"],
    ["all.zip", ".zip"],
    ["x/a.jl", ".jl"],
  ])("%s may hold a selection in a format that is not read", (file, format) => {
    expect(unreadFormat(file)).toBe(format);
  });

  it.each(["readme.md", "a.png", "a.txt", "a.yaml", "sql.d/x.md", "a.", "sql"])("%s may not", (file) => {
    expect(unreadFormat(file)).toBeNull();
  });
});
