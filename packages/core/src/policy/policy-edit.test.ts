import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { insertionFor, withKeys } from "./policy-edit.ts";

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

describe("withKeys", () => {
  const entry = { file: "a.yaml", roles: ["x", "y"], until: "2026-01-01" };
  const layouts: Readonly<Record<string, string>> = {
    block:
      '# top\nexceptions:\n  - file: a.yaml # of a\n    roles:\n      - x\n      - y # second\n    until: "2026-01-01"\n# end\nlocale: nl\n',
    "flow lists": 'exceptions:\n  - file: a.yaml\n    roles: [x, y]\n    until: "2026-01-01" # last\nlocale: nl\n',
    flow: 'exceptions: [{file: a.yaml, roles: [x, y], until: "2026-01-01" , }] # all\nlocale: nl\n',
    "flow over lines":
      'exceptions:\n  - {\n      file: a.yaml,\n      roles: [x, y],\n      until: "2026-01-01"\n    } # it\nlocale: nl\n',
    "block at the margin, the last of the file":
      'locale: nl\nexceptions:\n- file: a.yaml\n  until: "2026-01-01"\n  roles:\n  - x\n  - y',
    "Windows line ends":
      'exceptions:\r\n  - file: a.yaml\r\n    until: "2026-01-01"\r\n    roles:\r\n      - x\r\n      - y\r\nlocale: nl\r\n',
    "a map below a key":
      'locale: nl\nexceptions:\n  -\n    file: a.yaml\n    roles: [x, y]\n    until: "2026-01-01"\n\nprofiles: []\n',
  };
  const key = fc.constantFrom("file", "roles", "until", "reason", "digest");
  const value = fc.constantFrom('"z"', "[p, q]", "{a: 1}", "b");
  const values = fc.uniqueArray(fc.tuple(key, value), { maxLength: 4, minLength: 1, selector: ([name]) => name });

  it.each(Object.entries(layouts))("gives an entry its keys and leaves all else as it was: %s", (_, policy) => {
    expect(parse(policy)).toMatchObject({ exceptions: [entry], locale: "nl" });
    fc.assert(
      fc.property(values, (given) => {
        const after = withKeys(policy, ["exceptions", 0], given) ?? "";
        const wanted = { ...entry, ...Object.fromEntries(given.map(([name, text]) => [name, parse(text)])) };
        expect(parse(after), after).toEqual({ ...parse(policy), exceptions: [wanted] });
        const kept = Object.keys(entry).filter((name) => !given.some(([one]) => one === name));
        for (const comment of ["# top", "# end", "# all", "# it"])
          expect(after.includes(comment)).toBe(policy.includes(comment));
        for (const line of policy
          .split(/\r?\n/)
          .filter((one) => kept.some((name) => one.trim().startsWith(`${name}:`))))
          expect(after).toContain(line);
        if (policy.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
      }),
    );
  });

  it("leaves alone what is no map, has no keys, is taken over from elsewhere, or is not there", () => {
    const none = (policy: string, path: readonly PropertyKey[] = ["a", 0]) => withKeys(policy, path, [["x", "1"]]);
    expect([none("a: [b]\n"), none("a: [{}]\n"), none("a: [&m {b: 1}, *m]\n", ["a", 1]), none("")]).toEqual([
      ...[null, null, null, null],
    ]);
  });

  it("puts a key of its own beside one that is merged in", () => {
    const after = withKeys("m: &m {x: 0}\na:\n  - <<: *m\n    b: 1\n", ["a", 0], [["x", "2"]]) ?? "";
    expect(parse(after, { merge: true }).a).toEqual([{ b: 1, x: 2 }]);
  });
});
