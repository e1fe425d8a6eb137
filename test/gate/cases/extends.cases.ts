import { digestOf, originText } from "@tenzij/core/policy";
import { expect } from "vitest";
import type { Gate } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { Files } from "../git/repository.ts";
import type { State } from "../github/state.ts";
import { day, organisation, pair, people, policy, profile, profileFile } from "../municipality.ts";
import { framework, ownFramework } from "./policy.cases.ts";

const source = "ministerie/beleid/tenzij.yaml@main";
const above = policy;
const laxer = policy.replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]");
const stricter = `${policy}duty: always\n`;
const nothing = { files: { "README.md": "Nieuw\n" } };

/** The files of a copy, as `tenzij policy update` writes them. */
function copy(
  commit: string,
  text = above,
  { of = source, on = day(-1), answers = null as string | null } = {},
): Files {
  const origin = { source: of, commit, digest: digestOf(text), on };
  return {
    ".tenzij/policy.yaml": text,
    ".tenzij/source.yaml": originText(origin, answers === null ? null : digestOf(answers)),
    ...(answers === null ? {} : { ".tenzij/organisation.yaml": answers }),
  };
}

interface Adopting {
  readonly text?: string;
  readonly local?: string;
  readonly of?: string;
  /** What lies beside the policy at the source, and what lies there here. */
  readonly there?: Files;
  readonly here?: Files;
  readonly copied?: (commit: string) => Files;
}

/** A ministry with a policy of its own, and the municipality extending it on `main`. */
export function adopt(
  gate: Gate,
  { text = above, local = "", of = source, there = {}, here = there, copied }: Adopting = {},
): State {
  const ministry = gate.beside("ministerie", "beleid", { "tenzij.yaml": text, ...there }, day(-400));
  const commit = ministry.repository.tip("main");
  const taken = copied?.(commit) ?? copy(commit, text, { of });
  gate.land({ "tenzij.yaml": `extends: ${of}\n${local}`, ...here, ...taken });
  return ministry;
}

/** A policy that names a framework of the organisation's own, which lies beside it. */
const asking = {
  text: policy.replace("voorzorgplicht]", `voorzorgplicht, ${ownFramework}]`),
  there: { [ownFramework]: framework },
};
const askingLess = { [ownFramework]: framework.replace("severity: block", "severity: warning") };

const tip = (state: State) => state.repository.tip("main");
const change = (state: State, files: Files, on = day(-1), branch = "main") =>
  state.repository.commit({ branch, files, on, parents: [state.repository.find(branch) ?? tip(state)] });

