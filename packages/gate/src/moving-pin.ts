import type { Finding } from "@tenzij/core";
import { readText } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import type { Context } from "./context.ts";
import { isManifest, isWorkflow } from "./gate-files.ts";
import { message } from "./language/message.ts";
import type { Files } from "./pair.ts";
import { isPinned, namesGate, readWorkflow } from "./workflow.ts";

/** The rule of a gate that follows a tag or a branch: what it asks can change where nobody here sees it. */
export const movingRule = "gate/pin-moves";

/**
 * Where the gate is used by a tag or a branch, by the workflows and local actions of the judged commit; and where none of these says so,
 * by what the runner says that it started. Whether the same law judged what stands on the branch is then not known.
 */
export async function movingPins(
  judged: Files,
  { objects, workflow, started }: Pick<Context, "objects" | "workflow" | "started">,
): Promise<Finding[]> {
  // Without git each file is a call, and the runner says it of the one that counts.
  const paths = objects.near ? [...judged.keys()].filter((path) => isWorkflow(path) || isManifest(path)) : [];
  const tree = await commitTree(objects, judged, paths);
  const found = paths.flatMap((file) => {
    const { uses } = readWorkflow(readText(file, tree.read(file)).source.text);
    // A workflow of another repository that runs this very gate may be called anything.
    const calls = file === workflow && !uses.some(namesGate) ? uses.filter((one) => isWorkflow(pathIn(one))) : [];
    const moving = [...uses.filter(namesGate), ...calls].filter((one) => !isPinned(one));
    return [...new Set(moving)].map((one) => moves(file, one));
  });
  if (found.length > 0 || started === null || isPinned(started)) return found;
  return [moves(workflow ?? "", started)];
}

/** `OWNER/REPOSITORY/PATH@REF`: the path. */
function pathIn(uses: string): string {
  return uses.split("@")[0]?.split("/").slice(2).join("/") ?? "";
}

function moves(file: string, uses: string): Finding {
  const [place = "", ref = ""] = uses.split("@");
  const sentence = message(movingRule, { uses, place, ref });
  return { rule: movingRule, severity: "warning", file, span: { start: 0, end: 0 }, message: sentence, sources: [] };
}
