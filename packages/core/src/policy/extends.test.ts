/** A policy laid over the copy of its organisation's: what binds, and every way round it that is red with its reason. */
import { law } from "@tenzij/law";
import type { Tree } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { digestOf } from "../text/digest.ts";
import { originText } from "./copy.ts";
import { policyOfTree } from "./policy-of-tree.ts";
import { policySource } from "./source.ts";

const source = "ministry/governance/policies/tenzij.yaml@main";
const commit = "a".repeat(40);

function treeOf(files: Record<string, string>, opaque: ReadonlyMap<string, "link"> = new Map()): Tree {
  return { files: Object.keys(files).sort(), opaque, read: (file) => files[file] ?? { unreadable: "vanished" } };
}

function copied(above: string, more: Record<string, string> = {}): Record<string, string> {
  const origin = { source, commit, digest: digestOf(above), on: "2026-11-01" };
  return {
    ".tenzij/policy.yaml": above,
    ".tenzij/source.yaml": originText(origin, null),
    ...more,
  };
}

const above = `profiles: ["risk/**"]
nationality: statute-only
frameworks: [toetsingskader-2025, voorzorgplicht]
signers:
  roles: [jurist, accountable]
  people: {jurist: [{login: ann, id: 12}]}
evaluation: {at-most: P6M}
`;
const local = (own: string) => ({ "tenzij.yaml": `extends: ${source}\n${own}` });
const read = (own: string, organisation = above, more: Record<string, string> = {}) =>
  policyOfTree(treeOf({ ...local(own), ...copied(organisation, more) }), law);
const rules = ({ findings }: ReturnType<typeof policyOfTree>) => findings.map(({ rule }) => rule);

describe("what binds", () => {
  it("is the organisation's policy, with what the repository adds", () => {
    const laid = read('profiles: ["own/**"]\ngrounds: [sex]\nnationality: total-ban\nlocale: en\n');
    expect(rules(laid)).toEqual([]);
    expect(laid.policy).toMatchObject({
      profiles: [{ files: "own/**" }, { files: "risk/**" }],
      grounds: ["sex"],
      nationality: "total-ban",
      evaluation: { atMost: "P6M" },
      signers: { people: { jurist: [{ login: "ann", id: 12 }] } },
      locale: "en",
    });
    expect(laid.origin).toMatchObject({ source, commit });
  });

  it("changes its digest with either of the two, and with nothing else", () => {
    const digests = [read(""), read("duty: always\n"), read("", `${above}duty: always\n`)].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(3);
    expect(read("# a remark\n").digest).toBe(digests[0]);
  });
});

describe("a repository may only tighten", () => {
  it.each([
    ["nationality: no-unless\n", "nationality"],
    ["evaluation: {at-most: P12M}\n", "evaluation"],
    ["signers: {people: {jurist: [{login: mallory, id: 13}]}}\n", "signers"],
    ["report: public\n", "report"],
    ["legacy: {until: 2027-01-01}\n", "legacy"],
    [
      "exceptions: [{file: a.yaml, indicator: x, reason: r, owner: o, on: 2026-11-01, until: 2026-12-01}]\n",
      "exceptions",
    ],
    [
      "readings: [{file: a.yaml, indicator: x, read-as: postcode, means: m, by: b, on: 2026-11-01, why: w}]\n",
      "readings",
    ],
  ])("%s does not count and cannot be judged by", (own, key) => {
    const laid = read(own);
    expect(rules(laid)).toEqual(["policy/extends-weaker"]);
    expect(laid.findings[0]?.verdict).toBe("cannot-judge");
    expect(say(laid.findings[0]?.message as never, "en")).toContain(key);
    const { extends: _, ...bare } = read("").policy;
    expect(laid.policy).toMatchObject(JSON.parse(JSON.stringify({ ...bare, profiles: bare.profiles })));
  });

  const exception = (until: string) =>
    `exceptions: [{file: a.yaml, indicator: x, reason: r, owner: o, on: 2026-11-01, until: ${until}}]\n`;

  it("in what is handed down it may more, within its bounds", () => {
    const may = `${above}may: {exceptions: {at-most: P6M}}\n`;
    const within = read(exception("2027-05-01"), may);
    expect(rules(within)).toEqual([]);
    expect(within.policy.exceptions).toHaveLength(1);
    const beyond = read(exception("2027-05-02"), may);
    expect(rules(beyond)).toEqual(["policy/extends-beyond"]);
    expect(beyond.policy.exceptions).toEqual([]);
  });

  it("hands nothing down to itself, and takes no grant of the organisation's", () => {
    expect(rules(read(`may: {exceptions: {}}\n${exception("2026-12-01")}`))).toEqual(["policy/extends-weaker"]);
    const laid = read("", `${above}${exception("2026-12-01")}`);
    expect(rules(laid)).toEqual(["policy/extends-grants"]);
    expect(laid.policy.exceptions).toEqual([]);
  });

  it("drops no date of the organisation's in silence: what stood in a repository is its own", () => {
    const laid = read("", `${above}legacy: {until: 2027-01-01}\n`);
    expect(rules(laid)).toEqual(["policy/extends-legacy"]);
    expect([laid.findings[0]?.file, laid.findings[0]?.severity]).toEqual([".tenzij/policy.yaml", "warning"]);
    expect(laid.policy.legacy).toBeUndefined();
  });

  it.each([
    ["exceptions", exception("2026-12-01")],
    ["not-profiles", "not-profiles: [{files: a.yaml, reason: r, owner: o, on: 2026-11-01, until: 2026-12-01}]\n"],
  ])("says at %s of the organisation's that it reaches no file", (key, granted) => {
    const [finding] = read("", `${above}${granted}`).findings;
    expect([finding?.rule, finding?.file]).toEqual(["policy/extends-grants", ".tenzij/policy.yaml"]);
    expect(`${above}${granted}`.slice(0, finding?.span.start)).toMatch(new RegExp(`\\n${key}: $`));
  });
});

