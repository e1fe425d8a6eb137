import { assess } from "@tenzij/core";
import { say } from "@tenzij/core/language";
import { readPolicy } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";

/** The duty of care where nothing distinguishes: open points warn, and block where the policy says so. */

const profile = (phase: string, purpose = "control") =>
  `profile: p\npurpose: ${purpose}\nautomation: human-decides\nphase: ${phase}\nconsequences: [letter]\nindicators:\n  - {name: dagen_open, weight: 1}\n`;
const organisation = `answered: {by: A. de Vries, role: jurist, on: 2026-10-01}
complaints:
  channel: https://www.voorbeeldstad.example/klacht
  term-days: 42
  discrimination-category: yes
  handler: Ombudsman van Voorbeeldstad
`;

function judged(given: { policy?: string; profile: string; organisation?: string }) {
  const files: Record<string, string> = {
    "tenzij.yaml": given.policy ?? "locale: nl\n",
    "p.profile.yaml": given.profile,
    ...(given.organisation === undefined ? {} : { "organisation.yaml": given.organisation }),
  };
  const policy = readPolicy("tenzij.yaml", files["tenzij.yaml"] ?? "", law);
  const tree = { files: Object.keys(files).sort(), read: (file: string) => files[file] ?? "" };
  const [one] = assess({ tree, policy, today: "2026-11-29", signatures: null, law }).profiles;
  const said = (one?.findings ?? []).filter(({ message }) => message.key === "duty/open");
  return { verdict: one?.verdict, open: said.map(({ message }) => say(message, "nl")), said };
}

describe("the duty of care where nothing was found", () => {
  it("warns of a profile in use for control", () => {
    const { verdict, open, said } = judged({ profile: profile("in-use") });
    expect([verdict, said.map(({ severity }) => severity)]).toEqual(["no-finding", ["warning"]]);
    for (const id of ["VZ-01", "VZ-04", "VZ-06", "VZ-11", "VZ-12"]) expect(open[0]).toContain(id);
  });

  it("blocks where the policy says always", () => {
    const { verdict } = judged({ policy: "duty: always\n", profile: profile("in-use") });
    expect(verdict).toBe("test-incomplete");
  });

  it.each([["design"], ["pilot"], ["retired"]])("asks nothing of one that is in %s", (phase) => {
    expect(judged({ profile: profile(phase) }).open).toEqual([]);
  });

  it("asks nothing of another purpose than control, nor where the phase is not stated", () => {
    expect(judged({ profile: profile("in-use", "statistics") }).open).toEqual([]);
    expect(judged({ profile: profile("in-use").replace("phase: in-use\n", "") }).open).toEqual([]);
  });

  it("is not open where the organisation answered it", () => {
    expect(judged({ profile: profile("in-use"), organisation }).open[0]).not.toContain("VZ-11");
  });
});

describe("a private institution that enforces", () => {
  const asked = (sector: string) => {
    const policy = `frameworks: [toetsingskader-2025, algoritmekader]\n${sector}`;
    const files: Record<string, string> = {
      "tenzij.yaml": policy,
      "p.profile.yaml": `profile: p\npurpose: transactiemonitoring\nautomation: human-decides\nphase: in-use\nconsequences: [rekening blokkeren]\nindicators:\n  - {name: postcode, weight: 1}\n`,
    };
    const tree = { files: Object.keys(files).sort(), read: (file: string) => files[file] ?? "" };
    const read = readPolicy("tenzij.yaml", policy, law);
    return assess({ tree, policy: read, today: "2026-11-29", signatures: null, law }).profiles[0];
  };

  it("controls when it watches transactions, and is asked what a public body is", () => {
    const numbers = asked("")?.questions.map(({ question }) => question) ?? [];
    expect(numbers).toEqual(expect.arrayContaining(["TK-12", "VZ-06", "AK-15", "AK-21"]));
  });

  it("has no register and no public decision, where the policy says that it is private", () => {
    const numbers = asked("sector: private\n")?.questions.map(({ question }) => question) ?? [];
    expect(numbers).toEqual(expect.arrayContaining(["TK-12", "VZ-06", "AK-12"]));
    expect(numbers.filter((id) => ["AK-15", "AK-21"].includes(id))).toEqual([]);
  });

  it("does not state a purpose or a consequence that nobody knows", () => {
    expect(asked("")?.findings.filter(({ rule }) => /fact|unknown/.test(rule))).toEqual([]);
  });
});
