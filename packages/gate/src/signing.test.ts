import { strictDefaults } from "@tenzij/core/policy";
import { describe, expect, test, vi } from "vitest";
import { account, type Contents, edited, given, named, pair, profile, sheet, sign } from "./fixtures/sign.ts";
import { message } from "./language/message.ts";

const a = "a.profile.yaml";
const approvedOn = async (then: Contents, now: Contents = edited) =>
  (await sign({ judged: now, commits: { c: then }, sheets: [sheet("c", account(2))] })).ids(a);

describe("an approval is a signature", () => {
  test("on the content that is judged", async () => {
    expect(await approvedOn(edited)).toEqual([2]);
  });

  test("on a profile that means the same, whatever its comments and layout", async () => {
    expect(await approvedOn({ ...edited, [a]: `# later\n${edited[a]}` })).toEqual([2]);
  });

  test("on a profile whose indicators stand in another order", async () => {
    const [x, y] = ["  - {name: x, weight: 1}\n", "  - {name: y, weight: 2}\n"];
    const one = { ...pair, [a]: `profile: p\nindicators:\n${x}${y}` };
    const turned = { ...pair, [a]: `profile: p\nindicators:\n${y}${x}` };
    expect([await approvedOn(one, turned), await approvedOn(turned, one)]).toEqual([[2], [2]]);
  });

  test("not on a profile that means something else, nor on another record", async () => {
    expect(await approvedOn(pair)).toEqual([]);
    expect(await approvedOn({ ...edited, [a]: edited[a].replace("profile: p", "profile: q") })).toEqual([]);
    expect(await approvedOn({ ...edited, [a]: `purpose: control\n${edited[a]}` })).toEqual([]);
    expect(await approvedOn({ ...edited, "a.justification.yaml": "justifies: p # x\n" })).toEqual([]);
  });

  test("not on a commit without the profile, without the record, or that is not to be had", async () => {
    expect(await approvedOn({ "a.justification.yaml": "justifies: p\n" })).toEqual([]);
    expect(await approvedOn({ [a]: edited[a] })).toEqual([]);
    expect((await sign({ judged: edited, sheets: [sheet("gone", account(2))] })).ids(a)).toEqual([]);
  });

  test("only where the evidence under the test is the same to the byte, there or not", async () => {
    const resting = { ...edited, "a.justification.yaml": "evidence: [proof.csv]\n" };
    const proven = { ...resting, "proof.csv": "1\n" };
    expect(await approvedOn({ ...proven, [a]: `# later\n${edited[a]}`, "readme.md": "x\n" }, proven)).toEqual([2]);
    expect(await approvedOn(resting, resting)).toEqual([2]);
    expect(await approvedOn({ ...proven, "proof.csv": "2\n" }, proven)).toEqual([]);
    expect([await approvedOn(resting, proven), await approvedOn(proven, resting)]).toEqual([[], []]);
  });

  test("on a profile that cannot be read only where it is the same to the byte", async () => {
    const broken = { ...pair, [a]: "indicators: [\n" };
    expect(await approvedOn(broken, broken)).toEqual([2]);
    expect(await approvedOn({ ...pair, [a]: "indicators: [ \n" }, broken)).toEqual([]);
  });

  test("where the pair stood before it was moved", async () => {
    const moved = { "b.profile.yaml": profile, "b.justification.yaml": "justifies: p\n" };
    const { ids } = await sign({ judged: moved, commits: { c: pair }, sheets: [sheet("c", account(2))] });
    expect(ids("b.profile.yaml")).toEqual([2]);
  });

  test("on a profile without a name of its own", async () => {
    const nameless = { ...pair, [a]: profile.replace("profile: p\n", "") };
    expect(await approvedOn({ ...nameless, [a]: `# later\n${nameless[a]}` }, nameless)).toEqual([2]);
  });

  test("from any of the pull requests, once a person", async () => {
    const policy = {
      ...named,
      signers: { roles: [], people: { jurist: [{ login: "p2", id: 2 }], fg: [{ login: "p3", id: 3 }] } },
    };
    const sheets = [sheet("c", account(2)), sheet("c", account(3), account(2))];
    expect((await sign({ judged: edited, commits: { c: edited }, sheets, policy })).ids(a)).toEqual([2, 3]);
  });

  test("reads each commit once, however many pairs and approvals there are", async () => {
    const two = { ...edited, "b.profile.yaml": edited[a], "b.justification.yaml": "justifies: p\n" };
    const sheets = [sheet("c", account(2), account(3))];
    const { files, ids } = await sign({ judged: two, commits: { c: two }, sheets });
    expect([ids(a), ids("b.profile.yaml")]).toEqual([[2], [2]]);
    expect(files).toHaveBeenCalledTimes(1);
  });
});

