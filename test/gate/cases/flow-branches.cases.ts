import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentedRow, GateCase } from "../gate-case.ts";
import { municipality, neutral, organisation, pair, profile, profileFile, recordFile } from "../municipality.ts";
import { bad, landed, MISSING } from "../untested.ts";

/** Checkouts, pushes and branches. */
export const flowBranchCases: readonly GateCase[] = [
  {
    row: "G19",
    threat: "The head looks fine; the merge result is not: the branch gained a weight meanwhile.",
    defence: "The merge result is judged.",
    outcome: "block",
    says: ["question/IN-01"],
    before: landed,
    play: (gate) => {
      const renamed = profile({ title: "Andere titel" });
      const pull = gate.open({
        files: { [profileFile()]: renamed, [recordFile()]: `${pair()[recordFile()]}# gezien\n` },
      });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      gate.land({ [profileFile()]: profile({ weight: 50 }) });
      return gate.judge(pull);
    },
  },
  {
    row: "G20",
    threat: "An earlier step of the job puts a harmless file over the profile.",
    defence: "Objects are read, not files.",
    outcome: "block",
    says: [MISSING],
    play: (gate) =>
      gate.judge(gate.open({ files: bad() }), {
        workspace: (folder) => writeFileSync(join(folder, profileFile()), neutral()),
      }),
  },
  {
    row: "G21",
    threat: "The profile hides among 3,500 changed files.",
    defence: "Trees are compared, not GitHub's list of changed files.",
    outcome: "block",
    says: [MISSING],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            ...Object.fromEntries(Array.from({ length: 3500 }, (_, at) => [`data/${at}.txt`, `${at}\n`])),
            ...bad(),
          },
        }),
      ),
  },
  {
    row: "G21",
    threat: "The profile has a name that git would quote.",
    defence: "Names are read between NUL bytes.",
    outcome: "block",
    says: ["Überprüfung é.profile.yaml"],
    play: (gate) => gate.judge(gate.open({ files: { "profielen/Überprüfung é.profile.yaml": profile() } })),
  },
  {
    row: "G29",
    threat: "A profile is pushed to the protected branch without a pull request.",
    defence: "The push run judges the whole branch.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => {
      const before = gate.state.repository.tip("main");
      return gate.judgePush(before, gate.land(bad()));
    },
  },
  {
    row: "G29",
    threat: "A pair with a complete record is pushed without a pull request.",
    defence: "What a push brings in unsigned is unsigned.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      const before = gate.state.repository.tip("main");
      return gate.judgePush(before, gate.land(pair()));
    },
  },
  {
    row: "G30",
    threat: "A record lapses on a branch nobody touches.",
    defence: "The daily run judges the whole branch.",
    outcome: "block",
    says: ["question/VZ-04"],
    before: () => ({ ...municipality(), ...pair({}, { validUntil: "2026-10-01" }) }),
    play: (gate) => gate.judgeWatch("schedule"),
  },
  {
    row: "G32",
    threat: "A comment starts the workflow, to earn a green check.",
    defence: "Events are allowed by name.",
    outcome: "error",
    says: ["issue_comment"],
    play: (gate) => gate.judgeEvent("issue_comment", { action: "created" }),
  },
  {
    row: "G32",
    threat: "The workflow is started by hand on the branch of the change.",
    defence: "By hand only protected branches and the default one are judged.",
    outcome: "error",
    says: ["is niet beschermd"],
    play: (gate) => {
      const pull = gate.open({ files: {} });
      return gate.judgeWatch("workflow_dispatch", { branch: pull.head });
    },
  },
  {
    row: "G32",
    threat: "A push to the branch of the change earns a check on the same commit.",
    defence: "A push counts on protected branches and the default one only.",
    outcome: "error",
    says: ["is niet beschermd"],
    play: (gate) => {
      const pull = gate.open({ files: bad() });
      return gate.judgePush(gate.state.repository.tip("main"), pull.headSha, { branch: pull.head });
    },
  },
  {
    row: "G32",
    threat: "The event file is not what its name promises.",
    defence: "An event without its facts is an error.",
    outcome: "error",
    says: ["ontbreekt pull_request.number"],
    play: (gate) =>
      gate.judgeEvent("pull_request", { pull_request: { number: "1; rm -rf", head: { sha: "--upload-pack=touch" } } }),
  },
  {
    row: "G33",
    threat: "A broken profile beside a bad one.",
    defence: "What cannot be read is an error, and the rest is still judged.",
    outcome: "error",
    says: [MISSING, "read/"],
    play: (gate) =>
      gate.judge(gate.open({ files: { ...bad(), [profileFile("kapot")]: "indicators: [\n  {name: 'x\n" } })),
  },
  {
    row: "G35",
    threat: "The change conflicts with the branch, so there is no merge result.",
    defence: "The head itself is judged, and the page says so.",
    outcome: "block",
    says: [MISSING, "samenvoegresultaat"],
    before: () => ({ ...municipality(), "README.md": "een\n" }),
    play: (gate) => {
      const pull = gate.open({ files: { ...bad(), "README.md": "twee\n" } });
      gate.land({ "README.md": "drie\n" });
      return gate.judge(pull);
    },
  },
  {
    row: "G38",
    threat:
      "The gate is started by hand on a protected branch with a laxer policy; its last commit is proposed to the default branch.",
    defence: "GitHub keeps one check for a commit: it gets no green one under another policy.",
    outcome: "block",
    says: ["gate/two-bases", '"main"'],
    play: (gate) => {
      const { repository } = gate.state;
      repository.commit({
        branch: "release/1",
        parents: [repository.tip("main")],
        files: { "README.md": "Uitgave\n" },
      });
      gate.state.protectedBranches.add("release/1");
      const pull = gate.open({ files: { "README.md": "Anders\n" } });
      pull.headSha = repository.tip("release/1");
      return gate.judgeWatch("workflow_dispatch", { branch: "release/1" });
    },
  },
  {
    row: "E32",
    threat: "The same, and nothing of that branch is proposed to another.",
    defence: "The branch is judged by its own policy.",
    outcome: "pass",
    play: (gate) => {
      const { repository } = gate.state;
      repository.commit({
        branch: "release/1",
        parents: [repository.tip("main")],
        files: { "README.md": "Uitgave\n" },
      });
      gate.state.protectedBranches.add("release/1");
      return gate.judgeWatch("workflow_dispatch", { branch: "release/1" });
    },
  },
  {
    row: "G38",
    threat: "A profile goes to a protected branch that releases, with a laxer policy of its own.",
    defence: "The policy of that branch governs it, and the page names branch and commit.",
    outcome: "block",
    says: [MISSING, "release/1"],
    play: (gate) => {
      gate.state.repository.commit({
        branch: "release/1",
        parents: [gate.state.repository.tip("main")],
        files: { "organisation.yaml": organisation() },
      });
      gate.state.protectedBranches.add("release/1");
      return gate.judge(gate.open({ base: "release/1", files: bad() }));
    },
  },
];

/** Rows of the flow that only GitHub itself can show. */
export const flowDocumented: readonly DocumentedRow[] = [
  {
    row: "G11",
    threat: "A path filter or `[skip ci]` skips the workflow.",
    why: "The gate is then not started. The templates have no filter and no job-level `if:`; a workflow that gains one is a changed gate file (G10).",
  },
  {
    row: "G13",
    threat: "Anyone with write access sets a status of the gate's name.",
    why: "Only an expected source or a required workflow in an organisation ruleset stops that; see the deployment page.",
  },
  {
    row: "G31",
    threat: "GitHub does not answer.",
    why: "Played for every call and every failure; see the table of calls below.",
  },
  {
    row: "G34",
    threat: "The branch moves after a green check.",
    why: "Only strict checks or a merge queue on GitHub stop that; the push run shows what slipped in (G29).",
  },
  {
    row: "G36",
    threat: "A pull request opened with GITHUB_TOKEN starts no workflow.",
    why: "The gate is then not started; the required check stays pending, and the daily run judges the branch.",
  },
  {
    row: "G37",
    threat: "Another step of the job tampers with what the gate wrote.",
    why: "The gate cannot see what runs after it. The templates give it a job of its own, without a cache and without other actions.",
  },
];
