import { type Locale, type Message, say } from "@tenzij/core/language";
import { escapeTerminal } from "@tenzij/core/report";
import type { Code, Shell } from "./shell.ts";

/** Says single sentences: results on standard output, what went wrong on standard error. */
export interface Speaker {
  readonly note: (message: Message) => 0;
  readonly error: (message: Message, code?: Code) => Code;
}

export function speaker(locale: Locale, shell: Pick<Shell, "out" | "err">): Speaker {
  const line = (message: Message) => `${escapeTerminal(say(message, locale))}\n`;
  return {
    note(message) {
      shell.out(line(message));
      return 0;
    },
    error(message, code = 2) {
      shell.err(line(message));
      return code;
    },
  };
}