describe("who signs is known by number", () => {
  const commits = { c: edited };

  test("a login that policy names without one, or not at all, signs nothing", async () => {
    const sheets = [sheet("c", account(9, "bo"), account(8))];
    expect((await sign({ judged: edited, commits, sheets })).ids(a)).toEqual([]);
  });

  test("its number is printed to be added, at the first record, whatever the case of the login", async () => {
    const { findings } = await sign({
      judged: edited,
      commits,
      sheets: [sheet("c", account(9, "bO"), account(8), account(2))],
    });
    expect(findings).toMatchObject([
      {
        rule: "gate/add-id",
        severity: "warning",
        file: "a.justification.yaml",
        span: { start: 0, end: 0 },
        message: message("gate/add-id", { login: "bO", id: 9 }),
        sources: [],
      },
    ]);
  });

  test("under a policy that names nobody everyone who approved is printed, once", async () => {
    const sheets = [sheet("c", account(8)), sheet("c", account(8), account(9))];
    const { findings } = await sign({ judged: edited, commits, sheets, policy: strictDefaults });
    expect(findings.map(({ message }) => message)).toEqual([
      message("gate/add-id", { login: "p8", id: 8 }),
      message("gate/add-id", { login: "p9", id: 9 }),
    ]);
  });

  test("nobody is printed where no pair is touched", async () => {
    const { findings } = await sign({ judged: pair, sheets: [sheet("c", account(9, "bo"))] });
    expect(findings).toEqual([]);
  });
});

describe("commits whose author Forge links to no account", () => {
  const by = (sha: string, author: ReturnType<typeof account> | null) => ({
    sha,
    parents: [],
    author,
    committer: null,
  });
  const written = async (files: Record<string, string[]>, ...commits: ReturnType<typeof by>[]) => {
    const filesOf = vi.fn(async (sha: string) => files[sha] ?? []);
    const sheets = [{ ...sheet("c"), commits }];
    const { findings } = await sign({ judged: edited, sheets, forge: { filesOf } });
    return { filesOf, outcomes: findings.map(({ rule, severity, file }) => [rule, severity, file]) };
  };

  test("to a pair are said to who signs it, once", async () => {
    const { outcomes } = await written({ x: [a, "a.justification.yaml"], y: [a] }, by("x", null), by("y", null));
    expect(outcomes).toEqual([["gate/unknown-author", "warning", "a.justification.yaml"]]);
  });

  test("are nothing where they touch no pair, or where the author is known", async () => {
    const { outcomes, filesOf } = await written({ x: ["readme.md"], y: [a] }, by("x", null), by("y", account(1)));
    expect(outcomes).toEqual([]);
    expect(filesOf.mock.calls).toEqual([["x"]]);
  });

  test("are looked up four times at most, which is said, and not at all where no pair is touched", async () => {
    const { filesOf, outcomes } = await written({}, ...["1", "2", "3", "4", "5"].map((sha) => by(sha, null)));
    expect(outcomes).toEqual([["gate/unknown-authors-not-looked-into", "warning", "a.justification.yaml"]]);
    const four = await written({}, ...["1", "2", "3", "4"].map((sha) => by(sha, null)));
    expect(four.outcomes).toEqual([]);
    expect(filesOf).toHaveBeenCalledTimes(4);
    const none = vi.fn(async () => []);
    await sign({ judged: pair, sheets: [{ ...sheet("c"), commits: [by("x", null)] }], forge: { filesOf: none } });
    expect(none).not.toHaveBeenCalled();
  });
});

describe("of what nobody can have signed here, nothing is known", () => {
  test("a pair that the change does not touch", async () => {
    const other = { "b.profile.yaml": profile, "b.justification.yaml": "x: y\n" };
    const judges = [a, "b.profile.yaml"];
    const { known } = await sign({ judged: { ...edited, ...other }, since: { ...pair, ...other }, judges });
    expect(known?.get("b.profile.yaml")).toBeNull();
    expect(known?.get(a)).toEqual([]);
  });

  test("a whole branch without a push", async () => {
    const { ids } = await sign({
      judged: pair,
      since: null,
      scope: "whole",
      commits: { c: pair },
      sheets: [sheet("c", account(2))],
    });
    expect(ids(a)).toBeNull();
    const push = await sign({
      judged: edited,
      scope: "whole",
      commits: { c: edited },
      sheets: [sheet("c", account(2))],
    });
    expect(push.ids(a)).toEqual([2]);
    const change = await sign({ judged: pair, since: null, commits: { c: pair }, sheets: [sheet("c", account(2))] });
    expect(change.ids(a)).toEqual([2]);
  });
});

test("the signatures that are known are those that are judged with, and they say what each person wrote", async () => {
  const { known, assessment } = await sign({
    judged: edited,
    commits: { c: edited },
    sheets: [sheet("c", account(2))],
  });
  expect(known?.get(a)).toEqual([given("c")]);
  expect(assessment.profiles).toMatchObject([{ verdict: "test-complete" }]);
});
