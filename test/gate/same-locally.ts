import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dutchDay } from "@tenzij/core";
import type { Locale } from "@tenzij/core/language";
import { exitCode, toSarif } from "@tenzij/core/report";
import { guardedRules, judge, localSides, objectsOfGit } from "@tenzij/gate";
import { law } from "@tenzij/law";
import { openScratchGit } from "@tenzij/repository";
import { type Gate, sarifFile } from "./gate.ts";
import type { StepResult } from "./runner/run-action.ts";

/** What only a forge can tell: who signed or approved, by which accounts, and what else the same commit is proposed to. */
const ofSignatures = new Set(
  law.frameworks
    .flatMap(({ questions }) => questions)
    .filter(({ checks }) => checks.includes("signers"))
    .map(({ id }) => `question/${id}`),
);
const ofForge = new Set([
  "gate/add-id",
  "gate/other-account",
  "gate/signature-fell",
  "gate/unknown-author",
  "gate/unknown-authors-not-looked-into",
  "gate/earlier-too-many",
  "gate/two-bases",
  "gate/source-unseen",
  "gate/source-unseen-fork",
  "gate/source-unseen-altered",
  "gate/source-not-protected",
  "gate/source-off-branch",
  "gate/source-other-commit",
  "gate/source-different",
  "gate/source-framework",
  "gate/source-moved",
  "gate/source-gone",
  "gate/source-ahead",
  "gate/source-too-old",
  "gate/references-not-looked-into",
  "gate/files-not-looked-into",
  "gate/evidence-not-looked-into",
  "gate/lapses-not-looked-into",
]);
/** What has to be approved is found by both; whether it is, only by a forge. */
const approved: ReadonlySet<string> = new Set(guardedRules);

/**
 * How `tenzij gate` differs from the run of the Action over the same pull request, but for signatures. It judges with git alone, in
 * this process. Runs over a branch, a queue, or into another branch have no counterpart on somebody's own machine.
 */
export async function localDifferences(run: StepResult, gate: Gate): Promise<string[]> {
  const { judged } = gate;
  const report = join(run.workspace, judged?.with["sarif-file"] ?? sarifFile);
  // These are inputs of the Action alone.
  const isStricter = judged?.with["fail-on-warning"] === "true" || judged?.with["policy"] !== undefined;
  if (judged === null || isStricter || judged.pull.base !== "main" || !existsSync(report)) return [];
  const { locale, code, sarif, isPublic } = await judgeHere(gate, judged.pull.headSha, judged.with["locale"]);
  const [there, here] = [readFileSync(report, "utf8"), sarif].map((text) =>
    linesOf(text, isPublic || judged.with["report"] === "public"),
  );
  const lacking = (one: readonly string[] = [], other: readonly string[] = []) => {
    const left = [...other];
    return one.filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  return [
    ...lacking(there, here).map((line) => `only the Action (${locale}): ${line}`),
    ...lacking(here, there).map((line) => `only tenzij gate (${locale}): ${line}`),
    ...(sameOutcome(run.exitCode, code, readFileSync(report, "utf8")) ? [] : [`exit ${run.exitCode}, locally ${code}`]),
  ];
}

async function judgeHere(gate: Gate, head: string, asked: string | undefined) {
  const env = { PATH: process.env["PATH"] };
  const git = openScratchGit(gate.state.repository.directory, env);
  if (git === null) throw new Error("no repository");
  try {
    const sides = localSides(git, { since: "main", head, worktree: false, env });
    const objects = objectsOfGit(git, null);
    const context = {
      objects,
      forge: null,
      governance: null,
      handedIn: null,
      law,
      today: dutchDay(new Date()),
      job: "",
      workflow: null,
      started: null,
    };
    const { after, policies } = await judge(sides, context);
    const locale = (asked as Locale | undefined) ?? policies.base.policy.locale ?? "nl";
    const isPublic = policies.base.policy.report === "public";
    return { locale, isPublic, code: exitCode(after), sarif: toSarif(after, { locale, law, version: "0.1.0" }) };
  } finally {
    git.close();
  }
}

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: { artifactLocation: { uri: string }; region?: object } }];
}

function resultsOf(sarif: string): Result[] {
  return JSON.parse(sarif).runs[0].results;
}

/** Findings as lines that can be held against each other. */
function linesOf(sarif: string, isPublic: boolean): string[] {
  return resultsOf(sarif)
    .filter((one) => !ofSignatures.has(one.ruleId) && !ofForge.has(one.ruleId) && !isOfRunner(one))
    .map(({ ruleId, level, message, locations: [{ physicalLocation }] }) => {
      const { artifactLocation, region } = physicalLocation;
      if (approved.has(ruleId)) return `${ruleId} ${artifactLocation.uri}`;
      const said = isPublic ? "" : message.text;
      return `${ruleId} ${level} ${artifactLocation.uri} ${JSON.stringify(region)} ${said}`;
    });
}

/** What stands in no workflow of this repository, only the runner knows. */
function isOfRunner({ ruleId, locations: [{ physicalLocation }] }: Result): boolean {
  return ruleId === "gate/pin-moves" && !physicalLocation.artifactLocation.uri.startsWith(".github/");
}

/** The same code, or 0 where the Action is red for signatures alone. */
function sameOutcome(there: number, here: number, sarif: string): boolean {
  if (there === here) return true;
  const errors = resultsOf(sarif).filter(({ level }) => level === "error");
  return there > 0 && here === 0 && errors.every(({ ruleId }) => isOfSignatures(ruleId));
}

function isOfSignatures(rule: string): boolean {
  return ofSignatures.has(rule) || ofForge.has(rule) || approved.has(rule);
}
