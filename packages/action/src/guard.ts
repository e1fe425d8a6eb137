import type { Text } from "@tenzij/law";

/** One thing that guards the gate, and how it stands; `unseen` where the token may not look. */
export interface Guard {
  readonly state: "good" | "bad" | "unseen";
  readonly what: Text;
}

/** Good, bad, or unseen when what should tell is not there. */
export function guard(what: Text, isGood: boolean | null): Guard {
  return { what, state: isGood === null ? "unseen" : isGood ? "good" : "bad" };
}
