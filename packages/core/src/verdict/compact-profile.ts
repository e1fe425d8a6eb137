import type { ReportedProfile } from "./assessment.ts";
import { compactFindings, findingsOf } from "./compact-findings.ts";
import { compactQuestions, questionsOf } from "./compact-questions.ts";
import type { HeldOnce } from "./held-once.ts";

/**
 * A judged profile in as little room as a report needs until it comes to it: what was found and asked is made again each time that it is
 * looked at. All text is copied, since a piece of a text keeps the whole text of its file.
 */
export function compactProfile(judged: ReportedProfile, shared: HeldOnce): ReportedProfile {
  const { file, record, profile, refersTo, questions, grants, classified, verdict, blocks, setAside, findings } =
    judged;
  const asked = compactQuestions(questions, shared);
  const found = compactFindings(findings, file, shared);
  return {
    ...{ file, record, refersTo, grants, verdict, blocks },
    profile: profile === null ? null : copied(profile),
    ...(classified === undefined ? {} : { classified: copied(classified) }),
    ...(setAside === undefined ? {} : { setAside }),
    get questions() {
      return questionsOf(asked, shared);
    },
    get findings() {
      return findingsOf(found, file, shared);
    },
  };
}

/** The same profile with something else in it; what is in little room stays so, which a spread would undo. */
export function changedProfile<Judged extends ReportedProfile>(
  judged: Judged,
  change: Partial<ReportedProfile>,
): Judged {
  const parts = { ...Object.getOwnPropertyDescriptors(judged), ...Object.getOwnPropertyDescriptors(change) };
  return Object.defineProperties({}, parts) as Judged;
}

function copied<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
