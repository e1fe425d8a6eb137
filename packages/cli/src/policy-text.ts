import { type Locale, say } from "@tenzij/core/language";
import { globOf, strictDefaults } from "@tenzij/core/policy";
import { message } from "./language/message.ts";

/**
 * A first `tenzij.yaml`: the strict defaults written out where governance will want to choose, and the files found.
 * @param files profiles that are not governed by their name.
 */
export function policyText(files: readonly string[], locale: Locale): string {
  const { frameworks, nationality, signers, evaluation } = strictDefaults;
  const comment = (text: string) => text.split("\n").map((line) => `# ${line}`);
  const globs = files.map((file) => `  - ${JSON.stringify(globOf(file))}`);
  const lines = [
    ...comment(say(message("cli/init-policy-head", {}), locale)),
    `locale: ${locale}`,
    `frameworks: [${frameworks.join(", ")}]`,
    "",
    ...comment(say(message("cli/init-policy-profiles", {}), locale)),
    ...(globs.length > 0 ? ["profiles:", ...globs] : ["profiles: []"]),
    "",
    `nationality: ${nationality}`,
    "",
    ...comment(say(message("cli/init-policy-signers", {}), locale)),
    "signers:",
    `  roles: [${signers.roles.join(", ")}]`,
    "  people: {}",
    "",
    `evaluation: {at-most: ${evaluation.atMost}}`,
  ];
  return `${lines.join("\n")}\n`;
}