describe("a copy that is not what it should be cannot be judged by", () => {
  const whole: Record<string, string> = { ...local(""), ...copied(above) };
  const without = (file: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== file));
  const other = copied(above);
  it.each<[string, Tree, string]>([
    ["a deleted copy", treeOf(without(".tenzij/policy.yaml")), "policy/copy-missing"],
    ["a deleted origin", treeOf(without(".tenzij/source.yaml")), "policy/copy-missing"],
    ["a link", treeOf(whole, new Map([[".tenzij/policy.yaml", "link"]])), "policy/copy-link"],
    ["an edited copy", treeOf({ ...whole, ".tenzij/policy.yaml": `${above}duty: always\n` }), "policy/copy-edited"],
    [
      "the digest of another file",
      treeOf({
        ...whole,
        ".tenzij/source.yaml": originText({ source, commit, digest: digestOf("x"), on: "2026-11-01" }, null),
      }),
      "policy/copy-edited",
    ],
    [
      "a moved ref",
      treeOf({ ...other, "tenzij.yaml": `extends: ${source.replace("@main", "@loose")}\n` }),
      "policy/copy-other-source",
    ],
    [
      "another source",
      treeOf({ ...other, "tenzij.yaml": "extends: me/mine/tenzij.yaml@main\n" }),
      "policy/copy-other-source",
    ],
    [
      "a chain or a circle",
      treeOf({ ...local(""), ...copied(`extends: ${source}\n${above}`) }),
      "policy/extends-chain",
    ],
    [
      "a path that leads upwards",
      treeOf({ ...other, "tenzij.yaml": "extends: a/b/../c.yaml@main\n" }),
      "policy/extends-form",
    ],
    [
      "an organisation's file nobody took",
      treeOf({ ...whole, ".tenzij/organisation.yaml": "x: 1\n" }),
      "policy/copy-organisation",
    ],
    [
      "an origin with more in it",
      treeOf({ ...whole, ".tenzij/source.yaml": `${whole[".tenzij/source.yaml"]}x: 1\n` }),
      "policy/copy-unread",
    ],
    ["two extends", treeOf({ ...whole, "tenzij.yaml": `extends: ${source}\nextends: a/b/c.yaml@main\n` }), "read/"],
  ])("%s", (_, tree, rule) => {
    const { findings } = policyOfTree(tree, law);
    expect(findings.map((one) => one.rule).join(" ")).toContain(rule);
    expect(findings.some(({ verdict }) => verdict === "cannot-judge")).toBe(true);
  });
});

it.each([
  ["a/b/c.yaml@main", true],
  ["a/b/c/d.yml@release/1.2", true],
  [`a/b/c.yaml@${commit}`, true],
  ["a/b@main", false],
  ["a/b/c.yaml", false],
  ["a/b/c.json@main", false],
  ["a/../c.yaml@main", false],
  ["a/b/../../c.yaml@main", false],
  ["a/b//c.yaml@main", false],
  ["a/b/c\\d.yaml@main", false],
  ["a/b/c.yaml@--upload-pack=x", false],
  ["a/b/c.yaml@main..other", false],
  ["a/b/c.yaml@main@{1}", false],
  ["-a/b/c.yaml@main", false],
  ["https://x/y/c.yaml@main", false],
])("%s is a source: %s", (written, is) => expect(policySource(written) !== null).toBe(is));
