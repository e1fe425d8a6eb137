import { type Assessment, message, type Policy, type Signatures, say, strictDefaults } from "@tenzij/core";
import { law } from "@tenzij/law";
import { describe, expect, test, vi } from "vitest";
import type { GitHub, PullRequest } from "./github.ts";
import type { Objects } from "./objects.ts";
import { changeOf, type Files } from "./pair.ts";
import type { Sides } from "./sides.ts";
import type { Sheet } from "./signatures.ts";
import { signaturesFor, type ToSign } from "./signing.ts";

type Contents = Readonly<Record<string, string>>;

/** The bytes of a file are its own object id here. */
const listed = (contents: Contents): Files =>
  new Map(Object.entries(contents).map(([path, text]) => [path, { path, sha: text, mode: "100644" }]));

const profile = "profile: p\nindicators:\n  - name: postcode\n    weight: 1\n";
const pair = { "a.profile.yaml": profile, "a.justification.yaml": "justifies: p\n" };
const edited = { ...pair, "a.profile.yaml": profile.replace("weight: 1", "weight: 2") };

const account = (id: number, login = `p${id}`) => ({ id, login, human: true });
const pull = (number: number): PullRequest => ({
  ...{ number, title: "t", author: account(1), baseBranch: "main", headSha: "h", mergeSha: null, merged: true },
});
const sheet = (commit: string, ...accounts: ReturnType<typeof account>[]): Sheet => ({
  pullRequest: pull(7),
  approvals: accounts.map((one) => ({ account: one, commit })),
  commits: [],
});

const named: Policy = {
  ...strictDefaults,
  signers: { roles: ["jurist"], people: { jurist: [{ login: "p2", id: 2 }, { login: "Bo" }] } },
};

interface Case {
  judged: Contents;
  since?: Contents | null;
  /** What stands at the commits on which was approved. */
  commits?: Readonly<Record<string, Contents>>;
  sheets?: readonly Sheet[];
  github?: Partial<GitHub>;
  policy?: Policy;
  scope?: Sides["scope"];
  judges?: readonly string[];
}

/** Runs the search; a pair counts as signed when anyone's signature for it is known. */
async function sign(given: Case) {
  const { judged, since = pair, commits = {}, sheets = [], policy = named, scope = "change" } = given;
  const governed = (contents: Contents | null) =>
    Object.keys(contents ?? {}).filter((path) => /\.profile\./.test(path));
  const recordOf = (file: string) => file.replace(".profile.", ".justification.");
  const sides = { since: since === null ? null : "since", scope, base: { branch: "main", sha: "tip" } } as Sides;
  const before = since === null ? null : listed(since);
  const change = changeOf(
    { now: governed(judged), before: governed(since) },
    listed(judged),
    before,
    before ?? new Map(),
    recordOf,
  );
  const files = vi.fn(async (commit: string) => listed(commits[commit] ?? {}));
  const objects: Objects = {
    near: true,
    commit: async (sha) => (commits[sha] === undefined ? null : { tree: sha, parents: [] }),
    files,
    blobs: async (ids) => new Map(ids.map((id) => [id, new TextEncoder().encode(id)])),
  };
  const lastCommitTouching = vi.fn(async () => null);
  const github = { lastCommitTouching, filesOf: async () => [], ...given.github } as unknown as GitHub;
  const judges = given.judges ?? change.touched.map(({ file }) => file);
  const judgeAfter = (known: Signatures) =>
    ({
      profiles: judges.map((file) => ({
        file,
        verdict: (known?.get(file)?.length ?? 0) > 0 ? "test-complete" : "test-unsigned",
      })),
    }) as unknown as Assessment;
  const to: ToSign = {
    ...{ sides, change, sheets, judges, judgeAfter, policy },
    listed: { judged: listed(judged), since: before, tip: before ?? new Map() },
    bench: { objects, github, law, today: "2026-11-23", job: "gate", workflow: "" },
  };
  const { known, assessment, findings } = await signaturesFor(to);
  const ids = (file: string) => known?.get(file)?.map(({ id }) => id) ?? null;
  return { known, assessment, findings, ids, files, lastCommitTouching };
}

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

