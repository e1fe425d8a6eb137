import type { Message } from "@tenzij/core/language";

/** The command was used in a way it cannot follow; what to say about it. Exit code 2. */
export interface WrongUse {
  readonly wrong: Message;
}

export function wrongUse(message: Message): WrongUse {
  return { wrong: message };
}

export function isWrongUse(value: unknown): value is WrongUse {
  return typeof value === "object" && value !== null && "wrong" in value;
}
