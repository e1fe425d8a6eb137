import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import { granting } from "../granted.ts";
import { day, municipality, neutral, policy, profile, profileFile } from "../municipality.ts";

const file = profileFile();
const AGAIN = "policy/confirm-again";
const who = "owner: directeur";

/** A profile over goods, in which a postcode stands; `more` is what a change adds. */
const goods = (more = "") => profile({ more }).replace("consequences:", "subject: goods\nconsequences:");
const goodsGrant = {
  list: "uses",
  file,
  entry: `subject: goods, ${who}, reason: Controle van zendingen en niet van mensen.`,
} as const;

/** A profile in which nationality is only measured. */
const measured = (weight = "", selection = "{any-of: [dagen_open]}") =>
  `profile: meting\nphase: pilot\npurpose: control\nautomation: human-decides\nconsequences: [letter]\nindicators:\n  - {name: dagen_open}\n  - {name: nationaliteit, role: monitoring${weight}}\nselection: ${selection}\n`;
const measuredGrant = {
  list: "uses",
  file,
  entry: `indicator: nationaliteit, role: monitoring, ${who}, reason: Alleen voor de jaarlijkse meting van het verschil.`,
} as const;

const exception = {
  list: "exceptions",
  file,
  entry: `indicator: woonplaats_pc4, ${who}, reason: Wordt in het eerste kwartaal vervangen.`,
} as const;
const named = (name: string, description: string, weight = 60) =>
  neutral().replace("selection:", `  - {name: ${name}, description: ${description}, weight: ${weight}}\nselection:`);
const reading = {
  list: "readings",
  file,
  entry:
    "indicator: pc4, read-as: postcode, means: plank in het magazijn, by: directeur, why: Het veld komt uit het voorraadsysteem en telt planken.",
} as const;

const noProfile = {
  list: "not-profiles",
  file,
  entry: `${who}, reason: Gegevens van een oefening en geen selectie.`,
} as const;

const standing = (text: string, grant: string) => () => ({ ...municipality(), "tenzij.yaml": grant, [file]: text });
const changing =
  (text: string): GateCase["play"] =>
  (gate) =>
    gate.judge(gate.open({ files: { [file]: text } }));

