import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Gate } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { Files } from "../git/repository.ts";
import type { PullRequest } from "../github/state.ts";
import { day, municipality, neutral, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";

function approved(gate: Gate, files: Files): PullRequest {
  const pull = gate.open({ files });
  gate.review(pull, "jurist");
  gate.review(pull, "directeur");
  return pull;
}

/** A neutral profile with one more indicator, as lines of YAML. */
function withIndicator(lines: string): string {
  return neutral().replace("selection:", `${lines}selection:`);
}

const MELDINGEN = profileFile("meldingen");
const NATIONALITY = "  - {name: nationaliteit, weight: 9}\n";
const text = (files: Record<string, string>, file: string) => files[file] ?? "";

/** What a developer tries who wants a profile in quietly, and knows the tool. */
export const quietCases: readonly GateCase[] = [
  {
    row: "E19",
    threat: "Two tested profiles swap their contents; each record stays where it was.",
    defence: "A record names its profile and holds its digests.",
    outcome: "block",
    says: ["record/other-profile"],
    play: (gate) => {
      const [one, other] = [pair(), pair({ name: "tweede", values: ["3083"] })];
      gate.merge(approved(gate, { ...one, ...other }));
      return gate.judge(
        approved(gate, {
          [profileFile()]: text(other, profileFile("tweede")),
          [profileFile("tweede")]: text(one, profileFile()),
        }),
      );
    },
  },
  {
    row: "G7",
    threat: "A signed record waits in the queue, and behind it in the same group a change of its profile's weight.",
    defence: "The queue's own commit is judged: the record no longer fits the profile.",
    outcome: "block",
    says: ["question/IN-01"],
    play: (gate) => {
      const signed = approved(gate, pair());
      const stacked = gate.open({ files: { "README.md": "x\n" } });
      const parents = [stacked.headSha, signed.headSha];
      gate.state.repository.commit({ branch: stacked.head, parents, files: { [profileFile()]: profile() } });
      gate.push(stacked, { [recordFile()]: text(pair(), recordFile()), [profileFile()]: profile({ weight: 55 }) });
      gate.review(stacked, "tweede-jurist");
      return gate.judgeQueue([signed, stacked]);
    },
  },
  {
    row: "E18",
    threat: "The record says that it was answered next month.",
    defence: "A day of answering cannot lie ahead.",
    outcome: "block",
    says: ["question/IN-04"],
    play: (gate) => {
      const files = pair();
      const late = text(files, recordFile()).replace(/(answered: .*on: )[\d-]+/, `$1${day(30)}`);
      return gate.judge(approved(gate, { ...files, [recordFile()]: late }));
    },
  },
  {
    row: "E9",
    threat: "A profile gets a letter of another alphabet in its extension, so that no glob finds it.",
    defence: "A name that reads as one that is governed cannot be judged until it is spelt so.",
    outcome: "error",
    says: ["policy/look-alike-name"],
    play: (gate) => gate.judge(gate.open({ files: { "profielen/x.profile.y\u0430ml": profile({ name: "x" }) } })),
  },
  {
    row: "E9",
    threat: "A profile gets a letter that nobody sees in its extension.",
    defence: "A name that reads as one that is governed cannot be judged until it is spelt so.",
    outcome: "error",
    says: ["policy/look-alike-name"],
    play: (gate) => gate.judge(gate.open({ files: { "elders/x.profile\u200b.yaml": profile({ name: "x" }) } })),
  },
  {
    row: "G15",
    threat: "A profile is kept among other people's packages, where a command line does not look.",
    defence: "At the merge every file of the tree counts.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) => gate.judge(gate.open({ files: { "node_modules/pakket/x.profile.yaml": profile({ name: "x" }) } })),
  },
  {
    row: "E3",
    threat: "A value is a placeholder that git fills in when the tree is exported.",
    defence: "What is filled in later cannot be judged now.",
    outcome: "error",
    says: ["read/placeholder"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            ".gitattributes": "*.yaml export-subst\n",
            [MELDINGEN]: withIndicator('  - name: kenmerk\n    values: ["$Format:%B$"]\n    weight: 9\n'),
          },
        }),
      ),
  },
  {
    row: "I6",
    threat: "The name of the indicator is a tag that holds it in base64.",
    defence: "A tag that changes what is read cannot be judged.",
    outcome: "error",
    says: ["read/tag"],
    play: (gate) =>
      gate.judge(
        gate.open({ files: { [MELDINGEN]: withIndicator("  - {name: !!binary bmF0aW9uYWxpdGVpdA==, weight: 9}\n") } }),
      ),
  },
  {
    row: "I3",
    threat: "The indicator hides in a key that is itself a list.",
    defence: "A key that is no text cannot be judged.",
    outcome: "error",
    says: ["read/key-not-text"],
    play: (gate) =>
      gate.judge(gate.open({ files: { [MELDINGEN]: withIndicator("  - ? [nationaliteit]\n    : {weight: 9}\n") } })),
  },
  {
    row: "E19",
    threat: "Under a signed record a second indicator of the same name, with other values.",
    defence: "Both are indicators; the record covers one.",
    outcome: "block",
    says: ["question/IN-06"],
    play: (gate) => {
      gate.merge(approved(gate, pair()));
      const more = '  - {name: woonplaats_pc4, values: ["3083"], weight: 40}\n';
      return gate.judge(gate.open({ files: { [profileFile()]: profile({ more }) } }));
    },
  },
  {
    row: "G25",
    threat: "A signed pair is retired, and comes back the same a change later.",
    defence: "What is not there is signed by nobody: a pair that comes in is new.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      gate.merge(approved(gate, pair()));
      gate.merge(gate.open({ files: { [profileFile()]: null, [recordFile()]: null } }));
      return gate.judge(gate.open({ files: pair() }));
    },
  },
  {
    row: "G25",
    threat:
      "A pair is signed on its way into a loose branch, and comes to the protected one by a push; later its title changes.",
    defence: "Only a pull request into the branch that governs brings signatures along.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      const { repository } = gate.state;
      repository.setRef("refs/heads/los", repository.tip("main"));
      const pull = gate.open({ base: "los", files: pair() });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      repository.setRef("refs/heads/main", gate.merge(pull));
      return gate.judge(gate.open({ files: { [profileFile()]: profile({ title: "Het heronderzoek" }) } }));
    },
  },
  {
    row: "E15",
    threat: "The profile calls itself retired, so that nothing would be asked of it.",
    defence: "The word is the profile's own, and softens nothing.",
    outcome: "block",
    says: ["indicator/nationality"],
    play: (gate) =>
      gate.judge(
        gate.open({ files: { [MELDINGEN]: withIndicator(NATIONALITY).replace("phase: pilot", "phase: retired") } }),
      ),
  },
  {
    row: "G19",
    threat: "A merge of the branch into the change takes an older policy along, in the resolution of a conflict.",
    defence: "The merge result is compared, not the commits.",
    outcome: "block",
    says: ["gate/policy-weaker"],
    before: () => ({ ...municipality(), "tenzij.yaml": policy }),
    play: (gate) => {
      const pull = gate.open({ files: { "README.md": "x\n" } });
      const stricter = gate.land({ "tenzij.yaml": `${policy}evaluation: {at-most: P6M}\n` });
      gate.state.repository.commit({
        branch: pull.head,
        parents: [pull.headSha, stricter],
        files: { "tenzij.yaml": policy },
      });
      return gate.judge(pull);
    },
  },
  {
    row: "G18",
    threat: "An earlier step throws the objects of the checkout away.",
    defence: "What is missing is fetched by id, from the server or from GitHub's API.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) =>
      gate.judge(gate.open({ files: { [profileFile()]: profile() } }), {
        workspace: (folder) => rmSync(join(folder, ".git/objects/pack"), { recursive: true, force: true }),
      }),
  },
  {
    row: "G18",
    threat: "An earlier step gives the judged commit other parents, with a graft.",
    defence: "Parents are read from the commit itself.",
    outcome: "block",
    says: ["indicator/postcode"],
    play: (gate) => {
      const pull = gate.open({ files: { [profileFile()]: profile() } });
      return gate.judge(pull, {
        depth: 0,
        workspace: (folder) => {
          mkdirSync(join(folder, ".git/info"), { recursive: true });
          writeFileSync(join(folder, ".git/info/grafts"), `${pull.mergeSha} ${pull.headSha}\n`);
        },
      });
    },
  },
  {
    row: "G24",
    threat:
      "The approvals stand on a change into a loose branch, which is then pointed at the protected one with other content.",
    defence: "An approval counts for the content it was given on, whatever the base is called.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      gate.state.repository.commit({ branch: "los", parents: [gate.state.repository.tip("main")], files: {} });
      const pull = gate.open({ base: "los", files: pair() });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      gate.push(pull, pair({ values: ["3083", "3084"] }));
      pull.base = "main";
      return gate.judge(pull);
    },
  },
  {
    row: "E32",
    threat: "An editor on Windows gives a signed pair other line ends and a byte order mark.",
    defence: "Nothing means anything else, so nothing is asked.",
    outcome: "pass",
    play: (gate) => {
      gate.merge(approved(gate, pair()));
      return gate.judge(gate.open({ files: { [profileFile()]: `\ufeff${profile().replaceAll("\n", "\r\n")}` } }));
    },
  },
];
