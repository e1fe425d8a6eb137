import type { MapNode, Node } from "../nodes/node.ts";

/** What a path such as `features[*].name` leads to; `*` is every item or entry. */
export function atPath(root: Node, path: string): readonly Node[] {
  let reached: readonly Node[] = [root];
  for (const step of stepsOf(path)) {
    if (reached.length === 0) return reached;
    const [only] = reached;
    reached = reached.length === 1 && only ? oneStep(only, step) : reached.flatMap((node) => oneStep(node, step));
  }
  return reached;
}

/** Steps of the paths of shapes, some hundred, which are asked of every file. */
const known = new Map<string, readonly string[]>();

function stepsOf(path: string): readonly string[] {
  const made = known.get(path);
  if (made !== undefined) return made;
  const steps = path
    .replaceAll(/\[(\*|\d+)\]/g, ".$1")
    .split(".")
    .filter((step) => step !== "");
  known.set(path, steps);
  return steps;
}

function oneStep(node: Node, step: string): readonly Node[] {
  if (node.type === "map") return under(node, step);
  if (node.type === "scalar") return nowhere;
  return step === "*" ? node.items : node.items.slice(Number(step), Number(step) + 1);
}

/** Nearly every path ends at once: most documents have none of the keys that it begins with. */
function under({ entries }: MapNode, step: string): readonly Node[] {
  let found: Node[] | undefined;
  for (const { key, value } of entries) {
    if (step !== "*" && key.text !== step) continue;
    found ??= [];
    found.push(value);
  }
  return found ?? nowhere;
}

const nowhere: readonly Node[] = [];
