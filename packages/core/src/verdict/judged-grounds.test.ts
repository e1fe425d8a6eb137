import { describe, expect, it } from "vitest";
import { judge, profile } from "./fixtures/judge.ts";

/** Entries found, with kind and ground, and the verdict. */
function judged(indicators: string, head?: string, policy?: string) {
  const files = {
    "a.profile.yaml": profile(indicators, head),
    ...(policy === undefined ? {} : { "tenzij.yaml": policy }),
  };
  const [one] = judge(files).profiles;
  const found = one?.distinctions.map(({ entry, kind, grounds }) => `${entry} ${kind} ${grounds[0]}`) ?? [];
  return { found, verdict: one?.verdict };
}

describe("religion", () => {
  const word = "  - name: levensovertuiging\n";
  it("is judged in control without any policy saying so, and asks the exception of an act; it is never excluded", () => {
    const { found, verdict } = judged(word);
    expect(found).toContain("religion direct religion");
    expect(verdict).toBe("test-missing");
  });
  it("is judged where no purpose counts, and not where another does", () => {
    expect(judged(word, "").found).toContain("religion direct religion");
    const policy = "uses: [{file: a.profile.yaml, purpose: support, owner: o, reason: r, until: 2027-01-01}]\n";
    expect(judged(word, "purpose: support\n", policy).found).not.toContain("religion direct religion");
    expect(judged(word, "purpose: support\n", `${policy}grounds: [religion]\n`).found).toContain(
      "religion direct religion",
    );
  });
});

describe("a number plate", () => {
  it("is a question by itself, and indirect once the profile picks by it", () => {
    expect(judged("  - name: kenteken\n").found).toEqual(["number-plate contextual nationality"]);
    for (const picks of ["weight: 3", "values: ['12*']", "threshold: 2", "pattern: ^W"]) {
      expect(judged(`  - name: kenteken\n    ${picks}\n`).found).toEqual(["number-plate indirect nationality"]);
    }
    expect(judged("  - name: kenteken\n    values: [PL*]\n").found).toEqual([
      "number-plate indirect nationality",
      "plate-country indirect nationality",
    ]);
    const selection = "purpose: control\nselection: {any-of: [kenteken]}\n";
    expect(judged("  - name: kenteken\n", selection).found).toEqual(["number-plate indirect nationality"]);
  });
});

describe("a policy", () => {
  it("raises what asks a question only, also where its ground is off, and says of a word that is none what was meant", () => {
    expect(judged("  - name: inkomen\n").found).toEqual([]);
    expect(judged("  - name: inkomen\n", undefined, "raise: [social-position]\n")).toEqual({
      found: ["social-position indirect social-position"],
      verdict: "test-missing",
    });
    const wrong = { "a.profile.yaml": profile("  - name: inkomen\n"), "tenzij.yaml": "raise: [postcode]\n" };
    expect(judge(wrong).findings.map(({ severity }) => severity)).toContain("block");
  });

  const own = (term: string, kind = "contextual") =>
    `indicators: {eigen: {kind: ${kind}, grounds: [race], title: {nl: t, en: t}, why: {nl: w, en: w}, ` +
    `sources: [{source: eigen-beleid}], terms: {nl: ["${term}"]}, flags: [{name: "${term}"}]}}\n`;

  it.each(["afkomst", "afkomst klant", "afkomstklant", "allochtoon code"])(
    "never makes a known word milder with its own: %s",
    (term) => {
      const name = `  - name: ${term.replaceAll(" ", "_")}\n`;
      const plain = judged(name);
      const { found, verdict } = judged(name, undefined, own(term));
      expect(found).toEqual(expect.arrayContaining([...plain.found, "eigen contextual race"]));
      expect(verdict).toBe(plain.verdict);
    },
  );
});

describe("what says on whom it selects, in control", () => {
  it.each(["allochtoon", "huidskleur", "Roma en Sinti", "woonwagenbewoners"])(
    "%s is excluded wherever it stands",
    (word) => {
      expect(judged(`  - name: x1\n    values: [${word}]\n`).verdict).toBe("excluded");
      expect(judged(`  - name: ${word}\n`).verdict).toBe("excluded");
    },
  );
  it.each(["allochtoonxq", "huids_kleur", "x_roma_y", "allo_chtoon"])("%s, glued or split, is never green", (name) => {
    expect(judged(`  - name: ${name}\n    weight: 2\n`).verdict).not.toBe("no-finding");
  });
  it("names of towns among towns are neither excluded nor asked", () => {
    expect(judged("  - name: vestiging\n    values: [Roma, Milano, Torino]\n").verdict).toBe("no-finding");
  });
  it("a nationality that a statute asks for is not excluded", () => {
    const policy = "uses: [{file: a.profile.yaml, purpose: eligibility, owner: o, reason: r, until: 2027-01-01}]\n";
    const head = "purpose: eligibility\nautomation: full\n";
    expect(judged("  - name: nationaliteit\n", head, policy).verdict).toBe("test-missing");
    expect(judged("  - name: dubbele_nationaliteit\n").verdict).toBe("test-missing");
    expect(judged("  - name: tweede_paspoort\n").verdict).toBe("test-missing");
  });
});
