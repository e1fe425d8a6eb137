import type { Finding } from "@tenzij/core";
import { readText } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import type { Context } from "./context.ts";
import { changedGuards, isManifest, isWorkflow } from "./gate-files.ts";
import { message } from "./language/message.ts";
import type { Files } from "./pair.ts";
import { namesGate, readWorkflow } from "./workflow.ts";

/** A change of the version of the gate itself: what is judged by another law cannot be carried. */
export interface PinChange {
  /** The file that sets it. */
  readonly file: string;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/**
 * Whether the gate that judges one side is another than the one of the other side, by what workflows and local actions use. It is looked
 * into only where such files differ. A gate that is only being put in place has no version that it had before.
 */
export async function pinChange(
  now: Files,
  before: Files,
  { objects, workflow }: Pick<Context, "objects" | "workflow">,
): Promise<PinChange | null> {
  const differing = changedGuards(now, before);
  if (differing.length === 0) return null;
  const names = [...before.keys()].filter((path) => isWorkflow(path) || isManifest(path));
  const old = await pinsIn(before, names, workflow, objects);
  const current = await pinsIn(now, differing, workflow, objects);
  const known = new Set([...old.values()].flat());
  if (known.size === 0) return null;
  for (const [file, is] of current) {
    const was = old.get(file) ?? [];
    // What another file already uses is new to this one all the same: it may be the one that runs the gate.
    const former = was.length > 0 ? was : [...known];
    const isOther = file === workflow ? was.join("\n") !== is.join("\n") : is.some((one) => !former.includes(one));
    if (isOther && is.length > 0) return { file, was: former, is };
  }
  return null;
}

/** What each file uses to run the gate, sorted. The workflow that runs this very gate may start it by an action of another name. */
async function pinsIn(
  files: Files,
  paths: readonly string[],
  workflow: string | null,
  objects: Context["objects"],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const tree = await commitTree(objects, files, paths);
  return new Map(
    paths.map((path) => {
      const { uses } = readWorkflow(readText(path, tree.read(path)).source.text);
      const named = uses.filter(namesGate);
      const pins = named.length === 0 && path === workflow ? uses : named;
      return [path, [...new Set(pins)].sort()] as const;
    }),
  );
}

/** Says at the file that sets it that another version judges. */
export function versionChanged(pin: PinChange | null): Finding[] {
  if (pin === null) return [];
  const sentence = message("gate/version-changed", { was: pin.was.join(", "), is: pin.is.join(", ") });
  const place = { file: pin.file, span: { start: 0, end: 0 }, sources: [] };
  return [{ rule: sentence.key, severity: "info", message: sentence, ...place }];
}
