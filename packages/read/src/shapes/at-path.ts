import type { Node } from "../nodes/node.ts";

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
  if (node.type === "map")
    return node.entries.filter(({ key }) => step === "*" || key.text === step).map(({ value }) => value);
  if (node.type === "scalar") return [];
  return step === "*" ? node.items : node.items.slice(Number(step), Number(step) + 1);
}
