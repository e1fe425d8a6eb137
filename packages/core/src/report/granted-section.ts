import { message } from "../language/message.ts";
import { type Locale, say } from "../language/say.ts";
import { grantTitle } from "../verdict/grant-title.ts";
import type { Granted } from "../verdict/grants.ts";

/** What softens, as people read it. */
export interface GrantedSection {
  /** How many decisions there are, and how many hold. */
  readonly count: string;
  /** By whom, for what, until when, and whether it holds; one line each. */
  readonly rows: readonly string[];
}

/** So many are told one by one; of more, only the number is. */
const listed = 50;

/** The section of what is granted, unescaped; null where nothing is. */
export function grantedSection(granted: readonly Granted[], locale: Locale): GrantedSection | null {
  if (granted.length === 0) return null;
  const holding = granted.filter(({ holds }) => holds === true).length;
  const rows = granted.slice(0, listed).map((one) => rowOf(one, locale));
  const more = granted.length - rows.length;
  return {
    count: say(message("granted/count", { count: granted.length, holding }), locale),
    rows: more > 0 ? [...rows, `… (${more})`] : rows,
  };
}

function rowOf({ kind, file, indicator, owner, reason, until, holds }: Granted, locale: Locale): string {
  const state = holds === null ? "granted/open" : holds ? "granted/holds" : "granted/fell";
  const args = {
    grant: grantTitle(kind),
    of: kind === "legacy" ? "" : indicator === null ? file : `"${indicator}" (${file})`,
    owner: owner ?? "",
    reason: reason ?? "",
    until: until ?? "",
    holds: say(message(state, {}), locale),
  };
  return say(message("granted/row", args), locale);
}