describe("commits whose author GitHub links to no account", () => {
  const by = (sha: string, author: ReturnType<typeof account> | null) => ({
    sha,
    parents: [],
    author,
    committer: null,
  });
  const written = async (files: Record<string, string[]>, ...commits: ReturnType<typeof by>[]) => {
    const filesOf = vi.fn(async (sha: string) => files[sha] ?? []);
    const sheets = [{ ...sheet("c"), commits }];
    const { findings } = await sign({ judged: edited, sheets, github: { filesOf } });
    return { filesOf, said: findings.map(({ rule, severity, file }) => [rule, severity, file]) };
  };

  test("to a pair are said to who signs it, once", async () => {
    const { said } = await written({ x: [a, "a.justification.yaml"], y: [a] }, by("x", null), by("y", null));
    expect(said).toEqual([["gate/unknown-author", "warning", "a.justification.yaml"]]);
  });

  test("are nothing where they touch no pair, or where the author is known", async () => {
    const { said, filesOf } = await written({ x: ["readme.md"], y: [a] }, by("x", null), by("y", account(1)));
    expect(said).toEqual([]);
    expect(filesOf.mock.calls).toEqual([["x"]]);
  });

  test("are looked up four times at most, and not at all where no pair is touched", async () => {
    const { filesOf } = await written({}, ...["1", "2", "3", "4", "5"].map((sha) => by(sha, null)));
    expect(filesOf).toHaveBeenCalledTimes(4);
    const none = vi.fn(async () => []);
    await sign({ judged: pair, sheets: [{ ...sheet("c"), commits: [by("x", null)] }], github: { filesOf: none } });
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
  });
});

describe("a pair whose substance the change leaves alone keeps what its own pull request gave it", () => {
  const commented = { ...pair, [a]: `# nieuw\n${profile}` };
  const earlier: Partial<GitHub> = {
    lastCommitTouching: vi.fn(async () => "came-in"),
    pullRequestsOf: async () => [pull(3)],
    reviews: async () => [{ account: account(2), state: "APPROVED", commit: "was" }],
    commitsOf: async () => ({ commits: [], complete: true }),
  };

  test("the approval of the request that brought the record in, on that content", async () => {
    const { ids, assessment } = await sign({ judged: commented, commits: { was: pair }, github: earlier });
    expect(ids(a)).toEqual([2]);
    expect(assessment.profiles).toMatchObject([{ file: a, verdict: "test-complete" }]);
    expect(earlier.lastCommitTouching).toHaveBeenCalledWith("a.justification.yaml", "tip");
    expect((await sign({ judged: commented, commits: { was: edited }, github: earlier })).ids(a)).toEqual([]);
  });

  test("looked up where the record stood before a move", async () => {
    const moved = { "b.profile.yaml": profile, "b.justification.yaml": "justifies: p\n" };
    const { ids } = await sign({ judged: moved, commits: { was: pair }, github: earlier });
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
      commits: { was: pair, c: pair },
      sheets: [sheet("c", account(4))],
      github: earlier,
      policy,
    });
    expect(judge.ids(a)).toEqual([2]);
  });

  test.each([
    ["what the profile means has changed", { judged: edited }],
    ["the record has changed", { judged: { ...pair, "a.justification.yaml": "justifies: p # x\n" } }],
    ["it is new", { judged: { ...pair, ...{ "b.profile.yaml": profile } }, since: pair }],
    ["there is nothing to measure from", { judged: commented, since: null }],
    ["it is signed already", { judged: commented, commits: { c: commented }, sheets: [sheet("c", account(2))] }],
  ] as [string, Case][])("and nobody looks when %s", async (_, given) => {
    expect((await sign(given)).lastCommitTouching).not.toHaveBeenCalled();
  });

  test("for four pairs; of more it says that their signatures were not looked up", async () => {
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
    const { findings, lastCommitTouching } = await sign({ judged, since: plain });
    expect(lastCommitTouching).toHaveBeenCalledTimes(4);
    expect(findings).toMatchObject([
      { rule: "gate/earlier-too-many", severity: "warning", file: "e.justification.yaml" },
    ]);
    expect(findings[0] && say(findings[0].message, "en")).toContain("4");
  });
});

test("the signatures that are known are those that are judged with, and they say what each person wrote", async () => {
  const { known, assessment } = await sign({
    judged: edited,
    commits: { c: edited },
    sheets: [sheet("c", account(2))],
  });
  expect(known?.get(a)).toEqual([{ login: "p2", id: 2, proposed: false, wroteProfile: false, wroteRecord: false }]);
  expect(assessment.profiles).toMatchObject([{ verdict: "test-complete" }]);
});
