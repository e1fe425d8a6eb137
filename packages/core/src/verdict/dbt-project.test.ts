import { expect, it } from "vitest";
import { dbtProject } from "./fixtures/dbt-project.ts";
import { judge } from "./fixtures/judge.ts";

const { profiles } = judge(dbtProject);
const rules = (severity: string) =>
  profiles.flatMap(({ file, findings }) => {
    const found = findings.filter((one) => one.severity === severity && /^(?:indicator|read)\//.test(one.rule));
    return found.length === 0 ? [] : [[file.replace(/^models\//, ""), [...new Set(found.map(({ rule }) => rule))]]];
  });

it("of a project of dbt only the models stand in the way whose own columns, or those of a macro they call, are known words", () => {
  expect(profiles).toHaveLength(Object.keys(dbtProject).filter((file) => /^models.*sql$/.test(file)).length);
  expect(rules("block")).toEqual([
    ["intermediate/int_achtergrond.sql", ["indicator/nationality"]],
    ["marts/fct_selectie.sql", ["indicator/country-of-birth"]],
    ["staging/stg_personen.sql", ["indicator/nationality"]],
  ]);
});

it("what a model of it hides is told, and stands in nobody's way", () => {
  const hidden = rules("warning").filter(([, found]) => found?.includes("read/opaque-source"));
  expect(hidden.map(([file]) => file)).toEqual([
    "intermediate/int_gewogen.sql",
    "intermediate/int_uitkeringen.sql",
    "intermediate/int_verloop.sql",
    "marts/dim_persoon.sql",
    "marts/fct_maanden.sql",
    "staging/stg_controles.sql",
    "staging/stg_personen.sql",
  ]);
});
