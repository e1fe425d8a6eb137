import {
  jsonPieces,
  type ReportedAssessment,
  type ReportOptions,
  toAzure,
  toGithub,
  toGitlab,
  toJunit,
  toMarkdown,
  toSarif,
  toText,
} from "@tenzij/core/report";
import type { Shell } from "./shell.ts";
import { pageFor } from "./terminal.ts";

export const formats = ["text", "json", "sarif", "markdown", "github", "junit", "gitlab", "azure"] as const;
export type Format = (typeof formats)[number];

/** Those whose files are looked up from the folder where the command runs: by people, and at the lines of a change. */
export const fromWorkingFolder: readonly Format[] = ["text", "github", "junit", "gitlab", "azure"];

/** The report in pieces: that for programs tells everything of every profile, and is not held as a whole. */
export function reportIn(
  format: Format,
  report: ReportedAssessment,
  options: ReportOptions,
  shell: Shell,
): Iterable<string> {
  if (format === "json") return jsonPieces(report, options);
  if (format === "text") return [toText(report, pageFor(shell, options))];
  return [whole[format](report, options)];
}

const whole: Record<
  Exclude<Format, "json" | "text">,
  (report: ReportedAssessment, options: ReportOptions) => string
> = {
  sarif: toSarif,
  markdown: toMarkdown,
  github: toGithub,
  junit: toJunit,
  gitlab: toGitlab,
  azure: toAzure,
};
