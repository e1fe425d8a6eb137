import type { GateCase } from "../gate-case.ts";
import { neutral, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";
import { signed } from "../signed.ts";
import { landSigned, lapsed } from "./honest-setting.ts";

/** Honest changes of profiles and records. */
export const honestCases: readonly GateCase[] = [
  {
    row: "E32",
    threat: "A profile without distinctions gets another weight.",
    defence: "Nothing is asked.",
    outcome: "pass",
    play: (gate) => gate.judge(gate.open({ files: { "profielen/meldingen.profile.yaml": neutral(4) } })),
  },
  {
    row: "E32",
    threat: "A readme changes.",
    defence: "Profiles that stay as they are, are carried.",
    outcome: "pass",
    play: (gate) => gate.judge(gate.open({ files: { "README.md": "Nieuwe tekst\n" } })),
  },
  {
    row: "E32",
    threat: "A repository without profiles and without a policy.",
    defence: "One line says so.",
    outcome: "pass",
    before: () => ({}),
    play: (gate) => gate.judge(gate.open({ files: { "src/index.ts": "export {};\n" } })),
  },
  {
    row: "E32",
    threat: "A new profile with a complete record, signed by two people.",
    defence: "Complete and signed.",
    outcome: "pass",
    play: (gate) => gate.judge(signed(gate, gate.open({ files: pair() }))),
  },
  {
    row: "E32",
    threat: "The lawyer wrote the record in a colleague's change, and signs it.",
    defence: "The role of jurist may write the record.",
    outcome: "pass",
    play: (gate) => {
      const files = pair();
      const pull = gate.open({
        commits: [
          { files: { [profileFile()]: files[profileFile()] ?? "" } },
          { files: { [recordFile()]: files[recordFile()] ?? "" }, author: "jurist" },
        ],
      });
      return gate.judge(signed(gate, pull));
    },
  },
  {
    row: "E32",
    threat: "A comment follows the approval.",
    defence: "A comment leaves an approval standing.",
    outcome: "pass",
    play: (gate) => {
      const pull = signed(gate, gate.open({ files: pair() }));
      gate.review(pull, "directeur", "COMMENTED");
      return gate.judge(pull);
    },
  },
  {
    row: "E32",
    threat: "A readme changes after the approvals.",
    defence: "The approval was given on the same profile and record.",
    outcome: "pass",
    play: (gate) => {
      const pull = signed(gate, gate.open({ files: pair() }));
      gate.push(pull, { "README.md": "Later\n" });
      return gate.judge(pull);
    },
  },
  {
    row: "E32",
    threat: "A comment is added to the profile after the approvals.",
    defence: "Comments and layout change no digest.",
    outcome: "pass",
    play: (gate) => {
      const pull = signed(gate, gate.open({ files: pair() }));
      gate.push(pull, { [profileFile()]: `# Zie ook het werkproces\n${profile()}` });
      return gate.judge(pull);
    },
  },
  {
    row: "E32",
    threat: "The branch is brought up to date after the approvals.",
    defence: "Content counts, not commits.",
    outcome: "pass",
    play: (gate) => {
      const pull = signed(gate, gate.open({ files: pair() }));
      gate.land({ "README.md": "Nieuw op main\n" });
      return gate.judge(pull);
    },
  },
  {
    row: "E32",
    threat: "A typing error in a title, long after the pair was signed and merged.",
    defence: "The pull request that brought the record in is looked up; its signatures still hold.",
    outcome: "pass",
    play: (gate) => {
      landSigned(gate);
      return gate.judge(gate.open({ files: { [profileFile()]: profile({ title: "Heronderzoek Bijstand" }) } }));
    },
  },
  {
    row: "E32",
    threat: "The same, where the repository squashes its merges.",
    defence: "A squash commit knows its pull request too.",
    outcome: "pass",
    play: (gate) => {
      landSigned(gate, "squash");
      return gate.judge(gate.open({ files: { [profileFile()]: profile({ title: "Heronderzoek Bijstand" }) } }));
    },
  },
  {
    row: "E32",
    threat: "A profile moves to another folder together with its record.",
    defence: "A pair is known again by its content; the old signatures still hold.",
    outcome: "pass",
    play: (gate) => {
      landSigned(gate);
      const files = pair();
      const moved = {
        "profielen/werk/heronderzoek.profile.yaml": files[profileFile()] ?? "",
        "profielen/werk/heronderzoek.justification.yaml": files[recordFile()] ?? "",
      };
      return gate.judge(gate.open({ files: { [profileFile()]: null, [recordFile()]: null, ...moved } }));
    },
  },
  {
    row: "E32",
    threat: "Dependabot updates a library while a record elsewhere has lapsed.",
    defence: "What a change does not touch does not stop it.",
    outcome: "pass",
    before: lapsed,
    play: (gate) => gate.judge(gate.open({ files: { "package.json": "{}\n" }, author: "dependabot[bot]" })),
  },
  {
    row: "E32",
    threat: "A profile is retired: profile and record are deleted.",
    defence: "What is gone is asked nothing; the page says what was removed.",
    outcome: "pass",
    says: ["bestaat niet meer"],
    before: lapsed,
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: null, [recordFile()]: null } })),
  },
  {
    row: "E32",
    threat: "The postcode is taken out of a profile, and with it the record.",
    defence: "Less exposure asks less.",
    outcome: "pass",
    says: ["Onderscheid weg: 1"],
    before: lapsed,
    play: (gate) => {
      const without = profile().replace(/ {2}- name: woonplaats_pc4[\s\S]*? {4}weight: 12\n/, "");
      return gate.judge(gate.open({ files: { [profileFile()]: without, [recordFile()]: null } }));
    },
  },
  {
    row: "E32",
    threat: "The first policy of a repository.",
    defence: "Without a policy in force there is nothing to weaken.",
    outcome: "pass",
    before: () => ({ "profielen/meldingen.profile.yaml": neutral() }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "tenzij.yaml": policy,
            ".github/workflows/tenzij.yml": "jobs:\n  tenzij:\n    steps:\n      - uses: tenzij/tenzij@v0\n",
          },
        }),
      ),
  },
];
