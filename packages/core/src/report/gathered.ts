import type { Finding } from "../text/finding.ts";
import type { ReportedAssessment, ReportedProfile } from "../verdict/assessment.ts";
import { changedProfile } from "../verdict/compact-profile.ts";
import { isWorse } from "../verdict/verdict-of.ts";

/** An assessment as people read it. */
export interface Gathered<Judged extends ReportedProfile> {
  /** Profiles in which something is to be done or looked at, in the order given. */
  readonly asking: readonly Judged[];
  /** Profiles in which nothing has to be done. */
  readonly quiet: readonly Judged[];
  /** What belongs to no profile. */
  readonly general: readonly Finding[];
}

/**
 * Puts what was found around a profile with that profile, and leaves out the notes where something has to be done
 * first: of a profile that is excluded or cannot be judged nobody needs to hear that a record is still missing.
 */
export function gathered<Judged extends ReportedProfile>({
  profiles,
  findings,
}: Pick<ReportedAssessment, "findings"> & { readonly profiles: readonly Judged[] }): Gathered<Judged> {
  const files = new Set(profiles.flatMap(({ file, record }) => [file, record]));
  const named = new Set(findings.map(({ file }) => file));
  const all = profiles.map((judged): Judged => {
    const { file, record } = judged;
    const around =
      named.has(file) || named.has(record) ? findings.filter((one) => one.file === file || one.file === record) : [];
    const first = judged.verdict === "excluded" || judged.verdict === "cannot-judge";
    if (around.length === 0 && !first) return judged;
    return changedProfile(judged, {
      get findings() {
        return [...judged.findings, ...around].filter(({ severity }) => !(first && severity === "info"));
      },
    });
  });
  const asking = new Set(all.filter(asks));
  return {
    asking: [...asking],
    quiet: all.filter((judged) => !asking.has(judged)),
    general: findings.filter(({ file }) => !files.has(file)),
  };
}

function asks({ blocks, findings }: ReportedProfile): boolean {
  return blocks || findings.some(({ severity }) => severity !== "info");
}

/** For sorting profiles: the worst verdict first; equals keep their order. */
export function worstFirst(a: ReportedProfile, b: ReportedProfile): number {
  return isWorse(a.verdict, b.verdict) ? -1 : isWorse(b.verdict, a.verdict) ? 1 : 0;
}
