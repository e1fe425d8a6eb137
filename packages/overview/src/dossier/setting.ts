import type { ProfileAssessment } from "@tenzij/core";
import type { JustificationRecord } from "@tenzij/core/justification";
import type { Locale, Message } from "@tenzij/core/language";
import type { Origin, Policy } from "@tenzij/core/policy";
import type { Profile } from "@tenzij/core/profile";
import type { Texts } from "@tenzij/core/report";
import type { Law } from "@tenzij/law";
import type { MapNode } from "@tenzij/read";

/** A change of a profile or its record, as git keeps it. */
export interface FileChange {
  readonly commit: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly by: string;
  /** The first line of what was said. */
  readonly subject: string;
  readonly files: readonly string[];
}

/** What is known of how files became what they are. */
export type FileHistory =
  | { readonly known: false; readonly why: "no-git" | "no-commit" | "shallow" }
  | { readonly known: true; readonly changes: readonly FileChange[]; readonly more: boolean };

/** Who approved exactly this, as a run of the Action verified it. */
export interface VerifiedSignature {
  readonly role: string;
  readonly number: number | null;
  readonly login: string | null;
  readonly at: string | null;
  readonly commit: string;
}

/** What a file of signatures says of this profile. */
export interface Verified {
  readonly run: string | null;
  readonly on: string;
  readonly judged: string;
  /** Whether it is of the profile and record as they stand here; unknown where the file holds no digests that can be compared. */
  readonly content: "same" | "other" | "unknown";
  /** Null where the run did not look it up. */
  readonly signed: readonly VerifiedSignature[] | null;
  readonly open: readonly string[];
}

/** Everything a dossier is laid out from. */
export interface DossierInput {
  readonly judged: ProfileAssessment;
  readonly texts: Texts;
  readonly profile: Profile;
  /** Null where there is none that can be read. */
  readonly record: JustificationRecord | null;
  readonly organisation: MapNode | null;
  readonly policy: Policy;
  /** Where the policy comes from that this one extends; absent where it extends none. */
  readonly origin?: Origin | undefined;
  readonly law: Law;
  readonly lawDigest: string;
  readonly today: string;
  readonly version: string;
  readonly locale: Locale;
  readonly repository: { readonly name: string; readonly commit: string | null; readonly uncommitted: number | null };
  readonly history: FileHistory;
  /** Null where no file of signatures was given. */
  readonly verified: Verified | null;
}

/** What the parts of a dossier are made with. */
export interface Setting extends DossierInput {
  readonly words: (message: Message) => string;
  /** No person is named (`report: public`). */
  readonly isPublic: boolean;
}