/** A policy that extends an organisation's, held at the merge against where it comes from (issue 14 B). */
export const extendsCases: readonly GateCase[] = [
  {
    row: "O0",
    threat: "Nobody does anything: the copy is what stands at the source.",
    defence: "The page says source, commit and digest.",
    outcome: "pass",
    says: [source],
    play: (gate) => {
      adopt(gate);
      return gate.judge(gate.open(nothing));
    },
    and: ({ summary }) => expect(summary).toMatch(/commit `[0-9a-f]{12}`, controlegetal `[0-9a-f]{16}`/),
  },
  {
    row: "O0",
    threat: "A profile without a record, under the organisation's policy.",
    defence: "The organisation's globs and signers bind.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) => {
      adopt(gate);
      return gate.judge(gate.open({ files: { "profielen/selectie.yaml": profile() } }));
    },
  },
  {
    row: "O1",
    threat: "Moved ref: the policy here extends a branch that anyone may write to, with a copy of it that fits.",
    defence: "Only a protected branch or a commit names a source.",
    outcome: "error",
    says: ["gate/source-not-protected"],
    play: (gate) => {
      const ministry = adopt(gate);
      const loose = change(ministry, { "tenzij.yaml": above }, day(-1), "los");
      const of = source.replace("@main", "@los");
      return gate.judge(gate.open({ files: { "tenzij.yaml": `extends: ${of}\n`, ...copy(loose, above, { of }) } }));
    },
  },
  {
    row: "O2",
    threat: "Deleted file: the change takes the copy away, so that nothing would bind.",
    defence: "A missing copy cannot be judged by; the one in force binds.",
    outcome: "error",
    says: ["gate/policy-broken", "indicator/postcode"],
    play: (gate) => {
      adopt(gate);
      return gate.judge(
        gate.open({
          files: { ".tenzij/policy.yaml": null, ".tenzij/source.yaml": null, "profielen/selectie.yaml": profile() },
        }),
      );
    },
  },
  {
    row: "O2",
    threat: "Deleted file: the policy is taken away at the source.",
    defence: "Nothing takes its place, and that is said.",
    outcome: "error",
    says: ["gate/source-gone"],
    play: (gate) => {
      change(adopt(gate), { "tenzij.yaml": null });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O3",
    threat: "Weaker local: the policy here asks less than what it extends.",
    defence: "What is not handed down does not count, and cannot be judged by.",
    outcome: "error",
    says: ["gate/policy-broken", "legacy"],
    play: (gate) => {
      adopt(gate);
      return gate.judge(gate.open({ files: { "tenzij.yaml": `extends: ${source}\nlegacy: {until: ${day(300)}}\n` } }));
    },
  },
  {
    row: "O4",
    threat: "Cycle: the organisation's policy extends the repository that extends it.",
    defence: "One step is followed, so there is no circle.",
    outcome: "error",
    says: ["policy/extends-chain"],
    play: (gate) => {
      adopt(gate, { text: `extends: gemeente-voorbeeld/risicoprofielen/tenzij.yaml@main\n${above}` });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O5",
    threat:
      "Fork: the copy is of a commit in a fork of the ministry's repository, which GitHub shows under its address.",
    defence: "A commit has to lie on the protected branch.",
    outcome: "error",
    says: ["gate/source-off-branch"],
    play: (gate) => {
      const ministry = adopt(gate);
      const forked = change(ministry, { "tenzij.yaml": stricter }, day(-1), "fork-van-een-ander");
      return gate.judge(gate.open({ files: copy(forked, stricter) }));
    },
  },
  {
    row: "O5",
    threat: "Fork: the same commit, pinned in the policy here.",
    defence: "A pinned commit has to lie behind the default branch.",
    outcome: "error",
    says: ["gate/source-off-branch"],
    play: (gate) => {
      const ministry = adopt(gate);
      const forked = change(ministry, { "tenzij.yaml": stricter }, day(-1), "fork-van-een-ander");
      const of = source.replace("main", forked);
      return gate.judge(gate.open({ files: { "tenzij.yaml": `extends: ${of}\n`, ...copy(forked, stricter, { of }) } }));
    },
  },
  {
    row: "O6",
    threat: "Other visibility: the ministry's repository turns private, and the gate has no token for it.",
    defence: "What cannot be seen cannot be held against anything; that is not green.",
    outcome: "error",
    says: ["gate/source-unseen", "policy-token"],
    play: (gate) => {
      adopt(gate).token = "ghs_beleid";
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O6",
    threat: "The same, and the Action has a token of a GitHub App that may read it.",
    defence: "That token is used for it, and for nothing else.",
    outcome: "pass",
    play: (gate) => {
      adopt(gate).token = "ghs_beleid";
      return gate.judge(gate.open(nothing), { with: { "policy-token": "ghs_beleid" } });
    },
    and: ({ stdout, summary }) => expect(`${stdout}${summary}`).not.toContain("ghs_beleid"),
  },
  {
    row: "O7",
    threat: "A change from a fork, whose run gets no token for the private repository.",
    defence: "The copy on the protected branch counts, and that is said.",
    outcome: "block",
    says: ["gate/source-unseen-fork", "indicator/postcode"],
    play: (gate) => {
      adopt(gate).token = "ghs_beleid";
      return gate.judge(gate.open({ fork: true, files: { "profielen/selectie.yaml": profile() } }));
    },
  },
  {
    row: "O7",
    threat: "A change from a fork brings another copy, where nobody can hold it against the source.",
    defence: "What a fork brings as copy does not count.",
    outcome: "error",
    says: ["gate/source-unseen-altered"],
    play: (gate) => {
      const ministry = adopt(gate);
      ministry.token = "ghs_beleid";
      return gate.judge(gate.open({ fork: true, files: copy(tip(ministry), stricter) }));
    },
  },
  {
    row: "O8",
    threat: "The change edits the copy, makes it stricter even, and sets a digest that fits.",
    defence: "At the commit it names stands something else.",
    outcome: "error",
    says: ["gate/source-different"],
    play: (gate) => gate.judge(gate.open({ files: copy(tip(adopt(gate)), stricter) })),
  },
  {
    row: "O8",
    threat: "An administrator put an edited copy on the branch, laxer than its source.",
    defence: "The copy in force is held against its source too.",
    outcome: "error",
    says: ["gate/source-different"],
    play: (gate) => {
      adopt(gate, { copied: (commit) => copy(commit, laxer) });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O9",
    threat: "The organisation's answers beside its policy are left out of the copy, or are others.",
    defence: "They are held against the source as the policy is.",
    outcome: "error",
    says: ["gate/source-different"],
    play: (gate) => {
      const ministry = gate.beside("ministerie", "beleid", {
        "tenzij.yaml": above,
        "organisation.yaml": organisation(),
      });
      gate.land({ "tenzij.yaml": `extends: ${source}\n`, ...copy(tip(ministry)) });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O10",
    threat:
      "The organisation made its policy stricter over a year ago; the copy here stays, with the day on it of yesterday.",
    defence: "Its age counts from the change at the source, not from what it says of itself.",
    outcome: "block",
    says: ["gate/source-too-old"],
    play: (gate) => {
      const ministry = adopt(gate);
      change(ministry, { "tenzij.yaml": stricter }, day(-390));
      change(ministry, { "README.md": "Nieuw" }, day(-2));
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O10",
    threat: "The change that takes the copy anew meets a copy in force that is too old.",
    defence: "It does what is asked for.",
    outcome: "pass",
    says: ["gate/source-too-old"],
    play: (gate) => {
      const ministry = adopt(gate, { copied: (commit) => copy(commit, above, { on: day(-399) }) });
      change(ministry, { "tenzij.yaml": stricter }, day(-390));
      return gate.judge(gate.open({ files: copy(tip(ministry), stricter) }));
    },
  },
  {
    row: "O10",
    threat: "The organisation changed its policy yesterday.",
    defence: "For as long as a test may last the copy counts; that it is behind is said.",
    outcome: "pass",
    says: ["gate/source-ahead"],
    play: (gate) => {
      change(adopt(gate), { "tenzij.yaml": stricter });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O10",
    threat: "The copy says that it was taken on a day to come, so that it will never be old.",
    defence: "Such a day cannot be judged by.",
    outcome: "error",
    says: ["policy/copy-ahead"],
    play: (gate) => {
      adopt(gate, { copied: (commit) => copy(commit, above, { on: day(900) }) });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O11",
    threat: "The policy here pins one commit, and the copy is of another.",
    defence: "A pin names what the copy is of.",
    outcome: "error",
    says: ["gate/source-other-commit"],
    play: (gate) => {
      const ministry = adopt(gate);
      const of = source.replace("main", tip(ministry));
      const next = change(ministry, { "tenzij.yaml": stricter });
      return gate.judge(gate.open({ files: { "tenzij.yaml": `extends: ${of}\n`, ...copy(next, stricter, { of }) } }));
    },
  },
  {
    row: "O12",
    threat: "Another source: a repository of the author's own, with a policy that asks less.",
    defence: "Another source is a weakening, which waits for an approval.",
    outcome: "block",
    says: ["gate/policy-weaker"],
    play: (gate) => {
      adopt(gate);
      const own = gate.beside("ontwikkelaar", "beleid", { "tenzij.yaml": above });
      const of = "ontwikkelaar/beleid/tenzij.yaml@main";
      return gate.judge(gate.open({ files: { "tenzij.yaml": `extends: ${of}\n`, ...copy(tip(own), above, { of }) } }));
    },
  },
  {
    row: "O13",
    threat: "At the source the policy is a link, which could lead anywhere.",
    defence: "A link is no file that can be read.",
    outcome: "error",
    says: ["gate/source-different"],
    play: (gate) => {
      const files: Files = { "elders.yaml": above, "tenzij.yaml": { mode: "120000", content: "elders.yaml" } };
      gate.land({ "tenzij.yaml": `extends: ${source}\n`, ...copy(tip(gate.beside("ministerie", "beleid", files))) });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O14",
    threat: "GitHub does not answer for the commit of the source.",
    defence: "What is not known is not green.",
    outcome: "error",
    says: ["GitHub gaf geen antwoord"],
    play: (gate) => {
      change(adopt(gate), { "README.md": "Nieuw" });
      gate.fault({ operation: "repos/compare-commits", status: 500 });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O15",
    threat: "The organisation's policy names a framework of its own, which lies here as it lies there.",
    defence: "It is held against the source as the policy is.",
    outcome: "pass",
    says: [source],
    play: (gate) => {
      adopt(gate, asking);
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O15",
    threat: "The framework that the organisation's policy names asks less here than it does there.",
    defence: "The file is held against the source, and said of at its own place.",
    outcome: "error",
    says: ["gate/source-framework", ownFramework],
    play: (gate) => {
      adopt(gate, { ...asking, here: askingLess });
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O15",
    threat: "A change writes that framework anew, and leaves the copy of the policy as it was.",
    defence: "What a change proposes is held against the source too.",
    outcome: "error",
    says: ["gate/source-framework"],
    play: (gate) => {
      adopt(gate, asking);
      return gate.judge(gate.open({ files: { [ownFramework]: `${framework}\n# meer\n` } }));
    },
  },
  {
    row: "O15",
    threat: "The organisation wrote that framework anew over a year ago, and left its policy as it was.",
    defence: "A copy is as old as the first change of anything in it.",
    outcome: "block",
    says: ["gate/source-too-old"],
    play: (gate) => {
      change(adopt(gate, asking), askingLess, day(-390));
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O16",
    threat: "The ministry's repository was renamed, and GitHub leads on from the old name, which another may take.",
    defence: "It is held where it is now, and the new name is told.",
    outcome: "pass",
    says: ["gate/source-moved", "ministerie/beleid"],
    play: (gate) => {
      const of = "ministerie/oud/tenzij.yaml@main";
      gate.state.others.set("ministerie/oud", adopt(gate, { of }));
      return gate.judge(gate.open(nothing));
    },
  },
  {
    row: "O16",
    threat: "The policy here writes the name of that repository in capitals.",
    defence: "To GitHub that is the same name, and nothing is said.",
    outcome: "pass",
    play: (gate) => {
      const of = "Ministerie/Beleid/tenzij.yaml@main";
      gate.state.others.set("Ministerie/Beleid", adopt(gate, { of }));
      return gate.judge(gate.open(nothing));
    },
    and: ({ stdout, summary }) => expect(`${stdout}${summary}`).not.toContain("source-moved"),
  },
];

const required = { GITHUB_WORKFLOW_REF: "ministerie/beleid/.github/workflows/tenzij.yml@refs/heads/main" };
const handing = { with: { policy: source }, env: required };

/** A required workflow that hands in the organisation's policy. */
export const handedInCases: readonly GateCase[] = [
  {
    row: "O20",
    threat: "A repository without a policy, with a profile where the organisation's policy looks.",
    defence: "The policy that the required workflow hands in binds it.",
    outcome: "block",
    says: ["indicator/postcode", source],
    before: () => ({}),
    play: (gate) => {
      gate.beside("ministerie", "beleid", { "tenzij.yaml": above });
      return gate.judge(gate.open({ files: { "profielen/selectie.yaml": profile() } }), handing);
    },
  },
  {
    row: "O20",
    threat: "The same with a record that those whom the organisation names have signed.",
    defence: "Signers live once.",
    outcome: "pass",
    says: [source],
    before: () => ({ "organisation.yaml": organisation() }),
    play: (gate) => {
      gate.beside("ministerie", "beleid", { "tenzij.yaml": above });
      const pull = gate.open({ files: pair() });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull, handing);
    },
  },
  ...[
    {
      threat: "The same, where the organisation's answers lie only beside the policy that is handed in.",
      defence: "They count where the repository has none.",
      outcome: "pass" as const,
      there: organisation(),
      says: source,
    },
    {
      threat: "The same, where the answers there miss one that is asked.",
      defence: "It is asked at its place there, with a link to it.",
      outcome: "block" as const,
      there: organisation().replace("  term-days: 42\n", ""),
      says: "/ministerie/beleid/blob/",
    },
    {
      threat: "The same, where the answers there are broken.",
      defence: "The run ends, and says which file.",
      outcome: "error" as const,
      there: `${organisation()}signals: [\n`,
      says: "ministerie/beleid@main/organisation.yaml",
    },
    {
      threat: "The same, where the repository holds a poorer file of its own.",
      defence: "Its own counts, and is held to the same questions.",
      outcome: "block" as const,
      there: organisation(),
      here: { "organisation.yaml": organisation().replace("  term-days: 42\n", "") },
      says: "organisation.yaml, regel 8",
    },
    {
      threat: "The same, where the change itself can alter what is handed in.",
      defence: "Nobody answers for the organisation with a file of his own.",
      outcome: "block" as const,
      there: organisation(),
      env: { GITHUB_WORKFLOW_REF: "" },
      says: "organisation.yaml",
    },
  ].map(
    ({ there, here = {}, env = required, says, ...row }): GateCase => ({
      ...row,
      row: "O25",
      says: [says],
      before: () => here,
      play: (gate) => {
        gate.beside("ministerie", "beleid", { "tenzij.yaml": above, "organisation.yaml": there });
        const pull = gate.open({ files: pair() });
        gate.review(pull, "jurist");
        gate.review(pull, "directeur");
        return gate.judge(pull, { ...handing, env });
      },
    }),
  ),
  {
    row: "O21",
    threat: "A repository's own policy postpones everything, and extends nothing.",
    defence: "What asks less than what is handed in does not count, and that is said.",
    outcome: "block",
    says: ["policy/bound-weaker", "indicator/postcode"],
    before: () => ({
      "tenzij.yaml": `${policy}legacy: {until: ${day(200)}}\n`,
      [profileFile()]: profile({ weight: 14 }),
    }),
    play: (gate) => {
      gate.beside("ministerie", "beleid", { "tenzij.yaml": above });
      return gate.judge(gate.open({ files: { [profileFile()]: profile({ weight: 12 }) } }), handing);
    },
  },
  ...[{}, { GITHUB_WORKFLOW_REF: "" }].map(
    (env: Readonly<Record<string, string>>): GateCase => ({
      row: "O22",
      threat:
        Object.keys(env).length === 0
          ? "The change makes the repository's own workflow hand in a policy of the author's, in which he signs."
          : "The same, on a runner that does not say whose workflow it is.",
      defence: "What is handed in only makes stricter; where a change can alter it, or may, it names nobody.",
      outcome: "block",
      says: ["Het beleid noemt niemand als jurist"],
      before: () => ({ "tenzij.yaml": policy.replace(people, ""), "organisation.yaml": organisation() }),
      play: (gate) => {
        const lax = `nationality: no-unless\nframeworks: [toetsingskader-2025]\nevaluation: {at-most: P99Y}\n${people}`;
        gate.beside("ontwikkelaar", "lax", { "tenzij.yaml": lax });
        const pull = gate.open({ files: pair() });
        gate.review(pull, "jurist");
        gate.review(pull, "directeur");
        return gate.judge(pull, { with: { policy: "ontwikkelaar/lax/tenzij.yaml@main" }, env });
      },
    }),
  ),
  {
    row: "O23",
    threat: "A change from a fork to a repository that holds no copy of the private policy that is handed in.",
    defence: "What binds is not known, so nothing is green.",
    outcome: "error",
    says: ["policy/bound-unseen"],
    play: (gate) => {
      gate.beside("ministerie", "beleid", { "tenzij.yaml": above }).token = "ghs_beleid";
      return gate.judge(gate.open({ ...nothing, fork: true }), handing);
    },
  },
  {
    row: "O24",
    threat: "The input names a branch that anyone may write to, no policy at all, or what extends another.",
    defence: "The run ends, and says which.",
    outcome: "error",
    says: ["beschermde branch"],
    play: async (gate) => {
      const ministry = gate.beside("ministerie", "beleid", {
        "tenzij.yaml": above,
        "keten.yaml": `extends: ${source}\n`,
      });
      change(ministry, {}, day(-1), "los");
      const pull = gate.open(nothing);
      for (const [written, why] of [
        ["los.yaml", "kan niet"],
        ["ministerie/beleid/weg.yaml@main", "is geen bestand"],
        ["ministerie/beleid/keten.yaml@main", "breidt zelf een ander uit"],
      ] as const) {
        gate.state.calls.length = 0;
        const { exitCode, summary } = await gate.judge(pull, { with: { policy: written }, env: required });
        expect([exitCode, summary]).toEqual([2, expect.stringContaining(why)]);
      }
      gate.state.calls.length = 0;
      return gate.judge(pull, { with: { policy: source.replace("main", "los") }, env: required });
    },
  },
];
