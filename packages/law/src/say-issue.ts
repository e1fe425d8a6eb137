import type * as z from "zod";
import { didYouMean } from "./did-you-mean.ts";

/** At the end of a path: the key of a map, rather than what stands under it. */
export const keyItself = Symbol("key");

/** What is wrong with a part of a file, for who wrote it, and where. */
export interface IssueSentence {
  readonly path: readonly PropertyKey[];
  readonly sentence: string;
}

type Issue = z.core.$ZodIssue;

/**
 * Says what a schema holds against a part of a file: an unknown key at the key, with the key that lacks and looks like it; a
 * word of a closed list with the words there are; all else as the schema says it.
 * @param all every issue of the file, among which the keys that lack
 */
export function sayIssue(issue: Issue, all: readonly Issue[], written: unknown): readonly IssueSentence[] {
  if (issue.code === "unrecognized_keys") {
    const lacking = all.filter((other) => isLacking(other, written) && isBelow(other.path, issue.path));
    const known = lacking.map(({ path }) => String(path.at(-1)));
    return issue.keys.map((key) => ({
      path: [...issue.path, key, keyItself],
      sentence: `"${key}" is no key of it${didYouMean(key, known)}`,
    }));
  }
  if (isLacking(issue, written) && all.some((other) => isMisspelt(issue, other))) return [];
  const name = issue.path.join(".") || "file";
  const value = valueAt(written, issue.path);
  if (issue.code === "invalid_value" && typeof value === "string") {
    const known = issue.values.map(String);
    const sentence = `${name}: "${value}" is none of ${known.join(", ")}${didYouMean(value, known)}`;
    return [{ path: issue.path, sentence }];
  }
  return [{ path: issue.path, sentence: `${name}: ${issue.message}` }];
}

function isLacking({ path }: Issue, written: unknown): boolean {
  return path.length > 0 && valueAt(written, path) === undefined;
}

/** Whether a key that lacks is there with letters wrong, which is said at that key. */
function isMisspelt({ path }: Issue, other: Issue): boolean {
  if (other.code !== "unrecognized_keys" || !isBelow(path, other.path)) return false;
  return other.keys.some((key) => didYouMean(key, [String(path.at(-1))]) !== "");
}

function isBelow(path: readonly PropertyKey[], above: readonly PropertyKey[]): boolean {
  return path.length === above.length + 1 && above.every((key, at) => path[at] === key);
}

function valueAt(written: unknown, path: readonly PropertyKey[]): unknown {
  let value = written;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}
