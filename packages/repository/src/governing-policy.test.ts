import { expect, it } from "vitest";
import { governingPolicy } from "./governing-policy.ts";

const governing = (folder: string, ...there: string[]) => governingPolicy(folder, (path) => there.includes(path));

it("is that at the top of the repository, whatever lies nearer", () => {
  expect(governing("/r/a/b", "/r/.git", "/r/tenzij.yaml", "/r/a/tenzij.yaml")).toEqual({
    ...{ root: "/r", repository: "/r", atGate: true },
  });
});

it("is the nearest where the top has none, and the gate does not see it", () => {
  const found = governing("/r/a/b", "/r/.git", "/r/a/tenzij.yaml", "/tenzij.yaml");
  expect(found).toEqual({ root: "/r/a", repository: "/r", atGate: false });
});

it("is none where there is none in the repository", () => {
  expect(governing("/r/a", "/r/.git", "/tenzij.yaml")).toEqual({ root: null, repository: "/r", atGate: true });
});

it("is the nearest outside a repository, where there is no gate", () => {
  const found = governing("/x/a/b", "/x/tenzij.yaml", "/x/a/tenzij.yaml");
  expect(found).toEqual({ root: "/x/a", repository: null, atGate: true });
});
