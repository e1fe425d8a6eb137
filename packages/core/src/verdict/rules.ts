import type { Law } from "@tenzij/law";
import type { Lexicon } from "@tenzij/lexicon";
import type { Organisation } from "../justification/organisation.ts";
import type { Policy } from "../policy/policy.ts";

/** Everything a profile is judged by, made once per tree. */
export interface Rules {
  readonly law: Law;
  readonly lexicon: Lexicon;
  readonly policy: Policy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly organisation: Organisation | null;
}
