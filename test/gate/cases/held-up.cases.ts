import { expect } from "vitest";
import type { Gate } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { PullRequest } from "../github/state.ts";
import { granting } from "../granted.ts";
import { municipality, neutral, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";

const at = { perCall: 60_000, longestWait: 0, wait: async () => undefined };
const lax = policy.replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]");
const before = () => ({ ...municipality(), "tenzij.yaml": lax });

function signed(gate: Gate, pull: PullRequest): PullRequest {
  gate.review(pull, "jurist");
  gate.review(pull, "directeur");
  return pull;
}

const letters = ["a", "b", "c", "d", "e", "f"];
const six = () => Object.assign({}, ...letters.map((name) => pair({ name })));
const formatted = (from = profileFile, to = from) =>
  Object.fromEntries(
    letters.flatMap((name) => [
      ...(from === to ? [] : [[from(name), null] as const]),
      [to(name), `# Opgemaakt\n${profile({ name })}`] as const,
    ]),
  );

/** A profile whose model is measured for differences by nationality. */
const measured = (more = "") => `${neutral()}fairness_monitoring: {columns: [nationaliteit]}\n${more}`;
const measuring = {
  list: "uses",
  file: profileFile(),
  entry:
    "indicator: nationaliteit, role: monitoring, owner: directeur, reason: Alleen voor de jaarlijkse meting van het verschil.",
} as const;

