import type { MapNode, SourceText } from "@tenzij/read";
import { message } from "../language/message.ts";
import type { Message } from "../language/say.ts";
import type { Finding } from "../text/finding.ts";
import { nearest } from "../text/nearest.ts";
import { nodeAtPath } from "./node-data.ts";
import { policyProblem, policyWarning } from "./policy-issue.ts";

/** A value of the policy and where it stands. */
export type Path = readonly PropertyKey[];
/** Makes findings at places of one policy. */
export interface Complaints {
  problem(path: Path, sentence: Message): Finding[];
  warning(path: Path, sentence: Message): Finding[];
  /** A problem unless the word is known; it names the known word that comes nearest. */
  unknown(word: string, known: readonly string[], path: Path): Finding[];
}

export function complaintsAt(source: SourceText, root: MapNode): Complaints {
  const at = (path: Path) => nodeAtPath(root, path).node.span;
  const problem = (path: Path, sentence: Message) => [policyProblem(source, at(path), sentence.key, sentence)];
  return {
    problem,
    warning: (path, sentence) => [policyWarning(source.file, at(path), sentence.key, sentence)],
    unknown: (word, known, path) => {
      if (known.includes(word)) return [];
      return problem(
        path,
        message("policy/unknown-word", { word, near: nearest(word, known) ?? "", known: known.join(", ") }),
      );
    },
  };
}
