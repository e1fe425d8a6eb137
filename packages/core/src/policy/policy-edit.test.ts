import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { insertionFor } from "./policy-edit.ts";

function add(policy: string, file = "a/b.yaml"): string {
  const insertion = insertionFor(policy, file);
  if (insertion === null) throw new Error("no insertion");
  return policy.slice(0, insertion.at) + insertion.text + policy.slice(insertion.at);
}

describe("insertionFor", () => {
  it.each([
    ["an empty policy", "", ["a/b.yaml"]],
    ["a policy without profiles", "locale: nl", ["a/b.yaml"]],
    ["a flow list", 'profiles: ["x/**"]  # ours\nlocale: nl\n', ["x/**", "a/b.yaml"]],
    ["an empty flow list", "profiles: []\n", ["a/b.yaml"]],
    ["a flow list over lines", "profiles: [\n  x,\n  y\n]\n", ["x", "y", "a/b.yaml"]],
    ["a block list", 'profiles:\n  - "x/**" # ours\nlocale: nl\n', ["x/**", "a/b.yaml"]],
    ["a block list at the margin", "profiles:\n- x\n- y", ["x", "y", "a/b.yaml"]],
    ["a key without value", "profiles:\nlocale: nl\n", ["a/b.yaml"]],
  ])("adds to %s and keeps the rest", (_, policy, profiles) => {
    const after = add(policy);
    expect(parse(after)).toEqual({ ...(parse(policy) ?? {}), profiles });
    for (const line of policy.match(/#.*/g) ?? []) expect(after).toContain(line);
  });

  it("keeps Windows line ends in order", () => {
    expect(parse(add("profiles:\r\n  - x\r\nlocale: nl\r\n"))).toEqual({ profiles: ["x", "a/b.yaml"], locale: "nl" });
  });

  it("writes a name that would be a glob so that a policy takes it", () => {
    expect(parse(add("", "a[1]/b*.yaml")).profiles).toEqual(["a?1?/b?.yaml"]);
  });

  it("leaves alone what it cannot add to", () => {
    expect(insertionFor("profiles: all", "a.yaml")).toBeNull();
    expect(insertionFor("- x", "a.yaml")).toBeNull();
  });
});
