import { message } from "../language/message.ts";
import { type Locale, say } from "../language/say.ts";
import { strictDefaults } from "./defaults.ts";

/**
 * A first `tenzij.yaml`: the strict defaults written out where governance will want to choose, and where profiles were found.
 * @param globs of profiles that are not governed by their name.
 */
export function policyProposal(globs: readonly string[], locale: Locale): string {
  const { frameworks, nationality, signers, evaluation } = strictDefaults;
  const comment = (text: string) => text.split("\n").map((line) => `# ${line}`);
  const listed = globs.map((glob) => `  - ${JSON.stringify(glob)}`);
  const lines = [
    ...comment(say(message("policy/proposal-head", {}), locale)),
    `locale: ${locale}`,
    `frameworks: [${frameworks.join(", ")}]`,
    "",
    ...comment(say(message("policy/proposal-profiles", {}), locale)),
    ...(listed.length > 0 ? ["profiles:", ...listed] : ["profiles: []"]),
    "",
    `nationality: ${nationality}`,
    "",
    ...comment(say(message("policy/proposal-signers", {}), locale)),
    "signers:",
    `  roles: [${signers.roles.join(", ")}]`,
    "  people: {}",
    "",
    `evaluation: {at-most: ${evaluation.atMost}}`,
  ];
  return `${lines.join("\n")}\n`;
}
