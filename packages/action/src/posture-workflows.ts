import { at, entriesOf, fail, isPinned, type Job, namesGate, readWorkflow, textAt } from "@tenzij/gate";
import type { Node } from "@tenzij/read";
import type { GitHub } from "./github.ts";
import { type Guard, guard } from "./guard.ts";
import { message } from "./language/message.ts";

const WORKFLOWS = ".github/workflows/";
const OWNERS = ["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"];
/** Workflows that are read; each is one call. */
const MOST = 8;

/** What the default branch shows of how the gate is started and owned. */
export interface SeenWorkflows {
  readonly guards: readonly Guard[];
  /** The names under which its check may be required; empty where no workflow of this repository runs it. */
  readonly names: readonly string[];
  /** Names of checks that the default branch's own protection requires. */
  readonly requiredChecks: readonly string[];
}

/** Looks at the workflow that runs the gate, and at the owners of what guards it, on the default branch. */
export async function lookAtWorkflows(github: GitHub, branch: string): Promise<SeenWorkflows> {
  const tip = (await github.branch(branch)) ?? fail(message("action/no-branch", { branch }));
  const files = await github.tree(tip.sha);
  const text = async (sha: string) => new TextDecoder().decode(await github.blob(sha));
  const workflows = files.filter(({ path }) => path.startsWith(WORKFLOWS)).slice(0, MOST);
  const texts = await Promise.all(workflows.map(({ sha }) => text(sha)));
  const running = texts.map(runningIn).filter(({ steps }) => steps.length > 0);
  const owners = files.find(({ path }) => OWNERS.includes(path));
  return {
    guards: [
      ...running.flatMap(guardsOf),
      absent(running.length),
      ...ownersOf(owners ? await text(owners.sha) : ""),
    ].filter((one) => one !== null),
    requiredChecks: tip.requiredChecks,
    names: running.flatMap(({ jobs }) => jobs.map(({ id, name }) => name ?? id)),
  };
}

/** The jobs and steps of a workflow that judge; looking at the posture is no judging. */
interface Running {
  readonly root: Node | undefined;
  readonly jobs: readonly Job[];
  readonly steps: readonly Node[];
}

function runningIn(text: string): Running {
  const { root, jobs } = readWorkflow(text);
  const judging = jobs.filter((job) => job.steps.some(judges));
  return { root, jobs: judging, steps: judging.flatMap(({ steps }) => steps).filter(judges) };
}

function judges(step: Node): boolean {
  return namesGate(textAt(step, "uses") ?? "") && textAt(step, "with", "mode") !== "posture";
}

function guardsOf({ root, jobs, steps }: Running): Guard[] {
  const triggers = at(root, "on");
  const names = triggers?.type === "map" ? triggers.entries.map(({ key }) => key.text) : scalars(triggers);
  const filters = entriesOf(triggers).some(
    ({ value }) => at(value, "paths") !== undefined || at(value, "paths-ignore") !== undefined,
  );
  const nodes = [...jobs.map(({ node }) => node), ...steps];
  const loose = nodes.some((node) => at(node, "continue-on-error") !== undefined);
  const skipped = nodes.some((node) => at(node, "if") !== undefined);
  const used = steps.map((step) => textAt(step, "uses") ?? "");
  const pinned = used.every(isPinned);
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

/** The last line that matches a file counts, and one without an owner leaves it without. */
function ownersOf(text: string): Guard[] {
  const lines = text
    .split("\n")
    .map((line) => (line.split("#")[0] ?? "").trim().split(/\s+/))
    .filter(([pattern]) => pattern !== "");
  const covers = (...patterns: readonly string[]) => {
    const last = lines.findLast(([pattern = ""]) => pattern === "*" || patterns.includes(pattern));
    return last !== undefined && last.length > 1;
  };
  return [
    guard({ nl: "tenzij.yaml heeft eigenaren", en: "tenzij.yaml has owners" }, covers("tenzij.yaml", "/tenzij.yaml")),
    guard(
      { nl: "de rechtvaardigingstoetsen hebben eigenaren", en: "the justification records have owners" },
      covers("*.justification.yaml", "**/*.justification.yaml"),
    ),
    guard({ nl: ".github heeft eigenaren", en: ".github has owners" }, covers(".github/", "/.github/", "/.github/**")),
  ];
}

function scalars(node: Node | undefined): string[] {
  if (node?.type === "scalar") return [node.text];
  return node?.type === "list" ? node.items.flatMap(scalars) : [];
}