/** What was granted holds only for what it was granted for (design §5.6). */
export const grantsCases: readonly GateCase[] = [
  {
    row: "11-A1",
    threat: "Under a confirmed use for goods, nationality is added.",
    defence: "A use on a file is bound to its distinctions and its stated facts.",
    outcome: "block",
    says: [AGAIN, "indicator/nationality"],
    before: standing(goods(), granting({ ...goodsGrant, for: [goods()] })),
    play: changing(goods("  - {name: nationaliteit, weight: 60}\n")),
  },
  {
    row: "11-A1",
    threat: "Under a confirmed use for goods, an indicator is added that distinguishes on nothing.",
    defence: "A neutral edit re-opens nothing.",
    outcome: "pass",
    before: standing(goods(), granting({ ...goodsGrant, for: [goods()] })),
    play: changing(goods("  - {name: gewicht_kg, weight: 6}\n")),
  },
  {
    row: "11-A1",
    threat: "An indicator that is confirmed to be measured only is given a weight.",
    defence: "A use on an indicator is bound to its weight.",
    outcome: "block",
    says: [AGAIN],
    before: standing(measured(), granting({ ...measuredGrant, for: [measured()] })),
    play: changing(measured(", weight: 60")),
  },
  {
    row: "11-A1",
    threat: "An indicator that is confirmed to be measured only gets a place in the selection.",
    defence: "A use on an indicator is bound to its place in `selection`.",
    outcome: "block",
    says: [AGAIN],
    before: standing(measured(), granting({ ...measuredGrant, for: [measured()] })),
    play: changing(measured("", "{any-of: [dagen_open, nationaliteit]}")),
  },
  {
    row: "11-A1",
    threat: "Beside an indicator that is only measured, a neutral one is given other words.",
    defence: "A neutral edit re-opens nothing.",
    outcome: "pass",
    before: standing(measured(), granting({ ...measuredGrant, for: [measured()] })),
    play: changing(
      measured().replace("{name: dagen_open}", "{name: dagen_open, description: Dagen dat het open staat}"),
    ),
  },
  {
    row: "11-A2",
    threat: "An indicator under an exception keeps its name and is given another meaning.",
    defence: "An exception is bound to the indicator in all its parts.",
    outcome: "block",
    says: [AGAIN],
    before: standing(profile(), granting({ ...exception, for: [profile()] })),
    play: changing(profile().replace("Eerste vier cijfers van de postcode", "Nationaliteit van de aanvrager")),
  },
  {
    row: "11-A2",
    threat: "An indicator under an exception is made to weigh eight times as much.",
    defence: "An exception is bound to its weight, its share and its margin.",
    outcome: "block",
    says: [AGAIN],
    before: standing(profile(), granting({ ...exception, for: [profile()] })),
    play: changing(profile({ weight: 99 })),
  },
  {
    row: "11-A2",
    threat: "A title beside an indicator under an exception is corrected.",
    defence: "A neutral edit re-opens nothing: the exception still postpones what was there.",
    outcome: "pass",
    says: ["policy/exception"],
    before: standing(profile(), granting({ ...exception, for: [profile()] })),
    play: changing(profile({ title: "Heronderzoek bijstand 2027" })),
  },
  {
    row: "11-A2",
    threat: "Policy confirms the change of an indicator before it is made.",
    defence: "A grant may hold the digest of what is proposed, so that policy can go first.",
    outcome: "pass",
    says: ["policy/exception"],
    before: standing(profile(), granting({ ...exception, for: [profile(), profile({ weight: 10 })] })),
    play: changing(profile({ weight: 10 })),
  },
  {
    row: "11-A2",
    threat: "An exception is granted for a profile that is still to come.",
    defence: "An exception postpones what was there, never what is new.",
    outcome: "block",
    says: ["policy/grant-new"],
    before: () => ({ ...municipality(), "tenzij.yaml": granting({ ...exception, for: [profile()] }) }),
    play: changing(profile()),
  },
  {
    row: "11-A3",
    threat: "A field of which the reading was corrected becomes the postcode of a citizen.",
    defence: "A reading is bound to name, description, source and values.",
    outcome: "block",
    says: [AGAIN, "indicator/postcode"],
    before: standing(named("pc4", "Vier tekens"), granting({ ...reading, for: [named("pc4", "Vier tekens")] })),
    play: changing(named("pc4", "Vier cijfers van het adres van de aanvrager")),
  },
  {
    row: "11-A3",
    threat: "A field of which the reading was corrected is given another weight.",
    defence: "What a word means does not follow from its weight.",
    outcome: "pass",
    before: standing(named("pc4", "Vier tekens"), granting({ ...reading, for: [named("pc4", "Vier tekens")] })),
    play: changing(named("pc4", "Vier tekens", 3)),
  },
  {
    row: "11-A2",
    threat: "An exception of before grants were bound, and the indicator it names is made heavier.",
    defence: "It holds until the first change of what it names.",
    outcome: "block",
    says: [AGAIN],
    before: standing(profile(), granting(exception)),
    play: changing(profile({ weight: 99 })),
  },
  {
    row: "11-A2",
    threat: "An exception of before grants were bound, and something else in the file changes.",
    defence: "It is read as it is, and warned about with the command that mends it.",
    outcome: "pass",
    says: ["policy/grant-unbound", "tenzij grant"],
    before: standing(profile(), granting(exception)),
    play: changing(profile({ title: "Heronderzoek bijstand 2027" })),
  },
  {
    row: "11-A4",
    threat: "Under `legacy`, the neutral indicators are taken out, so that nationality alone selects.",
    defence: "Exposure is share and margin, and those rise.",
    outcome: "block",
    says: ["indicator/nationality"],
    before: standing(named("nationaliteit", "Van de aanvrager", 3), `${policy}legacy: {until: ${day(100)}}\n`),
    play: changing(named("nationaliteit", "Van de aanvrager", 3).replace(/ {2}- name: dagen_open\n.*\n.*\n/, "")),
  },
  {
    row: "11-A4",
    threat: "Under `legacy`, nationality is taken out, and the postcode that was there waits for its record.",
    defence: "What is left weighs no more in the selection than both did.",
    outcome: "pass",
    says: ["gate/legacy"],
    before: standing(
      profile({ more: "  - {name: nationaliteit, weight: 12}\n" }),
      `${policy}legacy: {until: ${day(100)}}\n`,
    ),
    play: changing(profile()),
  },
  {
    row: "11-A6",
    threat: "A stricter policy is proposed, which makes a profile that the change leaves alone ask for a test.",
    defence: "The preview looks at the whole tree, and names that profile.",
    outcome: "pass",
    says: [`${file}: nu niets gevonden, onder het voorstel rechtvaardigingstoets ontbreekt`],
    before: () => ({ ...municipality(), [file]: named("geslacht", "Van de aanvrager", 3) }),
    play: (gate) => gate.judge(gate.open({ files: { "tenzij.yaml": `${policy}grounds: [sex]\n` } })),
    and: ({ summary }) => expect(summary).not.toContain("blijft voor elk profiel gelijk"),
  },
  {
    row: "11-A6",
    threat: "A stricter policy is proposed, which alters no outcome.",
    defence: "The preview says that it stays the same, for every profile.",
    outcome: "pass",
    says: ["De uitkomst blijft voor elk profiel gelijk"],
    play: (gate) => gate.judge(gate.open({ files: { "tenzij.yaml": `${policy}grounds: [sex]\n` } })),
  },
  {
    row: "11-not-profiles",
    threat: "A file that governance calls no profile is given another word that asks for a test.",
    defence: "The statement is bound to such words; with another it is a profile again.",
    outcome: "block",
    says: [AGAIN],
    before: standing(profile(), granting({ ...noProfile, for: [profile()] })),
    play: changing(profile({ more: "  - {name: nationaliteit, weight: 3}\n" })),
  },
  {
    row: "11-not-profiles",
    threat: "A file that governance calls no profile is given a word that asks for no test.",
    defence: "A neutral edit re-opens nothing, and the report says who said so.",
    outcome: "pass",
    says: ["Gegevens van een oefening"],
    before: standing(profile(), granting({ ...noProfile, for: [profile()] })),
    play: changing(profile({ more: "  - {name: dagen_open, weight: 3}\n" })),
  },
];
