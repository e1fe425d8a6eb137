import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestsOf } from "@tenzij/core/justification";
import { readProfile } from "@tenzij/core/profile";
import { readSignaturesFile } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { expect } from "vitest";
import type { RunOptions } from "../gate.ts";
import type { GateCase } from "../gate-case.ts";
import { municipality, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";
import { signed } from "../signed.ts";
import { bad } from "../untested.ts";

const folders: string[] = [];

/** A run that leaves its signatures in the workspace. */
function asking(inputs: Readonly<Record<string, string>> = {}): RunOptions {
  return {
    with: { "signatures-file": "signatures.json", ...inputs },
    workspace: (folder) => void folders.push(folder),
  };
}

function signaturesText(): string {
  return readFileSync(join(folders.at(-1) ?? "", "signatures.json"), "utf8");
}

function signaturesIn() {
  return readSignaturesFile(signaturesText());
}

/** What the gate writes for programs, and for a log that everybody may read. */
export const reportFileCases: readonly GateCase[] = [
  {
    row: "report",
    threat: "The log is public.",
    defence: "No names, no values, no figures: rules, places and counts.",
    outcome: "block",
    play: (gate) => gate.judge(gate.open({ files: pair() }), { with: { report: "public" } }),
    and: (run) => {
      for (const name of ["directeur", "(jurist)", "woonplaats_pc4 is", "16,7"])
        expect(`${run.stdout}${run.summary}`).not.toContain(name);
      expect(run.summary).toContain("heronderzoek.profile.yaml");
    },
  },
  {
    row: "report",
    threat: "The policy says that the log is public; the workflow asks for all of it.",
    defence: "An input cannot open what the policy closes.",
    outcome: "block",
    before: () => ({ ...municipality(), "tenzij.yaml": `${policy}report: public\n` }),
    play: (gate) => gate.judge(gate.open({ files: pair() }), { with: { report: "full" } }),
    and: (run) => expect(`${run.stdout}${run.summary}`).not.toContain("directeur"),
  },
  {
    row: "report",
    threat: "A SARIF file is asked for.",
    defence: "It is written in the workspace or the temporary folder.",
    outcome: "block",
    play: async (gate) => {
      const run = await gate.judge(gate.open({ files: bad() }), {
        with: { "sarif-file": "tenzij.sarif" },
        workspace: (folder) => void folders.push(folder),
      });
      return run;
    },
    and: () => {
      const file = join(folders.at(-1) ?? "", "tenzij.sarif");
      expect(existsSync(file)).toBe(true);
      expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: "2.1.0" });
    },
  },
  {
    row: "report",
    threat: "A file of the signatures is asked for.",
    defence: "It holds who approved exactly what was judged, by number, in which role, when and on which digests.",
    outcome: "pass",
    play: (gate) => gate.judge(signed(gate, gate.open({ files: pair() })), asking()),
    and: (run, gate) => {
      const file = signaturesIn();
      const [pull] = gate.state.pulls;
      expect(file?.run).toMatch(/\/actions\/runs\/4242\/attempts\/1$/);
      expect(file?.judged).toBe(run.outputs["judged-sha"]);
      expect(file?.profiles).toMatchObject([
        {
          file: profileFile(),
          profile: "heronderzoek",
          verdict: "test-complete",
          "record-sha256": createHash("sha256")
            .update(pair()[recordFile()] ?? "")
            .digest("hex"),
          signed: [
            { role: "jurist", id: 2001, login: "jurist", "pull-request": pull?.number, commit: pull?.headSha },
            { role: "accountable", id: 2002, login: "directeur", at: expect.stringMatching(/^2026-09-21T/) },
          ],
          open: [],
        },
      ]);
      const digests = digestsOf(readProfile(sourceText("x.profile.yaml", profile()), { enums: law.enums }));
      expect(file?.profiles[0]?.covers?.indicators["woonplaats_pc4"]).toEqual(
        Object.fromEntries(digests.indicators.get("woonplaats_pc4") ?? []),
      );
    },
  },
  {
    row: "report",
    threat: "The same, where only one has signed, and the record names another lawyer than the one who approved.",
    defence: "A role is filled by whom the record and the policy name, as the verdict has it.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      const pull = gate.open({ files: pair() });
      gate.review(pull, "tweede-jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull, asking());
    },
    and: () =>
      expect(signaturesIn()?.profiles).toMatchObject([
        { verdict: "test-unsigned", signed: [{ role: "accountable", id: 2002 }], open: ["jurist"] },
      ]),
  },
  {
    row: "report",
    threat: "The same, where the log is public.",
    defence: "Roles and times, nobody by name or number, and no word of a profile.",
    outcome: "pass",
    play: (gate) => gate.judge(signed(gate, gate.open({ files: pair() })), asking({ report: "public" })),
    and: () => {
      const text = signaturesText();
      expect(readSignaturesFile(text)?.profiles[0]?.signed?.map(({ role }) => role)).toEqual(["jurist", "accountable"]);
      for (const word of ["2001", "directeur", "woonplaats_pc4"]) expect(text).not.toContain(word);
    },
  },
  {
    row: "report",
    threat: "The same, on the daily run.",
    defence: "Who signed is not looked up there, and that is not called nobody.",
    outcome: "pass",
    before: () => ({ ...municipality(), ...pair() }),
    play: (gate) => gate.judgeWatch("schedule", asking()),
    and: () =>
      expect(signaturesIn()?.profiles.find(({ file }) => file === profileFile())).toMatchObject({
        signed: null,
        open: null,
      }),
  },
  {
    row: "report",
    threat: "The file of the signatures is asked for through a link that leads out of the workspace.",
    defence: "It is not written, and that is said; the verdict stands.",
    outcome: "pass",
    says: ["kon niet worden weggeschreven: bestand met handtekeningen"],
    play: (gate) => {
      const outside = mkdtempSync(join(tmpdir(), "tenzij-outside-"));
      folders.push(outside);
      return gate.judge(signed(gate, gate.open({ files: pair() })), {
        with: { "signatures-file": "uit/signatures.json" },
        workspace: (folder) => symlinkSync(outside, join(folder, "uit")),
      });
    },
    and: () => expect(readdirSync(folders.at(-1) ?? "")).toEqual([]),
  },
];
