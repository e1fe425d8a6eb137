import { join } from "node:path";
import { dutchDay, type ProfileAssessment, type RecordText, recordText, wrapperText } from "@tenzij/core";
import type { Locale, Message } from "@tenzij/core/language";
import { argument } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { needsWrapper } from "@tenzij/read";
import { confirm, listReopened, reopenedIn } from "./confirm.ts";
import { type Judged, judge, policyOf } from "./judge.ts";
import { message } from "./language/message.ts";
import type { Open } from "./language/open-places.ts";
import { openIn } from "./open-questions.ts";
import { profileAt } from "./profile-at.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { speaker } from "./speaker.ts";
import { takeIn } from "./take-in.ts";
import { type Target, wayTo } from "./trees.ts";
import { writeWhole } from "./write-file.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

export interface JustifyOptions {
  readonly stdout?: boolean;
  readonly refresh?: boolean;
  /** Questions whose answers hold for the profile as it is, with commas between. */
  readonly holds?: string;
  /** Who read those answers. */
  readonly by?: string;
  /** A record that was written elsewhere, to stand beside the profile as it is. */
  readonly from?: string;
  /** Replace a record that is there and differs from it. */
  readonly yes?: boolean;
  readonly today?: string;
  readonly locale?: Locale;
}

/**
 * `tenzij justify`: writes the record of a profile with the facts filled in, or adds to it what is asked since. What
 * a person wrote stays; what only a person can answer stays open.
 */
export function justify(path: string, options: JustifyOptions, shell: Shell): Code | WrongUse {
  const { from } = options;
  if (from !== undefined && (options.stdout || options.refresh)) return wrongUse(message("cli/from-alone", {}));
  const { holds, by } = options;
  if (holds === undefined ? by !== undefined : options.refresh || from !== undefined)
    return wrongUse(message("cli/holds-alone", {}));
  if (holds !== undefined && (by ?? "").trim() === "") return wrongUse(message("cli/holds-by", {}));
  const place = profileAt(path, shell);
  if (isWrongUse(place)) return place;
  const { target, file } = place;
  const today = options.today ?? dutchDay(new Date());
  const judged = judge(target, policyOf(target), today);
  const one = judged.assessment.profiles.find((profile) => profile.file === file);
  const locale = options.locale ?? judged.policy.policy.locale ?? localeOf(shell.env);
  const out = speaker(locale, shell);
  const shown = { file: wayTo(shell.cwd, join(target.root, file)) };
  if (needsWrapper(file)) return wrap(judged, target, file, { ...options, today, locale }, shell);
  if (one === undefined || one.profile === null) return out.error(message("cli/justify-unread", shown));
  if (one.verdict === "excluded") return out.error(message("cli/justify-excluded", shown), 1);
  if (one.distinctions.length === 0 && from !== undefined) return out.error(message("cli/justify-nothing", shown));
  if (one.distinctions.length === 0) return out.note(message("cli/justify-nothing", shown));
  if (from !== undefined) return takeIn({ judged, target, one, today }, { ...options, from, locale }, shell);
  return write(judged, target, one, { ...options, today, locale }, shell);
}

/** The profile that refers to a file which cannot say what it is for; where there is one, the test stands beside that. */
function wrap({ assessment }: Judged, target: Target, file: string, options: Setting, shell: Shell): Code | WrongUse {
  const out = speaker(options.locale, shell);
  const [claimed] = assessment.profiles.filter((one) => !needsWrapper(one.file) && one.refersTo.includes(file));
  if (claimed !== undefined) return justify(join(target.root, claimed.file), options, shell);
  if (options.from !== undefined)
    return out.error(message("cli/from-wrapper", { profile: argument(wayTo(shell.cwd, join(target.root, file))) }));
  const made = wrapperText(file, target.tree.files, law, options.locale);
  const path = wayTo(shell.cwd, join(target.root, made.file));
  if (options.stdout) {
    shell.out(made.text);
    return 0;
  }
  if (!writeWhole(join(target.root, made.file), made.text, false))
    return out.error(message("cli/cannot-write", { path }));
  return out.note(message("cli/justify-wrapped", { wrapper: path, profile: argument(path) }));
}

type Setting = Required<Pick<JustifyOptions, "today" | "locale">> & JustifyOptions;

function write(judged: Judged, target: Target, one: ProfileAssessment, options: Setting, shell: Shell): Code {
  const out = speaker(options.locale, shell);
  const { root, tree } = target;
  const { today, locale, refresh, holds, by = "", stdout } = options;
  const toConfirm = { judged, target, one, today, locale, stdout };
  if (holds !== undefined) return confirm(holds, by, toConfirm, shell);
  if (refresh && reopenedIn(one).length > 0) return listReopened(toConfirm, shell);
  const record = wayTo(shell.cwd, join(root, one.record));
  const source = { tree, judged: one, policy: judged.policy.policy, law, today, locale };
  const made = recordText({ ...source, refresh });
  if (made === null || made.refused) return out.error(message("cli/justify-broken", { record }));
  if (stdout) {
    shell.out(made.text);
    return 0;
  }
  const { text, before } = made;
  const profile = wayTo(shell.cwd, join(root, one.file));
  const isStale = before !== null && made.stale && one.questions.some(({ state }) => state === "stale");
  if (before !== text && !writeWhole(join(root, one.record), text, before !== null))
    return out.error(message("cli/cannot-write", { path: record }));
  const open = openIn(judged, target, one, text, today);
  if (!isStale || before !== text) out.note(whatWasDone(made, record, open));
  if (isStale)
    return out.note(message("cli/justify-stale", { record, command: `tenzij justify ${argument(profile)} --refresh` }));
  if (before === text) return 0;
  return out.note(
    message(open.questions + open.others > 0 ? "cli/justify-next" : "cli/justify-check", {
      profile: argument(profile),
    }),
  );
}

function whatWasDone(made: RecordText, record: string, open: Open): Message {
  if (made.before === null) return message("cli/justify-wrote", { record, ...open });
  if (made.before === made.text) return message("cli/justify-unchanged", { record });
  return message("cli/justify-updated", { record, changes: changesIn(made), ...open });
}

/** What was added, by path: the first few by name. */
function changesIn({ changes }: RecordText): string {
  const paths = changes.map(({ at }) => at);
  return paths.length > 6 ? `${paths.slice(0, 6).join(", ")}, … (${paths.length})` : paths.join(", ");
}