/** Ways in which a gate that knows too little would stop people who did nothing wrong, each beside its twin that has to stop. */
export const heldUpCases: readonly GateCase[] = [
  {
    row: "E32",
    threat: "A merge queue squashes two changes, both in order.",
    defence: "The queue's branch and the titles of its commits say which pull requests they were.",
    outcome: "pass",
    play: (gate) => {
      const first = signed(gate, gate.open({ files: pair() }));
      return gate.judgeQueue([first, gate.open({ files: { "README.md": "Anders\n" } })], {}, "squash");
    },
  },
  {
    row: "G7",
    threat: "A merge queue squashes two changes, of which the first is not signed.",
    defence: "Every entry is asked for, not the last alone.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) =>
      gate.judgeQueue([gate.open({ files: pair() }), gate.open({ files: { "README.md": "Anders\n" } })], {}, "squash"),
  },
  {
    row: "G7",
    threat: "The title of a squashed entry names a pull request into another branch.",
    defence: "Only an open pull request into this branch counts; without one nobody can have signed it.",
    outcome: "error",
    says: ["geen pull request gevonden"],
    play: (gate) => {
      gate.state.repository.commit({ branch: "elders", parents: [gate.state.repository.tip("main")], files: {} });
      const other = signed(gate, gate.open({ base: "elders", files: pair() }));
      return gate.judgeQueue([other, gate.open({ files: { "README.md": "Anders\n" } })], {}, "squash");
    },
  },
  {
    row: "E32",
    threat: "A squash merge has just landed, and GitHub does not know yet which pull request it was.",
    defence: "It is asked once more.",
    outcome: "pass",
    play: (gate) => {
      const from = gate.state.repository.tip("main");
      gate.merge(signed(gate, gate.open({ files: pair() })), "squash");
      gate.state.late = 1;
      return gate.judgePush(from, gate.state.repository.tip("main"), { here: at });
    },
  },
  {
    row: "G8",
    threat: "Somebody pushes past the gate, and no pull request ever turns up.",
    defence: "Asked twice, and red.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      const from = gate.state.repository.tip("main");
      return gate.judgePush(from, gate.land(pair()), { here: at });
    },
  },
  {
    row: "E32",
    threat: "A readme changes in an old pull request; the policy became stricter since.",
    defence: "Weaker is measured from where the change began: it leaves the policy alone.",
    outcome: "pass",
    before,
    play: (gate) => {
      const pull = gate.open({ files: { "README.md": "Anders\n" } });
      gate.land({ "tenzij.yaml": policy });
      return gate.judge(pull, { staleMerge: true });
    },
    and: (run) => expect(run.summary).not.toContain("policy-weaker"),
  },
  {
    row: "E32",
    threat: "The same, with a conflict in the readme.",
    defence: "Without a test merge it is measured from where the pull request left the branch.",
    outcome: "pass",
    before,
    play: (gate) => {
      const pull = gate.open({ files: { "README.md": "Anders\n" } });
      gate.land({ "tenzij.yaml": policy, "README.md": "Weer anders\n" });
      return gate.judge(pull);
    },
    and: (run) => expect(run.summary).not.toContain("policy-weaker"),
  },
  {
    row: "G3",
    threat: "An old pull request does weaken the policy, which became stricter since.",
    defence: "Held against the policy in force.",
    outcome: "block",
    says: ["gate/policy-weaker"],
    before,
    play: (gate) => {
      const weaker = lax.replace("[toetsingskader-2025]", "[voorzorgplicht]");
      const pull = gate.open({ files: { "tenzij.yaml": weaker } });
      gate.land({ "README.md": "Anders\n" });
      return gate.judge(pull, { staleMerge: true });
    },
  },
  {
    row: "E32",
    threat: "A formatter goes over six signed profiles that came in one by one.",
    defence: "Their digests are the same, so nothing is asked again.",
    outcome: "pass",
    play: (gate) => {
      for (const name of letters) gate.merge(signed(gate, gate.open({ files: pair({ name }) })));
      return gate.judge(gate.open({ files: formatted() }));
    },
  },
  {
    row: "S1",
    threat: "A formatter goes over six profiles, and one weight changes among them.",
    defence: "That one asks; the others do not.",
    outcome: "block",
    says: ["heronderzoek"],
    before: () => ({ ...municipality(), ...six(), ...pair() }),
    play: (gate) => gate.judge(gate.open({ files: { ...formatted(), [profileFile()]: profile({ weight: 13 }) } })),
  },
  {
    row: "E32",
    threat: "A GitHub App's token keeps the comment, over two runs.",
    defence: "One comment, kept up to date.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: async (gate) => {
      gate.state.tokenUser = "poort-app[bot]";
      const pull = gate.open({ files: { [profileFile()]: profile() } });
      await gate.judge(pull, { with: { comment: "true" } });
      gate.push(pull, { [profileFile()]: profile({ weight: 13 }) });
      return gate.judge(pull, { with: { comment: "true" } });
    },
    and: (_, gate) => expect(gate.state.comments).toHaveLength(1),
  },
  {
    row: "E32",
    threat: "A login is written with an at sign before it, in policy and record.",
    defence: "It is the same login.",
    outcome: "pass",
    before: () => ({ ...municipality(), "tenzij.yaml": policy.replace("login: jurist,", 'login: "@jurist",') }),
    play: (gate) => {
      const files = pair();
      const text = (files[recordFile()] ?? "").replace("login: directeur", 'login: "@directeur"');
      return gate.judge(signed(gate, gate.open({ files: { ...files, [recordFile()]: text } })));
    },
  },
  {
    row: "S2",
    threat: "A login that only looks like one after its at sign is taken off twice.",
    defence: "It is somebody else.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      const files = pair();
      const text = (files[recordFile()] ?? "").replace("login: directeur", 'login: "@@directeur"');
      return gate.judge(signed(gate, gate.open({ files: { ...files, [recordFile()]: text } })));
    },
  },
  {
    row: "E32",
    threat: "A profile without distinctions is formatted in an old pull request while others change beside it.",
    defence: "What came to the branch since is not this change's.",
    outcome: "pass",
    play: (gate) => {
      const pull = gate.open({ files: { "profielen/meldingen.profile.yaml": `# Opgemaakt\n${neutral()}` } });
      gate.land({ [profileFile("ander")]: profile({ name: "ander" }) });
      return gate.judge(pull);
    },
  },
  {
    row: "S1",
    threat: "Two people approve; then a weight changes and the record follows.",
    defence: "Their approvals fell, and the page says what is different since.",
    outcome: "block",
    says: [
      "question/IN-03",
      "Een eerdere versie is goedgekeurd door: jurist, directeur",
      "gewicht 12 → 13",
      "de toets zelf",
    ],
    play: (gate) => {
      const pull = signed(gate, gate.open({ files: pair() }));
      gate.push(pull, pair({ weight: 13 }));
      return gate.judge(pull);
    },
  },
  {
    row: "S1",
    threat: "Two people approve; then a comment is added.",
    defence: "Nothing fell, and nothing is said of it.",
    outcome: "pass",
    play: (gate) => {
      const pull = signed(gate, gate.open({ files: pair() }));
      gate.push(pull, { [profileFile()]: `# Opgemaakt\n${profile()}` });
      return gate.judge(pull);
    },
    and: (run) => expect(run.summary).not.toContain("eerdere versie"),
  },
  {
    row: "E32",
    threat: "A profile over goods in which nothing distinguishes says so, and the policy does not confirm it.",
    defence: "It needs no softening, so there is nothing to confirm.",
    outcome: "pass",
    play: (gate) => {
      const goods = neutral()
        .replace("consequences:", "subject: goods\nconsequences:")
        .replace("dagen_open", "gewicht_kg");
      return gate.judge(gate.open({ files: { [profileFile("goederen")]: goods } }), {
        with: { "fail-on-warning": "true" },
      });
    },
    and: (run) => expect(run.summary).not.toContain("policy/unconfirmed-use"),
  },
  {
    row: "E15",
    threat: "The same with a postcode in it.",
    defence: "What would soften counts once the policy confirms it, and that is said.",
    outcome: "block",
    says: ["policy/unconfirmed-use", "indicator/postcode"],
    play: (gate) =>
      gate.judge(
        gate.open({ files: { [profileFile()]: profile().replace("consequences:", "subject: goods\nconsequences:") } }),
      ),
  },
  {
    row: "E32",
    threat: "A profile lists what its model is measured for, and the policy confirms that for the column.",
    defence: "`uses` names the indicator, bound to it as it stands there.",
    outcome: "pass",
    says: ["monitoren op bias"],
    before: () => ({ ...municipality(), "tenzij.yaml": granting({ ...measuring, for: [measured()] }) }),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: measured() } })),
  },
  {
    row: "E15",
    threat: "The column that is confirmed to be measured only is used in a rule as well.",
    defence: "Then it is not only measured.",
    outcome: "block",
    says: ["indicator/nationality"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": granting({ ...measuring, for: [measured()] }),
      [profileFile()]: measured(),
    }),
    play: (gate) =>
      gate.judge(gate.open({ files: { [profileFile()]: measured("rules: [{field: nationaliteit, weight: 9}]\n") } })),
  },
];
