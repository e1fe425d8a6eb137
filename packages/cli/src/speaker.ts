import { type Locale, type Message, say } from "@tenzij/core/language";
import { escapeTerminal } from "@tenzij/core/report";
import type { Code, Shell } from "./shell.ts";

/** Says single sentences: results on standard output, what went wrong on standard error. */
export interface Speaker {
  readonly note: (said: Message) => 0;
  readonly error: (said: Message, code?: Code) => Code;
}

export function speaker(locale: Locale, shell: Pick<Shell, "out" | "err">): Speaker {
  const line = (said: Message) => `${escapeTerminal(say(said, locale))}\n`;
  return {
    note(said) {
      shell.out(line(said));
      return 0;
    },
    error(said, code = 2) {
      shell.err(line(said));
      return code;
    },
  };
}
