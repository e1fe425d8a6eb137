import type { Finding } from "@tenzij/core";
import { message } from "./language/message.ts";

/**
 * What was not looked into is said, and is not green (design §5.11).
 * @param count of files that were left; 0 says nothing
 * @param file where it is shown
 */
export function notLookedInto(
  rule: "gate/files-not-looked-into" | "gate/references-not-looked-into" | "gate/evidence-not-looked-into",
  count: number,
  file: string | undefined,
): Finding[] {
  if (count <= 0 || file === undefined) return [];
  const sentence = message(rule, { count });
  const place = { file, span: { start: 0, end: 0 }, sources: [] };
  return [{ rule, severity: "block", verdict: "cannot-judge", message: sentence, ...place }];
}
