import type { Law, Framework as ReadFramework } from "@tenzij/law";
import { Framework } from "@tenzij/law/schema";
import { type MapNode, readNodes, readText, type SourceText, span, type Tree } from "@tenzij/read";
import * as z from "zod";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { digestOf } from "../text/digest.ts";
import type { Finding } from "../text/finding.ts";
import { readingFindings } from "../text/reading-finding.ts";
import { complaintsAt } from "./complaints.ts";
import { isFrameworkFile, mayHoldFramework } from "./file-kinds.ts";
import { lawUnder } from "./law-under.ts";
import { dataOf, nodeAtPath } from "./node-data.ts";
import { ownFrameworkProblems } from "./own-framework-problems.ts";
import type { Policy } from "./policy.ts";
import { issueFinding, policyProblem, type ReadBy } from "./policy-issue.ts";
import type { ReadPolicy } from "./read-policy.ts";
import type { JsonSchema } from "./schema.ts";

/** The files in which a policy says that frameworks of the organisation's own stand. */
export function frameworkFiles({ frameworks }: Pick<Policy, "frameworks">): string[] {
  return [...new Set(frameworks.filter(isFrameworkFile))];
}

/**
 * A policy with the frameworks of the organisation's own that it names, as they stand in a tree. One that is missing or broken cannot be
 * judged by, and that is a finding; the others are asked all the same.
 */
export function withOwnFrameworks(read: ReadPolicy, tree: Tree, law: Law): ReadPolicy {
  const files = frameworkFiles(read.policy);
  if (files.length === 0 || read.source === null || read.root === undefined) return read;
  const { source, root } = read;
  const findings: Finding[] = [];
  const texts: SourceText[] = [];
  const own: ReadFramework[] = [];
  for (const file of files) {
    const why = unusable(file, tree);
    if (why !== null) {
      findings.push(policyProblem(source, nameOf(file, read.policy, root), why.key, why));
      continue;
    }
    const { text, framework, findings: wrong } = readOne(file, tree, lawUnder(law, { ownFrameworks: [...own] }));
    texts.push(text);
    findings.push(...wrong);
    if (framework !== null) own.push(framework);
  }
  const digest =
    findings.length > 0 || read.digest === null
      ? null
      : digestOf([read.digest, ...texts.map(({ text }) => text)].join("\n"));
  return {
    ...read,
    digest,
    policy: { ...read.policy, ownFrameworks: own },
    along: [...(read.along ?? []), ...texts],
    findings: [...read.findings, ...findings],
  };
}

/** Where the policy names a file; that of the organisation's policy is named elsewhere. */
function nameOf(file: string, { frameworks }: Policy, root: MapNode) {
  const at = ["frameworks", frameworks.indexOf(file)];
  return nodeAtPath(root, at).node.span;
}

function unusable(file: string, tree: Tree): Message | null {
  if (!mayHoldFramework(file)) return message("policy/framework-name", { file });
  return tree.files.includes(file) && !tree.opaque?.has(file) ? null : message("policy/framework-missing", { file });
}

interface ReadOne {
  readonly text: SourceText;
  /** Null where it cannot be asked. */
  readonly framework: ReadFramework | null;
  readonly findings: readonly Finding[];
}

function readOne(file: string, tree: Tree, law: Law): ReadOne {
  const read = readText(file, tree.read(file));
  const text = read.source;
  const wrong = (findings: readonly Finding[]): ReadOne => ({ text, framework: null, findings });
  if (!read.readable) return wrong(readingFindings(file, read.problems));
  const { roots, problems } = readNodes(text);
  const met = readingFindings(file, [...read.problems, ...problems]);
  const [root, second] = roots;
  const none = message("policy/framework-no-map", {});
  if (root?.type !== "map" || second !== undefined)
    return wrong([...met, policyProblem(text, (second ?? root)?.span ?? span(0, 0), none.key, none)]);
  const parsed = Framework.safeParse(withNumbers(dataOf(root)));
  if (!parsed.success)
    return wrong([...met, ...parsed.error.issues.flatMap((issue) => issueFinding(text, root, issue, asFramework))]);
  const framework = { ...parsed.data, always: true, file };
  const findings = [...met, ...ownFrameworkProblems(parsed.data, law, complaintsAt(text, root))];
  return { text, framework: findings.some(({ verdict }) => verdict === "cannot-judge") ? null : framework, findings };
}

const counted = new Set(["atLeast", "together", "consequences"]);

/** Scalars come as text; what the schema counts becomes a number. */
function withNumbers(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withNumbers);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      counted.has(key) && typeof value === "string" && /^\d{1,6}$/.test(value) ? Number(value) : withNumbers(value),
    ]),
  );
}

const asFramework: ReadBy = { schema: frameworkJsonSchema, unknownKey: "policy/framework-unknown-key" };

/** JSON Schema of a framework, for editors and the documentation. */
export function frameworkJsonSchema(): JsonSchema {
  return z.toJSONSchema(Framework, { io: "input", unrepresentable: "any" }) as JsonSchema;
}
