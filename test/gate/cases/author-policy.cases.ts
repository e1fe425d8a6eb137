import type { GateCase } from "../gate-case.ts";
import { municipality, people, policy, profile } from "../municipality.ts";
import { MISSING } from "../untested.ts";
import { broken } from "./author-setting.ts";

/** What someone tries with the file of the policy. */
export const authorPolicyCases: readonly GateCase[] = [
  {
    row: "G1",
    threat: "The policy becomes a folder of that name.",
    defence: "A policy that is no file is gone, and its removal waits for approval.",
    outcome: "block",
    says: ["gate/policy-removed"],
    play: (gate) => gate.judge(gate.open({ files: { "tenzij.yaml": null, "tenzij.yaml/leesmij": "Later\n" } })),
  },
  {
    row: "G1",
    threat: "The policy becomes a link to a file that the next change may edit freely.",
    defence: "A policy that is a link cannot be read, so it cannot be merged.",
    outcome: "error",
    says: ["gate/policy-broken"],
    play: (gate) =>
      gate.judge(gate.open({ files: { "tenzij.yaml": { mode: "120000", content: "los.yaml" }, "los.yaml": policy } })),
  },
  {
    row: "G1",
    threat: "The policy gets a capital letter, which one system takes for the same file and another does not.",
    defence: "The old name is gone, and the new one is said to be none.",
    outcome: "error",
    says: ["gate/policy-removed", "policy/misnamed"],
    play: (gate) => gate.judge(gate.open({ files: { "tenzij.yaml": null, "Tenzij.yaml": policy } })),
  },
  {
    row: "I5",
    threat: "The policy holds a key twice, of which another reader takes the last.",
    defence: "A policy that readers read differently cannot be merged.",
    outcome: "error",
    says: ["gate/policy-broken"],
    play: (gate) => gate.judge(gate.open({ files: { "tenzij.yaml": `${policy}profiles: ["elders/**"]\n` } })),
  },
  {
    row: "G1",
    threat: "The policy takes a folder out by a glob that begins with an exclamation mark.",
    defence: "There are no globs that take away.",
    outcome: "error",
    says: ["gate/policy-broken", MISSING],
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "tenzij.yaml": policy.replace('["profielen/**/*.yaml"]', '["profielen/**/*.yaml", "!profielen/geheim/**"]'),
            "profielen/geheim/selectie.yaml": profile(),
          },
        }),
      ),
  },
  {
    row: "G1",
    threat: "A weakening of a policy that names nobody.",
    defence: "Nobody can approve it; the page says to name people first.",
    outcome: "block",
    says: ["noemt niemand met een accountnummer"],
    before: () => ({ ...municipality(), "tenzij.yaml": policy.replace(people, "") }),
    play: (gate) =>
      gate.judge(
        gate.open({
          files: {
            "tenzij.yaml": policy
              .replace(people, "")
              .replace("[toetsingskader-2025, voorzorgplicht]", "[toetsingskader-2025]"),
          },
        }),
      ),
  },
  {
    row: "E29",
    threat: "The policy in force is broken, and the change mends it.",
    defence: "Nothing makes itself green; the page says that this would mend it, and who has to merge it how.",
    outcome: "error",
    says: ["gate/policy-mended", "beheerder"],
    before: broken,
    play: (gate) => gate.judge(gate.open({ files: { "tenzij.yaml": policy } })),
  },
  {
    row: "E29",
    threat: "The policy in force is broken, and the change does something else.",
    defence: "Every check is red until it is mended; the page says where.",
    outcome: "error",
    says: ["gate/policy-not-mended", "nationalty"],
    before: broken,
    play: (gate) => gate.judge(gate.open({ files: { "README.md": "Nieuw\n" } })),
  },
];
