import { makeLexicon } from "@tenzij/lexicon";
import { explainWord } from "../distinction/explain-word.ts";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import { wrap } from "./display-width.ts";
import { escapeTerminal } from "./escape-terminal.ts";
import { kindOn } from "./explain-rule.ts";
import type { Page } from "./page.ts";

/**
 * What is said of a word that the law knows and the policy does not judge: that, and how to have it judged; null where the law
 * does not know it either.
 */
export function explainUnjudged(word: string, { law, locale, width }: Page): string | null {
  const lexicon = makeLexicon(
    law,
    [],
    law.grounds.map(({ id }) => id),
  );
  const counting = explainWord(word, lexicon).readings.filter(({ outcome }) => outcome.is === "counts");
  const entries = [...new Map(counting.map((reading) => [reading.entry, reading])).values()];
  if (entries.length === 0) return null;
  const lines = entries.flatMap(({ entry, title, kind, grounds }) => {
    const quiet = law.indicators.some((one) => one.id === entry && one.quiet === true);
    const sentence = message("explain/not-judged", {
      word,
      title,
      kind: kindOn(kind, grounds.slice(0, 1), law, locale),
      ground: quiet ? entry : (grounds[0] ?? ""),
      key: quiet ? "raise" : "grounds",
    });
    return wrap(escapeTerminal(say(sentence, locale)), width);
  });
  return `${lines.join("\n")}\n`;
}
