import type { YamlPath } from "@tenzij/read";
import type { AskedQuestion } from "../asked.ts";
import { combinationsKey } from "../record.ts";
import type { Row } from "../row.ts";

/** A path as one text, to look it up by. */
export function pathKey(path: YamlPath): string {
  return path.join("\n");
}

/** Where the answers about a row stand; about the whole profile, at the top. */
export function basePath(row: Row | null): YamlPath {
  if (row === null) return [];
  return [row.members === undefined ? "distinctions" : combinationsKey, row.key];
}

/** The place of an answer as a path. */
export function answerPath({ question, row }: AskedQuestion): YamlPath {
  return [...basePath(row), ...(question.at ?? "").split(".")];
}
