import { afterAll, expect, test } from "vitest";
import { type Gate, openGate } from "./gate.ts";
import { municipality, neutral, pair, profile } from "./municipality.ts";

const gates: Gate[] = [];
afterAll(async () => {
  await Promise.all(gates.map((gate) => gate.close()));
});

/** A branch of so many tested profiles, of which the change alters one. */
async function branchOf(count: number): Promise<Gate> {
  const one = pair();
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      [`profielen/${at}.profile.yaml`, profile({ name: `p${at}` })],
      [`profielen/${at}.justification.yaml`, `${Object.values(one)[1]}# ${at}\n`],
    ]).flat() as [string, string][],
  );
  const gate = await openGate({ ...municipality(), ...files });
  gates.push(gate);
  return gate;
}

async function measured(gate: Gate, weight: number) {
  gate.state.calls.length = 0;
  const run = await gate.judge(gate.open({ files: { "profielen/meldingen.profile.yaml": neutral(weight) } }));
  expect(run.exitCode, run.stdout).toBe(0);
  return { milliseconds: run.milliseconds, calls: gate.state.calls.length };
}

/** Design: a run on a tree of 10,000 profiles with one changed costs at most twice one on a tree of 10, and at most 20 calls. */
test("cost follows the change, not the tree", async () => {
  const small = await branchOf(10);
  const large = await branchOf(10_000);
  const ratios: number[] = [];
  for (let round = 0; round < 5; round++) {
    const [few, many] = [await measured(small, 10 + round), await measured(large, 10 + round)];
    expect(many.calls).toBe(few.calls);
    expect(many.calls).toBeLessThanOrEqual(20);
    ratios.push(many.milliseconds / few.milliseconds);
  }
  const median = ratios.sort((a, b) => a - b)[2] ?? Number.POSITIVE_INFINITY;
  console.log(
    `10,000 profiles against 10, one changed: ${ratios.map((one) => one.toFixed(2)).join(" ")} times as long`,
  );
  expect(median).toBeLessThanOrEqual(2);
}, 600_000);
