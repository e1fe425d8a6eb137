import { message } from "../language/message.ts";
import { isProfileName } from "../policy/file-kinds.ts";
import type { Finding } from "../text/finding.ts";
import { unreadable } from "../text/reading-finding.ts";
import type { FragmentRole, Profile } from "./profile.ts";

/** What templates, shells and git (`export-subst`, `ident`) fill in after the file was judged. */
const FILLED_IN_LATER = /\{\{.*?\}\}|[$%#]\{[^}]*\}|<%.*?%>|\$(?:Format|Id)(?::[^$]*)?\$|@@\w+@@/s;

/** Those that say what an indicator is and which values count; an expression may name its fields in any of these ways. */
const deciding: ReadonlySet<FragmentRole> = new Set(["name", "value", "source"]);

/**
 * Names, values and sources of indicators that another program fills in later (threat model E3): what they will be is not known here.
 * Only of a file that is a profile by its name or calls itself one; elsewhere such marks are ordinary.
 */
export function placeholderFindings({ id, indicators, source }: Profile): Finding[] {
  if (id === null && !isProfileName(source.file)) return [];
  return indicators.flatMap(({ name, fragments }): Finding[] => {
    const found = fragments.find(({ role, text }) => deciding.has(role) && FILLED_IN_LATER.test(text));
    if (found === undefined) return [];
    const mark = FILLED_IN_LATER.exec(found.text)?.[0] ?? "";
    const sentence = message("read/placeholder", { indicator: name, mark });
    return [unreadable(source.file, sentence.key, found.span, sentence)];
  });
}
