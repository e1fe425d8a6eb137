import type { YamlPath } from "@tenzij/read";
import { keyOf } from "../asked.ts";
import { mayBePlanned } from "../judging.ts";
import { nodeAt, textAt } from "../record.ts";
import { formOf } from "../record-shape.ts";
import { answerPath, pathKey } from "./answer-path.ts";
import type { FormSetting } from "./form-setting.ts";

/**
 * One plan of who, when, source and method serves every question whose figures are still planned: what is typed for the first is
 * written for all in which the same stands, or nothing yet.
 * @returns for each field of a plan, by its path, the places the same answer goes as well
 */
export function plansOf(setting: FormSetting): ReadonlyMap<string, readonly YamlPath[]> {
  const { asked, record, law, states } = setting;
  const found = new Map<string, readonly YamlPath[]>();
  if (!mayBePlanned(setting)) return found;
  const plans = asked.flatMap((one) => {
    const { question, row } = one;
    const form = formOf(law, question.form ?? "");
    const state = states.get(keyOf({ question: question.id, indicator: row?.indicator.name }));
    if (form?.planned !== true || state === undefined || state.state === "not-asked") return [];
    const node = nodeAt(row === null ? record.root : row.node, question.at ?? "");
    const isOpen = node?.type !== "map" || node.entries.length === 0 || nodeAt(node, "planned") !== undefined;
    return isOpen ? [{ path: [...answerPath(one), "planned"], node: nodeAt(node, "planned") }] : [];
  });
  for (const key of Object.keys(formOf(law, "planned")?.fields ?? {})) {
    for (const { path, node } of plans) {
      const stated = textAt(node, key) ?? "";
      const others = plans.filter((one) => one.path !== path && [stated, ""].includes(textAt(one.node, key) ?? ""));
      if (others.length > 0)
        found.set(
          pathKey([...path, key]),
          others.map((one) => [...one.path, key]),
        );
    }
  }
  return found;
}
