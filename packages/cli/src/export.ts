import type { Locale } from "@tenzij/core/language";
import { law } from "@tenzij/law";
import { isPublishable, registrationOf, registrationText } from "@tenzij/overview";
import type { Code, Shell } from "./shell.ts";
import { wholeProfile } from "./whole-profile.ts";
import { isWrongUse, type WrongUse } from "./wrong-use.ts";

export const exportTargets = ["algoritmeregister"] as const;

/** `tenzij export`: what a profile and its record hold of a registration. Exit 0 when it can be published, 1 when something is missing or does not fit. */
export function exportTo(
  path: string,
  options: { readonly today?: string; readonly locale?: Locale },
  shell: Shell,
): Code | WrongUse {
  const whole = wholeProfile(path, options, shell);
  if (isWrongUse(whole)) return whole;
  const { profile, record, organisation, locale } = whole;
  const made = registrationOf({ profile, record, organisation, law }, locale);
  shell.out(registrationText(made));
  return isPublishable(made) ? 0 : 1;
}
