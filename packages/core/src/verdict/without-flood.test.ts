import { span } from "@tenzij/read";
import { expect, it } from "vitest";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import { listedOfRule, withoutFlood } from "./without-flood.ts";

const finding = (rule: string, at: number, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity: "block",
  verdict: "test-missing",
  file: "a.profile.yaml",
  span: span(at, at + 1),
  message: message("rule/failed", { rule }),
  sources: [],
  indicator: `kenmerk_${at}`,
  ...more,
});
const many = (rule: string, count: number, more?: Partial<Finding>) =>
  Array.from({ length: count }, (_, at) => finding(rule, at, more));

it("counts what one rule finds beyond the limit, at the first place that is left out, and lets other rules be", () => {
  const other = finding("indicator/y", 7);
  const left = withoutFlood([...many("indicator/x", listedOfRule + 40), other]);
  expect(left).toHaveLength(listedOfRule + 2);
  expect(left).toContain(other);
  const last = left.at(-1) as Finding;
  expect(last).toMatchObject({ rule: "indicator/x", severity: "block", verdict: "test-missing" });
  expect([last.span.start, last.indicator]).toEqual([listedOfRule, undefined]);
  expect(say(last.message, "en")).toContain("40 more findings of indicator/x");
});

it("counts apart what weighs otherwise or stands in another file", () => {
  const found = [
    ...many("indicator/x", listedOfRule),
    ...many("indicator/x", 3, { severity: "exclusion", verdict: "excluded" }),
    ...many("indicator/x", 3, { file: "a.justification.yaml" }),
  ];
  expect(withoutFlood(found)).toEqual(found);
});
