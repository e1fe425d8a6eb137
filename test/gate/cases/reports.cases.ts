import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestsOf } from "@tenzij/core/justification";
import { readProfile } from "@tenzij/core/profile";
import { readSignaturesFile } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { expect } from "vitest";
import { root } from "../bundle-action.ts";
import type { Gate, RunOptions } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import { person } from "../github/people.ts";
import { day, municipality, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";

const bad = () => ({ [profileFile()]: profile() });

function signed(gate: Gate) {
  const pull = gate.open({ files: pair() });
  gate.review(pull, "jurist");
  gate.review(pull, "directeur");
  return pull;
}

const own = "<!-- tenzij: one comment, kept up to date -->";
const workflow = (change: (text: string) => string = (text) => text) =>
  change(`on:
  pull_request:
  merge_group:
jobs:
  tenzij:
    runs-on: ubuntu-latest
    steps:
      - uses: tenzij/tenzij/packages/action@${"a".repeat(40)}
`);

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

const rule = (type: string, parameters?: object) => ({
  type,
  ruleset_source_type: "Organization",
  ruleset_source: "gemeente-voorbeeld",
  ruleset_id: 7,
  ...(parameters ? { parameters } : {}),
});
const guardedRules = [
  rule("non_fast_forward"),
  rule("merge_queue", {
    check_response_timeout_minutes: 60,
    grouping_strategy: "ALLGREEN",
    max_entries_to_build: 5,
    max_entries_to_merge: 5,
    merge_method: "MERGE",
    min_entries_to_merge: 1,
    min_entries_to_merge_wait_minutes: 5,
  }),
  rule("workflows", { workflows: [{ path: ".github/workflows/tenzij.yml", repository_id: 1 }] }),
  rule("pull_request", {
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: true,
    require_last_push_approval: true,
    required_approving_review_count: 1,
    required_review_thread_resolution: false,
  }),
];
const ruleset = (bypass: unknown[]) => ({
  id: 7,
  name: "Tenzij",
  source: "gemeente-voorbeeld",
  source_type: "Organization",
  enforcement: "active",
  bypass_actors: bypass,
});
const permissions = (may: boolean) => ({ default_workflow_permissions: "read", can_approve_pull_request_reviews: may });
export const owned = {
  ".github/CODEOWNERS": "*.justification.yaml @x/y\n/tenzij.yaml @x/y\n/.github/ @x/y\n",
  ".github/workflows/tenzij.yml": workflow(),
};
export const allGood = {
  "repos/get-branch-rules": guardedRules,
  "repos/get-repo-ruleset": ruleset([]),
  "actions/get-github-actions-default-workflow-permissions-repository": permissions(false),
};

/** What reviewers and governance get to see. */
export const reportCases: readonly GateCase[] = [
  {
    row: "report",
    threat: "A red change with the comment asked for.",
    defence: "One comment of the gate's own.",
    outcome: "block",
    play: (gate) => gate.judge(gate.open({ files: bad() }), { with: { comment: "true" } }),
    and: (_, gate) => {
      expect(gate.state.comments).toHaveLength(1);
      expect(gate.state.comments[0]?.body).toContain("heronderzoek");
    },
  },
  {
    row: "report",
    threat: "One weight changes, and what is wrong stands in the record, which does not.",
    defence: "Each annotation stands on the line that changed, and says where it belongs.",
    outcome: "block",
    says: ["heronderzoek.justification.yaml, regel"],
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: profile({ weight: 13 }) } })),
    and: (run) => {
      const errors = run.log.commands.filter(({ name }) => name === "error");
      const line = profile({ weight: 13 }).split("\n").indexOf("    weight: 13") + 1;
      expect(errors.length).toBeGreaterThan(0);
      for (const { properties } of errors)
        expect([properties["file"], properties["line"]]).toEqual([profileFile(), String(line)]);
      expect(run.summary).toContain("Door deze wijziging opnieuw te beantwoorden");
    },
  },
  {
    row: "report",
    threat: "A record lapsed before, and the title of its profile changes.",
    defence: "What had lapsed is told apart from what this change opens.",
    outcome: "block",
    says: ["Al vóór deze wijziging niet meer actueel: "],
    before: () => ({ ...municipality(), ...pair({}, { validUntil: "2026-10-01" }) }),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: profile({ title: "Anders" }) } })),
    and: (run) => expect(run.summary).not.toContain("Door deze wijziging opnieuw te beantwoorden"),
  },
  {
    row: "report",
    threat: "The log is public, and the change names people in the policy.",
    defence: "The page says how many ways the policy is weaker, and not in which.",
    outcome: "block",
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "tenzij.yaml": policy.replace(
              "{login: directeur, id: 2002}",
              "{login: directeur, id: 2002}, {login: vriend, id: 3001}",
            ),
          },
        }),
        { with: { report: "public" } },
      ),
    and: (run) => {
      expect(`${run.stdout}${run.summary}`).not.toContain("vriend");
      expect(run.summary).toContain("Verzwakt het beleid op 1 punt");
    },
  },
  {
    row: "report",
    threat: "A change that is red twice.",
    defence: "The comment is updated, not repeated.",
    outcome: "block",
    play: async (gate) => {
      const pull = gate.open({ files: bad() });
      gate.state.comments.push({
        id: 1,
        issue: pull.number,
        user: person("github-actions[bot]"),
        body: `${own}\nouder`,
      });
      return gate.judge(pull, { with: { comment: "true" } });
    },
    and: (_, gate) =>
      expect(gate.state.comments.map(({ id, body }) => [id, body.includes("ouder")])).toEqual([[1, false]]),
  },
  {
    row: "report",
    threat: "A change that was red and is solved.",
    defence: "The comment goes.",
    outcome: "pass",
    play: (gate) => {
      const pull = signed(gate);
      gate.state.comments.push({
        id: 1,
        issue: pull.number,
        user: person("github-actions[bot]"),
        body: `${own}\nouder`,
      });
      return gate.judge(pull, { with: { comment: "true" } });
    },
    and: (_, gate) => expect(gate.state.comments).toEqual([]),
  },
  {
    row: "report",
    threat: "A change in order, with the comment asked for.",
    defence: "Nothing to say, so no comment.",
    outcome: "pass",
    play: (gate) => gate.judge(signed(gate), { with: { comment: "true" } }),
    and: (_, gate) => expect(gate.state.comments).toEqual([]),
  },
  {
    row: "G29",
    threat: "Something slipped in, and a record expires within a month.",
    defence: "One issue tells both.",
    outcome: "block",
    before: () => ({ ...municipality(), ...pair({ name: "tweede" }, { validUntil: day(20) }), ...bad() }),
    play: (gate) => gate.judgeWatch("schedule", { with: { issue: "true" } }),
    and: (_, gate) => {
      expect(gate.state.issues).toHaveLength(1);
      expect(gate.state.issues[0]?.body).toContain("heronderzoek.profile.yaml");
      expect(gate.state.issues[0]?.body).toContain(
        `${day(20)}: Periodieke evaluatie, profielen/tweede.justification.yaml`,
      );
    },
  },
  {
    row: "G29",
    threat: "The day of a planned measurement has passed, and the next one comes within a month.",
    defence: "The issue tells what is overdue apart from what is due.",
    outcome: "block",
    before: () => {
      const planned = (name: string, on: string) => {
        const files = pair({ name });
        return { ...files, [recordFile(name)]: (files[recordFile(name)] ?? "").replaceAll(day(90), on) };
      };
      return { ...municipality(), ...planned("laat", day(-3)), ...planned("straks", day(12)) };
    },
    play: (gate) => gate.judgeWatch("schedule", { with: { issue: "true" } }),
    and: (_, gate) => {
      const [, overdue = "", soon = ""] = (gate.state.issues[0]?.body ?? "").split(/## (?:Te laat|Verloopt)/);
      expect(overdue).toContain(`- ${day(-3)}: `);
      expect(overdue).not.toContain("straks");
      expect(soon).toContain(`- ${day(12)}: `);
      expect(soon).not.toContain("laat.justification");
    },
  },
  {
    row: "G29",
    threat: "What slipped in is repaired.",
    defence: "The issue closes itself; one that somebody else opened stays.",
    outcome: "pass",
    play: (gate) => {
      const texts = { title: "Tenzij", body: `${own}\nouder`, state: "open" as const };
      gate.state.issues.push(
        { number: 1, ...texts, user: person("github-actions[bot]") },
        { number: 2, ...texts, user: person("collega") },
      );
      return gate.judgeWatch("schedule", { with: { issue: "true" } });
    },
    and: (_, gate) => expect(gate.state.issues.map(({ state }) => state)).toEqual(["closed", "open"]),
  },
  {
    row: "report",
    threat: "The log is public.",
    defence: "No names, no values, no figures: rules, places and counts.",
    outcome: "block",
    play: (gate) => gate.judge(gate.open({ files: pair() }), { with: { report: "public" } }),
    and: (run) => {
      for (const name of ["directeur", "(jurist)", "woonplaats_pc4 is", "16,7"])
        expect(`${run.stdout}${run.summary}`).not.toContain(name);
      expect(run.summary).toContain("heronderzoek.profile.yaml");
    },
  },
  {
    row: "report",
    threat: "The policy says that the log is public; the workflow asks for all of it.",
    defence: "An input cannot open what the policy closes.",
    outcome: "block",
    before: () => ({ ...municipality(), "tenzij.yaml": `${policy}report: public\n` }),
    play: (gate) => gate.judge(gate.open({ files: pair() }), { with: { report: "full" } }),
    and: (run) => expect(`${run.stdout}${run.summary}`).not.toContain("directeur"),
  },
  {
    row: "report",
    threat: "A SARIF file is asked for.",
    defence: "It is written in the workspace or the temporary folder.",
    outcome: "block",
    play: async (gate) => {
      const run = await gate.judge(gate.open({ files: bad() }), {
        with: { "sarif-file": "tenzij.sarif" },
        workspace: (folder) => void folders.push(folder),
      });
      return run;
    },
    and: () => {
      const file = join(folders.at(-1) ?? "", "tenzij.sarif");
      expect(existsSync(file)).toBe(true);
      expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: "2.1.0" });
    },
  },
  {
    row: "report",
    threat: "A file of the signatures is asked for.",
    defence: "It holds who approved exactly what was judged, by number, in which role, when and on which digests.",
    outcome: "pass",
    play: (gate) => gate.judge(signed(gate), asking()),
    and: (run, gate) => {
      const file = signaturesIn();
      const [pull] = gate.state.pulls;
      expect(file?.run).toMatch(/\/actions\/runs\/4242\/attempts\/1$/);
      expect(file?.judged).toBe(run.outputs["judged-sha"]);
      expect(file?.profiles).toMatchObject([
        {
          file: profileFile(),
          profile: "heronderzoek",
          verdict: "test-complete",
          "record-sha256": createHash("sha256")
            .update(pair()[recordFile()] ?? "")
            .digest("hex"),
          signed: [
            { role: "jurist", id: 2001, login: "jurist", "pull-request": pull?.number, commit: pull?.headSha },
            { role: "accountable", id: 2002, login: "directeur", at: expect.stringMatching(/^2026-09-21T/) },
          ],
          open: [],
        },
      ]);
      const digests = digestsOf(readProfile(sourceText("x.profile.yaml", profile()), { enums: law.enums }));
      expect(file?.profiles[0]?.covers?.indicators["woonplaats_pc4"]).toEqual(
        Object.fromEntries(digests.indicators.get("woonplaats_pc4") ?? []),
      );
    },
  },
  {
    row: "report",
    threat: "The same, where only one has signed, and the record names another lawyer than the one who approved.",
    defence: "A role is filled by whom the record and the policy name, as the verdict has it.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      const pull = gate.open({ files: pair() });
      gate.review(pull, "tweede-jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull, asking());
    },
    and: () =>
      expect(signaturesIn()?.profiles).toMatchObject([
        { verdict: "test-unsigned", signed: [{ role: "accountable", id: 2002 }], open: ["jurist"] },
      ]),
  },
  {
    row: "report",
    threat: "The same, where the log is public.",
    defence: "Roles and times, nobody by name or number, and no word of a profile.",
    outcome: "pass",
    play: (gate) => gate.judge(signed(gate), asking({ report: "public" })),
    and: () => {
      const text = signaturesText();
      expect(readSignaturesFile(text)?.profiles[0]?.signed?.map(({ role }) => role)).toEqual(["jurist", "accountable"]);
      for (const word of ["2001", "directeur", "woonplaats_pc4"]) expect(text).not.toContain(word);
    },
  },
  {
    row: "report",
    threat: "The same, on the daily run.",
    defence: "Who signed is not looked up there, and that is not called nobody.",
    outcome: "pass",
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) => gate.judgeWatch("schedule", asking()),
    and: () =>
      expect(signaturesIn()?.profiles.find(({ file }) => file === profileFile())).toMatchObject({
        signed: null,
        open: null,
      }),
  },
  {
    row: "report",
    threat: "The file of the signatures is asked for through a link that leads out of the workspace.",
    defence: "It is not written, and that is said; the verdict stands.",
    outcome: "pass",
    says: ["kon niet worden weggeschreven: bestand met handtekeningen"],
    play: (gate) => {
      const outside = mkdtempSync(join(tmpdir(), "tenzij-outside-"));
      folders.push(outside);
      return gate.judge(signed(gate), {
        with: { "signatures-file": "uit/signatures.json" },
        workspace: (folder) => symlinkSync(outside, join(folder, "uit")),
      });
    },
    and: () => expect(readdirSync(folders.at(-1) ?? "")).toEqual([]),
  },
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

const folders: string[] = [];

/** A run that leaves its signatures in the workspace. */
function asking(inputs: Readonly<Record<string, string>> = {}): RunOptions {
  return {
    with: { "signatures-file": "signatures.json", ...inputs },
    workspace: (folder) => void folders.push(folder),
  };
}

function signaturesText(): string {
  return readFileSync(join(folders.at(-1) ?? "", "signatures.json"), "utf8");
}

function signaturesIn() {
  return readSignaturesFile(signaturesText());
}

function templates(): Record<string, string> {
  const folder = join(root, "docs/templates/.github/workflows");
  return Object.fromEntries(
    readdirSync(folder).map((name) => [`.github/workflows/${name}`, readFileSync(join(folder, name), "utf8")]),
  );
}
