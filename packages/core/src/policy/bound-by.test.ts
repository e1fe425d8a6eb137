/** A policy that a workflow hands in: it binds a repository, and never lets it off anything. */
import { law } from "@tenzij/law";
import fc from "fast-check";
import { expect, it } from "vitest";
import { boundBy } from "./bound-by.ts";
import { noPolicy, readPolicy } from "./read-policy.ts";
import { weakerWays } from "./weaker.ts";

const origin = {
  source: "ministry/governance/tenzij.yaml@main",
  commit: "a".repeat(40),
  digest: "b",
  on: "2026-11-20",
};
const read = (text: string) => readPolicy("tenzij.yaml", text, law);
const bound = (own: string | null, above: string, names = true) =>
  boundBy(own === null ? noPolicy : read(own), {
    source: origin.source,
    above: { policy: read(above), origin, answers: null },
    names,
  });

it("binds a repository without a policy, and says from where", () => {
  const { policy, findings, ...rest } = bound(null, 'profiles: ["risk/**"]\nduty: always\n');
  expect(policy).toMatchObject({ profiles: [{ files: "risk/**" }], duty: "always", nationality: "no-unless" });
  expect([findings, rest.file, rest.bound]).toEqual([[], null, origin]);
});

it("leaves one that extends the same as it is", () => {
  const own = read(`extends: ${origin.source}\n`);
  expect(
    boundBy(own, {
      source: origin.source,
      above: { policy: read("duty: always\n"), origin, answers: null },
      names: true,
    }),
  ).toBe(own);
});

it("cannot be judged by where it may not be seen, unless a copy lies here", () => {
  const unseen = { source: origin.source, above: null, names: true };
  expect(boundBy(noPolicy, unseen).findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([
    ["policy/bound-unseen", "cannot-judge"],
  ]);
  const own = read(`extends: ${origin.source}\n`);
  expect(boundBy(own, unseen)).toBe(own);
});

it("says which keys of the repository's do not count, and keeps what only adds", () => {
  const own =
    'nationality: no-unless\nprofiles: [{files: "a/**", indicators: "x[*].y"}]\nevaluation: {at-most: P24M}\nlegacy: {until: 2027-01-01}\n';
  const { policy, findings } = bound(own, "nationality: statute-only\nevaluation: {at-most: P6M}\n");
  expect(findings.map(({ rule, severity, span }) => [rule, severity, own.slice(span.start).split("\n")[0]])).toEqual([
    ["policy/bound-weaker", "warning", "no-unless"],
    ["policy/bound-weaker", "warning", "{at-most: P24M}"],
    ["policy/bound-weaker", "warning", "{until: 2027-01-01}"],
  ]);
  expect(policy).toMatchObject({ nationality: "statute-only", evaluation: { atMost: "P6M" } });
  expect(policy.profiles).toEqual([{ files: "a/**", indicators: "x[*].y" }]);
  expect(policy.legacy).toBeUndefined();
});

it("lets what is handed down stand", () => {
  const own = "legacy: {until: 2027-01-01}\n";
  expect(bound(own, "may: {legacy: {at-most: P6M}}\n").policy.legacy).toEqual({ until: "2027-01-01" });
});

it("names people only where nobody is named here, and never from a workflow that a change can alter", () => {
  const ann = "signers: {people: {jurist: [{login: ann, id: 12}]}}\n";
  const both = "signers: {people: {jurist: [{login: ann, id: 12}, {login: bob, id: 13}]}}\n";
  expect(bound(null, ann).policy.signers.people).toEqual({ jurist: [{ login: "ann", id: 12 }] });
  expect(bound(null, ann, false).policy.signers.people).toEqual({ jurist: [] });
  expect(bound(both, ann).policy.signers.people).toEqual({ jurist: [{ login: "ann", id: 12 }] });
  expect(bound(ann, "signers: {people: {jurist: [{login: mallory, id: 66}]}}\n").policy.signers.people).toEqual({
    jurist: [],
  });
});

it("never asks less than the repository's own policy does", () => {
  const line = (key: string, ...values: string[]) => fc.constantFrom("", ...values.map((one) => `${key}: ${one}\n`));
  const policy = fc
    .tuple(
      line("nationality", "total-ban", "statute-only", "no-unless"),
      line("duty", "always", "with-finding"),
      line("sector", "public", "private"),
      line("full-automation", "strict", "contextual"),
      line("frameworks", "[toetsingskader-2025]", "[voorzorgplicht]"),
      line("evaluation", "{at-most: P6M}", "{at-most: P24M}"),
      line("signers", "{roles: [jurist]}", "{roles: [jurist, accountable], people: {jurist: [{login: ann, id: 12}]}}"),
      line("legacy", "{until: 2027-01-01}"),
      line("grounds", "[sex]"),
      line("profiles", '["a/**"]', '["b/**"]'),
      line("may", "{legacy: {}, signers.people: {}}"),
      line("exceptions", "[{file: a.yaml, indicator: x, reason: r, owner: o, on: 2026-11-01, until: 2026-12-01}]"),
    )
    .map((lines) => lines.join(""));
  fc.assert(
    fc.property(policy, policy, fc.boolean(), (own, above, names) => {
      const before = own === "" ? noPolicy : read(own);
      const after = bound(own === "" ? null : own, above, names);
      // What a key hands down says nothing of this repository, and nobody extends it.
      const ways = weakerWays({ ...before.policy, may: undefined }, { ...after.policy, may: undefined });
      expect(ways.filter(({ args }) => !("key" in args) || !String(args["key"]).startsWith("signers.people"))).toEqual(
        [],
      );
    }),
  );
});
