import type { Gate } from "../gate.ts";
import type { PullRequest } from "../github/state.ts";
import { pair } from "../municipality.ts";

/** A pull request with a new profile and its complete record. */
export function proposed(gate: Gate): PullRequest {
  return gate.open({ files: pair() });
}

export const toSign = ["question/IN-03"];
