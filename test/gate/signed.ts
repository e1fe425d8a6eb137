import type { Gate } from "./gate.ts";
import type { PullRequest } from "./github/state.ts";

/** A pull request that the two whom the municipality's policy names have approved. */
export function signed(gate: Gate, pull: PullRequest): PullRequest {
  gate.review(pull, "jurist");
  gate.review(pull, "directeur");
  return pull;
}
