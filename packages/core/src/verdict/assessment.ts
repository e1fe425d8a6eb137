import type { Verdict } from "@tenzij/law";
import type { SourceText } from "@tenzij/read";
import type { Distinction } from "../distinction/distinction.ts";
import type { QuestionState } from "../justification/judge-record.ts";
import type { Origin } from "../policy/copy.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import type { Granted, HeldGrant } from "./grants.ts";

/** One profile judged, as far as reports tell of it. */
export interface ReportedProfile {
  readonly file: string;
  /** The record beside it, whether or not it exists. */
  readonly record: string;
  /** What it calls itself; null where it could not be read. */
  readonly profile: Pick<Profile, "id" | "title"> | null;
  /** The files that belong to it because it refers to them, in the order they are reached. */
  readonly refersTo: readonly string[];
  /** How every question of step 2 and the duties stands; empty without a record. */
  readonly questions: readonly QuestionState[];
  /** How each grant of the policy that names it stands. */
  readonly grants: readonly HeldGrant[];
  /** Who classified what is contested in it. */
  readonly classified?: readonly Granted[] | undefined;
  readonly verdict: Verdict;
  readonly blocks: boolean;
  /** It is governed and no profile, so nothing was asked of it. */
  readonly setAside?: boolean | undefined;
  readonly findings: readonly Finding[];
}

/** One profile judged. */
export interface ProfileAssessment extends ReportedProfile {
  readonly distinctions: readonly Distinction[];
}

/** A tree judged under a policy, as far as reports tell of it. Equal inputs give an equal assessment, byte for byte. */
export interface ReportedAssessment {
  readonly policy: {
    readonly file: string | null;
    readonly digest: string | null;
    /** Where the policy that this one is laid over was taken from. */
    readonly extends?: Origin;
    /** Where the policy came from that the workflow hands in and that binds too. */
    readonly bound?: Origin;
  };
  /** Sorted by file. */
  readonly profiles: readonly ReportedProfile[];
  /** Findings that belong to no profile: policy, organisation file, stray records. */
  readonly findings: readonly Finding[];
  /** Everything that governance granted, or a jurist classified, in the order of the policy. */
  readonly granted: readonly Granted[];
  /** Every text a finding points into, by file, for turning offsets into lines. */
  readonly texts: ReadonlyMap<string, SourceText>;
  /** True when anything could not be judged. */
  readonly cannotJudge: boolean;
}

/** A tree judged under a policy, with what each profile was read as. */
export interface Assessment extends ReportedAssessment {
  readonly profiles: readonly ProfileAssessment[];
}
