import type { GateCase } from "../gate-case.ts";
import { pair, profile, profileFile, record, recordFile } from "../municipality.ts";
import { signed } from "../signed.ts";
import { bad, landed } from "../untested.ts";

/** The same words as JSON. */
function asJson(text: string): string {
  return JSON.stringify(
    Object.fromEntries(text.split("\n").map((line, at) => [`r${at}`, line.split(/[\s:{}[\],"]+/)])),
  );
}

/** What someone tries with the place a file stands in, or the kind of file it is. */
export const authorPlacesCases: readonly GateCase[] = [
  {
    row: "E23",
    threat: "A second record for a signed profile, in a folder of its own.",
    defence: "A record that stands beside no profile is read, and opens every pair it may be about.",
    outcome: "block",
    says: ["policy/two-records"],
    before: landed,
    play: (gate) => gate.judge(gate.open({ files: { "archief/ander.justification.yaml": record(profile()) } })),
  },
  {
    row: "G17",
    threat: "A profile moves into a submodule that comes with the change.",
    defence: "Where a profile vanishes, what cannot be looked into may hold it.",
    outcome: "block",
    says: ["gate/moved-unseen"],
    before: landed,
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            [profileFile()]: null,
            [recordFile()]: null,
            "modellen/selectie": { mode: "160000", content: "c".repeat(40) },
          },
        }),
      ),
  },
  {
    row: "G17",
    threat: "The folder of profiles becomes a link to a folder that nobody governs.",
    defence: "A link in a governed place is an error.",
    outcome: "error",
    says: ["read/link"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "profielen/meldingen.profile.yaml": null,
            profielen: { mode: "120000", content: "elders" },
            "elders/selectie.yaml": profile(),
          },
        }),
      ),
  },
  {
    row: "G17",
    threat: "A file of a profile becomes a folder of that name, with the profile in it.",
    defence: "The old profile is known again by its bytes.",
    outcome: "block",
    says: ["gate/left-scope"],
    before: landed,
    play: (gate) =>
      gate.judge(
        gate.open({
          files: { [profileFile()]: null, [recordFile()]: null, [`${profileFile()}/deel`]: profile() },
        }),
      ),
  },
  {
    row: "G17",
    threat: "The record is a link to a record elsewhere.",
    defence: "Links are not followed, in no place.",
    outcome: "error",
    says: ["read/link"],
    play: (gate) =>
      gate.judge(
        signed(
          gate,
          gate.open({
            files: {
              ...bad(),
              [recordFile()]: { mode: "120000", content: "../elders/r.yaml" },
              "elders/r.yaml": record(profile()),
            },
          }),
        ),
      ),
  },
  {
    row: "G17",
    threat: "The organisation's answers become a link.",
    defence: "What cannot be read there is an error for everything that rests on it.",
    outcome: "error",
    says: ["read/link"],
    before: landed,
    play: (gate) =>
      gate.judge(gate.open({ files: { "organisation.yaml": { mode: "120000", content: "elders.yaml" } } })),
  },
  {
    row: "G15",
    threat: "A profile leaves the policy's reach and becomes JSON, so that no line is the same.",
    defence: "Its words are compared too.",
    outcome: "block",
    says: ["gate/left-scope"],
    before: landed,
    play: (gate) =>
      gate.judge(
        gate.open({ files: { [profileFile()]: null, [recordFile()]: null, "src/selectie.config": asJson(profile()) } }),
      ),
  },
  {
    row: "E7",
    threat: "A profile is retired, and a program that comes with the change names its indicators.",
    defence: "The page asks whether the selection is made there; it cannot be known.",
    outcome: "pass",
    says: ["gate/elsewhere", "woonplaats_pc4"],
    before: landed,
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            [profileFile()]: null,
            [recordFile()]: null,
            "src/model.py": "def kies(dossier):\n    return dossier.woonplaats_pc4 in GEBIEDEN\n",
          },
        }),
      ),
  },
  {
    row: "G15",
    threat: "A profile is brought in where no policy looks.",
    defence: "What looks like a profile and holds a word that asks for a test is red until it is governed.",
    outcome: "block",
    says: ["gate/looks-like-profile", "pc4"],
    play: (gate) => gate.judge(gate.open({ files: { "src/regels.conf": profile() } })),
  },
  {
    row: "G25",
    threat: "One signed pair moves to two places, so that both would count as signed.",
    defence: "A pair moves to one place; the other is new.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      gate.merge(signed(gate, gate.open({ files: pair() })));
      const to = (folder: string) => ({
        [`profielen/${folder}/heronderzoek.profile.yaml`]: profile(),
        [`profielen/${folder}/heronderzoek.justification.yaml`]: record(profile()),
      });
      return gate.judge(
        gate.open({ files: { [profileFile()]: null, [recordFile()]: null, ...to("noord"), ...to("zuid") } }),
      );
    },
  },
  {
    row: "G25",
    threat: "A signed pair is copied whole, to select with it elsewhere.",
    defence: "A copy is a new pair and has its own signatures to get.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      gate.merge(signed(gate, gate.open({ files: pair() })));
      return gate.judge(
        gate.open({ files: { [profileFile("kopie")]: profile(), [recordFile("kopie")]: record(profile()) } }),
      );
    },
  },
];
