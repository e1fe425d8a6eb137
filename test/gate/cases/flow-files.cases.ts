import type { GateCase } from "../gate-case.ts";
import { municipality, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";
import { bad, landed, MISSING } from "../untested.ts";

/** What a change does to the files of a profile. */
export const flowFileCases: readonly GateCase[] = [
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
];
