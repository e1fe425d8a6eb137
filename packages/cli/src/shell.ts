import type { Locale } from "@tenzij/core/language";

/** What the command line may use of the machine. */
export interface Shell {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readInput: () => Uint8Array;
  /** The file that was started, to be started again in threads; absent where all is done in this one. */
  readonly program?: string | undefined;
  /** Both ends are a terminal, so a person can be asked. */
  readonly interactive: boolean;
  /** Standard output is a terminal. */
  readonly terminal: boolean;
  /** Shows one line on standard error that the next one replaces; absent where that is no terminal. "" takes it away. */
  readonly progress?: ((line: string) => void) | undefined;
  /** Columns of that terminal. */
  readonly columns: number | undefined;
}

/** 0 nothing blocks, 1 something blocks, 2 something cannot be judged or wrong use. */
export type Code = 0 | 1 | 2;

/** The language of a machine, by the variables a shell sets; Dutch where they name none we speak. */
export function localeOf(env: Shell["env"]): Locale {
  const named =
    [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "") ?? "";
  return /^en([_.@-]|$)/i.test(named) ? "en" : "nl";
}
