import { say } from "@tenzij/core/language";
import { describe, expect, it } from "vitest";
import { type Given, judgeWith } from "./smallest.ts";

/** The duty of care is part of the framework of 2025: a record of before it was asked is old, and says what is new. */

const answered: Given = { profile: {} };
/** As it was before the duty of care came along: nothing of it is answered. */
const before: Given = {
  profile: { restraint: undefined, statistics: undefined, "valid-until": "2027-09-30" },
  distinction: { "proxy-strength": undefined },
  organisation: { signals: undefined, complaints: undefined, training: undefined },
};

describe("the duty of care", () => {
  it.each([[["toetsingskader-2025"]], [["toetsingskader-2025", "voorzorgplicht"]], [["toetsingskader-2021"]]])(
    "is asked under %s",
    (frameworks) => {
      const { asked, verdict } = judgeWith(frameworks, { profile: { restraint: undefined } });
      expect([asked, verdict]).toEqual([["VZ-13"], "test-incomplete"]);
    },
  );

  it("asks nothing more where it is answered", () => {
    expect(judgeWith(["toetsingskader-2025"], answered).verdict).toBe("test-complete");
  });

  it("is new to a record that answers nothing of it, under a policy that does not name it", () => {
    const { verdict, findings } = judgeWith(["toetsingskader-2025"], before);
    expect(verdict).toBe("test-stale");
    const said = findings.filter(({ severity }) => severity === "block").map(({ message }) => say(message, "nl"));
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((text) => !text.startsWith("Nieuw met Voorzorgplicht"))).toEqual([]);
  });

  it("is left unanswered where the policy names it", () => {
    expect(judgeWith(["toetsingskader-2025", "voorzorgplicht"], before).verdict).toBe("test-incomplete");
  });
});

describe("the edition of 2021", () => {
  it("makes a record old, which says what is new", () => {
    const { verdict, findings } = judgeWith(["toetsingskader-2025"], { profile: { framework: "toetsingskader-2021" } });
    expect(verdict).toBe("test-stale");
    const [finding] = findings;
    const said = finding === undefined ? "" : say(finding.message, "nl");
    for (const number of ["TK-04", "TK-09", "TK-14", "VZ-13"]) expect(said).toContain(number);
  });
});
