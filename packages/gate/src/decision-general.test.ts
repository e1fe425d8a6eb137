import type { Assessment, Finding } from "@tenzij/core";
import { message } from "@tenzij/core/language";
import { organisationFile, policyFile, strictDefaults } from "@tenzij/core/policy";
import type { Severity } from "@tenzij/law";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, type Evidence } from "./decision.ts";
import { listed } from "./fixtures/sign.ts";
import type { Sides } from "./sides.ts";

const finding = (file: string, rule: string, severity: Severity): Finding => ({
  ...{ rule, severity, file, span: { start: 0, end: 0 }, message: message("read/empty", {}), sources: [] },
});
const found = (...findings: Finding[]) =>
  ({
    policy: { file: policyFile, digest: "d" },
    profiles: [],
    findings,
    granted: [],
    texts: new Map(),
  }) as unknown as Assessment;

/** Whether a finding that belongs to no profile counts in a change. */
function counts(one: Finding, over: Partial<Evidence> = {}): boolean {
  const evidence = {
    sides: { scope: "change" } as Sides,
    listed: {
      judged: listed({ old: "1", new: "1", both: "2" }),
      since: listed({ old: "1", both: "1" }),
      tip: listed({ old: "1", both: "2" }),
    },
    ...{ change: { touched: [], removed: [], carried: [] }, pin: null, policy: strictDefaults, today: "2026-11-23" },
    ...{ before: found(), after: found(one), preview: null, findings: [], profileAt: () => null },
    ...over,
  };
  return decide(evidence).findings.length === 1;
}

const severity = fc.constantFrom<Severity>("block", "warning", "info");
const rule = fc.constantFrom("read/x", "record/stray");

test("what this change puts there counts however light, and what came to the branch by itself does not, however heavy", () => {
  fc.assert(
    fc.property(severity, rule, (heavy, by) => {
      expect(counts(finding("new", by, heavy))).toBe(true);
      expect(counts(finding("both", by, heavy))).toBe(false);
    }),
  );
});

test("of a file that is left alone counts what blocks and did not: by the same rule, in the same file", () => {
  fc.assert(
    fc.property(severity, rule, rule, fc.constantFrom("old", "new"), (heavy, by, was, where) => {
      const isKnown = was === by && where === "old";
      const before = found(finding(where, was, "block"));
      expect(counts(finding("old", by, heavy), { before })).toBe(heavy === "block" && !isKnown);
    }),
  );
});

test("what is said of the rules themselves counts, whoever changed them, and of a suspicion too", () => {
  const own = { ...strictDefaults, frameworks: ["toetsingskader-2025", "eigen/kader.yaml"] };
  for (const file of [policyFile, organisationFile, "incidents/a.yaml"])
    expect(counts(finding(file, "read/x", "info")), file).toBe(true);
  expect(counts(finding("eigen/kader.yaml", "read/x", "info"))).toBe(false);
  expect(counts(finding("eigen/kader.yaml", "read/x", "info"), { policy: own })).toBe(true);
  expect(counts(finding("incidents/b/a.yaml", "read/x", "info"))).toBe(false);
});

test("a copy that is too old counts until the change takes it anew", () => {
  const old = finding(policyFile, "policy/copy-old", "block");
  expect(counts(old)).toBe(true);
  expect(counts(old, { preview: found(old) })).toBe(true);
  expect(counts(old, { preview: found(finding(policyFile, "read/x", "block")) })).toBe(false);
  const other = finding(policyFile, "read/x", "block");
  expect(counts(other, { preview: found() })).toBe(true);
});
