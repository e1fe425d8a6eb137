import type { Node } from "../nodes/node.ts";

/** What a path such as `features[*].name` leads to; `*` is every item or entry. */
export function atPath(root: Node, path: string): Node[] {
  const steps = path
    .replaceAll(/\[(\*|\d+)\]/g, ".$1")
    .split(".")
    .filter((step) => step !== "");
  return steps.reduce((reached: Node[], step) => reached.flatMap((node) => oneStep(node, step)), [root]);
}

function oneStep(node: Node, step: string): readonly Node[] {
  if (node.type === "map")
    return node.entries.filter(({ key }) => step === "*" || key.text === step).map(({ value }) => value);
  if (node.type === "scalar") return [];
  return step === "*" ? node.items : node.items.slice(Number(step), Number(step) + 1);
}
