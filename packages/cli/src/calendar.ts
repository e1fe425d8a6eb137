import { dutchDay } from "@tenzij/core";
import { law } from "@tenzij/law";
import { calendarText, dueIn, joinRepositories } from "@tenzij/overview";
import { message } from "./language/message.ts";
import { type LookOptions, lookAt, missingPath } from "./look-at.ts";
import type { Code, Shell } from "./shell.ts";
import { speaker } from "./speaker.ts";
import type { WrongUse } from "./wrong-use.ts";

/** `tenzij calendar`: what falls due under the paths, as a calendar. */
export function calendar(paths: readonly string[], options: LookOptions, shell: Shell): Code | WrongUse {
  const today = options.today ?? dutchDay(new Date());
  const sights = lookAt(paths, { ...options, today }, shell);
  const gone = missingPath(sights);
  if (gone !== null) return gone;
  const due = dueIn(joinRepositories(sights), law);
  const locale = options.locale ?? sights.locale;
  // On standard error: what is written to a file stays a calendar.
  if (due.length === 0) speaker(locale, shell).error(message("cli/nothing-due", {}));
  shell.out(calendarText(due, { today, locale }));
  return 0;
}
