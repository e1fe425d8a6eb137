import { expect } from "vitest";
import type { Gate } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { Files } from "../git/repository.ts";
import { granting } from "../granted.ts";
import { day, municipality, pair, profile, profileFile, recordFile } from "../municipality.ts";

const workflowFile = ".github/workflows/tenzij.yml";
const actionFile = ".github/actions/poort/action.yml";
const uses = (pin: string) => `tenzij/tenzij/packages/action@${pin.repeat(40)}`;
const workflow = (step: string) =>
  `on: pull_request\njobs:\n  tenzij:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${step}\n`;
const action = (pin: string) => `name: Poort\nruns:\n  using: composite\n  steps:\n    - uses: ${uses(pin)}\n`;
const untested = { [profileFile()]: profile() };
const lapsed = () => pair({}, { validUntil: day(-10) });

const standing =
  (...more: Files[]) =>
  () =>
    Object.assign({}, municipality(), { [workflowFile]: workflow(uses("a")) }, ...more) as Record<string, string>;

/** A change that somebody whom the policy names approves, as a change of the gate's own workflow asks. */
function approved(files: Files): GateCase["play"] {
  return (gate) => {
    const pull = gate.open({ files });
    gate.review(pull, "directeur");
    return gate.judge(pull);
  };
}

const raised = { [workflowFile]: workflow(uses("b")) };
const moving = "tenzij/tenzij/packages/action";
const tagged = { [workflowFile]: workflow(`${moving}@v1`) };
const startedElsewhere = {
  GITHUB_WORKFLOW_REF: "ministerie/beleid/.github/workflows/tenzij.yml@refs/heads/main",
  GITHUB_ACTION_REPOSITORY: "tenzij/tenzij",
  GITHUB_ACTION_REF: "main",
};
const reading = { "README.md": "Leesmij\n" };
const quietly = { with: { "fail-on-warning": "true" } };
const annotated = (level: string, about: string) => (run: Parameters<NonNullable<GateCase["and"]>>[0]) =>
  expect(run.log.commands.filter(({ name, data }) => name === level && data.includes(about))).not.toEqual([]);

const plannedPast = (): Files => {
  const files = pair();
  return { ...files, [recordFile()]: (files[recordFile()] ?? "").replaceAll(day(90), day(-3)) };
};
const ended = granting({
  list: "exceptions",
  file: profileFile("elders"),
  entry: "indicator: woonplaats_pc4, owner: directeur, reason: Wordt in het eerste kwartaal vervangen.",
}).replace(/until: [\d-]+/, `until: ${day(-1)}`);

/** A pair that two people brought in at once: in this change, and past the gate on the branch. */
function twice(pin: string): GateCase["play"] {
  return (gate: Gate) => {
    const pull = gate.open({ files: { ...untested, "README.md": "een\n" } });
    gate.land({ ...untested, "README.md": "twee\n", [workflowFile]: workflow(uses(pin)) });
    return gate.judge(pull);
  };
}

