import type { GateCase } from "../gate-case.ts";
import { municipality, neutral, pair, policy, profileFile, recordFile } from "../municipality.ts";
import { proposed, toSign } from "./signing-setting.ts";

/** Who may sign. */
export const signingCases: readonly GateCase[] = [
  {
    row: "G22",
    threat: "The author of the change approves it in a role.",
    defence: "Whoever opened the change signs nothing.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const pull = gate.open({ files: pair(), author: "jurist" });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "G22",
    threat: "A signer commits to the profile in someone else's change and approves it.",
    defence: "Whoever wrote or committed any part of the profile does not sign it.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const { [profileFile()]: one = "", [recordFile()]: two = "" } = pair();
      const pull = gate.open({
        commits: [{ files: { [profileFile()]: one }, author: "jurist" }, { files: { [recordFile()]: two } }],
      });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "G22",
    threat: "A signer is only the committer of the profile's commit.",
    defence: "Author and committer are both held against a signer.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const pull = gate.open({ commits: [{ files: pair(), committer: "jurist" }] });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "G22",
    threat: "The accountable person writes the record and approves it.",
    defence: "A role with the trait not-author may not have written the record.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const { [profileFile()]: one = "", [recordFile()]: two = "" } = pair();
      const pull = gate.open({
        commits: [{ files: { [profileFile()]: one } }, { files: { [recordFile()]: two }, author: "directeur" }],
      });
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "E25",
    threat: "The policy leaves a role empty; the record's author names a second lawyer in it, who approves.",
    defence: "A role for which the policy names nobody cannot be signed.",
    outcome: "block",
    says: ["question/IN-03", "noemt niemand als verantwoordelijke"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": policy.replace("[{login: directeur, id: 2002}]", "[]"),
    }),
    play: (gate) => {
      const pull = gate.open({ files: pair({}, { accountable: "tweede-jurist" }) });
      gate.review(pull, "jurist");
      gate.review(pull, "tweede-jurist");
      return gate.judge(pull);
    },
  },
  {
    row: "E32",
    threat: "The same policy, and a profile that asks for no test.",
    defence: "Nothing has to be signed, so nobody has to be named.",
    outcome: "pass",
    before: () => ({
      ...municipality(),
      "tenzij.yaml": policy.replace("[{login: directeur, id: 2002}]", "[]"),
    }),
    play: (gate) => gate.judge(gate.open({ files: { [profileFile("meldingen")]: neutral(4) } })),
  },
  {
    row: "E25",
    threat: "One person is named in two roles and approves once.",
    defence: "No one fills two roles.",
    outcome: "block",
    says: ["question/IN-03"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": policy.replace("{login: directeur, id: 2002}", "{login: jurist, id: 2001}"),
    }),
    play: (gate) => {
      const pull = gate.open({ files: pair({}, { accountable: "jurist" }) });
      gate.review(pull, "jurist");
      return gate.judge(pull);
    },
  },
  {
    row: "G23",
    threat: "The record says that it was signed; nobody approved anything.",
    defence: "Only a review on GitHub is a signature.",
    outcome: "block",
    says: ["question/IN-03"],
    play: (gate) => {
      const files = pair();
      const signed = `${files[recordFile()]}signatures: [{role: jurist, login: jurist, on: 2026-11-01}]\n`;
      return gate.judge(gate.open({ files: { ...files, [recordFile()]: signed } }));
    },
  },
  {
    row: "G23",
    threat: "Somebody took over a login that the policy names; the account has another number.",
    defence: "A person is known by the number of the account.",
    outcome: "block",
    says: toSign,
    before: () => ({
      ...municipality(),
      "tenzij.yaml": policy.replace("{login: directeur, id: 2002}", "{login: directeur, id: 9999}"),
    }),
    play: (gate) => {
      const pull = proposed(gate);
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
  {
    row: "G23",
    threat: "The policy names a login without a number.",
    defence: "It does not count; the number to add is printed.",
    outcome: "block",
    says: ["id: 2002"],
    before: () => ({
      ...municipality(),
      "tenzij.yaml": policy.replace("{login: directeur, id: 2002}", "{login: directeur}"),
    }),
    play: (gate) => {
      const pull = proposed(gate);
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
];
