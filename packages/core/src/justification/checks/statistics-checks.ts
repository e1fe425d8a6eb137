import { message } from "../../language/message.ts";
import { holdFields } from "../answer.ts";
import type { Flaw } from "../flaw.ts";
import type { Judging } from "../judging.ts";
import { nodeAt, placeOf, textAt } from "../record.ts";
import { formOf } from "../record-shape.ts";
import { addUp } from "../statistics/add-up.ts";
import { holdClaim } from "../statistics/claims.ts";
import { type Comparison, compareGroups } from "../statistics/compare.ts";
import { conditionalFlaws, strataAddUp } from "../statistics/conditional.ts";
import { errorsOfGroups } from "../statistics/error-rates.ts";
import { decimal, percentage } from "../statistics/figures.ts";
import { rate, riskRatio } from "../statistics/rates.ts";
import { compareSeverity } from "../statistics/severity.ts";
import type { StatisticsTable } from "../statistics/table.ts";
import { yieldOfGroups } from "../statistics/yield-of-groups.ts";
import type { RunCheck } from "./check.ts";
import { titleOf } from "./frame.ts";

/** Measured against random checks, or a reason why not. */
export const comparator: RunCheck = ({ tables, law }) =>
  tables.flatMap((table): Flaw[] => {
    if (table.comparator === undefined) return []; // the form says that it is missing
    const span = placeOf(table.node, "comparator");
    if (table.comparator === "random-check") {
      return table.random === null ? [{ state: "incomplete", span, message: message("statistics/no-random", {}) }] : [];
    }
    if (textAt(table.node, "comparator-reason") !== undefined) return [];
    const title = titleOf(law.enums.find((one) => one.id === "comparator")?.values, table.comparator);
    return [{ state: "incomplete", span, message: message("statistics/comparator", { comparator: title }) }];
  });

/** Every table is of its form, adds up, and claims no more than it can show; the ratios are reported. */
export const statisticsAddUp: RunCheck = ({ tables, law, today }) => {
  const form = formOf(law, "statistics-table");
  const setting = { law, today, key: "", prompts: [], mayBePlanned: false };
  return tables.flatMap((table) => [
    ...(form === undefined ? [] : holdFields(table.node, form.fields, setting)),
    ...references(table),
    ...addUp(table),
    ...strataAddUp(table),
    ...holdClaim(table),
    ...reported(table),
    ...conditionalFlaws(table),
    ...yieldOfGroups(table),
    ...errorsOfGroups(table),
  ]);
};

function references(table: StatisticsTable): Flaw[] {
  const count = table.groups.filter((group) => group.reference).length;
  if (count > 1)
    return [{ state: "inconsistent", span: table.span, message: message("statistics/several-references", {}) }];
  return count === 0 && table.random === null && table.comparator !== "average" && table.groups.length > 0
    ? [{ state: "incomplete", span: table.span, message: message("statistics/no-reference", {}) }]
    : [];
}

function reported(table: StatisticsTable): Flaw[] {
  return compareGroups(table).flatMap((comparison): Flaw[] => {
    const { group, counts, against, result } = comparison;
    const at = { state: "info" as const, span: group.span };
    const names = { step: table.step, group: group.name };
    const chance =
      table.random === null || table.random.count === 0
        ? []
        : [
            {
              ...at,
              message: message("statistics/random-chance", {
                ...names,
                ratio: decimal(riskRatio(counts, table.random).ratio),
              }),
            },
          ];
    if (comparison.shows === "insufficient")
      return [{ ...at, message: message("statistics/insufficient", names) }, ...chance];
    const args = { ...names, rate: percentage(rate(counts)), reference: percentage(rate(against)), ...numbers(result) };
    return [{ ...at, message: message("statistics/selection", args) }, ...chance];
  });
}

function numbers({ ratio, interval }: Comparison["result"]) {
  return {
    ratio: decimal(ratio),
    low: decimal(interval?.low ?? 0),
    high: decimal(interval?.high ?? Number.POSITIVE_INFINITY),
  };
}

/** Every selecting step the profile names has its table. */
export const steps: RunCheck = ({ profile, tables, record }) => {
  if (tables.length === 0) return [];
  const measured = new Set(tables.map((table) => table.step.toLowerCase()));
  return namedSteps(profile)
    .filter((step) => !measured.has(step.toLowerCase()))
    .map((step) => ({
      state: "incomplete",
      span: placeOf(record.root, "statistics"),
      message: message("statistics/no-step", { step }),
    }));
};

function namedSteps(profile: Judging["profile"]): string[] {
  const list = profile.process.find(({ key }) => key === "steps" || key === "stappen")?.node;
  if (list?.type !== "list") return [];
  return list.items.flatMap((item) => {
    const name =
      item.type === "scalar" ? item.text : (textAt(item, "name") ?? textAt(item, "naam") ?? textAt(item, "step"));
    return name === undefined || name === "" ? [] : [name];
  });
}

/** How severely groups are controlled stands beside how often; heavier control of a group is reported. */
export const severityOfControl: RunCheck = ({ tables, law, record, profile }) => {
  if (tables.length === 0) return [];
  if (!tables.some((table) => table.groups.some((group) => group.controls !== null))) {
    const stated = profile.consequences.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const kinds = (stated.length > 0 ? stated : ["home-visit", "letter"]).map((kind) => `${kind}: …`).join(", ");
    const sentence = message("statistics/no-severity", { controls: `controls: {${kinds}}` });
    return [{ state: "incomplete", span: placeOf(record.root, "statistics"), message: sentence }];
  }
  const kinds = law.enums.find((one) => one.id === "consequence")?.values;
  return tables.flatMap((table) => [
    ...impossible(table, (kinds ?? []).map((one) => one.id).join(", ")),
    ...compareSeverity(table, law.enums)
      .filter((one) => one.shows === "more")
      .map((one): Flaw => {
        const args = {
          step: table.step,
          group: one.group.name,
          control: titleOf(kinds, one.control),
          rate: percentage(rate(one.counts)),
          reference: percentage(rate(one.against)),
          ...numbers(one.result),
        };
        return { state: "info", span: one.group.span, message: message("statistics/severity", args) };
      }),
  ]);
};

function impossible(table: StatisticsTable, known: string): Flaw[] {
  return table.groups.flatMap((group): Flaw[] => {
    const unknown = (group.controls ?? []).filter((one) => one.value === undefined);
    const sum = (group.controls ?? []).reduce((so, one) => so + one.figure.value, 0);
    const slack = table.rounding > 1 ? (table.rounding / 2) * ((group.controls?.length ?? 0) + 1) : 0;
    return [
      ...unknown.map(
        ({ figure }): Flaw => ({
          state: "incomplete",
          span: figure.span,
          message: message("statistics/unknown-control", { control: figure.key, known }),
        }),
      ),
      ...(sum > group.selected.value + slack
        ? [
            {
              state: "inconsistent" as const,
              span: group.span,
              message: message("statistics/severity-more", {
                group: group.name,
                controls: String(sum),
                selected: group.selected.text,
              }),
            },
          ]
        : []),
    ];
  });
}

/** A difference asks what is done about it. */
export const measure: RunCheck = ({ record, differences }) => {
  if (differences.length === 0 || nodeAt(record.root, "measure") !== undefined) return [];
  const span = placeOf(record.root, "statistics");
  return [{ state: "missing", span, message: message("measure/missing", { groups: differences.join(", ") }) }];
};
