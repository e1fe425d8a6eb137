import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { failures, looks, postureScenario, readyGate, roles, type Scenario, scenarios } from "./fault-matrix.ts";
import type { Gate } from "./gate.ts";
import type { StepResult } from "./runner/run-action.ts";

const gates: Gate[] = [];
afterAll(async () => {
  await Promise.all(gates.map((gate) => gate.close()));
});

/** Operations that were made, as the fake saw them. */
const made = new Set<string>();
/** What failed already where the outcome is the same. */
const tried = new Set<string>();

/** Every call of a scenario with every way to fail that no scenario of the same outcome has shown yet. */
function* untried({ clean }: Scenario, operations: readonly string[]) {
  for (const operation of operations) {
    for (const failure of failures) {
      const key = [operation, failure.name, clean].join();
      if (!tried.has(key)) yield [operation, failure] as const;
      tried.add(key);
    }
  }
}

async function ready(scenario: Scenario) {
  const opened = await readyGate(scenario);
  gates.push(opened.gate);
  const clean = await opened.run();
  expect(clean.exitCode, clean.stdout).toBe(scenario.clean);
  const operations = opened.operations();
  for (const operation of operations) made.add(operation);
  return { ...opened, clean, operations };
}

const told = (run: StepResult, level: string) => run.log.commands.filter(({ name }) => name === level);

describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", (_, scenario) => {
  test("whatever call fails, once or for good, the verdict is never better, and never another for want of a report", async () => {
    const { run, clean, operations, waits } = await ready(scenario);
    for (const [operation, failure] of untried(scenario, operations)) {
      const after = await run(operation, failure);
      const what = `${operation}: ${failure.name}\n${after.stdout}`;
      if (failure.recovers) {
        expect([after.exitCode, after.summary], what).toEqual([clean.exitCode, clean.summary]);
        expect(waits, what).toEqual([1000]);
      } else if (roles[operation] === "reports") {
        expect(after.exitCode, what).toBe(clean.exitCode);
        // Whether something was written by a call without an answer, nobody can tell.
        const more = failure.fault.status === "rubbish" && !operation.includes("list") ? 0 : 1;
        expect(told(after, "warning").length, what).toBe(told(clean, "warning").length + more);
      } else if (after.exitCode !== 2) {
        expect(allowed(operation, failure.name), what).toBe(true);
        expect(after.exitCode, what).toBeGreaterThanOrEqual(clean.exitCode);
      } else {
        expect(told(after, "error").length, what).toBeGreaterThan(0);
        expect(after.outputs["result"], what).toBe("error");
        expect(after.summary, what).not.toBe("");
      }
    }
  }, 240_000);
});

/** Where what GitHub says does not exist is an answer, and the verdict is reached another way, which the summary tells. */
function allowed(operation: string, failure: string): boolean {
  return operation === "git/get-commit" && failure.startsWith("404");
}

test(`${postureScenario.name}: what cannot be seen is said to be unseen, never in order`, async () => {
  const { run, clean, operations } = await ready(postureScenario);
  const good = (one: StepResult) => one.stdout.split("\n").filter((line) => line.startsWith("in orde: "));
  for (const operation of operations) {
    for (const failure of failures) {
      const after = await run(operation, failure);
      const what = `${operation}: ${failure.name}\n${after.stdout}`;
      if (failure.recovers) expect([after.exitCode, after.summary], what).toEqual([clean.exitCode, clean.summary]);
      else if (looks.includes(operation)) {
        expect(after.exitCode, what).toBe(0);
        expect(after.stdout, what).toContain("niet te zien: ");
        expect(good(clean), what).toEqual(expect.arrayContaining(good(after)));
      } else expect(after.exitCode, what).toBe(2);
    }
  }
}, 240_000);

test("every call that the Action can make is made to fail here, and has a role", () => {
  const source = readFileSync(new URL("../../packages/action/src/octokit-github.ts", import.meta.url), "utf8");
  const methods = [...source.matchAll(/api\.(\w+)\.(\w+)\(/g)].map(
    ([, group, method = ""]) => `${group}/${method.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );
  expect([...made].sort()).toEqual([...new Set([...Object.keys(roles), ...looks])].sort());
  expect([...new Set(methods)].sort()).toEqual(Object.keys(roles).sort());
});
