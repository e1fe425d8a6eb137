import { isWorse, type ProfileAssessment } from "@tenzij/core";
import { say } from "@tenzij/core/language";
import { nextStep, sayVerdict, visible } from "@tenzij/core/report";
import type { JudgedRoot } from "./judge.ts";
import { message } from "./language/message.ts";
import type { ProfileStatus, RootStatus } from "./protocol.ts";
import { policyName } from "./roots.ts";

/**
 * Everything governed under a root in words, worst first.
 * @param rootUri of the folder, as the client names it
 */
export function rootStatus(judged: JudgedRoot, rootUri: string): RootStatus {
  const { assessment, shown } = judged;
  const rank = (a: ProfileAssessment, b: ProfileAssessment): number =>
    Number(isWorse(b.verdict, a.verdict)) - Number(isWorse(a.verdict, b.verdict));
  return {
    root: rootUri,
    policy: assessment.policy.file === null ? null : shown.uriOf(policyName),
    profiles: [...assessment.profiles].sort(rank).map((profile) => profileStatus(profile, judged)),
    checked: judged.asked.map((profile) => shown.uriOf(profile.file)),
    language: shown.locale,
    notGoverned: say(message("server/not-governed", {}), shown.locale),
  };
}

function profileStatus(profile: ProfileAssessment, { assessment, shown }: JudgedRoot): ProfileStatus {
  const { locale } = shown;
  const step = nextStep(profile, shown.law, locale, "editor");
  const policy = assessment.policy.file === null ? message("server/no-policy", {}) : message("server/offline", {});
  return {
    uri: shown.uriOf(profile.file),
    record: shown.uriOf(profile.record),
    name: visible(profile.profile?.id?.text ?? profile.file),
    verdict: profile.verdict,
    blocks: profile.blocks,
    title: sayVerdict(profile.verdict, locale),
    detail: [step?.text, say(policy, locale)].filter((line) => (line ?? "") !== "").join("\n"),
  };
}
