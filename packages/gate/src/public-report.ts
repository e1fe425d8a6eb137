import type { Assessment, Finding } from "@tenzij/core";
import { type SourceText, sourceText } from "@tenzij/read";
import { message } from "./language/message.ts";

/**
 * An assessment for a log that everyone can read: which rule speaks at which line, how heavy, and nothing of what a file says. Names
 * of people, values and figures stand in messages, so no message is kept.
 */
export function publicAssessment(assessment: Assessment): Assessment {
  const profiles = assessment.profiles.map((one) => ({ ...one, profile: null, findings: one.findings.map(bare) }));
  const granted = assessment.granted.map((one) => ({ ...one, indicator: null, owner: null, reason: null }));
  const texts = new Map<string, SourceText>([...assessment.texts].map(([file, text]) => [file, linesOnly(file, text)]));
  return { ...assessment, profiles, findings: assessment.findings.map(bare), granted, texts };
}

function bare({ indicator: _indicator, match: _match, related: _related, ...finding }: Finding): Finding {
  return { ...finding, message: message("page/public-finding", {}) };
}

/** Keeps where lines begin, so that places stay right, and no letter. */
function linesOnly(file: string, { text, lineStarts }: SourceText): SourceText {
  return { ...sourceText(file, ""), text: " ".repeat(text.length), lineStarts };
}
