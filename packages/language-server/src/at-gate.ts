import type { Finding } from "@tenzij/core";
import { message } from "@tenzij/core/language";
import type { JudgedRoot } from "./judge.ts";

/** Says at a policy that decides here that the gate will not see it (design §5.12), as the first line of a check does. */
export function unseenByGate({ atGate, assessment }: Pick<JudgedRoot, "atGate" | "assessment">): Finding[] {
  const { file } = assessment.policy;
  if (atGate || file === null) return [];
  const sentence = message("policy/not-at-gate", {});
  return [{ rule: sentence.key, severity: "info", file, span: { start: 0, end: 0 }, message: sentence, sources: [] }];
}
