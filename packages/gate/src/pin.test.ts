import { expect, test } from "vitest";
import { blobs, listed } from "./fixtures/sign.ts";
import type { Objects } from "./objects.ts";
import { pinChange } from "./pin.ts";

const objects = { near: true, blobs } as Objects;
const gate = ".github/workflows/gate.yml";
const nightly = ".github/workflows/nightly.yml";
const local = ".github/actions/gate/action.yml";
const uses = (what: string): string => `jobs:\n  tenzij:\n    steps:\n      - uses: ${what}\n`;
const runs = (version: string): string => `runs:\n  steps:\n    - uses: a/tenzij@${version}\n`;

test("a version that another file uses already is new to the file that takes it over", async () => {
  const before = { [gate]: uses("./.github/actions/gate"), [nightly]: uses("a/tenzij@v2"), [local]: runs("v1") };
  const found = await pinChange(listed({ ...before, [local]: runs("v2") }), listed(before), {
    objects,
    workflow: gate,
  });
  expect(found).toEqual({ file: local, was: ["a/tenzij@v1"], is: ["a/tenzij@v2"] });
});

test("a further file that uses a version in use changes none", async () => {
  const before = { [gate]: uses("a/tenzij@v1") };
  const now = { ...before, [nightly]: `# later\n${uses("a/tenzij@v1")}` };
  expect(await pinChange(listed(now), listed(before), { objects, workflow: gate })).toBeNull();
});
