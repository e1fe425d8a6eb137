import type { Law } from "@tenzij/law";
import { message } from "../language/say.ts";
import { isDay } from "../text/dates.ts";
import type { Finding } from "../text/finding.ts";
import { nearest } from "../text/nearest.ts";
import type { MapNode } from "../text/nodes/node.ts";
import type { SourceText } from "../text/source-text.ts";
import { globProblem } from "./glob.ts";
import { nodeAtPath } from "./node-data.ts";
import type { Policy } from "./policy.ts";
import { policyProblem } from "./policy-issue.ts";

/** What a schema cannot see: names the law does not know, globs that are no globs, days that do not exist. */
export function checkPolicy(source: SourceText, root: MapNode, policy: Policy, law: Law): Finding[] {
  const at = (...path: PropertyKey[]) => nodeAtPath(root, path).node.span;
  const unknown = (word: string, known: readonly string[], ...path: PropertyKey[]): Finding[] => {
    if (known.includes(word)) return [];
    const said = message("policy/unknown-word", { word, near: nearest(word, known) ?? "", known: known.join(", ") });
    return [policyProblem(source, at(...path), "policy/unknown-word", said)];
  };
  const values = (id: string) => law.enums.find((one) => one.id === id)?.values.map((value) => value.id) ?? [];
  const entries = [...law.indicators, ...policy.indicators].map((entry) => entry.id);
  return [
    ...policy.frameworks.flatMap((id, index) =>
      unknown(
        id,
        law.frameworks.map((one) => one.id),
        "frameworks",
        index,
      ),
    ),
    ...policy.grounds.flatMap((id, index) =>
      unknown(
        id,
        law.grounds.map((one) => one.id),
        "grounds",
        index,
      ),
    ),
    ...unknown(policy.nationality, values("nationality-policy"), "nationality"),
    ...unknown(policy.fullAutomation, values("full-automation-policy"), "full-automation"),
    ...policy.signers.roles.flatMap((role, index) => unknown(role, values("role"), "signers", "roles", index)),
    ...policy.uses.flatMap((use, index) => [
      ...(use.purpose === undefined ? [] : unknown(use.purpose, values("purpose"), "uses", index, "purpose")),
      ...(use.subject === undefined ? [] : unknown(use.subject, values("subject"), "uses", index, "subject")),
      ...(use.role === undefined ? [] : unknown(use.role, values("indicator-role"), "uses", index, "role")),
    ]),
    ...policy.readings.flatMap((reading, index) => unknown(reading.readAs, entries, "readings", index, "read-as")),
    ...policy.indicators.flatMap((entry) =>
      entry.grounds.flatMap((ground, index) =>
        unknown(
          ground,
          law.grounds.map((one) => one.id),
          "indicators",
          entry.id,
          "grounds",
          index,
        ),
      ),
    ),
    ...globFindings(source, root, policy),
    ...dayFindings(source, root, policy),
  ];
}

function globFindings(source: SourceText, root: MapNode, policy: Policy): Finding[] {
  return policy.profiles.flatMap(({ files }, index) => {
    const problem = globProblem(files);
    if (problem === null) return [];
    const said = message(`policy/glob-${problem}`, { glob: files });
    return [policyProblem(source, nodeAtPath(root, ["profiles", index]).node.span, "policy/glob", said)];
  });
}

function dayFindings(source: SourceText, root: MapNode, policy: Policy): Finding[] {
  const days: [string, PropertyKey[]][] = [
    ...policy.uses.map((use, index): [string, PropertyKey[]] => [use.until, ["uses", index, "until"]]),
    ...policy.readings.map((reading, index): [string, PropertyKey[]] => [reading.on, ["readings", index, "on"]]),
    ...policy.exceptions.map((exception, index): [string, PropertyKey[]] => [
      exception.until,
      ["exceptions", index, "until"],
    ]),
    ...(policy.legacy ? [[policy.legacy.until, ["legacy", "until"]] as [string, PropertyKey[]]] : []),
  ];
  return days.flatMap(([day, path]) =>
    isDay(day)
      ? []
      : [
          policyProblem(
            source,
            nodeAtPath(root, path).node.span,
            "policy/no-such-day",
            message("policy/no-such-day", { day }),
          ),
        ],
  );
}
