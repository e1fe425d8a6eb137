import { say } from "@tenzij/core/language";
import { describe, expect, test, vi } from "vitest";
import { account, type Case, type Contents, edited, named, pair, profile, pull, sheet, sign } from "./fixtures/sign.ts";
import type { Forge } from "./forge.ts";

const a = "a.profile.yaml";

describe("a pair whose substance the change leaves alone keeps what its own pull request gave it", () => {
  const commented = { ...pair, [a]: `# nieuw\n${profile}` };
  const earlier: Partial<Forge> = {
    lastCommitTouching: vi.fn(async () => "came-in"),
    pullRequestsOf: async () => [pull(3)],
    reviews: async () => [{ account: account(2), state: "APPROVED", commit: "was", at: null }],
    commitsOf: async () => ({ commits: [], complete: true }),
  };

  test("the approval of the request that brought the record in, on that content", async () => {
    const { ids, assessment } = await sign({ judged: commented, commits: { was: pair }, forge: earlier });
    expect(ids(a)).toEqual([2]);
    expect(assessment.profiles).toMatchObject([{ file: a, verdict: "test-complete" }]);
    expect(earlier.lastCommitTouching).toHaveBeenCalledWith("a.justification.yaml", "tip");
    expect((await sign({ judged: commented, commits: { was: edited }, forge: earlier })).ids(a)).toEqual([]);
  });

  test("looked up where the record stood before a move", async () => {
    const moved = { "b.profile.yaml": profile, "b.justification.yaml": "justifies: p\n" };
    const { ids } = await sign({ judged: moved, commits: { was: pair }, forge: earlier });
    expect(ids("b.profile.yaml")).toEqual([2]);
    expect(earlier.lastCommitTouching).toHaveBeenLastCalledWith("a.justification.yaml", "tip");
  });

  test("beside the approvals of this one", async () => {
    const policy = {
      ...named,
      signers: {
        roles: [],
        people: {
          jurist: [
            { login: "p2", id: 2 },
            { login: "p3", id: 3 },
          ],
        },
      },
    };
    const judge = await sign({
      judged: commented,
      commits: { was: pair, c: commented },
      sheets: [sheet("c", account(3))],
      forge: earlier,
      policy,
      signers: 2,
    });
    expect(judge.ids(a)).toEqual([3, 2]);
  });

  test.each([
    ["what the profile means has changed", { judged: edited }],
    [
      "the evidence under the test has changed",
      {
        judged: { ...commented, "a.justification.yaml": "evidence: [b.csv]\n", "b.csv": "2\n" },
        since: { ...pair, "a.justification.yaml": "evidence: [b.csv]\n", "b.csv": "1\n" },
      },
    ],
    ["the record has changed", { judged: { ...pair, "a.justification.yaml": "justifies: p # x\n" } }],
    ["it is new", { judged: { ...pair, ...{ "b.profile.yaml": profile } }, since: pair }],
    ["there is nothing to measure from", { judged: commented, since: null }],
    ["it is signed already", { judged: commented, commits: { c: commented }, sheets: [sheet("c", account(2))] }],
  ] as [string, Case][])("and nobody looks when %s", async (_, given) => {
    expect((await sign(given)).lastCommitTouching).not.toHaveBeenCalled();
  });

  test("for four pairs; more are carried, and it says so", async () => {
    const letters = ["a", "b", "c", "d", "e"];
    const all = (text: (letter: string) => string): Contents =>
      Object.fromEntries(
        letters.flatMap((letter) => [
          [`${letter}.profile.yaml`, text(letter)],
          [`${letter}.justification.yaml`, `justifies: ${letter}\n`],
        ]),
      );
    const plain = all((letter) => profile.replace("profile: p", `profile: ${letter}`));
    const judged = all((letter) => `# nieuw\n${plain[`${letter}.profile.yaml`]}`);
    const { findings, lastCommitTouching, ids } = await sign({ judged, since: plain });
    expect(ids(a)).toEqual([]);
    expect(lastCommitTouching).toHaveBeenCalledTimes(4);
    expect(ids("e.profile.yaml")).toBeNull();
    expect(findings).toMatchObject([{ rule: "gate/earlier-too-many", severity: "info", file: "e.justification.yaml" }]);
    expect(findings[0] && say(findings[0].message, "en")).toContain("4");
  });
});
