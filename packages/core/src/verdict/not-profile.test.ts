import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { judge, profile } from "./fixtures/judge.ts";

const file = "a.profile.yaml";
const today = "2026-12-10";
const words =
  "owner: hoofd ICT, reason: Vertalingen van een scherm en geen selectie., on: 2026-12-01, until: 2027-06-01";
const judged = (text: string, bound: string) =>
  judge({ [file]: text, "tenzij.yaml": `not-profiles: [{files: "*.profile.yaml", ${words}${bound}}]\n` }, today);
const text = (more = "") => profile(`  - {name: postcode, weight: 3}\n${more}`);
const digest = judged(text(), "").profiles[0]?.grants[0]?.digest;
const outcome = (changed: string) => {
  const [one] = judged(changed, `, for: ${digest}`).profiles;
  return { setAside: one?.setAside === true, blocks: one?.blocks };
};

describe("a file that governance says is no profile", () => {
  it("is let go while it holds what was looked at, with one line that says who said so", () => {
    expect(outcome(text())).toEqual({ setAside: true, blocks: false });
    const { profiles, granted } = judged(text(), `, for: ${digest}`);
    const [line] = profiles[0]?.findings.filter(({ rule }) => rule === "policy/not-profile") ?? [];
    expect(line && say(line.message, "en")).toContain("hoofd ICT");
    expect(granted).toMatchObject([{ kind: "not-profiles", file: "*.profile.yaml", holds: true }]);
  });

  it("is not re-opened by what asks for no test", () => {
    expect(outcome(text("  - {name: dagen_open, weight: 3}\n"))).toEqual({ setAside: true, blocks: false });
  });

  it("is a profile again with another word that asks for a test: governance confirms again", () => {
    const changed = text("  - {name: nationaliteit, weight: 3}\n");
    expect(outcome(changed)).toEqual({ setAside: false, blocks: true });
    const rules = judged(changed, `, for: ${digest}`).profiles[0]?.findings.map(({ rule }) => rule);
    expect(rules).toContain("policy/confirm-again");
  });

  it("is one without being bound where no word asks for a test, and is none where one does", () => {
    expect(judged(profile("  - {name: dagen_open, weight: 3}\n"), "").profiles[0]?.setAside).toBe(true);
    expect(judged(text(), "").profiles[0]?.blocks).toBe(true);
  });
});
