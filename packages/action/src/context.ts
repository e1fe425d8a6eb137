import type { Law } from "@tenzij/law";
import type { GitHub } from "./github.ts";
import type { Objects } from "./objects.ts";

/** Everything the gate judges with; nothing of it comes from the change. */
export interface Context {
  readonly objects: Objects;
  readonly github: GitHub;
  readonly law: Law;
  /** `YYYY-MM-DD` in the Netherlands, by the runner's clock. */
  readonly today: string;
  /** The job that runs the gate, by its id. */
  readonly job: string;
  /** The file of its workflow in this repository; empty where it is another's. */
  readonly workflow: string;
}
