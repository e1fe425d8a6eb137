import { type Locale, type Message, say } from "@tenzij/core/language";
import { escapeCommandMessage, escapeMarkdown } from "@tenzij/core/report";
import { fail } from "@tenzij/gate";
import type { Text } from "@tenzij/law";
import type { Occasion } from "./event.ts";
import type { GitHub } from "./github.ts";
import { type Guard, guard } from "./guard.ts";
import { message } from "./language/message.ts";
import { lookAtWorkflows, type SeenWorkflows } from "./posture-workflows.ts";
import type { Runner } from "./runner.ts";

type Json = { readonly [key: string]: Json } | readonly Json[] | string | number | boolean | null | undefined;

/**
 * Says how well the gate itself is guarded on GitHub. It changes nothing and judges no profile.
 * @returns 0 all that could be seen is in order, 1 something is not.
 */
export async function posture(occasion: Occasion, github: GitHub, locale: Locale, runner: Runner): Promise<0 | 1> {
  if (occasion.kind !== "watch") return fail(message("action/posture-only-by-hand", {}));
  const branch = await github.defaultBranch();
  const workflows = await lookAtWorkflows(github, branch);
  const order = { bad: 0, unseen: 1, good: 2 } as const;
  const guards = [
    ...(await lookAtRules(github, branch, workflows)),
    ...(await lookAtApprovals(github)),
    ...workflows.guards,
  ].sort((a, b) => order[a.state] - order[b.state]);
  const open = guards.filter(({ state }) => state === "bad").length;
  const code = open > 0 ? 1 : 0;
  runner.output("result", code === 0 ? "pass" : "block");
  await runner.summary(page(guards, locale));
  for (const guard of guards) runner.print(`${say(lineOf(guard), locale)}\n`);
  const error = say(message("action/posture-open", { count: open }), locale);
  if (open > 0) runner.print(`::error title=Tenzij::${escapeCommandMessage(error)}\n`);
  return code;
}

function page(guards: readonly Guard[], locale: Locale): string {
  const text = (sentence: Message) => escapeMarkdown(say(sentence, locale));
  const rows = guards.map((guard) => `- ${text(lineOf(guard))}`);
  const open = guards.filter(({ state }) => state === "bad").length;
  const opening = open > 0 ? `${text(message("action/posture-open", { count: open }))}\n\n` : "";
  return `# ${text(message("action/posture-heading", {}))}\n\n${opening}${rows.join("\n")}\n`;
}

function lineOf({ state, what }: Guard): Message {
  if (state === "good") return message("action/posture-good", { what });
  return state === "bad" ? message("action/posture-bad", { what }) : message("action/posture-unseen", { what });
}

function field(value: Json, ...keys: readonly string[]): Json {
  let found = value;
  for (const key of keys) {
    if (typeof found !== "object" || found === null || Array.isArray(found)) return undefined;
    found = (found as { readonly [key: string]: Json })[key];
  }
  return found;
}

function items(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

async function lookAtRules(github: GitHub, branch: string, seen: SeenWorkflows): Promise<Guard[]> {
  const rules = (await github.look("GET /repos/{owner}/{repo}/rules/branches/{branch}", {
    branch,
    per_page: 100,
  })) as Json;
  const isSeen = Array.isArray(rules);
  const ofType = (type: string) => items(rules).filter((rule) => field(rule, "type") === type);
  const checks = ofType("required_status_checks");
  const byWorkflow = ofType("workflows").length > 0;
  const reviews = ofType("pull_request").map((rule) => field(rule, "parameters"));
  const review = (key: string) => reviews.some((parameters) => field(parameters, key) === true);
  const isStrict = checks.some((rule) => field(rule, "parameters", "strict_required_status_checks_policy") === true);
  const required = isRequired(checks, byWorkflow, seen);
  const found: readonly (readonly [Text, boolean])[] = [
    [guarding.workflow, byWorkflow],
    [guarding.strict, isStrict || ofType("merge_queue").length > 0],
    [guarding.dismissed, review("dismiss_stale_reviews_on_push")],
    [guarding.lastPush, review("require_last_push_approval")],
    [guarding.owners, review("require_code_owner_review")],
    [guarding.force, ofType("non_fast_forward").length > 0],
  ];
  return [
    guard(guarding.required, isSeen || required === true ? required : null),
    ...found.map(([what, isGood]) => guard(what, isSeen ? isGood : null)),
    await lookAtBypass(github, items(rules)),
  ];
}

/** What rules of a branch guard, in the words of the page. */
const guarding = {
  required: {
    nl: "de controle is verplicht, of een verplichte workflow draait de poort",
    en: "the check is required, or a required workflow runs the gate",
  },
  workflow: {
    nl: "een verplichte workflow: wie schrijfrechten heeft, kan de poort niet nabootsen",
    en: "a required workflow: a writer cannot imitate the gate",
  },
  strict: {
    nl: "strikte controles of een wachtrij: de branch kan niet ongemerkt verschuiven",
    en: "strict checks or a merge queue: the branch cannot move unseen",
  },
  dismissed: { nl: "een goedkeuring vervalt bij een nieuwe versie", en: "an approval lapses with a new version" },
  lastPush: { nl: "de laatste versie is goedgekeurd door iemand anders", en: "someone else approved the last version" },
  owners: { nl: "eigenaren in CODEOWNERS moeten goedkeuren", en: "owners in CODEOWNERS have to approve" },
  force: { nl: "geforceerd pushen is uitgesloten", en: "force pushes are ruled out" },
} as const satisfies Record<string, Text>;

/** Whether the gate's check is required; null where nobody can tell, since without a workflow here it is not known which check it is. */
function isRequired(
  checks: readonly Json[],
  byWorkflow: boolean,
  { names, requiredChecks }: SeenWorkflows,
): boolean | null {
  const ofRulesets = checks.flatMap((rule) =>
    items(field(rule, "parameters", "required_status_checks")).map((one) => field(one, "context")),
  );
  const contexts = [...ofRulesets, ...requiredChecks];
  const is = byWorkflow || names.some((name) => contexts.includes(name));
  return is || names.length > 0 || contexts.length === 0 ? is : null;
}

async function lookAtBypass(github: GitHub, rules: readonly Json[]): Promise<Guard> {
  const what = { nl: "niemand mag de regels omzeilen", en: "nobody may bypass the rules" };
  const ids = [...new Set(rules.map((rule) => field(rule, "ruleset_id")))]
    .filter((id) => typeof id === "number")
    .slice(0, 5);
  if (ids.length === 0) return guard(what, null);
  let isSeen = true;
  for (const id of ids) {
    const ruleset = (await github.look("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", { ruleset_id: id })) as Json;
    const actors = field(ruleset, "bypass_actors");
    if (items(actors).length > 0) return guard(what, false);
    if (!Array.isArray(actors)) isSeen = false;
  }
  return guard(what, isSeen ? true : null);
}

async function lookAtApprovals(github: GitHub): Promise<Guard[]> {
  const permissions = (await github.look("GET /repos/{owner}/{repo}/actions/permissions/workflow", {})) as Json;
  const may = field(permissions, "can_approve_pull_request_reviews");
  const what = { nl: "workflows mogen geen pull requests goedkeuren", en: "workflows may not approve pull requests" };
  return [guard(what, typeof may === "boolean" ? !may : null)];
}
