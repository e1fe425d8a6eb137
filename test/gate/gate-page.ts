import { dutchDay } from "@tenzij/core";
import { failures, looks, roles } from "./fault-matrix.ts";
import type { DocumentedRow, GateCase } from "./gate-case.ts";
import type { StepResult } from "./runner/run-action.ts";

/** A run shown on the page as it really came out. */
export interface Example {
  readonly title: string;
  readonly run: StepResult;
  /** The issue it keeps, where it keeps one. */
  readonly issue?: string;
}

export interface Group {
  readonly title: string;
  readonly cases: readonly GateCase[];
  readonly documented?: readonly DocumentedRow[];
}

const outcomes = { pass: "green", block: "red", error: "red (error)" } as const;

/** The page of the gate, made from the cases that are played in this folder. */
export function gatePage(groups: readonly Group[], examples: readonly Example[]): string {
  const count = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  return `${[
    "# The gate",
    "<!-- Made by test/gate/gate-page.test.ts from the cases it plays; `vitest -u` writes it again. -->",
    "The gate is the Action at the merge. It reads the policy from the protected branch, the profiles from the change, and the signatures from\n" +
      "GitHub's reviews, and it gives one verdict: 0 nothing stands in the way, 1 something does, 2 it could not be judged. A check that is skipped\n" +
      "or neutral does not exist here.",
    "What it cannot do: a tool cannot guard its own launch. Whoever may write to a repository can imitate a workflow of that repository. Only a\n" +
      "workflow that an organisation ruleset requires, kept in a repository of its own, stops that. Templates for both stand in\n" +
      "[templates](templates); [deployment](en/deployment.md) says how to put them in place. Run the gate with `mode: posture` to see how well it is guarded.",
    `Each of the ${count} rows below is played in test/gate: a real git repository, a GitHub that holds every request and answer against GitHub's own\n` +
      "OpenAPI description, and the bundled Action on Node 24 with the runner's files. The letters are those of the threat model.",
    ...groups.flatMap(groupParts),
    ...callParts(),
    "## As it comes out",
    ...examples.flatMap(exampleParts),
  ].join("\n\n")}\n`;
}

/** What the gate asks of GitHub; the test of these tables fails when the Action makes a call that is in neither. */
function callParts(): string[] {
  const withRole = (role: string) =>
    Object.keys(roles)
      .filter((operation) => roles[operation] === role)
      .map((operation) => `\`${operation}\``)
      .join(", ");
  return [
    "## Each call to GitHub, failing",
    `Each call that the Action can make is made to fail: ${failures.map(({ name }) => name).join(", ")}. It asks once more when GitHub is busy or the\n` +
      "line broke, after the time GitHub asks for; after that:",
    [
      "| call | when it fails |",
      "|---|---|",
      `| ${withRole("decides")} | red (error) with what was asked; never a better verdict |`,
      `| ${withRole("reports")} | a warning; the verdict stands |`,
      `| ${looks.map((operation) => `\`${operation}\``).join(", ")} (mode posture) | said to be unseen, never in order |`,
    ].join("\n"),
  ];
}

function groupParts({ title, cases, documented = [] }: Group): string[] {
  const rows = cases.map(
    (one) => `| ${one.row} | ${cell(one.threat)} | ${cell(one.defence)} | ${outcomes[one.outcome]} |`,
  );
  const parts = [
    `## ${title}`,
    ["| | what someone does | what the gate does | outcome |", "|---|---|---|---|", ...rows].join("\n"),
  ];
  if (documented.length > 0) {
    parts.push("Not played here:", documented.map((one) => `- **${one.row}** ${one.threat} ${one.why}`).join("\n"));
  }
  return parts;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("@", "&#64;");
}

function exampleParts({ title, run, issue }: Example): string[] {
  const parts = [`### ${title}`, `Exit code ${run.exitCode}. The log:`, fenced(run.stdout, "text")];
  // Of a run over a branch the issue is what people read; its summary is that of the profiles one by one.
  if (issue !== undefined) return [...parts, "The issue:", fenced(issue, "markdown")];
  return [...parts, "The summary:", fenced(run.summary, "markdown")];
}

/** The day on which the page shows the runs; days around it keep their distance. */
const SHOWN = Date.parse("2026-11-23");

function shownDay(day: string): string {
  if (day === dutchDay(new Date())) return new Date(SHOWN).toISOString().slice(0, 10);
  const today = Date.parse(new Date().toISOString().slice(0, 10));
  return new Date(SHOWN + Date.parse(day) - today).toISOString().slice(0, 10);
}

/** Commits, days and the digest of the law differ from run to run; everything else is as it came out. */
function fenced(text: string, language: string): string {
  const steady = text
    .replaceAll(/\b[0-9a-f]{10}\b/g, "0123456789")
    .replaceAll(/\b[0-9a-f]{16}\b/g, "0123456789abcdef")
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, shownDay)
    .trim();
  return `\`\`\`\`${language}\n${steady}\n\`\`\`\``;
}
