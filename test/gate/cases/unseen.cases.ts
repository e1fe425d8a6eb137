import { expect } from "vitest";
import type { GateCase } from "../gate-case.ts";
import { municipality, neutral, pair, policy, profileFile, recordFile } from "../municipality.ts";

/** Everything in the folder of the profiles is governed. */
function wide() {
  return { ...municipality(), "tenzij.yaml": policy.replace("profielen/**/*.yaml", "profielen/**") };
}

/** A pair whose record names a table beside it. */
function evidenced() {
  const files = pair();
  const text = files[recordFile()] ?? "";
  return {
    ...files,
    [recordFile()]: text.replace(/( +)reason: In deze twee gebieden/, "$1evidence: [steekproef.csv]\n$&"),
    "profielen/steekproef.csv": "groep;gecontroleerd;fout\na;100;3\nb;100;4\n",
  };
}

/** Six files of settings outside the folder of the profiles. */
function settings(): Record<string, string> {
  return Object.fromEntries(
    ["a", "b", "c", "d", "e", "f"].map((name) => [`beheer/${name}.json`, '{"kleur": "blauw"}']),
  );
}

/** A scorecard as other tools write them. */
function scorecard(...fields: string[]): string {
  return JSON.stringify({ criteria: fields.map((veld, at) => ({ veld, punten: at + 1 })) });
}

const nationality = neutral().replace("dagen_open", "nationaliteit");

