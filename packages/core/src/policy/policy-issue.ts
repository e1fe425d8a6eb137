import type { MapNode, SourceText, Span } from "@tenzij/read";
import type * as z from "zod";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import { dayMeant } from "../text/day-meant.ts";
import type { Finding } from "../text/finding.ts";
import { nearest } from "../text/nearest.ts";
import { nodeAtPath } from "./node-data.ts";
import { type JsonSchema, policyJsonSchema } from "./schema.ts";

/** A finding about the policy: what it says cannot be judged by. */
export function policyProblem(source: SourceText, at: Span, rule: string, sentence: Message): Finding {
  return {
    rule,
    severity: "block",
    verdict: "cannot-judge",
    file: source.file,
    span: at,
    message: sentence,
    sources: [],
  };
}

/** A finding about the policy that leaves it in force. */
export function policyWarning(file: string, at: Span, rule: string, sentence: Message): Finding {
  return { rule, severity: "warning", file, span: at, message: sentence, sources: [] };
}

/** By which schema a file is read, and what is said of a key that it does not have. */
export interface ReadBy {
  readonly schema: () => JsonSchema;
  readonly unknownKey: "policy/unknown-key" | "policy/framework-unknown-key";
}

const asPolicy: ReadBy = { schema: policyJsonSchema, unknownKey: "policy/unknown-key" };

/** Says what a schema found wrong, at the key or value it found it at. */
export function issueFinding(source: SourceText, root: MapNode, issue: z.core.$ZodIssue, by = asPolicy): Finding[] {
  const place = nodeAtPath(root, issue.path);
  const path = issue.path.map(String).join(".") || source.file;
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(issue.path, by);
    return issue.keys.map((key) => {
      const at = nodeAtPath(root, [...issue.path, key]).key ?? place.node;
      const sentence = message(by.unknownKey, { key, near: nearest(key, known) ?? "", known: known.join(", ") });
      return policyProblem(source, at.span, sentence.key, sentence);
    });
  }
  if (issue.code === "invalid_union") {
    const inner = issue.errors.flat().find((one) => one.path.length > 0) ?? issue.errors.flat()[0];
    if (inner !== undefined)
      return issueFinding(source, root, { ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, by);
  }
  if (issue.message === "day" && place.node.type === "scalar" && !isMissing(root, issue)) {
    const { text } = place.node;
    const sentence = message("policy/no-such-day", { path, day: text, meant: dayMeant(text) ?? "" });
    return [policyProblem(source, place.node.span, sentence.key, sentence)];
  }
  const sentence = isMissing(root, issue)
    ? message("policy/missing", { path })
    : message("policy/wrong-value", { path, expected: expectedOf(issue) });
  return [policyProblem(source, place.node.span, sentence.key, sentence)];
}

function isMissing(root: MapNode, issue: z.core.$ZodIssue): boolean {
  const last = issue.path.at(-1);
  const parent = nodeAtPath(root, issue.path.slice(0, -1)).node;
  return (
    last !== undefined && parent.type === "map" && !parent.entries.some((entry) => entry.key.text === String(last))
  );
}

function expectedOf(issue: z.core.$ZodIssue): { nl: string; en: string } {
  if (issue.code === "invalid_value") return both(issue.values.map(String).join(" | "));
  if (issue.message === "duration") return { nl: "een termijn als P12M", en: "a term such as P12M" };
  if (issue.message === "digest")
    return { nl: "wat `tenzij grant` er schrijft", en: "what `tenzij grant` writes there" };
  if (issue.message === "empty" || issue.code === "too_small")
    return { nl: "iets, niet leeg", en: "something, not empty" };
  if (issue.code === "invalid_type")
    return { nl: typeNames[issue.expected]?.nl ?? issue.expected, en: typeNames[issue.expected]?.en ?? issue.expected };
  return both(issue.message);
}

const typeNames: Record<string, { nl: string; en: string }> = {
  string: { nl: "tekst", en: "text" },
  array: { nl: "een lijst", en: "a list" },
  object: { nl: "sleutels met waarden", en: "keys with values" },
  record: { nl: "sleutels met waarden", en: "keys with values" },
  number: { nl: "een getal", en: "a number" },
  boolean: { nl: "true of false", en: "true or false" },
};

function both(text: string) {
  return { nl: text, en: text };
}

function knownKeys(path: readonly PropertyKey[], { schema }: ReadBy): string[] {
  let at: JsonSchema | undefined = schema();
  for (const step of path) {
    const here: JsonSchema | undefined = at?.anyOf?.find((one) => one.properties ?? one.items) ?? at;
    at = typeof step === "number" ? here?.items : (here?.properties?.[String(step)] ?? otherProperties(here));
  }
  return Object.keys((at?.anyOf?.find((one) => one.properties) ?? at)?.properties ?? {});
}

function otherProperties(schema: JsonSchema | undefined): JsonSchema | undefined {
  return typeof schema?.additionalProperties === "object" ? schema.additionalProperties : undefined;
}
