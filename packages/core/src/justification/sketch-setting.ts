import type { Law } from "@tenzij/law";
import type { Distinction } from "../distinction/distinction.ts";
import type { Locale } from "../language/say.ts";
import type { EffectiveFacts } from "../profile/effective-facts.ts";
import type { Profile } from "../profile/profile.ts";
import type { Judging, JustificationPolicy } from "./judging.ts";
import type { JustificationRecord } from "./record.ts";

/** What a record is sketched from. */
export interface RecordToSketch {
  readonly profile: Profile;
  readonly facts: EffectiveFacts;
  readonly distinctions: readonly Distinction[];
  readonly law: Law;
  readonly policy: JustificationPolicy;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly locale: Locale;
}

/** The same beside what the record is asked now. */
export type SketchSetting = RecordToSketch &
  Pick<Judging, "rows" | "nationality" | "purpose" | "coverage"> & {
    readonly record: JustificationRecord | null;
    /** Comments give number and title only. */
    readonly brief?: boolean;
  };
