import { mixedScriptIn, plainLetters } from "@tenzij/lexicon";
import { message } from "../language/message.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { Distinction } from "./distinction.ts";

/**
 * Names in which letters of two scripts stand together that look alike, where nothing was read in them: what a name hides
 * is asked, whatever it is.
 */
export function mixedScripts(profile: Profile, distinctions: readonly Distinction[]): Finding[] {
  const read = new Set(distinctions.map(({ indicator }) => indicator));
  const indicators = [...profile.indicators, ...profile.loose.map(({ indicator }) => indicator)];
  return indicators.flatMap((indicator) => {
    const word = mixedScriptIn(indicator.name);
    if (word === undefined || read.has(indicator)) return [];
    const args = { indicator: indicator.name, word, plain: plainLetters(word).text };
    return [
      {
        rule: "read/mixed-script",
        severity: "warning",
        file: profile.source.file,
        span: indicator.span,
        indicator: indicator.name,
        message: message("read/mixed-script", args),
        sources: [],
      },
    ];
  });
}
