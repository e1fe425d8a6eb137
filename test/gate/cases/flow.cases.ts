import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { DocumentedRow, GateCase } from "../gate-case.ts";
import {
  municipality,
  neutral,
  organisation,
  pair,
  policy,
  profile,
  profileFile,
  recordFile,
} from "../municipality.ts";

const MISSING = "indicator/postcode";
const bad = () => ({ [profileFile()]: profile() });
const landed = () => ({ ...municipality(), ...pair() });

/** Threats of the way a change travels over GitHub. */
export const flowCases: readonly GateCase[] = [
  {
    row: "G5",
    threat: "An old run is started again after a newer commit.",
    defence: "The payload is held against the live pull request; an outdated run is refused.",
    outcome: "error",
    says: ["nieuwere run"],
    play: (gate) => {
      const pull = gate.open({ files: {} });
      const old = pull.headSha;
      gate.push(pull, bad());
      return gate.judge(pull, {
        payload: (payload) => ({
          ...payload,
          pull_request: { ...(payload["pull_request"] as object), head: { sha: old } },
        }),
      });
    },
  },
  {
    row: "G5",
    threat: "A run is started again after the policy became stricter.",
    defence: "The policy is read at the live tip, not at the commit in the event.",
    outcome: "block",
    says: [MISSING],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": `${policy.replace("profielen/**/*.yaml", "profielen/*.profile.yaml")}`,
    }),
    play: (gate) => {
      const pull = gate.open({ files: { "profielen/selectie.yaml": profile() } });
      const { mergeSha } = pull;
      gate.land({ "tenzij.yaml": policy });
      expect(pull.mergeSha).toBe(mergeSha);
      return gate.judge(pull);
    },
  },
  {
    row: "G6",
    threat: "A change is opened into an unprotected branch, to be pointed at the protected one when green.",
    defence: "A change into a branch that anyone may move is judged as a change into the default branch.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => {
      gate.state.repository.commit({
        branch: "los",
        parents: [gate.state.repository.tip("main")],
        files: { "tenzij.yaml": null, ...bad() },
      });
      return gate.judge(gate.open({ base: "los", files: { "README.md": "Anders\n" } }));
    },
  },
  {
    row: "G7",
    threat: "Two changes are fine by themselves and not together: the queue's own commit is judged.",
    defence: "A queue commit is judged as it would land.",
    outcome: "block",
    says: ["question/IN-01"],
    before: landed,
    play: (gate) => {
      const weight = gate.open({ files: { [profileFile()]: profile({ weight: 13 }) } });
      return gate.judgeQueue([gate.open({ files: { "README.md": "Anders\n" } }), weight]);
    },
  },
  {
    row: "G7",
    threat: "A queue commit to which no pull request belongs.",
    defence: "Nobody can have signed it, so it is an error.",
    outcome: "error",
    says: ["geen pull request gevonden"],
    play: (gate) => {
      const { repository } = gate.state;
      const base = repository.tip("main");
      const head = repository.commit({ branch: "gh-readonly-queue/main/x", parents: [base], files: bad() });
      const payload = {
        action: "checks_requested",
        merge_group: {
          base_ref: "refs/heads/main",
          base_sha: base,
          head_ref: "refs/heads/gh-readonly-queue/main/x",
          head_sha: head,
        },
      };
      return gate.judgeEvent("merge_group", payload);
    },
  },
  {
    row: "G8",
    threat: "A fork, whose token may only read, asks for a comment.",
    defence: "The verdict needs reading only; a comment that cannot be written is a warning.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => {
      for (const operation of ["issues/list-comments", "issues/create-comment"]) gate.fault({ operation, status: 403 });
      return gate.judge(gate.open({ files: bad(), fork: true, author: "buitenstaander" }), {
        with: { comment: "true" },
      });
    },
  },
  {
    row: "G9",
    threat: "The gate is run on pull_request_target.",
    defence: "That event is not on the list, so it earns no green check.",
    outcome: "error",
    says: ["pull_request_target"],
    play: (gate) => gate.judgeEvent("pull_request_target", { action: "opened", number: 1 }),
  },
  {
    row: "G14",
    threat: "A change of a bot adds a profile.",
    defence: "No name is exempt.",
    outcome: "block",
    says: [MISSING],
    play: (gate) =>
      gate.judge(gate.open({ files: bad(), author: "dependabot[bot]" }), { env: { GITHUB_ACTOR: "dependabot[bot]" } }),
  },
  {
    row: "G15",
    threat: "A profile is renamed so that no glob finds it.",
    defence: "Both sides are listed; a profile that left the policy's reach is a finding.",
    outcome: "block",
    says: ["gate/left-scope"],
    before: landed,
    play: (gate) =>
      gate.judge(
        gate.open({ files: { [profileFile()]: null, [recordFile()]: null, "archief/heronderzoek.txt": profile() } }),
      ),
  },
  {
    row: "G15",
    threat: "A profile is renamed out of reach and changed in the same commit.",
    defence: "Half of its lines are enough to know it again.",
    outcome: "block",
    says: ["gate/left-scope"],
    before: landed,
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            [profileFile()]: null,
            [recordFile()]: null,
            "src/selectie.conf": profile({ weight: 99, title: "Iets anders" }),
          },
        }),
      ),
  },
  {
    row: "G15",
    threat: "The extension of a profile changes to one in capitals.",
    defence: "Names are compared without regard to case.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => gate.judge(gate.open({ files: { "elders/Heronderzoek.PROFILE.YAML": profile() } })),
  },
  {
    row: "G15",
    threat: "A selection in a format that cannot be read, in a governed folder.",
    defence: "What cannot be judged there is an error.",
    outcome: "error",
    says: ["policy/unread-format"],
    before: () => ({ ...municipality(), "tenzij.yaml": policy.replace("profielen/**/*.yaml", "profielen/**") }),
    play: (gate) =>
      gate.judge(gate.open({ files: { "profielen/selectie.jl": "filter(:pc4 => ==(1060), burgers)\n" } })),
  },
  {
    row: "G16",
    threat: "Only the record is deleted.",
    defence: "Profile and record are one pair.",
    outcome: "block",
    says: [MISSING],
    before: landed,
    play: (gate) => gate.judge(gate.open({ files: { [recordFile()]: null } })),
  },
  {
    row: "E16",
    threat: "A record is copied to a second profile.",
    defence: "A record holds for the profile it names and for its digests.",
    outcome: "block",
    says: ["record/other-profile"],
    before: landed,
    play: (gate) => {
      const files = {
        [profileFile("tweede")]: profile({ name: "tweede", values: ["3083"], weight: 30 }),
        [recordFile("tweede")]: pair()[recordFile()] ?? "",
      };
      const pull = gate.open({ files });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "E19",
    threat: "The list of postcodes grows under an old record.",
    defence: "The record is bound to digests of values, weight, threshold and source.",
    outcome: "block",
    says: ["question/IN-01"],
    before: landed,
    play: (gate) =>
      gate.judge(gate.open({ files: { [profileFile()]: profile({ values: ["1060", "1066", "3083"] }) } })),
  },
  {
    row: "E18",
    threat: "A record that has lapsed is brought in with a profile.",
    defence: "Dates are held against the runner's clock.",
    outcome: "block",
    says: ["question/VZ-04"],
    play: (gate) => {
      const pull = gate.open({ files: pair({}, { validUntil: "2026-01-01" }) });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "E18",
    threat: "A record that holds until 2099.",
    defence: "The policy's longest term is the limit.",
    outcome: "block",
    says: ["question/VZ-04"],
    play: (gate) => {
      const pull = gate.open({ files: pair({}, { validUntil: "2099-12-31" }) });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "G17",
    threat: "The profile is a symbolic link to a harmless file.",
    defence: "Links are not followed; a governed one is an error.",
    outcome: "error",
    says: ["read/link"],
    play: (gate) =>
      gate.judge(
        gate.open({ files: { [profileFile("link")]: { mode: "120000", content: "meldingen.profile.yaml" } } }),
      ),
  },
  {
    row: "G17",
    threat: "The profile is a submodule.",
    defence: "Submodules are not read; a governed one is an error.",
    outcome: "error",
    says: ["read/submodule"],
    play: (gate) =>
      gate.judge(gate.open({ files: { [profileFile("sub")]: { mode: "160000", content: "c".repeat(40) } } })),
  },
  {
    row: "G17",
    threat: "The profile is a Git LFS pointer.",
    defence: "Its content is not in the repository, so it is an error.",
    outcome: "error",
    says: ["read/pointer"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            [profileFile("groot")]:
              `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 1234\n`,
          },
        }),
      ),
  },
  {
    row: "G17",
    threat: "Attributes call the profile generated, binary and not to be exported.",
    defence: "Attributes change nothing: blobs are read by id.",
    outcome: "block",
    says: [MISSING],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: { ...bad(), ".gitattributes": "profielen/** linguist-generated binary export-ignore filter=leeg\n" },
        }),
      ),
  },
  {
    row: "G18",
    threat: "The job has no checkout.",
    defence: "Objects come from GitHub's API.",
    outcome: "block",
    says: [MISSING],
    play: (gate) => gate.judge(gate.open({ files: bad() }), { depth: "none" }),
  },
  {
    row: "G18",
    threat: "The checkout is one commit deep.",
    defence: "The other side is fetched by its full id.",
    outcome: "block",
    says: [MISSING],
    before: landed,
    play: (gate) => gate.judge(gate.open({ files: { [recordFile()]: null } }), { depth: 1 }),
  },
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
