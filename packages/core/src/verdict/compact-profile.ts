import type { ReportedProfile } from "./assessment.ts";
import { compactFindings, findingsOf } from "./compact-findings.ts";
import { type CompactQuestions, compactQuestions, questionsOf } from "./compact-questions.ts";
import type { HeldOnce } from "./held-once.ts";

/** A judged profile in as little room as a report needs until it comes to it, as plain data that another thread can be handed. */
export interface CompactProfile extends Omit<ReportedProfile, "questions" | "findings"> {
  readonly asked: CompactQuestions;
  readonly found: string;
}

/** All text is copied, since a piece of a text keeps the whole text of its file. */
export function compactProfile(judged: ReportedProfile, shared: HeldOnce): CompactProfile {
  const { file, record, profile, refersTo, questions, grants, classified, verdict, blocks, setAside, findings } =
    judged;
  return {
    ...{ file, record, grants, verdict, blocks },
    refersTo: copied(refersTo),
    profile: profile === null ? null : copied(profile),
    ...(classified === undefined ? {} : { classified: copied(classified) }),
    ...(setAside === undefined ? {} : { setAside }),
    asked: compactQuestions(questions, shared),
    found: compactFindings(findings, [file, record], shared),
  };
}

/** The same as a report reads it: what was found and asked is made again each time that it is looked at. */
export function profileOf({ asked, found, ...judged }: CompactProfile, shared: HeldOnce): ReportedProfile {
  return {
    ...judged,
    get questions() {
      return questionsOf(asked, shared);
    },
    get findings() {
      return findingsOf(found, [judged.file, judged.record], shared);
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