/** What changes under people's hands: a new version of the gate, and days that pass. */
export const overTimeCases: readonly GateCase[] = [
  {
    row: "11-A17",
    threat: "A change raises the version of the Action; a profile that it leaves alone has no test.",
    defence:
      "Nothing is carried: the whole tree is judged by what the new version asks, and each profile that is asked something is named.",
    outcome: "block",
    says: ["gate/version-changed", "gate/judged-anew", "Alle 2 profielen zijn ermee beoordeeld", profileFile()],
    before: standing(untested),
    play: approved(raised),
  },
  {
    row: "11-A17",
    threat: "The same version; a readme changes.",
    defence: "What is the same on the branch is carried.",
    outcome: "pass",
    before: standing(untested),
    play: (gate) => gate.judge(gate.open({ files: reading })),
    and: (run) => expect(run.summary).not.toMatch(/andere versie van Tenzij|gate\/pin-moves|niet bekend/),
  },
  {
    row: "11-A17",
    threat:
      "The Action is used by a tag, which may stand for another version tomorrow; a readme changes, and warnings stop the merge.",
    defence:
      "A warning with the line to write; the page says that it is not known which law judged what is carried. `fail-on-warning` counts what the change touches.",
    outcome: "pass",
    says: ["gate/pin-moves", `${moving}@COMMIT`, "of daar dezelfde wet oordeelde, is niet bekend"],
    before: standing(untested, tagged),
    play: (gate) => gate.judge(gate.open({ files: reading }), quietly),
    and: annotated("warning", "v1"),
  },
  {
    row: "11-A17",
    threat: "The same on the daily run.",
    defence: "What the branch holds is the branch's to mend: where warnings stop, it is red.",
    outcome: "block",
    says: [`${moving}@v1`],
    before: standing(tagged),
    play: (gate) => gate.judgeWatch("schedule", quietly),
  },
  {
    row: "11-A17",
    threat: "A change puts a tag in the place of the commit, approved, where warnings stop the merge.",
    defence: "The line is this change's, so it counts.",
    outcome: "block",
    says: ["gate/version-changed", `${moving}@COMMIT`],
    before: standing(),
    play: (gate) => {
      const pull = gate.open({ files: tagged });
      gate.review(pull, "directeur");
      return gate.judge(pull, quietly);
    },
  },
  {
    row: "11-A17",
    threat: "The workflow is required by the organisation, kept elsewhere, and uses the Action by a branch.",
    defence: "The runner says what it started.",
    outcome: "pass",
    says: ["tenzij/tenzij@COMMIT # main"],
    play: (gate) => gate.judge(gate.open({ files: reading }), { env: startedElsewhere }),
  },
  {
    row: "11-A17",
    threat: "The version is raised, every test is complete, and somebody whom the policy names approves the change.",
    defence: "Judged whole; who signed an untouched test is not asked again.",
    outcome: "pass",
    says: ["gate/version-changed"],
    before: standing(pair()),
    play: approved(raised),
  },
  {
    row: "11-A17",
    threat: "The version is raised where a record had lapsed already.",
    defence: "The day did that, not the version: it is a warning.",
    outcome: "pass",
    says: ["gate/version-changed", "gate/lapsed"],
    before: standing(lapsed()),
    play: approved(raised),
  },
  {
    row: "11-A17",
    threat: "The version is raised in a local action that the workflow uses.",
    defence: "What a workflow uses of this repository is looked into.",
    outcome: "block",
    says: ["gate/version-changed", profileFile()],
    before: standing(untested, { [workflowFile]: workflow("./.github/actions/poort"), [actionFile]: action("a") }),
    play: approved({ [actionFile]: action("b") }),
  },
  {
    row: "11-A17",
    threat: "The gate's workflow gets another time of day.",
    defence:
      "The version is the same, so all is carried; the change of the workflow itself waits for approval as ever.",
    outcome: "pass",
    before: standing(untested),
    play: approved({ [workflowFile]: workflow(uses("a")).replace("on: pull_request", "on: [pull_request, push]") }),
  },
  {
    row: "11-A17",
    threat:
      "An untested profile stands on the branch, put there past the gate by a newer version; the same profile is in this change.",
    defence: "What is the same as at the tip is carried only where the same version judged it.",
    outcome: "block",
    says: ["record/missing", profileFile()],
    before: standing({ "README.md": "nul\n" }),
    play: twice("b"),
  },
  {
    row: "11-A17",
    threat: "The same, by the same version.",
    defence: "What came to the branch since is not this change's.",
    outcome: "pass",
    before: standing({ "README.md": "nul\n" }),
    play: twice("a"),
  },
  {
    row: "11-lapse",
    threat: "A readme changes; elsewhere a record has lapsed.",
    defence: "An untouched lapse warns, at its line; the run on the branch is red for it.",
    outcome: "pass",
    says: ["gate/lapsed", `${day(-10)} is voorbij`],
    before: standing(lapsed()),
    play: (gate) => gate.judge(gate.open({ files: reading })),
    and: annotated("warning", "valid-until"),
  },
  {
    row: "11-lapse",
    threat: "The same, where a workflow lets warnings stop the merge.",
    defence: "`fail-on-warning` counts what the change touches.",
    outcome: "pass",
    says: ["gate/lapsed"],
    before: standing(lapsed()),
    play: (gate) => gate.judge(gate.open({ files: reading }), quietly),
  },
  {
    row: "11-lapse",
    threat: "The same on the daily run.",
    defence: "There it is red.",
    outcome: "block",
    says: [profileFile()],
    before: standing(lapsed()),
    play: (gate) => gate.judgeWatch("schedule"),
    and: annotated("error", "valid-until"),
  },
  {
    row: "11-lapse",
    threat: "A readme changes; elsewhere the day of planned figures has passed.",
    defence: "That is a lapse too.",
    outcome: "pass",
    says: ["gate/lapsed", "effectiveness.planned.on", `${day(-3)} is voorbij`],
    before: standing(plannedPast()),
    play: (gate) => gate.judge(gate.open({ files: reading }), quietly),
  },
  {
    row: "11-lapse",
    threat: "A readme changes; elsewhere a record holds for another year, and its figures are planned ahead.",
    defence: "Nothing is past, and nothing is said.",
    outcome: "pass",
    before: standing(pair()),
    play: (gate) => gate.judge(gate.open({ files: reading })),
    and: (run) => expect(`${run.stdout}${run.summary}`).not.toContain("gate/lapsed"),
  },
  {
    row: "11-lapse",
    threat: "A readme changes; elsewhere a decision of the policy has ended.",
    defence: "It is told, and stops no change that has no part in it.",
    outcome: "pass",
    says: ["policy/ended"],
    before: standing({ "tenzij.yaml": ended, ...pair({ name: "elders" }) }),
    play: (gate) => gate.judge(gate.open({ files: reading }), quietly),
    and: annotated("warning", day(-1)),
  },
  {
    row: "11-lapse",
    threat: "A profile whose record lapsed gets another title, where a workflow lets warnings stop the merge.",
    defence: "What the change touches counts.",
    outcome: "block",
    says: ["valid-until"],
    before: standing(lapsed()),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: profile({ title: "Anders" }) } }), quietly),
  },
];
