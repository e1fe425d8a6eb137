import { expect, it } from "vitest";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";
import { atPath } from "./at-path.ts";
import { shapes, toolShapesOf } from "./shapes.ts";

/** A file of each tool as its documentation shows it, with the names in it. */
const files: Record<string, readonly [text: string, ...names: string[]]> = {
  XGBoost: [
    '{learner: {feature_names: [a, b], gradient_booster: {model: {trees: []}}, learner_model_param: {num_feature: "2"}}, version: [2, 0, 3]}',
    "a",
    "b",
  ],
  LightGBM: ["{name: tree, version: v3, feature_names: [a, b], tree_info: [{tree_index: 0}]}", "a", "b"],
  CatBoost: [
    "{features_info: {float_features: [{feature_id: a, borders: [1.5]}], categorical_features: [{feature_id: b}]}, model_info: {params: {}}}",
    "a",
    "b",
  ],
  "scikit-learn": ["{feature_names_in_: [a, b], coef_: [[0.3, 1.2]], intercept_: [0.1]}", "a", "b"],
  statsmodels: ["{params: {a: 0.1}, pvalues: {a: 0.04}}"],
  MLflow: ['{flavors: {python_function: {}}, signature: {inputs: \'[{"name": "a"}]\'}}'],
  "json-rules-engine": ["{conditions: {all: [{fact: a, operator: equal, value: 1}]}, event: {type: x}}"],
  RulesEngine: ["{WorkflowName: x, Rules: [{RuleName: y, Expression: 'a > 1'}]}"],
  Sigma: ["{title: x, logsource: {product: y}, detection: {selection: {a: 1}, condition: selection}}"],
  "MinBZK regelrecht": [
    "{properties: {input: [{name: a, service_reference: {field: b}}]}, actions: [{output: x}]}",
    "a",
    "b",
  ],
  Ludwig: ["{input_features: [{name: a, type: number}], output_features: [{name: y}]}", "a"],
  triage: [
    "{feature_aggregations: [{from_obj: t, categoricals: [{column: a}], aggregates: [{quantity: 'b::INT'}]}], label_config: {query: q}}",
    "a",
    "b::INT",
  ],
  "SageMaker Clarify": ["{headers: [a, b], label: y, facet: [{name_or_index: c}], methods: {shap: {}}}", "a", "b"],
  Aequitas: ["{attribute_columns: [a]}"],
  dbt: ["{version: 2, models: [{name: m, columns: [{name: a}]}]}", "a"],
  Feast: ["{project: p, featureViews: [{spec: {features: [{name: a}]}}], entities: [{spec: {joinKey: b}}]}", "a", "b"],
  "Apache Superset": ["{table_name: t, columns: [{column_name: a}]}", "a"],
  "Great Expectations": [
    "{expectations: [{expectation_type: x, kwargs: {column: a}}, {type: y, kwargs: {column_set: [b]}}]}",
    "a",
    "b",
  ],
  "Open Data Contract Standard": ["{kind: DataContract, schema: [{name: t, properties: [{name: a}]}]}", "a"],
  SHAP: ["{values: [[0.1, 0.2]], base_values: [0.5], feature_names: [a, b], data: [[1, 2]]}", "a", "b"],
  "Feature importances": ["[{feature: a, importance: 0.3}, {feature: b, importance: 0.1}]", "a", "b"],
  "BigQuery ML": [
    "{modelReference: {modelId: m}, featureColumns: [{name: a, type: {typeKind: INT64}}], transformColumns: [{name: b}]}",
    "a",
    "b",
  ],
  BigQuery: ["[{name: a, type: RECORD, mode: NULLABLE, fields: [{name: b, type: STRING}]}]", "a", "b"],
  "JSON Schema": ["{$schema: 'https://json-schema.org/draft/2020-12/schema', properties: {a: {type: string}}}"],
  OpenFisca: ["{description: x, values: {2020-01-01: {value: 1}}, metadata: {reference: y}}"],
  Frictionless: ["{resources: [{schema: {fields: [{name: a}]}}]}", "a"],
};

const rootOf = (text: string) => readNodes(sourceText("a.yaml", text)).roots[0];

it("has a file of every tool", () => {
  expect([...new Set(shapes.map(({ tool }) => tool))].sort()).toEqual(Object.keys(files).sort());
});

it.each(Object.entries(files))("knows %s, and where it puts names", (tool, [text, ...names]) => {
  const root = rootOf(text);
  const known = root === undefined ? [] : toolShapesOf(root);
  expect(known.map((shape) => shape.tool)).toContain(tool);
  const found = known.flatMap(({ names: paths }) => paths.flatMap((path) => (root ? atPath(root, path) : [])));
  expect(found.map((node) => (node.type === "scalar" ? node.text : node.type)).sort()).toEqual([...names].sort());
});

it("knows a parameter of a law in brackets", () => {
  const root = rootOf("{brackets: [{threshold: {2020-01-01: {value: 1}}}], metadata: {type: marginal_rate}}");
  expect(root === undefined ? [] : toolShapesOf(root).map(({ tool }) => tool)).toEqual(["OpenFisca"]);
});

it("counts every tool that could have written a document", () => {
  const both = rootOf(
    "{feature_names_in_: [a], learner: {feature_names: [b], gradient_booster: {}, learner_model_param: {}}}",
  );
  const known = both === undefined ? [] : toolShapesOf(both);
  const names = known.flatMap(({ names: paths }) => paths.flatMap((path) => (both ? atPath(both, path) : [])));
  expect(names.map((node) => (node.type === "scalar" ? node.text : ""))).toEqual(["b", "a"]);
});

it.each([
  "{indicators: [{name: a}]}",
  "{version: 2, models: [x]}",
  "[]",
  "{kind: Service, schema: [{properties: [{name: a}]}]}",
  "x",
])("takes %s for none of them", (text) => {
  const root = rootOf(text);
  expect(root === undefined ? [] : toolShapesOf(root)).toEqual([]);
});
