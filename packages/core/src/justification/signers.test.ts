import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { asks, complete, judge, policy, smallest } from "./fixtures/judged.ts";
import type { Signature } from "./signature.ts";

const people = { jurist: [{ login: "jdewit", id: 1 }], accountable: [{ login: "maydin", id: 2 }] };
const withPeople = { ...policy, signers: { ...policy.signers, people } };

function signature(id: number, login: string, more: Partial<Signature> = {}): Signature {
  return { id, login, proposed: false, wroteProfile: false, wroteRecord: false, ...more };
}

const both = [signature(1, "jdewit", { wroteRecord: true }), signature(2, "maydin")];

function judged(signatures: readonly Signature[] | null, record = complete()) {
  return judge({ profile: smallest.profile, record, policy: withPeople, signatures });
}

function waitingFor(signatures: readonly Signature[]): string[] {
  return judged(signatures)
    .findings.filter((one) => one.verdict === "test-unsigned")
    .map((one) => say(one.message, "nl"));
}

describe("signing", () => {
  it("is not verified where nobody can know it, and does not block there", () => {
    const { findings } = judged(null);
    expect(findings.map((one) => `${one.rule} ${one.severity} ${one.message.key}`)).toContain(
      "question/IN-03 info signers/unverified",
    );
    expect(asks(judged(null))).toEqual([]);
  });

  it("is complete when each role signed; the jurist may have written the record", () => {
    expect(asks(judged(both))).toEqual([]);
  });

  it("names who must still sign, in the words of the role", () => {
    expect(waitingFor([])).toEqual([
      "Moet nog tekenen, door deze wijziging goed te keuren: jdewit (jurist), maydin (verantwoordelijke).",
    ]);
    expect(waitingFor([signature(1, "jdewit")])).toEqual([
      "Moet nog tekenen, door deze wijziging goed te keuren: maydin (verantwoordelijke).",
    ]);
  });

  it("counts by number, not by name", () => {
    expect(waitingFor([signature(1, "jdewit"), signature(99, "maydin")])).toHaveLength(1);
    expect(waitingFor([signature(1, "renamed"), signature(2, "also-renamed")])).toEqual([]);
  });

  it("does not count from who proposed the change or wrote the profile, nor from the accountable who wrote the record", () => {
    expect(waitingFor([signature(1, "jdewit", { proposed: true }), signature(2, "maydin")])).toHaveLength(1);
    expect(waitingFor([signature(1, "jdewit", { wroteProfile: true }), signature(2, "maydin")])).toHaveLength(1);
    expect(waitingFor([signature(1, "jdewit"), signature(2, "maydin", { wroteRecord: true })])).toHaveLength(1);
  });

  it("asks a person of its own for each role", () => {
    const shared = {
      jurist: [
        { login: "a", id: 1 },
        { login: "b", id: 2 },
      ],
      accountable: [{ login: "a", id: 1 }],
    };
    const record = complete().replace(/signers: .*/, "");
    const sign = (signatures: readonly Signature[]) =>
      asks(
        judge({
          profile: smallest.profile,
          record,
          policy: { ...policy, signers: { ...policy.signers, people: shared } },
          signatures,
        }),
      );
    expect(sign([signature(1, "a")])).toEqual(["question/IN-03 test-unsigned"]);
    expect(sign([signature(1, "a"), signature(2, "b")])).toEqual([]);
  });

  it.each([
    [
      "nobody in a role",
      "signers: [{role: jurist, login: jdewit}]",
      { jurist: [{ login: "jdewit" }] },
      ["question/IN-03 test-incomplete", "question/IN-03 warning"],
    ],
    [
      "someone the policy does not name",
      "signers: [{role: jurist, login: nobody}, {role: accountable, login: maydin}]",
      people,
      ["question/IN-03 test-inconsistent"],
    ],
    [
      "one person in two roles",
      "signers: [{role: jurist, login: maydin}, {role: accountable, login: maydin}]",
      { jurist: [{ login: "maydin" }], accountable: [{ login: "maydin" }] },
      ["question/IN-03 test-inconsistent"],
    ],
    [
      "the author as accountable",
      "signers: [{role: jurist, login: jdewit}, {role: accountable, login: x, name: J. de Wit}]",
      { jurist: [{ login: "jdewit" }], accountable: [{ login: "x" }] },
      ["question/IN-03 test-inconsistent"],
    ],
  ])("refuses %s", (_what, line, own, expected) => {
    const record = complete().replace(/signers: .*/, line);
    expect(
      asks(
        judge({
          profile: smallest.profile,
          record,
          policy: { ...policy, signers: { ...policy.signers, people: own } },
        }),
      ),
    ).toEqual(expected);
  });
});
