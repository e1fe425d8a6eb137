import { type MapNode, type Node, readNodes, sourceText } from "@tenzij/read";

/** A job of a workflow, as far as it matters to the gate. */
export interface Job {
  readonly id: string;
  /** As written; it may hold expressions. */
  readonly name: string | null;
  readonly node: Node;
  readonly steps: readonly Node[];
}

export interface Workflow {
  readonly root: Node | undefined;
  readonly jobs: readonly Job[];
  /** Everything that is used, whether by a job, a step, or a step of a local action. */
  readonly uses: readonly string[];
  /** False where it is not YAML that can be read with certainty. */
  readonly readable: boolean;
}

/** Reads a workflow, or the manifest of a local action, whichever way its YAML is laid out. */
export function readWorkflow(text: string): Workflow {
  const { roots, problems } = readNodes(sourceText("workflow.yml", text));
  const [root] = roots;
  const jobs = root ? entriesOf(at(root, "jobs")).map(({ key, value }) => jobOf(key.text, value)) : [];
  const readable = roots.length < 2 && !problems.some(({ severity }) => severity === "block");
  return { root, jobs, uses: roots.flatMap(usesIn), readable };
}

function jobOf(id: string, node: Node): Job {
  const steps = at(node, "steps");
  return { id, name: textAt(node, "name"), node, steps: steps?.type === "list" ? steps.items : [] };
}

function usesIn(node: Node): string[] {
  if (node.type === "scalar") return [];
  if (node.type === "list") return node.items.flatMap(usesIn);
  return node.entries.flatMap(({ key, value }) =>
    key.text === "uses" && value.type === "scalar" ? [value.text] : usesIn(value),
  );
}

/**
 * True for what names this Action, wherever it is kept: a repository, a path or an image with its name as a whole word in it. The name of
 * an account alone is none: whoever is called so may keep other actions too.
 */
export function namesGate(uses: string): boolean {
  const [place = ""] = uses.toLowerCase().split("@");
  const isOfAccount = /^[a-z\d][a-z\d-]*\//.test(place);
  const named = isOfAccount ? place.slice(place.indexOf("/") + 1) : place;
  return /(^|[^a-z\d])tenzij([^a-z\d]|$)/.test(named);
}

/**
 * True for what nobody can change where it is kept: a full commit, an image by its digest, or what lies in this very repository.
 * The commit of a template, which is noughts, is none yet.
 */
export function isPinned(uses: string): boolean {
  const [, ref = ""] = uses.split("@");
  return uses.startsWith("./") || /^(?!0+$)(sha256:[0-9a-f]{64}|[0-9a-f]{64}|[0-9a-f]{40})$/i.test(ref);
}

export function at(node: Node | undefined, ...keys: readonly string[]): Node | undefined {
  return keys.reduce<Node | undefined>(
    (found, key) => entriesOf(found).find((entry) => entry.key.text === key)?.value,
    node,
  );
}

export function entriesOf(node: Node | undefined): MapNode["entries"] {
  return node?.type === "map" ? node.entries : [];
}

export function textAt(node: Node | undefined, ...keys: readonly string[]): string | null {
  const found = at(node, ...keys);
  return found?.type === "scalar" ? found.text : null;
}
