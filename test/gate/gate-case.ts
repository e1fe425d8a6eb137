import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { afterAll, expect, test } from "vitest";
import { type Gate, openGate } from "./gate.ts";
import type { Files } from "./git/repository.ts";
import { municipality } from "./municipality.ts";
import type { StepResult } from "./runner/run-action.ts";
import { localDifferences } from "./same-locally.ts";

/** One attempt on the gate, or one honest change, told as a story and run as GitHub would run it. */
export interface GateCase {
  /** Row of the threat model it belongs to. */
  readonly row: string;
  /** What someone does. */
  readonly threat: string;
  /** What the gate does about it. */
  readonly defence: string;
  readonly outcome: "pass" | "block" | "error";
  /** Rules, or words of the annotations, by which a reader learns why; a red case without them could be red for another reason. */
  readonly says?: readonly string[];
  /** Files on the protected branch before; default a municipality with a policy and one neutral profile. */
  readonly before?: () => Files;
  readonly play: (gate: Gate) => Promise<StepResult>;
  /** More to hold the run against. */
  readonly and?: (run: StepResult, gate: Gate) => void;
}

/** A row that no test on this machine can show, and why. */
export interface DocumentedRow {
  readonly row: string;
  readonly threat: string;
  readonly why: string;
}

const exitCodes = { pass: 0, block: 1, error: 2 } as const;
/** A line of a file of this repository at the commit that was judged. */
const BLOB =
  /^(?:https:\/\/github\.com|file:\/\/\/[\w./-]*)\/(?:gemeente-voorbeeld\/risicoprofielen|ministerie\/beleid)\/blob\/[0-9a-f]{40}\/[^?#\s]*\?plain=1#L\d+$/;
/** The only HTML: a fold, whose one line holds our own words and numbers. */
const FOLD = /^(<details><summary>[\p{L}\p{N} (),:;.]+<\/summary>|<\/details>)$/u;
const DOCS = "https://github.com/tenzij/tenzij/blob/main/docs/";
/** Milliseconds a case may take on a machine that does much else; no promise about speed. */
const PATIENCE = 180_000;
/** Most calls to GitHub one run may make. */
const MOST_CALLS = 20;

/** Runs each case as a test. */
export function playAll(cases: readonly GateCase[]): void {
  const gates: Gate[] = [];
  afterAll(async () => {
    await Promise.all(gates.map((gate) => gate.close()));
  });
  test.each(cases.map((one) => [`${one.row}: ${one.threat}`, one] as const))(
    "%s",
    async (_, one) => {
      const gate = await openGate({ ...(one.before ?? municipality)() });
      gates.push(gate);
      const run = await one.play(gate);
      expect({ exit: run.exitCode, result: run.outputs["result"] }, report(run)).toEqual({
        exit: exitCodes[one.outcome],
        result: one.outcome,
      });
      const text = `${run.stdout}\n${run.summary}`;
      for (const said of one.says ?? []) expect(text, report(run)).toContain(said);
      if (one.outcome !== "pass" && !one.and) expect(one.says ?? [], "why it is red").not.toEqual([]);
      if (one.outcome !== "pass")
        expect(
          run.log.commands.some(({ name }) => name === "error"),
          report(run),
        ).toBe(true);
      expect(problemsOf(run, gate)).toEqual([]);
      expect(await localDifferences(run, gate), "tenzij gate says otherwise").toEqual([]);
      one.and?.(run, gate);
    },
    PATIENCE,
  );
}

/** What must hold of every run, whatever the story: nothing escapes, nothing drifts from GitHub, limits are kept. */
function problemsOf(run: StepResult, gate: Gate): string[] {
  const problems = [...gate.state.violations];
  if (run.stderr !== "") problems.push(`stderr: ${run.stderr}`);
  if (run.env + run.path + run.state !== "") problems.push("wrote to the job's environment, path or state");
  const levels = ["error", "warning", "notice"];
  for (const { name } of run.log.commands) if (!levels.includes(name)) problems.push(`command ${name}`);
  for (const level of levels) {
    const own = run.log.commands.filter(({ name }) => name === level);
    if (own.length > 10) problems.push(`${own.length} annotations of level ${level}`);
    if (own.some(({ data }) => Buffer.byteLength(data) > 4096))
      problems.push(`an annotation of level ${level} is too long`);
  }
  if (Buffer.byteLength(run.summary) > 1024 * 1024) problems.push("the summary is over 1 MiB");
  if (run.summary === "") problems.push("there is no summary");
  if (gate.state.calls.length > MOST_CALLS) problems.push(`${gate.state.calls.length} calls to GitHub`);
  return [...problems, ...markdownProblems(run.summary)];
}

/** Everything in a page that data could have put there: links, images, HTML, mentions. */
function markdownProblems(markdown: string): string[] {
  const problems: string[] = [];
  const walk = (node: MarkdownNode): void => {
    if (node.type === "link" && !node.url?.startsWith(DOCS) && !BLOB.test(node.url ?? ""))
      problems.push(`link to ${node.url}`);
    if (node.type === "html" && !FOLD.test(node.value ?? "")) problems.push("html");
    if (["image", "imageReference", "linkReference", "definition", "footnoteReference"].includes(node.type))
      problems.push(node.type);
    if (node.type === "text" && /(^|[^\w`])@[\w-]/.test(node.value ?? "")) problems.push(`mention in ${node.value}`);
    if (node.type === "text" && /(^|[^\w&])#\d/.test(node.value ?? "")) problems.push(`reference in ${node.value}`);
    for (const child of node.children ?? []) walk(child);
  };
  walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as MarkdownNode);
  return problems;
}

interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
}

function report({ stdout, stderr, summary }: StepResult): string {
  return `${stdout}\n${stderr}\n${summary}`;
}
