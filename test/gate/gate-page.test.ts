import { afterAll, expect, test } from "vitest";
import { attackCases } from "./cases/attacks.cases.ts";
import { authorCommitsCases } from "./cases/author-commits.cases.ts";
import { authorPlacesCases } from "./cases/author-places.cases.ts";
import { authorPolicyCases } from "./cases/author-policy.cases.ts";
import { authorTextCases } from "./cases/author-text.cases.ts";
import { authorWorkflowCases } from "./cases/author-workflow.cases.ts";
import { besideVerdictCases } from "./cases/beside-verdict.cases.ts";
import { evasionCases, evasionDocumented } from "./cases/evasion.cases.ts";
import { extendsCases } from "./cases/extends.cases.ts";
import { extendsAroundCases } from "./cases/extends-around.cases.ts";
import { extendsLaterCases } from "./cases/extends-later.cases.ts";
import { extendsSpellingCases } from "./cases/extends-spelling.cases.ts";
import { faultCases } from "./cases/faults.cases.ts";
import { flowBranchCases, flowDocumented } from "./cases/flow-branches.cases.ts";
import { flowFileCases } from "./cases/flow-files.cases.ts";
import { flowRunCases } from "./cases/flow-runs.cases.ts";
import { handedInCases } from "./cases/handed-in.cases.ts";
import { heldUpCases } from "./cases/held-up.cases.ts";
import { honestCases } from "./cases/honest.cases.ts";
import { honestRunCases } from "./cases/honest-runs.cases.ts";
import { hostileCases, hostileDocumented } from "./cases/hostile.cases.ts";
import { overTimeCases } from "./cases/over-time.cases.ts";
import { policyCases } from "./cases/policy.cases.ts";
import { policyGuardCases } from "./cases/policy-guard.cases.ts";
import { policyInputCases } from "./cases/policy-inputs.cases.ts";
import { postureCases } from "./cases/posture.cases.ts";
import { quietCases } from "./cases/quiet.cases.ts";
import { recordCases } from "./cases/record.cases.ts";
import { reportFileCases } from "./cases/report-files.cases.ts";
import { reportCases } from "./cases/reports.cases.ts";
import { signingCases } from "./cases/signing.cases.ts";
import { signingLaterCases } from "./cases/signing-later.cases.ts";
import { spellingAttackCases } from "./cases/spelling-attacks.cases.ts";
import { unseenCases } from "./cases/unseen.cases.ts";
import { type Gate, openGate } from "./gate.ts";
import { type Example, gatePage } from "./gate-page.ts";
import { day, municipality, pair, policy, profile, profileFile, record, recordFile } from "./municipality.ts";

let gate: Gate | undefined;
afterAll(async () => gate?.close());

const groups = [
  { title: "Changes that must stay green", cases: [...honestCases, ...honestRunCases] },
  { title: "What would hold honest people up, and its twin that must stop", cases: heldUpCases },
  { title: "A new version of the gate, and days that pass", cases: overTimeCases },
  { title: "Policy: by whose rules", cases: [...policyCases, ...policyInputCases, ...policyGuardCases] },
  {
    title: "An organisation's policy that a repository extends",
    cases: [...extendsCases, ...extendsLaterCases, ...extendsSpellingCases, ...extendsAroundCases],
  },
  { title: "A policy that a required workflow hands in", cases: handedInCases },
  {
    title: "The way a change travels",
    cases: [...flowRunCases, ...flowFileCases, ...flowBranchCases],
    documented: flowDocumented,
  },
  { title: "Signing", cases: [...signingCases, ...signingLaterCases] },
  { title: "What authors may try in profile and record", cases: evasionCases, documented: evasionDocumented },
  { title: "What a record leans on", cases: recordCases },
  {
    title: "What someone tries who knows git and GitHub well",
    cases: [
      ...authorWorkflowCases,
      ...authorPlacesCases,
      ...authorCommitsCases,
      ...authorPolicyCases,
      ...authorTextCases,
    ],
  },
  { title: "What someone tries who wants a profile in quietly", cases: quietCases },
  {
    title: "What somebody tries who would have a grant, evidence or a day count for more",
    cases: [...attackCases, ...spellingAttackCases],
  },
  { title: "What would lie where nobody looks", cases: unseenCases },
  { title: "Hostile input", cases: hostileCases, documented: hostileDocumented },
  { title: "When GitHub fails", cases: faultCases },
  { title: "What people see", cases: [...reportCases, ...reportFileCases, ...postureCases] },
  { title: "What stands beside the verdict", cases: besideVerdictCases },
];

test("docs/gate.md is what the cases say, with runs as they came out", async () => {
  gate = await openGate(municipality());
  const english = { with: { locale: "en" } };
  const examples: Example[] = [
    {
      title: "A profile without a record",
      run: await gate.judge(gate.open({ files: { [profileFile()]: profile() } }), english),
    },
    {
      title: "A complete record that waits for its signatures",
      run: await gate.judge(gate.open({ files: pair({ name: "tweede" }) }), english),
    },
    {
      title: "A change that weakens the policy to help itself",
      run: await gate.judge(
        gate.open({
          files: {
            "tenzij.yaml": policy.replace("[toetsingskader-2025, voorzorgplicht]", "[voorzorgplicht]"),
            [profileFile("derde")]: profile({ name: "derde" }),
          },
        }),
        english,
      ),
    },
  ];
  gate.land({
    ...pair({ name: "straks" }, { validUntil: day(20) }),
    [recordFile("laat")]: record(profile({ name: "laat" }), { validUntil: day(-9) }),
    [profileFile("laat")]: profile({ name: "laat" }),
    [profileFile("vierde")]: profile({ name: "vierde" }),
  });
  const watch = await gate.judgeWatch("schedule", { with: { issue: "true" } });
  examples.push(
    { title: "The daily run over a branch, in Dutch", run: watch, issue: gate.state.issues[0]?.body ?? "" },
    {
      title: "How well the gate is guarded, in Dutch",
      run: await gate.judgeWatch("workflow_dispatch", { with: { mode: "posture" } }),
    },
  );
  expect(examples.map(({ run }) => run.exitCode)).toEqual([1, 1, 1, 1, 1]);
  await expect(gatePage(groups, examples)).toMatchFileSnapshot("../../docs/gate.md");
}, 180_000);

test("every row of the threat model is played, or says why not", () => {
  const rows = new Set(groups.flatMap(({ cases, documented = [] }) => [...cases, ...documented].map(({ row }) => row)));
  const range = (letter: string, last: number) => Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);
  const wanted = [...range("G", 38), ...range("I", 25), ...range("S", 3), ...range("E", 32)];
  expect(wanted.filter((row) => !rows.has(row))).toEqual([]);
});

test("at least twenty honest changes stay green", () => {
  const honest = [...honestCases, ...honestRunCases];
  expect(honest.length).toBeGreaterThanOrEqual(20);
  expect(honest.every(({ outcome }) => outcome === "pass")).toBe(true);
});
