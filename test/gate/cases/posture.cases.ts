import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { root } from "../bundle-action.ts";
import type { GateCase } from "../gate-case.ts";
import { municipality, profile, profileFile } from "../municipality.ts";
import { bad } from "../untested.ts";
import { allGood, owned, permissions, rule, ruleset, workflow } from "./posture-answers.ts";

function posture(
  threat: string,
  files: Record<string, string>,
  says: readonly string[],
  outcome: "pass" | "block",
  answers: Record<string, unknown>,
): GateCase {
  return {
    row: "posture",
    threat,
    defence: "Mode posture says it.",
    outcome,
    says,
    before: () => ({ ...municipality(), ...files }),
    play: (gate) => {
      for (const [operation, answer] of Object.entries(answers)) gate.state.answers.set(operation, answer);
      return gate.judgeWatch("workflow_dispatch", { with: { mode: "posture" } });
    },
  };
}

function templates(): Record<string, string> {
  const folder = join(root, "docs/templates/.github/workflows");
  return Object.fromEntries(
    readdirSync(folder).map((name) => [`.github/workflows/${name}`, readFileSync(join(folder, name), "utf8")]),
  );
}

/** How well a repository guards the gate, in the language of who reads it. */
export const postureCases: readonly GateCase[] = [
  {
    row: "report",
    threat: "A reader who reads English.",
    defence: "Every sentence exists in both languages.",
    outcome: "block",
    says: ["this change cannot be merged yet", "indicator/postcode"],
    play: (gate) => gate.judge(gate.open({ files: bad() }), { with: { locale: "en" } }),
  },
  {
    row: "report",
    threat: "A workflow that lets warnings stop the merge.",
    defence: "An input can make the gate stricter.",
    outcome: "block",
    says: ["indicator/household-size"],
    before: () => ({ ...municipality(), [profileFile()]: profile() }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "profielen/meldingen.profile.yaml": profile({ name: "meldingen", more: "" }).replace(
              / {2}- name: woonplaats_pc4[\s\S]*? {4}weight: 12\n/,
              "  - name: huishoudgrootte\n    weight: 2\n",
            ),
          },
        }),
        { with: { "fail-on-warning": "true" } },
      ),
  },
  {
    row: "G15",
    threat: "One profile changes among three thousand.",
    defence: "Only what the change touches is opened.",
    outcome: "pass",
    says: ["3000 profielen zijn gelijk"],
    before: () => ({
      ...municipality(),
      ...Object.fromEntries(
        Array.from({ length: 3000 }, (_, at) => [`profielen/${at}.profile.yaml`, profile({ name: `p${at}` })]),
      ),
    }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "profielen/meldingen.profile.yaml":
              municipality()["profielen/meldingen.profile.yaml"]?.replace("weight: 3", "weight: 4") ?? "",
          },
        }),
      ),
  },
  {
    row: "posture",
    threat: "The templates as they are, under a rule that requires the check by name.",
    defence: "The check is known by the job that judges, not by the one that looks.",
    outcome: "block",
    says: ["in orde: de controle is verplicht", "klopt niet: een verplichte workflow"],
    before: () => ({ ...municipality(), ...templates() }),
    play: (gate) => {
      gate.state.answers.set("repos/get-branch-rules", [
        rule("required_status_checks", {
          strict_required_status_checks_policy: true,
          required_status_checks: [{ context: "tenzij" }],
        }),
      ]);
      return gate.judgeWatch("workflow_dispatch", { with: { mode: "posture" }, env: { GITHUB_JOB: "posture" } });
    },
    and: (run) => expect(run.summary).not.toContain("klopt niet: de workflow draait"),
  },
  posture("All that guards the gate is in order.", owned, ["in orde"], "pass", allGood),
  posture(
    "The workflow has a path filter.",
    {
      ...owned,
      ".github/workflows/tenzij.yml": workflow((text) =>
        text.replace("  pull_request:\n", "  pull_request:\n    paths: [profielen/**]\n"),
      ),
    },
    ["klopt niet: de workflow heeft geen filter"],
    "block",
    allGood,
  ),
  posture(
    "The workflow does not run in the queue.",
    { ...owned, ".github/workflows/tenzij.yml": workflow((text) => text.replace("  merge_group:\n", "")) },
    ["klopt niet: de workflow draait ook in de wachtrij"],
    "block",
    allGood,
  ),
  posture(
    "The step may fail.",
    { ...owned, ".github/workflows/tenzij.yml": workflow((text) => `${text}        continue-on-error: true\n`) },
    ["continue-on-error"],
    "block",
    allGood,
  ),
  posture(
    "The job can be skipped.",
    {
      ...owned,
      ".github/workflows/tenzij.yml": workflow((text) =>
        text.replace("    runs-on", "    if: github.actor != 'x'\n    runs-on"),
      ),
    },
    ["klopt niet: de job en de stap hebben geen if"],
    "block",
    allGood,
  ),
  posture(
    "The Action follows a tag.",
    { ...owned, ".github/workflows/tenzij.yml": workflow((text) => text.replace("a".repeat(40), "v1")) },
    ["klopt niet: de Action is vastgezet"],
    "block",
    allGood,
  ),
  posture(
    "Nobody owns the policy.",
    { ...owned, ".github/CODEOWNERS": "docs/ @x/y\n" },
    ["klopt niet: tenzij.yaml heeft eigenaren"],
    "block",
    allGood,
  ),
  posture("Somebody may bypass the rules.", owned, ["klopt niet: niemand mag de regels omzeilen"], "block", {
    ...allGood,
    "repos/get-repo-ruleset": ruleset([{ actor_id: 1, actor_type: "Team", bypass_mode: "always" }]),
  }),
  posture("Workflows may approve.", owned, ["klopt niet: workflows mogen geen"], "block", {
    ...allGood,
    "actions/get-github-actions-default-workflow-permissions-repository": permissions(true),
  }),
  posture("The check is not required.", owned, ["klopt niet: de controle is verplicht"], "block", {
    ...allGood,
    "repos/get-branch-rules": [rule("deletion")],
  }),
  posture("The token may not see rulesets or permissions.", owned, ["niet te zien"], "pass", {
    "repos/get-branch-rules": undefined,
  }),
];
