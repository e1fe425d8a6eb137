import { message } from "../../language/message.ts";
import { isIncidentName, isProfileName, isRecordName, ownFiles } from "../../policy/file-kinds.ts";
import type { Reachable, ReadFile, Step, Unresolved } from "./reference.ts";
import { resolvePath } from "./resolve-path.ts";

/**
 * Files of the tree that a document names under a key of its own, and that nothing else makes part of it: what a key means that is
 * not known, its author knows. Files that are judged or read for what they are need no word here.
 */
export function passedOver(
  named: readonly Step[],
  reachable: Reachable,
  files: ReadonlyMap<string, ReadFile>,
): Unresolved[] {
  const seen = new Set<string>();
  return named.flatMap((step) => {
    const resolved = resolvePath(step.file, step.reference.path);
    if ("outside" in resolved) return [];
    return resolved.files
      .filter((file) => file !== step.file && !files.has(file) && !hasOwnKind(file) && !seen.has(file))
      .filter((file) => reachable.standing(file) !== "absent")
      .map((file) => {
        seen.add(file);
        return { step, message: message("reference/passed-over", { file: { path: file } }) };
      });
  });
}

function hasOwnKind(file: string): boolean {
  return isRecordName(file) || isProfileName(file) || isIncidentName(file) || ownFiles.has(file);
}
