import { strictDefaults } from "@tenzij/core/policy";
import { expect, test } from "vitest";
import { approverOf, changedGuards, checkNames, guardsGate, localUses } from "./gate-files.ts";

const files = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([path, sha]) => [path, { path, sha, mode: "100644" }]));

test("workflows and owners that differ, come or go are found; other files are not", () => {
  const since = files({
    ".github/workflows/a.yml": "1",
    ".github/CODEOWNERS": "1",
    "src/a.ts": "1",
    ".github/workflows/gone.yml": "1",
  });
  const judged = files({
    ".github/workflows/a.yml": "2",
    ".github/CODEOWNERS": "1",
    "src/a.ts": "2",
    ".github/workflows/new.yml": "1",
  });
  expect(changedGuards(judged, since)).toEqual([
    ".github/workflows/a.yml",
    ".github/workflows/gone.yml",
    ".github/workflows/new.yml",
  ]);
});

const path = ".github/workflows/x.yml";
test.each([
  ["uses the Action", "      - uses: Tenzij/tenzij@v1", true],
  ["uses a fork of it", "      - uses: mirror/my-tenzij-action@v1", true],
  ["uses another action of an account of that name", "      - uses: tenzij/checkout@v1", false],
  ["uses one whose name holds the letters", "      - uses: x/tenzijn@v1", false],
  ["uses it as an image", "      - uses: docker://ghcr.io/x/tenzij:1", true],
  ["uses it by path", "      - uses: ./packages/action # tenzij", false],
  ["has a job of its name", "jobs:\n  gate:\n    steps: []", true],
  ["has a job called by its name", "jobs:\n  x:\n    name: 'gate' # zo heet de controle", true],
  ["has one in one line", "jobs: {x: {name: gate, steps: [{run: exit 0}]}}", true],
  ["has one with an escape in its name", 'jobs:\n  x:\n    name: "\\x67ate"', true],
  ["has one whose name can become its name", "jobs:\n  x:\n    name: ga${{ matrix.end }}", true],
  ["has one whose name cannot", "jobs:\n  x:\n    name: test (${{ matrix.node }})", false],
  ["has one of its id and another name", "jobs:\n  gate:\n    name: other", false],
  ["uses it for a whole job", "jobs:\n  x:\n    uses: x/tenzij/.github/workflows/y.yml@v1", true],
  ["cannot be read", "jobs: [", true],
  ["has a step key of its name with a value", "      gate: yes", false],
  ["has nothing to do with it", "jobs:\n  build:\n    steps:\n      - run: make gate", false],
])("a workflow that %s", (_, text, expected) => {
  expect(guardsGate(path, ["", text], new Set(["gate"]))).toBe(expected);
});

test("a local action that uses the gate makes its user guard it", () => {
  const text = "jobs:\n  x:\n    steps:\n      - uses: ./.github/actions/poort/\n";
  const manifest = "runs:\n  using: composite\n  steps: [{uses: tenzij/tenzij@v1}]\n";
  expect(localUses(text)).toEqual([".github/actions/poort/action.yml", ".github/actions/poort/action.yaml"]);
  const used = (file: string) => (file === ".github/actions/poort/action.yml" ? [manifest] : []);
  expect(guardsGate(path, [text], new Set(), used)).toBe(true);
  expect(guardsGate(path, [text], new Set())).toBe(false);
  expect(guardsGate(".github/actions/poort/action.yml", [manifest], new Set())).toBe(true);
});

test("the gate's check is called after its job, by id and by name", () => {
  const text =
    "jobs:\n  poort:\n    name: De poort\n    steps:\n      - uses: tenzij/tenzij@v1\n  bouw:\n    steps: []\n";
  expect([...checkNames(text, "poort")]).toEqual(["poort", "De poort"]);
  expect([...checkNames("", "poort")]).toEqual(["poort"]);
});

test("owners always guard the gate", () => {
  expect(guardsGate(".github/CODEOWNERS", [""], new Set(["gate"]))).toBe(true);
});

const policy = {
  ...strictDefaults,
  signers: {
    roles: [],
    people: { jurist: [{ login: "j", id: 1 }, { login: "nameless" }], accountable: [{ login: "d", id: 2 }] },
  },
};
const approval = (id: number, more = {}) => ({
  account: { id, login: `p${id}`, human: true },
  commit: "c",
  at: null,
  wrote: false,
  seen: true,
  ...more,
});

test("only someone the policy names by number, who wrote nothing of it and saw this version, approves", () => {
  expect(approverOf(policy, 9, [approval(3), approval(2)])).toBe("p2");
  expect(approverOf(policy, 9, [approval(3)])).toBeNull();
  expect(approverOf(policy, 2, [approval(2)])).toBeNull();
  expect(approverOf(policy, 9, [approval(2, { wrote: true })])).toBeNull();
  expect(approverOf(policy, 9, [approval(2, { seen: false })])).toBeNull();
  expect(approverOf(strictDefaults, null, [approval(2)])).toBeNull();
});
