import type { Gate } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { Files } from "../git/repository.ts";
import { granting } from "../granted.ts";
import { day, municipality, organisation, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";
import { signed } from "../signed.ts";
import { adopt } from "./extends-setting.ts";

const PROOF = "profielen/bewijs/steekproef.csv";
const [was, is] = ["dossier;fout\n1;ja\n", "dossier;fout\n1;nee\n"];

/** A signed pair whose record says so of its evidence, and what somebody then changes. */
function restingOn(line: string, evidence: Files, files: Files): GateCase["play"] {
  return (gate: Gate) => {
    const both = pair();
    const record = (both[recordFile()] ?? "").replace(/( +)reason: In deze twee gebieden/, `$1${line}\n$&`);
    gate.merge(signed(gate, gate.open({ files: { ...both, [recordFile()]: record, ...evidence } })));
    return gate.judge(gate.open({ files }));
  };
}

const escapedName = 'evidence: ["bewijs/steekproe\\x66.csv"]';
const escapedKey = '"evid\\x65nce": [bewijs/steekproef.csv]';

/** The policy with an exception for the one indicator that distinguishes. */
const excepting = (on = day(-5)) =>
  granting({
    list: "exceptions",
    file: profileFile(),
    entry: "indicator: woonplaats_pc4, owner: directeur, reason: Wordt in het eerste kwartaal vervangen.",
    for: [profile()],
    on,
  });

const late = pair({}, { validUntil: day(-10) });
const spelt = { ...late, [recordFile()]: (late[recordFile()] ?? "").replace("valid-until:", '"valid\\x2duntil":') };
const referring = `profile: heronderzoek\nphase: pilot\npurpose: control\nautomation: human-decides\nconsequences: [letter]\nmodel: ./regels.yaml\nindicators:\n  - {name: dagen_open, weight: 3}\nselection: {score-at-least: 3}\n`;

/** Twelve ways of our own to make what was shown, granted or approved count for more, by another spelling, another place or another moment. */
export const spellingAttackCases: readonly GateCase[] = [
  {
    row: "evidence-4",
    threat: "The record spells a letter of its evidence's name as an escape; months later the evidence is replaced.",
    defence: "A record in which a name may be spelt otherwise is read.",
    outcome: "block",
    says: ["gate/evidence-changed", "question/IN-03"],
    play: restingOn(escapedName, { [PROOF]: was }, { [PROOF]: is }),
  },
  {
    row: "evidence-4",
    threat: "The record spells the key so; months later the evidence is thrown away.",
    defence: "The same.",
    outcome: "block",
    says: ["gate/evidence-changed"],
    play: restingOn(escapedKey, { [PROOF]: was }, { [PROOF]: null }),
  },
  {
    row: "evidence-4",
    threat: "The record spells a letter so, and another file beside the evidence is replaced.",
    defence: "It is not what the record names.",
    outcome: "pass",
    play: restingOn(
      escapedName,
      { [PROOF]: was, "profielen/bewijs/ander.csv": was },
      { "profielen/bewijs/ander.csv": is },
    ),
  },
  {
    row: "evidence-5",
    threat: "The record names a folder as its evidence; months later a file in it is replaced.",
    defence: "A folder is no evidence that can be held to.",
    outcome: "block",
    says: ["record/evidence"],
    play: (gate) => {
      const both = pair();
      const record = (both[recordFile()] ?? "").replace(
        /( +)reason: In deze twee gebieden/,
        "$1evidence: [bewijs]\n$&",
      );
      return gate.judge(signed(gate, gate.open({ files: { ...both, [recordFile()]: record, [PROOF]: was } })));
    },
  },
  {
    row: "evidence-6",
    threat: "The evidence lies at the root; months later another file is put where the same name is looked for first.",
    defence: "What a name leads to is part of what was signed.",
    outcome: "block",
    says: ["gate/evidence-changed"],
    play: restingOn("evidence: [bewijs/steekproef.csv]", { "bewijs/steekproef.csv": was }, { [PROOF]: is }),
  },
  {
    row: "grant-13",
    threat:
      "An exception stands for the indicator of a profile; another file that the profile refers to brings nationality.",
    defence: "A profile is judged with all that it refers to, and an exception is for one indicator.",
    outcome: "block",
    says: ["indicator/nationality"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": policy,
      [profileFile()]: referring,
      "profielen/regels.yaml": "indicators:\n  - {name: dagen_wachten, weight: 1}\n",
    }),
    play: (gate) =>
      gate.judge(
        gate.open({ files: { "profielen/regels.yaml": "indicators:\n  - {name: nationaliteit, weight: 1}\n" } }),
      ),
  },
  {
    row: "grant-14",
    threat: "An exception is dated next month, so that its term would end later.",
    defence: "A grant of a day to come grants nothing yet.",
    outcome: "block",
    says: ["De regel telt nog niet"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": excepting(day(30)),
    }),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: profile() } })),
  },
  {
    row: "grant-16",
    threat: "An exception names the profile in capitals, which some systems take for the same file.",
    defence: "A grant names one file of the tree, letter for letter; that it names none is said.",
    outcome: "block",
    says: ["onder die naam valt geen profiel"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": excepting().replace(profileFile(), profileFile().toUpperCase()),
      [profileFile()]: profile(),
    }),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: profile({ title: "Anders" }) } })),
  },
  {
    row: "grant-17",
    threat: "An exception stands in the policy of the organisation, from which every repository would have it.",
    defence: "A grant is for a file of one repository; above it, it reaches none, and that is said.",
    outcome: "block",
    says: ["hangt aan een bestand van één repository"],
    play: (gate) => {
      adopt(gate, { text: excepting() });
      gate.land({ [profileFile()]: profile() });
      return gate.judge(gate.open({ files: { [profileFile()]: profile({ title: "Anders" }) } }));
    },
  },
  {
    row: "grant-15",
    threat: "A file organisation.yaml nearer to the profile answers what the organisation's own leaves open.",
    defence: "There is one, at the root.",
    outcome: "block",
    says: ["organisation.yaml"],
    before: () => ({ ...municipality(), "organisation.yaml": organisation().replace(/complaints:\n( {2}.*\n)+/, "") }),
    play: (gate) =>
      gate.judge(signed(gate, gate.open({ files: { ...pair(), "profielen/organisation.yaml": organisation() } }))),
  },
  {
    row: "time-5",
    threat: "A record spells a letter of its last day's key by its number; the day passes, and a readme changes.",
    defence: "What may be spelt otherwise is read, and the day is told.",
    outcome: "pass",
    says: ["gate/lapsed", `${day(-10)} is voorbij`],
    before: () => ({ ...municipality(), ...spelt }),
    play: (gate) => gate.judge(gate.open({ files: { "README.md": "Leesmij\n" } })),
  },
  {
    row: "sign-1",
    threat: "After the approvals a weight changes, and changes back.",
    defence: "Content counts, not commits.",
    outcome: "pass",
    play: (gate) => {
      const pull = signed(gate, gate.open({ files: pair() }));
      gate.push(pull, { [profileFile()]: profile({ weight: 60 }) });
      gate.push(pull, { [profileFile()]: profile() });
      return gate.judge(pull);
    },
  },
  {
    row: "sign-1",
    threat: "One approves the first version and the other a second; then the first one comes back.",
    defence: "Each approval counts for what it was given on.",
    outcome: "block",
    says: ["question/IN-03", "directeur"],
    play: (gate) => {
      const pull = gate.open({ files: pair() });
      gate.review(pull, "jurist");
      gate.push(pull, pair({ weight: 60 }));
      gate.review(pull, "directeur");
      gate.push(pull, pair());
      return gate.judge(pull);
    },
  },
  {
    row: "sign-2",
    threat: "Three changes wait in a queue that squashes; the one in the middle is not signed.",
    defence: "Every entry is asked for.",
    outcome: "block",
    says: ["question/IN-03", "profielen/tweede"],
    play: (gate) => {
      const pulls = ["eerste", "tweede", "derde"].map((name, at) => {
        const pull = gate.open({ files: pair({ name, values: [`10${at}0`, `20${at}0`] }) });
        return name === "tweede" ? pull : signed(gate, pull);
      });
      return gate.judgeQueue(pulls, {}, "squash");
    },
  },
  {
    row: "sign-3",
    threat: "A signed pair moves to a folder of the same name in other letter case, with a weight changed on the way.",
    defence: "A pair is known again by its record, and an approval counts for content.",
    outcome: "block",
    says: ["question/IN-01"],
    play: (gate) => {
      const both = pair();
      gate.merge(signed(gate, gate.open({ files: both })));
      return gate.judge(
        gate.open({
          files: {
            [profileFile()]: null,
            [recordFile()]: null,
            "Profielen/heronderzoek.profile.yaml": profile({ weight: 60 }),
            "Profielen/heronderzoek.justification.yaml": both[recordFile()] ?? "",
          },
        }),
      );
    },
  },
];
