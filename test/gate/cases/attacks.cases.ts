import type { GateCase } from "../gate-case.ts";
import type { Files } from "../git/repository.ts";
import { type Grant, granting } from "../granted.ts";
import { day, municipality, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";
import { signed } from "../signed.ts";

const file = profileFile();
const AGAIN = "policy/confirm-again";
const who = "owner: directeur";
const exception: Grant = {
  list: "exceptions",
  file,
  entry: `indicator: woonplaats_pc4, ${who}, reason: Wordt in het eerste kwartaal vervangen.`,
};
const goods = (more = "") => profile({ more }).replace("consequences:", "subject: goods\nconsequences:");
const goodsGrant: Grant = {
  list: "uses",
  file,
  entry: `subject: goods, ${who}, reason: Controle van zendingen en niet van mensen.`,
};
const coded = (source = "suite") =>
  `profile: magazijn\nphase: pilot\npurpose: control\nautomation: human-decides\nconsequences: [letter]\nindicators:\n  - {name: pc4, description: Vier tekens, source: ${source}, weight: 6}\n  - {name: dagen_open, weight: 3}\nselection: {score-at-least: 6}\n`;
const reading: Grant = {
  list: "readings",
  file,
  entry:
    "indicator: pc4, read-as: postcode, means: plank in het magazijn, by: directeur, why: Het veld komt uit het voorraadsysteem en telt planken.",
};
const measured = (selection = "{any-of: [dagen_open]}") =>
  `profile: meting\nphase: pilot\npurpose: control\nautomation: human-decides\nconsequences: [letter]\nindicators:\n  - {name: dagen_open}\n  - {name: nationaliteit, role: monitoring}\nselection: ${selection}\n`;
const measuring: Grant = {
  list: "uses",
  file,
  entry: `indicator: nationaliteit, role: monitoring, ${who}, reason: Alleen voor de jaarlijkse meting van het verschil.`,
};

const standing = (text: string, grant: string) => () => ({ ...municipality(), "tenzij.yaml": grant, [file]: text });
const changing =
  (files: Files): GateCase["play"] =>
  (gate) =>
    gate.judge(gate.open({ files }));
const lower = (text: string, score: number) => text.replace("score-at-least: 60", `score-at-least: ${score}`);

const FIRST = "profielen/bewijs/eerste.csv";
const SECOND = "profielen/bewijs/tweede.csv";
const proof = { [FIRST]: "dossier;fout\n1;ja\n", [SECOND]: "dossier;fout\n2;nee\n" };
const LINKED = { [FIRST]: { mode: "120000" as const, content: "tweede.csv" } };
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 9\n`;

/** A signed pair that rests on two files of evidence, and what somebody then changes. */
function resting(files: Files): GateCase["play"] {
  return (gate) => {
    const both = pair();
    const record = (both[recordFile()] ?? "").replace(
      /( +)reason: In deze twee gebieden/,
      "$1evidence: [bewijs/eerste.csv, bewijs/tweede.csv]\n$&",
    );
    gate.merge(signed(gate, gate.open({ files: { ...both, [recordFile()]: record, ...proof } })));
    return gate.judge(gate.open({ files }));
  };
}

/** A signed pair, and what somebody then writes in its record. */
function rewriting(from: RegExp | string, to: string): GateCase["play"] {
  return (gate) => {
    const files = pair();
    gate.merge(signed(gate, gate.open({ files })));
    return gate.judge(gate.open({ files: { [recordFile()]: (files[recordFile()] ?? "").replace(from, to) } }));
  };
}

const WORKFLOW = ".github/workflows/tenzij.yml";
const pin = (of: string) => `tenzij/tenzij/packages/action@${of.repeat(40)}`;
const job = (step: string, above = "") =>
  `on: pull_request\n${above}jobs:\n  tenzij:\n    steps:\n      - uses: ${step}\n`;

/** Fifteen ways of our own to make what was granted, shown or dated count for more than it was given for. */
export const attackCases: readonly GateCase[] = [
  {
    row: "grant-1",
    threat: "Beside an indicator under an exception a second one of the same name is put, with other values.",
    defence: "Whatever goes by that name belongs to what the exception was given for.",
    outcome: "block",
    says: ["woonplaats_pc4"],
    before: standing(profile(), granting({ ...exception, for: [profile()] })),
    play: changing({
      [file]: profile({ more: '  - {name: woonplaats_pc4, values: ["3083", "3084"], weight: 60}\n' }),
    }),
  },
  {
    row: "grant-2",
    threat: "The threshold is lowered until the postcode under an exception selects by itself.",
    defence: "An exception is bound to share and margin, which follow from the threshold.",
    outcome: "block",
    says: [AGAIN],
    before: standing(profile(), granting({ ...exception, for: [profile()] })),
    play: changing({ [file]: lower(profile(), 12) }),
  },
  {
    row: "grant-3",
    threat: "A profile over goods, confirmed as such, is moved; the confirmation names the old place.",
    defence: "A grant holds where it was given.",
    outcome: "block",
    says: ["indicator/postcode", "policy/unconfirmed-use"],
    before: standing(goods(), granting({ ...goodsGrant, for: [goods()] })),
    play: changing({ [file]: null, [profileFile("zendingen")]: goods() }),
  },
  {
    row: "grant-4",
    threat: "A profile over goods, confirmed as such, is copied to select with it elsewhere.",
    defence: "The copy has no confirmation.",
    outcome: "block",
    says: ["indicator/postcode", profileFile("kopie")],
    before: standing(goods(), granting({ ...goodsGrant, for: [goods()] })),
    play: changing({ [profileFile("kopie")]: goods() }),
  },
  {
    row: "grant-5",
    threat: "A field whose reading was corrected is filled from the population register from now on.",
    defence: "A reading is bound to where the field comes from.",
    outcome: "block",
    says: [AGAIN, "indicator/postcode"],
    before: standing(coded(), granting({ ...reading, for: [coded()] })),
    play: changing({ [file]: coded("brp") }),
  },
  {
    row: "grant-6",
    threat: "An indicator that is confirmed to be measured only is named in an expression that selects.",
    defence:
      "Its place in the selection is part of what was confirmed; an expression that is not computed counts as it is written.",
    outcome: "block",
    says: ["nationaliteit"],
    before: standing(measured(), granting({ ...measuring, for: [measured()] })),
    play: changing({ [file]: measured('"dagen_open > 3 or nationaliteit != 1"') }),
  },
  {
    row: "grant-7",
    threat: "The author writes the digest of his own version into an existing exception.",
    defence: "What the protected branch grants counts, and a grant that is given for more is a weakening.",
    outcome: "block",
    says: [AGAIN, "gate/policy-weaker"],
    before: standing(profile(), granting({ ...exception, for: [profile()] })),
    play: changing({
      [file]: profile({ weight: 40 }),
      "tenzij.yaml": granting({ ...exception, for: [profile(), profile({ weight: 40 })] }),
    }),
  },
  {
    row: "grant-8",
    threat: "Only the last day of an exception is moved, from next week to half a year.",
    defence: "A longer grant is a weakening.",
    outcome: "block",
    says: ["gate/policy-weaker"],
    before: standing(profile(), granting({ ...exception, for: [profile()], until: day(7) })),
    play: changing({ "tenzij.yaml": granting({ ...exception, for: [profile()], until: day(180) }) }),
  },
  {
    row: "grant-9",
    threat: "The author calls his own new file no profile, in the same change.",
    defence: "That counts once it stands on the protected branch, and saying it is a weakening.",
    outcome: "block",
    says: ["gate/policy-weaker", "indicator/postcode"],
    play: changing({
      [file]: profile(),
      "tenzij.yaml": granting({
        list: "not-profiles",
        file,
        entry: `${who}, reason: Gegevens van een oefening en geen selectie.`,
        for: [profile()],
      }),
    }),
  },
  {
    row: "grant-10",
    threat: "A file that is called no profile on the digest of another text.",
    defence: "The statement holds for the words it was given for, and for no others.",
    outcome: "block",
    says: [AGAIN, "indicator/postcode"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": granting({
        list: "not-profiles",
        file,
        entry: `${who}, reason: Gegevens van een oefening en geen selectie.`,
        for: [profile({ more: "  - {name: nationaliteit, weight: 3}\n" })],
      }),
    }),
    play: changing({ [file]: profile() }),
  },
  {
    row: "grant-11",
    threat: "A file outside the policy's reach that looks like a profile; somebody asks how to be rid of it.",
    defence: "The finding names both ways: govern it, or let governance name it under `not-profiles`.",
    outcome: "block",
    says: ["gate/looks-like-profile", "not-profiles"],
    play: changing({ "src/regels.conf": profile() }),
  },
  {
    row: "grant-12",
    threat: "Under `legacy`, a neutral indicator is taken out and the threshold is lowered along.",
    defence: "What is left rests on the postcode more than it did.",
    outcome: "block",
    says: ["indicator/postcode"],
    before: standing(profile(), `${policy}legacy: {until: ${day(100)}}\n`),
    play: changing({
      [file]: lower(profile().replace(/ {2}- name: dagen_sinds_wijziging\n(?: {4}.*\n)+/, ""), 12),
    }),
  },
  {
    row: "evidence-1",
    threat: "Two files of evidence swap their contents, so that nothing is new and nothing is gone.",
    defence: "Each name is held to its own content.",
    outcome: "block",
    says: ["gate/evidence-changed", "question/IN-03"],
    play: resting({ [FIRST]: proof[SECOND] ?? "", [SECOND]: proof[FIRST] ?? "" }),
  },
  {
    row: "evidence-2",
    threat: "Signed evidence becomes a link to the other piece of evidence.",
    defence: "A link is no evidence.",
    outcome: "block",
    says: ["record/evidence"],
    play: resting(LINKED),
  },
  {
    row: "evidence-3",
    threat: "Signed evidence becomes a Git LFS pointer, whose content lies elsewhere.",
    defence: "What stands there is not what was signed.",
    outcome: "block",
    says: ["gate/evidence-changed"],
    play: resting({ [FIRST]: pointer }),
  },
  {
    row: "time-1",
    threat: "The day of planned figures is pushed on, and nothing else; nobody approves again.",
    defence: "A record is signed to the letter.",
    outcome: "block",
    says: ["question/IN-03"],
    play: rewriting(day(90), day(170)),
  },
  {
    row: "time-2",
    threat: "The last day of a signed record is pushed on, and nothing else.",
    defence: "A record is signed to the letter.",
    outcome: "block",
    says: ["question/IN-03"],
    play: rewriting(`valid-until: ${day(300)}`, `valid-until: ${day(310)}`),
  },
  {
    row: "time-3",
    threat: "The version of the gate is set back to an older one, whose law asks less.",
    defence:
      "Another version is another version: nothing is carried, and somebody whom the policy names has to approve it.",
    outcome: "block",
    says: ["gate/version-changed", "gate/files-changed"],
    before: () => ({ ...municipality(), ...pair(), [WORKFLOW]: job(pin("b")) }),
    play: changing({ [WORKFLOW]: job(pin("a")) }),
  },
  {
    row: "time-4",
    threat: "The version is set by an anchor at the top of the workflow, and only the anchor changes.",
    defence: "Workflows are read as YAML, aliases and all.",
    outcome: "block",
    says: ["gate/version-changed", file],
    before: () => ({
      ...municipality(),
      [file]: profile(),
      [WORKFLOW]: job("*poort", `env: {P: &poort ${pin("a")}}\n`),
    }),
    play: (gate) => {
      const pull = gate.open({ files: { [WORKFLOW]: job("*poort", `env: {P: &poort ${pin("b")}}\n`) } });
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
];
