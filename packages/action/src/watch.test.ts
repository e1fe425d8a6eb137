import { type Assessment, assess, lexiconOf } from "@tenzij/core";
import { readPolicy } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import type { Tree } from "@tenzij/read";
import { expect, test } from "vitest";
import { type WatchOptions, watchPage } from "./watch.ts";

const TODAY = "2026-11-23";
const options: WatchOptions = { today: TODAY, locale: "en", isPublic: false };

const profile =
  "profile: a\nphase: pilot\npurpose: control\nautomation: human-decides\nindicators:\n  - {name: postcode, weight: 1}\n";
const neutral = profile.replace("postcode", "dagen_open");

/** The page over a branch with these files. */
function page(files: Readonly<Record<string, string>>, given: Partial<WatchOptions> = {}): string | null {
  const all: Readonly<Record<string, string>> = { "a.profile.yaml": neutral, ...files };
  const tree: Tree = { files: Object.keys(all).sort(), read: (file) => all[file] ?? { unreadable: "vanished" } };
  const policy = readPolicy("tenzij.yaml", all["tenzij.yaml"] ?? 'profiles: ["*.yaml"]\n', law);
  const lexicon = lexiconOf(law, policy.policy);
  const on = (today: string): Assessment => assess({ tree, policy, today, signatures: null, law, lexicon });
  return watchPage({ after: on(TODAY), on }, { ...options, ...given });
}

/** A record with these lines beside a profile that has to be tested. */
const tested = (lines: string) => ({
  "a.profile.yaml": profile,
  "a.justification.yaml": `justifies: a\ndistinctions: {postcode: {}}\n${lines}`,
});

const section = (text: string | null, title: string) =>
  text
    ?.split("## ")
    .find((one) => one.startsWith(title))
    ?.split("\n")
    .filter((line) => line.startsWith("- ")) ?? [];

test("nothing open is no page", () => {
  expect(page({})).toBeNull();
});

test("what blocks is told, by profile and, in general, by place", () => {
  expect(section(page(tested("")), "Blocks")).toEqual([
    "- a.profile.yaml: justification test (rechtvaardigingstoets) not finished",
  ]);
  const broken = { "tenzij.yaml": "profiles: ['*.yaml']\nnationalty: no-unless\n" };
  expect(section(page(broken), "Blocks").join()).toContain("tenzij.yaml line 2: ");
  expect(section(page(broken, { isPublic: true }), "Blocks")).toEqual(["- tenzij.yaml line 2: policy/unknown-key"]);
});

test("the last day of a record is told within thirty days, and as overdue once it is past", () => {
  const until = (day: string) => page(tested(`valid-until: ${day}\n`));
  expect(section(until("2026-12-22"), "Ends or is due").join()).toContain("2026-12-22: ");
  expect(section(until("2026-12-24"), "Ends or is due")).toEqual([]);
  expect(section(until("2026-11-23"), "Overdue")).toEqual([]);
  const [row] = section(until("2026-11-22"), "Overdue");
  expect(row).toMatch(/2026-11-22: Periodic evaluation, a\.justification\.yaml line 3/);
  expect(section(until("2026-11-22"), "Ends or is due")).toEqual([]);
});

test("a measurement that was planned is due, and then overdue", () => {
  const planned = (day: string) =>
    page(
      tested(
        `effectiveness:\n  planned: {by: CBS, on: ${day}, source: proef, method: Aandeel fouten vergelijken in 500 dossiers.}\n`,
      ),
    );
  expect(section(planned("2026-12-01"), "Ends or is due").join()).toContain("a.justification.yaml line 4");
  expect(section(planned("2026-11-01"), "Overdue").join()).toContain("2026-11-01: ");
});

test("what the policy decided for a time is told too, oldest first, each day once", () => {
  const policy = (first: string, second: string) => ({
    "tenzij.yaml": `profiles: ["*.yaml"]\nlegacy: {until: ${first}}\nexceptions:\n  - {file: a.profile.yaml, indicator: x, reason: y, owner: z, until: ${second}}\n`,
  });
  expect(section(page(policy("2026-11-20", "2026-10-01")), "Overdue").map((row) => row.slice(0, 12))).toEqual([
    "- 2026-10-01",
    "- 2026-11-20",
  ]);
  expect(section(page(policy("2026-12-20", "2026-10-01")), "Ends or is due")).toHaveLength(1);
});
