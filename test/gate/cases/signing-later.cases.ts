import type { GateCase } from "../gate-case.ts";
import { municipality, pair, policy, profile, profileFile, recordFile } from "../municipality.ts";
import { proposed, toSign } from "./signing-setting.ts";

/** What becomes of an approval, and who names the signers. */
export const signingLaterCases: readonly GateCase[] = [
  {
    row: "G23",
    threat: "An approval was followed by a request for changes of the same person.",
    defence: "The latest state of each person counts.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const pull = proposed(gate);
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      gate.review(pull, "directeur", "CHANGES_REQUESTED");
      return gate.judge(pull);
    },
  },
  {
    row: "G30",
    threat: "An approval was dismissed.",
    defence: "A dismissed review signs nothing.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const pull = proposed(gate);
      gate.review(pull, "jurist");
      gate.review(pull, "directeur", "DISMISSED");
      return gate.judge(pull);
    },
  },
  {
    row: "G23",
    threat: "A hundred and fifty comments push a withdrawn approval to the second page.",
    defence: "All pages of reviews are read.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const pull = proposed(gate);
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      for (let at = 0; at < 150; at++) gate.review(pull, "collega", "COMMENTED");
      gate.review(pull, "directeur", "CHANGES_REQUESTED");
      return gate.judge(pull);
    },
  },
  {
    row: "G24",
    threat: "The weight of an indicator changes after the approvals.",
    defence: "An approval counts for the content it was given on.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const pull = proposed(gate);
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      gate.push(pull, pair({ weight: 13 }));
      return gate.judge(pull);
    },
  },
  {
    row: "G24",
    threat: "The record changes after the approvals.",
    defence: "The record must be the approved one, byte for byte.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const pull = proposed(gate);
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      gate.push(pull, { [recordFile()]: `${pair()[recordFile()]}# bijgewerkt\n` });
      return gate.judge(pull);
    },
  },
  {
    row: "G24",
    threat: "An approval stands on a commit that GitHub no longer has, after a force push.",
    defence: "What was approved cannot be seen, so it is not counted.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const pull = proposed(gate);
      gate.review(pull, "jurist");
      gate.review(pull, "directeur", "APPROVED", "d".repeat(40));
      return gate.judge(pull);
    },
  },
  {
    row: "G25",
    threat: "A record lands first, unsigned, without a pull request; later its profile joins it.",
    defence: "A record that came in unsigned does not count as signed.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const files = pair();
      gate.land({ [recordFile()]: files[recordFile()] ?? "" });
      return gate.judge(gate.open({ files: { [profileFile()]: files[profileFile()] ?? "" } }));
    },
  },
  {
    row: "G25",
    threat: "A pair that an admin pushed unsigned gets a new title, and is then called unchanged.",
    defence: "The pull request that brought the record in is looked up; there is none.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      gate.land(pair());
      return gate.judge(gate.open({ files: { [profileFile()]: profile({ title: "Nieuwe titel" }) } }));
    },
  },
  {
    row: "G26",
    threat: "The change names its own signer in the policy, who then approves.",
    defence: "Roles come from the protected branch; the proposed policy is a preview.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const granted = policy.replace(
        "{login: directeur, id: 2002}",
        "{login: directeur, id: 2002}, {login: buitenstaander, id: 3001}",
      );
      const pull = gate.open({ files: { "tenzij.yaml": granted, ...pair({}, { accountable: "buitenstaander" }) } });
      gate.review(pull, "jurist");
      gate.review(pull, "buitenstaander");
      return gate.judge(pull);
    },
  },
  {
    row: "G26",
    threat: "The record names a friend as signer; the policy names nobody in that role.",
    defence: "Only who the policy names by number signs.",
    outcome: "block",
    says: ["id: 3001"],
    before: () => ({ ...municipality(), "tenzij.yaml": 'locale: nl\nprofiles: ["profielen/**/*.yaml"]\n' }),
    play: (gate) => {
      const pull = gate.open({ files: pair({}, { jurist: "collega", accountable: "buitenstaander" }) });
      gate.review(pull, "collega");
      gate.review(pull, "buitenstaander");
      return gate.judge(pull);
    },
  },
  {
    row: "G27",
    threat: "CODEOWNERS names the author's team for the record.",
    defence: "Roles are never read from CODEOWNERS.",
    outcome: "block",
    says: toSign,
    before: () => ({ ...municipality(), ".github/CODEOWNERS": "* @collega\n" }),
    play: (gate) => {
      const pull = proposed(gate);
      gate.review(pull, "collega");
      return gate.judge(pull);
    },
  },
  {
    row: "G28",
    threat: "A workflow approves the change as github-actions.",
    defence: "Reviews by bots never count, whatever the policy says.",
    outcome: "block",
    says: toSign,
    before: () => ({
      ...municipality(),
      "tenzij.yaml": policy.replace("{login: directeur, id: 2002}", '{login: "github-actions[bot]", id: 41898282}'),
    }),
    play: (gate) => {
      const pull = gate.open({ files: pair({}, { accountable: '"github-actions[bot]"' }) });
      gate.review(pull, "jurist");
      gate.review(pull, "github-actions[bot]");
      return gate.judge(pull);
    },
  },
  {
    row: "G23",
    threat: "An approval of a deleted account.",
    defence: "Without an account there is no person, so no signature.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const pull = proposed(gate);
      gate.review(pull, "jurist");
      gate.review(pull, null);
      return gate.judge(pull);
    },
  },
  {
    row: "G7",
    threat: "A queue group holds a pull request that nobody signed, beside one that was.",
    defence: "Sign-off is looked up for each pull request of the group.",
    outcome: "block",
    says: toSign,
    play: (gate) => {
      const signed = proposed(gate);
      gate.review(signed, "jurist");
      gate.review(signed, "directeur");
      const unsigned = gate.open({ files: pair({ name: "tweede" }) });
      return gate.judgeQueue([signed, unsigned]);
    },
  },
  {
    row: "G22",
    threat: "More commits than GitHub lists, so that it cannot be known who wrote what.",
    defence: "An error, not a guess.",
    outcome: "error",
    says: ["250 commits"],
    play: (gate) => {
      const files = pair();
      const pull = gate.open({ files });
      // Only their number matters: GitHub stops listing at 250.
      gate.state.commitCount.set(pull.number, 251);
      gate.review(pull, "jurist");
      gate.review(pull, "directeur");
      return gate.judge(pull);
    },
  },
];
