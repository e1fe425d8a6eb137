import { expect, it } from "vitest";
import { globsFor } from "./globs-for.ts";

it.each([
  [
    "a folder, with what comes to lie beside them",
    ["m/a.json", "m/b.json"],
    ["m/c.json", "m/a.justification.yaml"],
    ["m/*.json"],
  ],
  ["each extension of a folder", ["m/a.json", "m/a.yaml"], [], ["m/*.json", "m/*.yaml"]],
  ["a file by its name, among more that are none", ["m/a.json"], ["m/b.json", "m/c.json"], ["m/a.json"]],
  ["a file by its name at the root", ["a.json"], [], ["a.json"]],
  ["a folder whose name would mean something in a glob", ["m[1]/a.json"], [], ["m?1?/*.json"]],
])("names %s", (_, found, others, globs) => {
  expect(globsFor(found, [...found, ...others])).toEqual(globs);
});
