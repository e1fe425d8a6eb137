import type { AskedQuestion } from "./asked.ts";
import type { Coverage } from "./changes.ts";
import { type Confirming, confirmationsIn } from "./confirmations.ts";
import { reopenOwn } from "./own-questions.ts";
import { type Reopened, reopen } from "./reopen.ts";

/** What a change of the profile re-opens, and what a change of the questions does. */
export function reopenAnswers(coverage: Coverage, asked: readonly AskedQuestion[], judging: Confirming): Reopened {
  const confirmed = confirmationsIn(asked, judging);
  const [changed, own] = [reopen(coverage, asked, confirmed, judging), reopenOwn(asked, confirmed, judging)];
  return {
    findings: [...changed.findings, ...own.findings],
    stale: new Set([...changed.stale, ...own.stale]),
  };
}
