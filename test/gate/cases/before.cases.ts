import { assess, recordText } from "@tenzij/core";
import { readPolicy } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import type { Gate } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import type { Files } from "../git/repository.ts";
import { day, organisation, pair, policy, profileFile, recordFile } from "../municipality.ts";

/** As records were written under version 1 of the digests; of the municipality's own profile. */
const covers = `covers:
  version: 1
  indicators:
    woonplaats_pc4: {indicator: "31b3da40e8369d41", values: "8797c32c7ad03b7c", weight: "f9cacf3cb91a12e0", source: "72e35bb4555e9bb7"}
    dagen_sinds_wijziging: {indicator: "a97cb01d1475dc28", weight: "68fec0473e988a1e", source: "28290d13b246b45c"}
  selection: "21bcda5e4c84edb6"
  automation: "f0f20cd5246871d6"
  process: "f6529b3bf5b911f7"
`;
const metadata = "metadata: {vermenigvuldiger: 1}\n";
const profileText = `${pair()[profileFile()]}${metadata}`;
const recordOfBefore = (pair()[recordFile()] ?? "").replace(/^covers:\n(?: .*\n)+/m, covers);
const changed = profileText.replace("vermenigvuldiger: 1", "vermenigvuldiger: 50");

/** A pair whose record is of before, signed and merged. */
function signedBefore(gate: Gate): void {
  const pull = gate.open({ files: { [profileFile()]: profileText, [recordFile()]: recordOfBefore } });
  gate.review(pull, "jurist");
  gate.review(pull, "directeur");
  gate.merge(pull);
}

/** The record as `tenzij justify` writes it for a profile. */
function justified(profile: string, record: string, refresh = false): string {
  const files: Files = {
    "tenzij.yaml": policy,
    "organisation.yaml": organisation(),
    [profileFile()]: profile,
    [recordFile()]: record,
  };
  const names = Object.keys(files).sort();
  const tree = { files: names, opaque: new Map(), read: (file: string) => String(files[file]) };
  const read = readPolicy("tenzij.yaml", policy, law);
  const [judged] = assess({ tree, policy: read, today: day(0), signatures: null, law }).profiles;
  if (judged === undefined) throw new Error("nothing governed");
  const given = { tree, judged, policy: read.policy, law, today: day(0), locale: "nl" as const, refresh };
  return recordText(given)?.text ?? "";
}

/** Records with digests of before: what was granted holds, and for no more than it was granted for. */
export const beforeCases: readonly GateCase[] = [
  {
    row: "E19",
    threat: "Metadata that digests of before do not see is made to multiply every score; the old record is left alone.",
    defence: "Both sides of a change are held to the digests of now.",
    outcome: "block",
    says: ["question/IN-01", "versie 1 niet zien"],
    play: (gate) => {
      signedBefore(gate);
      return gate.judge(gate.open({ files: { [profileFile()]: changed } }));
    },
  },
  {
    row: "E19",
    threat: "The same, with the digests of now written beside those of before in one go, and approved.",
    defence: "What is written beside digests of before holds for the content they were given for.",
    outcome: "block",
    says: ["question/IN-01", "versie 1 niet zien"],
    play: (gate) => {
      signedBefore(gate);
      const record = justified(changed, recordOfBefore);
      const pull = gate.open({ files: { [profileFile()]: changed, [recordFile()]: record } });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "E19",
    threat: "The digests are written anew for the changed metadata, and the question about it is left out.",
    defence: "What belongs to no criterion has its answer in the change that alters it.",
    outcome: "block",
    says: ["question/IN-01a"],
    play: (gate) => {
      signedBefore(gate);
      const record = justified(changed, recordOfBefore, true);
      const pull = gate.open({ files: { [profileFile()]: changed, [recordFile()]: record } });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "honest",
    threat: "The digests of now are written beside those of before, and nothing else; nobody approves again.",
    defence: "What was signed is still there for the same content: the signatures stay, also at the next change.",
    outcome: "pass",
    play: async (gate) => {
      signedBefore(gate);
      const upgraded = justified(profileText, recordOfBefore);
      const pull = gate.open({ files: { [recordFile()]: upgraded } });
      const run = await gate.judge(pull);
      if (run.exitCode !== 0) return run;
      gate.merge(pull);
      return gate.judge(gate.open({ files: { [profileFile()]: `# nagekeken\n${profileText}` } }));
    },
  },
  {
    row: "E19",
    threat: "With the digests of now, an answer is rewritten; nobody approves again.",
    defence: "Only a record that is otherwise the same, letter by letter, keeps its signatures.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      signedBefore(gate);
      const upgraded = justified(profileText, recordOfBefore).replace("3.100 euro", "3.900 euro");
      return gate.judge(gate.open({ files: { [recordFile()]: upgraded } }));
    },
  },
];
