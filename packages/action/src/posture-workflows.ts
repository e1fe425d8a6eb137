import { message, type Node, readNodes, sourceText } from "@tenzij/core";
import type { GitHub } from "./github.ts";
import { type Guard, guard } from "./guard.ts";
import { fail } from "./problem.ts";

const WORKFLOWS = ".github/workflows/";
const OWNERS = ["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"];
/** Workflows that are read; each is one call. */
const MOST = 8;

/** Looks at the workflow that runs the gate, and at the owners of what guards it, on the default branch. */
export async function lookAtWorkflows(github: GitHub, branch: string): Promise<Guard[]> {
  const tip = (await github.branch(branch)) ?? fail(message("action/no-branch", { branch }));
  const files = await github.tree(tip.sha);
  const text = async (sha: string) => new TextDecoder().decode(await github.blob(sha));
  const workflows = files.filter(({ path }) => path.startsWith(WORKFLOWS)).slice(0, MOST);
  const texts = await Promise.all(workflows.map(({ sha }) => text(sha)));
  const running = texts.map(readWorkflow).filter(({ steps }) => steps.length > 0);
  const owners = files.find(({ path }) => OWNERS.includes(path));
  return [
    ...running.flatMap(guardsOf),
    absent(running.length),
    ...ownersOf(owners ? await text(owners.sha) : ""),
  ].filter((one) => one !== null);
}

interface Workflow {
  readonly root: Node | undefined;
  readonly steps: readonly Node[];
  readonly jobs: readonly Node[];
}

function readWorkflow(text: string): Workflow {
  const [root] = readNodes(sourceText("workflow.yml", text)).roots;
  const jobs = values(at(root, "jobs")).filter((job) => stepsOf(job).some(runsGate));
  return { root, jobs, steps: jobs.flatMap(stepsOf).filter(runsGate) };
}

function stepsOf(job: Node): readonly Node[] {
  const steps = at(job, "steps");
  return steps?.type === "list" ? steps.items : [];
}

function runsGate(step: Node): boolean {
  return uses(step).toLowerCase().includes("tenzij");
}

function uses(step: Node): string {
  const value = at(step, "uses");
  return value?.type === "scalar" ? value.text : "";
}

function guardsOf({ root, jobs, steps }: Workflow): Guard[] {
  const triggers = at(root, "on");
  const names = triggers?.type === "map" ? triggers.entries.map(({ key }) => key.text) : scalars(triggers);
  const filters = values(triggers).some(
    (trigger) => at(trigger, "paths") !== undefined || at(trigger, "paths-ignore") !== undefined,
  );
  const loose = [...jobs, ...steps].some((node) => at(node, "continue-on-error") !== undefined);
  const skipped = [...jobs, ...steps].some((node) => at(node, "if") !== undefined);
  const pinned = steps.every((step) => /@[0-9a-f]{40}$/.test(uses(step)) || uses(step).startsWith("./"));
  return [
    guard(
      {
        nl: "de workflow draait ook in de wachtrij (merge_group)",
        en: "the workflow also runs in the queue (merge_group)",
      },
      names.includes("merge_group"),
    ),
    guard({ nl: "de workflow heeft geen filter op paden", en: "the workflow has no path filter" }, !filters),
    guard(
      { nl: "de job en de stap hebben geen continue-on-error", en: "job and step have no continue-on-error" },
      !loose,
    ),
    guard(
      {
        nl: "de job en de stap hebben geen if: een overgeslagen job telt als geslaagd",
        en: "job and step have no if: a skipped job counts as passed",
      },
      !skipped,
    ),
    guard(
      { nl: "de Action is vastgezet op een volledige commit", en: "the Action is pinned to a full commit" },
      pinned,
    ),
  ];
}

function absent(count: number): Guard | null {
  if (count > 0) return null;
  return guard(
    { nl: "een workflow in deze repository draait de poort", en: "a workflow in this repository runs the gate" },
    null,
  );
}

function ownersOf(text: string): Guard[] {
  const patterns = text
    .split("\n")
    .map((line) => (line.split("#")[0] ?? "").trim().split(/\s+/))
    .filter(([, owner]) => owner !== undefined)
    .map(([pattern = ""]) => pattern);
  const all = patterns.includes("*");
  const covers = (...wanted: readonly string[]) => all || wanted.some((one) => patterns.includes(one));
  return [
    guard({ nl: "tenzij.yaml heeft eigenaren", en: "tenzij.yaml has owners" }, covers("tenzij.yaml", "/tenzij.yaml")),
    guard(
      { nl: "de rechtvaardigingstoetsen hebben eigenaren", en: "the justification records have owners" },
      covers("*.justification.yaml", "**/*.justification.yaml"),
    ),
    guard({ nl: ".github heeft eigenaren", en: ".github has owners" }, covers(".github/", "/.github/", "/.github/**")),
  ];
}

function at(node: Node | undefined, key: string): Node | undefined {
  return node?.type === "map" ? node.entries.find((entry) => entry.key.text === key)?.value : undefined;
}

function values(node: Node | undefined): readonly Node[] {
  return node?.type === "map" ? node.entries.map(({ value }) => value) : [];
}

function scalars(node: Node | undefined): string[] {
  if (node?.type === "scalar") return [node.text];
  return node?.type === "list" ? node.items.flatMap(scalars) : [];
}
