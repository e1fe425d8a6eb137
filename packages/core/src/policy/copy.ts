import { readNodes, readText, type SourceText, span, type Tree } from "@tenzij/read";
import * as z from "zod";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { isDay } from "../text/dates.ts";
import { digestOf } from "../text/digest.ts";
import type { Finding } from "../text/finding.ts";
import { organisationCopy, originFile, policyCopy } from "./file-kinds.ts";
import { dataOf } from "./node-data.ts";
import { isCommit } from "./source.ts";

const Written = z.strictObject({
  source: z.string(),
  commit: z.string().refine(isCommit),
  digest: z.string().regex(/^[0-9a-f]{16}$/),
  organisation: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  on: z.string().refine(isDay),
});

/** Where a copy was taken from, as it says itself; the gate holds it against the source. */
export interface Origin {
  /** `owner/repository/path@ref`. */
  readonly source: string;
  /** The commit that the ref named then. */
  readonly commit: string;
  /** Of the text of the copy. */
  readonly digest: string;
  /** The day on which it was taken. */
  readonly on: string;
}

/** The copy of a policy that a tree holds, and what stands against it. */
export interface PolicyCopy {
  readonly text: SourceText | null;
  readonly origin: Origin | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads the copy in a tree and holds it against what it says of itself: it has to be of the source that the policy here extends, and as it
 * was taken.
 */
export function readCopy(tree: Tree, source: string): PolicyCopy {
  const text = textOf(tree, policyCopy);
  const written = textOf(tree, originFile);
  if (typeof text === "string" || typeof written === "string") {
    const file = typeof text === "string" ? policyCopy : originFile;
    const why = typeof text === "string" ? text : String(written);
    const sentence =
      why === "link" ? message("policy/copy-link", { file }) : message("policy/copy-missing", { source });
    return { text: null, origin: null, findings: [copyProblem(file, sentence)] };
  }
  const origin = originIn(written);
  if (origin === null)
    return { text, origin: null, findings: [copyProblem(originFile, message("policy/copy-unread", {}))] };
  const findings = [
    ...(origin.source === source ? [] : [message("policy/copy-other-source", { source, of: origin.source })]),
    ...(digestOfCopy(text.text) === origin.digest ? [] : [message("policy/copy-edited", { digest: origin.digest })]),
    ...(organisationIsAsTaken(tree, origin.organisation) ? [] : [message("policy/copy-organisation", {})]),
  ];
  return { text, origin, findings: findings.map((sentence) => copyProblem(originFile, sentence)) };
}

/** The text of a file of the copy, or why there is none. */
function textOf(tree: Tree, file: string): SourceText | "missing" | "link" {
  if (tree.opaque?.has(file)) return "link";
  if (!tree.files.includes(file)) return "missing";
  const content = tree.read(file);
  if (typeof content === "object" && "unreadable" in content) return content.unreadable === "link" ? "link" : "missing";
  const { source, readable } = readText(file, content);
  return readable ? source : "missing";
}

function originIn(source: SourceText): (Origin & { readonly organisation?: string | undefined }) | null {
  const { roots, problems } = readNodes(source);
  const [root, second] = roots;
  if (root?.type !== "map" || second !== undefined || problems.length > 0) return null;
  return Written.safeParse(dataOf(root)).data ?? null;
}

function organisationIsAsTaken(tree: Tree, digest: string | undefined): boolean {
  const text = textOf(tree, organisationCopy);
  if (digest === undefined || typeof text === "string") return digest === undefined && text === "missing";
  return digestOfCopy(text.text) === digest;
}

/** A text of a copy as it counts: git may write line ends as a machine has them, and they say nothing. */
export function textOfCopy(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

export function digestOfCopy(text: string): string {
  return digestOf(textOfCopy(text));
}

/** The text of the file that says where a copy was taken from. */
export function originText(origin: Origin, organisation: string | null): string {
  const lines = [
    "# Written by `tenzij policy update`, which takes the copy anew; an edit by hand cannot be judged by.",
    `source: ${origin.source}`,
    `commit: ${origin.commit}`,
    `digest: "${origin.digest}"`,
    ...(organisation === null ? [] : [`organisation: "${organisation}"`]),
    `on: ${origin.on}`,
  ];
  return `${lines.join("\n")}\n`;
}

export function copyProblem(file: string, sentence: Message): Finding {
  const [at, sources] = [span(0, 0), [] as const];
  return { rule: sentence.key, severity: "block", verdict: "cannot-judge", file, span: at, message: sentence, sources };
}