/** Where a selection may lie so that nobody looks at it, and what is seen of it all the same. */
export const unseenCases: readonly GateCase[] = [
  {
    row: "G15",
    threat: "A whole profile in a file that is called a record.",
    defence: "A file called a record that is none cannot be judged, in a change as on the command line.",
    outcome: "error",
    says: ["record/none"],
    play: (gate) => gate.judge(gate.open({ files: { [recordFile("los")]: nationality } })),
  },
  {
    row: "G15",
    threat: "The same, in the place of the record of a neutral profile.",
    defence: "The same.",
    outcome: "error",
    says: ["record/none"],
    play: (gate) =>
      gate.judge(
        gate.open({ files: { "profielen/meldingen.justification.yaml": nationality, [profileFile("x")]: neutral() } }),
      ),
  },
  {
    row: "G25",
    threat: "A record of a profile that is still to come, so that it counts as there later.",
    defence: "A record without its profile cannot be judged.",
    outcome: "error",
    says: ["policy/stray-record"],
    play: (gate) => gate.judge(gate.open({ files: { [recordFile()]: pair()[recordFile()] ?? "" } })),
  },
  {
    row: "G16",
    threat: "A profile goes, and its record stays behind.",
    defence: "The record is one without a profile from now on.",
    outcome: "error",
    says: ["policy/stray-record"],
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile()]: null } })),
  },
  {
    row: "E32",
    threat: "A profile goes, and its record with it; another gets its record.",
    defence: "Nothing is left over, so nothing is asked.",
    outcome: "pass",
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) => {
      const files = pair({ name: "tweede", values: ["3083", "3084"] });
      const pull = gate.open({ files: { [profileFile()]: null, [recordFile()]: null, ...files } });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
    and: ({ summary }) => expect(summary).not.toContain("policy/stray-record"),
  },
  {
    row: "G15",
    threat: "The next scorecard comes beside the governed ones, under another extension than the policy names.",
    defence: "What looks like a profile and holds a word that asks for a test is red until it is governed.",
    outcome: "block",
    says: ["gate/looks-like-profile", "nationaliteit", "huidskleur"],
    play: (gate) =>
      gate.judge(gate.open({ files: { "profielen/scorekaart.json": scorecard("nationaliteit", "huidskleur") } })),
  },
  {
    row: "G15",
    threat: "A query outside the policy's reach takes people by nationality, without points or weights.",
    defence:
      "Whoever reviews reads which words it takes rows by; a report may ask the same, so it does not stop the change.",
    outcome: "pass",
    says: ["policy/looks-like-profile", "Deze query of beslistabel kiest", "Turkse"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "analyse/selectie.sql": "select bsn from burgers where nationaliteit = 'Turkse' and inkomen > 0;\n",
          },
        }),
      ),
  },
  {
    row: "E32",
    threat: "A list of columns, and a scorecard in which nothing distinguishes, come beside them.",
    defence: "The one decides nothing; the other is named to whoever reviews.",
    outcome: "pass",
    says: ["policy/looks-like-profile"],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "profielen/kolommen.json": '{"columns": ["nationaliteit", "dagen_open"]}',
            "profielen/scorekaart.json": scorecard("dagen_open", "bedrag"),
          },
        }),
      ),
  },
  ...(
    [
      ["a configuration", "regels.conf", "veld = nationaliteit\npunten = 3\n"],
      ["a template", "regels.yaml.tmpl", "{{ aanvrager.geboorteland }}: 3\n"],
      ["a copy", "oud.profile.yaml.bak", nationality],
      ["a file without an extension", "regels", "als huidskleur = 2 dan 3\n"],
      ["a file whose name begins with a dot", ".regels", "huidskleur: 3\n"],
    ] as const
  ).map(
    ([what, name, text]): GateCase => ({
      row: "G15",
      threat: `In a governed folder the selection stands in ${what}.`,
      defence: "A text of a format that nobody reads is judged word by word.",
      outcome: "error",
      says: ["policy/word-in-text"],
      before: wide,
      play: (gate) => gate.judge(gate.open({ files: { [`profielen/${name}`]: text } })),
    }),
  ),
  {
    row: "E7",
    threat: "In a governed folder it stands in a model of a format nobody knows.",
    defence: "What is no text, image or PDF cannot be judged.",
    outcome: "error",
    says: ["policy/unread-binary"],
    before: wide,
    play: (gate) => gate.judge(gate.open({ files: { "profielen/model.mdl": "\u0000\u0001\u0002nationaliteit" } })),
  },
  {
    row: "E32",
    threat:
      "Beside the profiles come a manual, a table that a record names as evidence, an empty file and one of settings.",
    defence: "Evidence, prose and what is empty are listed; a text in which no word asks is one warning.",
    outcome: "pass",
    says: ["policy/text-not-read"],
    before: () => ({ ...wide(), ...evidenced() }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "profielen/LEESMIJ.md": "Nationaliteit telt niet mee.\n",
            "profielen/.gitkeep": "",
            "profielen/leeg": "",
            "profielen/afspraken.conf": "drempel = 3\n",
            "profielen/meldingen.profile.yaml": neutral(4),
          },
        }),
      ),
  },
  {
    row: "G18",
    threat: "Without a checkout, and where git reaches nothing, six files change outside the policy's reach.",
    defence: "Five are looked into; that the sixth is not is said, and is not green.",
    outcome: "error",
    says: ["gate/files-not-looked-into"],
    play: (gate) => gate.judge(gate.open({ files: settings() }), { depth: "none" }),
  },
  {
    row: "G18",
    threat: "Without a checkout the sixth of six files is a scorecard with nationality.",
    defence: "The job fetches both commits by git into a folder of its own, and looks into all of them.",
    outcome: "block",
    says: ["gate/looks-like-profile", "beheer/z.json"],
    play: (gate) =>
      gate.judge(gate.open({ files: { ...settings(), "beheer/z.json": scorecard("nationaliteit", "dagen_open") } }), {
        ...{ depth: "none", served: true },
      }),
  },
  {
    row: "E32",
    threat: "Without a checkout six files of settings change, and a profile that asks for nothing.",
    defence: "All were looked into.",
    outcome: "pass",
    play: (gate) =>
      gate.judge(gate.open({ files: { ...settings(), "profielen/meldingen.profile.yaml": neutral(4) } }), {
        ...{ depth: "none", served: true },
      }),
    and: (_, { state }) => expect(state.calls.filter((call) => JSON.stringify(call).includes("blob"))).toEqual([]),
  },
  {
    row: "E32",
    threat: "A record without a profile has lain on the branch for months; another profile changes.",
    defence: "It is red on the branch, not in a change that has no part in it.",
    outcome: "pass",
    before: () => ({ ...municipality(), [recordFile("weg")]: "justifies: weg\n" }),
    play: (gate) => gate.judge(gate.open({ files: { "profielen/meldingen.profile.yaml": neutral(4) } })),
  },
];
