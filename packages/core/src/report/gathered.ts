import type { Finding } from "../text/finding.ts";
import type { Assessment, ProfileAssessment } from "../verdict/assessment.ts";
import { isWorse } from "../verdict/verdict-of.ts";

/** An assessment as people read it. */
export interface Gathered {
  /** Profiles in which something is to be done or looked at, in the order given. */
  readonly asking: readonly ProfileAssessment[];
  /** Profiles in which nothing has to be done. */
  readonly quiet: readonly ProfileAssessment[];
  /** What belongs to no profile. */
  readonly general: readonly Finding[];
}

/**
 * Puts what was found around a profile with that profile, and leaves out the notes where something has to be done
 * first: of a profile that is excluded or cannot be judged nobody needs to hear that a record is still missing.
 */
export function gathered({ profiles, findings }: Assessment): Gathered {
  const files = new Set(profiles.flatMap(({ file, record }) => [file, record]));
  const all = profiles.map((judged): ProfileAssessment => {
    const around = findings.filter(({ file }) => file === judged.file || file === judged.record);
    const first = judged.verdict === "excluded" || judged.verdict === "cannot-judge";
    return {
      ...judged,
      findings: [...judged.findings, ...around].filter(({ severity }) => !(first && severity === "info")),
    };
  });
  return {
    asking: all.filter(asks),
    quiet: all.filter((judged) => !asks(judged)),
    general: findings.filter(({ file }) => !files.has(file)),
  };
}

function asks({ blocks, findings }: ProfileAssessment): boolean {
  return blocks || findings.some(({ severity }) => severity !== "info");
}

/** For sorting profiles: the worst verdict first; equals keep their order. */
export function worstFirst(a: ProfileAssessment, b: ProfileAssessment): number {
  return isWorse(a.verdict, b.verdict) ? -1 : isWorse(b.verdict, a.verdict) ? 1 : 0;
}
