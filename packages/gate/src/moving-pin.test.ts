import fc from "fast-check";
import { expect, test } from "vitest";
import { blobs, listed } from "./fixtures/sign.ts";
import { movingPins } from "./moving-pin.ts";
import type { Objects } from "./objects.ts";
import { isPinned } from "./workflow.ts";

const commit = "c".repeat(40);
const gate = ".github/workflows/gate.yml";
const uses = (what: string): string => `jobs:\n  x:\n    steps:\n      - uses: ${what}\n`;
const calls = (what: string): string => `jobs:\n  x:\n    uses: ${what}\n`;

async function pinsIn(files: Record<string, string>, started: string | null = null, near = true): Promise<string[]> {
  const objects = { near, blobs } as Objects;
  const found = await movingPins(listed(files), { objects, workflow: gate, started });
  return found.map(({ file, message }) => `${file} ${message.args["uses"]}`);
}

test("what stands in the files is said there, and else what the runner started", async () => {
  expect(await pinsIn({ [gate]: uses("a/tenzij@v1") }, "a/tenzij@v1")).toEqual([`${gate} a/tenzij@v1`]);
  expect(await pinsIn({ [gate]: uses("./poort") }, "a/tenzij@v1")).toEqual([`${gate} a/tenzij@v1`]);
  expect(await pinsIn({ [gate]: uses("a/tenzij@v1") }, "a/tenzij@v1", false)).toEqual([`${gate} a/tenzij@v1`]);
  expect(await pinsIn({ [gate]: uses("a/tenzij@v1") }, null, false)).toEqual([]);
});

test("a local action and another workflow may be the one that counts", async () => {
  const files = { "poort/action.yml": uses("a/tenzij@main"), ".github/workflows/nacht.yml": uses("a/tenzij@v2") };
  expect((await pinsIn({ [gate]: uses("./poort"), ...files })).sort()).toEqual([
    ".github/workflows/nacht.yml a/tenzij@v2",
    "poort/action.yml a/tenzij@main",
  ]);
});

test("a workflow of another repository that runs the gate moves too, whatever it is called; other actions do not count", async () => {
  const elsewhere = "ministry/beleid/.github/workflows/poort.yml";
  expect(await pinsIn({ [gate]: calls(`${elsewhere}@main`) }, `a/tenzij@${commit}`)).toEqual([
    `${gate} ${elsewhere}@main`,
  ]);
  expect(await pinsIn({ [gate]: calls(`${elsewhere}@${commit}`) }, `a/tenzij@${commit}`)).toEqual([]);
  expect(await pinsIn({ ".github/workflows/bouw.yml": calls(`${elsewhere}@main`) })).toEqual([]);
  expect(await pinsIn({ [gate]: `${uses("actions/checkout@v4")}      - uses: a/tenzij@${commit}\n` })).toEqual([]);
});

test("only a whole id that is no noughts, an image's digest and what lies here are pinned", () => {
  const id = (length: number) =>
    fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length });
  const any = fc.oneof(id(40), id(64), id(39), id(41), id(7), fc.string(), fc.constant("0".repeat(40)));
  fc.assert(
    fc.property(any, (ref) => {
      const whole = /^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(ref) && !/^0+$/.test(ref);
      expect(isPinned(`a/tenzij@${ref}`)).toBe(whole);
    }),
  );
  expect(isPinned(`docker://ghcr.io/a/tenzij@sha256:${"a".repeat(64)}`)).toBe(true);
  expect(isPinned("docker://ghcr.io/a/tenzij:1")).toBe(false);
  expect(isPinned("./packages/action")).toBe(true);
  expect(isPinned("a/tenzij")).toBe(false);
});
