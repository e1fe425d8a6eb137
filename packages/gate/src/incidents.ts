import { readIncident } from "@tenzij/core/justification";
import { isIncidentName } from "@tenzij/core/policy";
import type { Law } from "@tenzij/law";
import { readText, type Tree } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import type { Context } from "./context.ts";
import type { GuardedChange } from "./gate-files.ts";
import { message } from "./language/message.ts";
import type { Listed } from "./listed.ts";
import { type Files, sameEntry } from "./pair.ts";

/** Suspicions of discrimination that stand in a tree. */
export function incidentsIn(files: Files): string[] {
  return [...files.keys()].filter(isIncidentName).sort();
}

/**
 * Changes that make a suspicion hold back less: it is removed, it is called settled or no longer established, its decision to stop is
 * taken back, or it names fewer profiles. They need a person whom the policy in force names.
 */
export async function incidentChanges(
  { judged, since }: Listed,
  { objects, law, today }: Pick<Context, "objects" | "law" | "today">,
): Promise<GuardedChange[]> {
  const old = since ?? new Map();
  const changed = incidentsIn(old).filter((file) => !sameEntry(judged.get(file), old.get(file)));
  if (changed.length === 0) return [];
  const before = await commitTree(objects, old, changed);
  const after = await commitTree(objects, judged, changed);
  return changed.flatMap((file): GuardedChange[] => {
    const [was, is] = [before, after].map((tree) => incidentAt(tree, file, law, today));
    if (was === null || was === undefined || was.stands === "settled") return [];
    if (is === null || is === undefined)
      return [{ file, rule: "gate/incident-removed", sentence: message("gate/incident-removed", {}) }];
    const names = new Set(is.profiles.map(({ name }) => name));
    const isLess =
      weight[is.stands] < weight[was.stands] ||
      (was.decided === "stopped" && is.decided !== "stopped") ||
      was.profiles.some(({ name }) => !names.has(name));
    return isLess ? [{ file, rule: "gate/incident-weaker", sentence: message("gate/incident-weaker", {}) }] : [];
  });
}

const weight = { settled: 0, open: 1, stops: 2 } as const;

function incidentAt(tree: Tree, file: string, law: Law, today: string) {
  if (!tree.files.includes(file)) return null;
  const text = readText(file, tree.read(file));
  return text.readable ? readIncident(text.source, law, today) : null;
}
