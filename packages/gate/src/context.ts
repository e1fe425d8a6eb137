import type { HandedIn } from "@tenzij/core/policy";
import type { Law } from "@tenzij/law";
import type { Forge } from "./forge.ts";
import type { FindGovernance } from "./governance.ts";
import type { Objects } from "./objects.ts";

/** Everything the gate judges with; nothing of it comes from the change. */
export interface Context {
  readonly objects: Objects;
  /** Null where nobody can be asked: then nothing is known of any signature. */
  readonly forge: Forge | null;
  /** Finds where policies are kept that others extend; null where nobody can be asked. */
  readonly governance: FindGovernance | null;
  /** The policy that the workflow hands in; null where it hands in none. */
  readonly handedIn: HandedIn | null;
  readonly law: Law;
  /** `YYYY-MM-DD` in the Netherlands, by the runner's clock. */
  readonly today: string;
  /** The job that runs the gate, by its id; empty where no job does. */
  readonly job: string;
  /** The file of its workflow in this repository; empty where it is another's, null where it is not known which. */
  readonly workflow: string | null;
  /** `OWNER/REPOSITORY@REF` of the Action that was started; null where it is not known, or lies in this repository. */
  readonly started: string | null;
}
