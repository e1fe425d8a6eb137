import type { JustificationRecord } from "@tenzij/core/justification";
import type { Profile } from "@tenzij/core/profile";
import type { Law } from "@tenzij/law";
import type { MapNode } from "@tenzij/read";
import type { Value } from "./check-field.ts";

/** From what a registration is drawn up. */
export interface RegistrationSource {
  readonly profile: Profile;
  readonly record: JustificationRecord | null;
  readonly organisation: MapNode | null;
  readonly law: Law;
}

/** A value and from where it comes. */
export interface Filled {
  readonly key: string;
  readonly value: Value;
  readonly from: readonly string[];
}
