import { withPaths } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import type { ReportedAssessment, ReportedProfile } from "../verdict/assessment.ts";
import { changedProfile } from "../verdict/compact-profile.ts";
import { compare } from "./located.ts";

/**
 * The same assessment with every file named from a folder higher up, for a reader who stands there.
 * @param folder `/`-separated, without a slash at the end; "" changes nothing.
 */
export function underFolder(assessment: ReportedAssessment, folder: string): ReportedAssessment {
  if (folder === "") return assessment;
  const placed = (file: string) => `${folder}/${file}`;
  const { policy, texts } = assessment;
  return {
    ...assessment,
    policy: { ...policy, file: policy.file === null ? null : placed(policy.file) },
    profiles: assessment.profiles.map((judged) => profileUnder(judged, placed)),
    findings: assessment.findings.map((finding) => findingUnder(finding, placed)),
    granted: assessment.granted.map((one) => ({ ...one, file: placed(one.file) })),
    texts: new Map([...texts].map(([file, text]) => [placed(file), text])),
  };
}

/** What was asked and found is named anew when it is looked at, since it may be kept in little room until then. */
function profileUnder(judged: ReportedProfile, placed: (file: string) => string): ReportedProfile {
  return changedProfile(judged, {
    file: placed(judged.file),
    record: placed(judged.record),
    get questions() {
      return judged.questions.map((question) => ({ ...question, file: placed(question.file) }));
    },
    get findings() {
      return judged.findings.map((finding) => findingUnder(finding, placed));
    },
  });
}

function findingUnder(finding: Finding, placed: (file: string) => string): Finding {
  const related = finding.related?.map((place) => ({
    ...place,
    file: placed(place.file),
    message: withPaths(place.message, placed),
  }));
  const message = withPaths(finding.message, placed);
  return { ...finding, file: placed(finding.file), message, ...(related ? { related } : {}) };
}

/**
 * Several trees as one assessment. Each must already be named from a common folder (`underFolder`); the policy is that
 * of the only tree, or none when there are several.
 */
export function together(assessments: readonly ReportedAssessment[]): ReportedAssessment {
  const [only] = assessments;
  if (only && assessments.length === 1) return only;
  return {
    policy: { file: null, digest: null },
    profiles: assessments.flatMap(({ profiles }) => profiles).sort((a, b) => compare(a.file, b.file)),
    findings: assessments.flatMap(({ findings }) => findings),
    granted: assessments.flatMap(({ granted }) => granted),
    texts: new Map(assessments.flatMap(({ texts }) => [...texts])),
    cannotJudge: assessments.some(({ cannotJudge }) => cannotJudge),
  };
}
