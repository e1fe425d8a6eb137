import { expect, it } from "vitest";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";
import { atPath } from "./at-path.ts";
import { shapes, toolShapeOf } from "./shapes.ts";

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
  Frictionless: ["{resources: [{schema: {fields: [{name: a}]}}]}", "a"],
};

const rootOf = (text: string) => readNodes(sourceText("a.yaml", text)).roots[0];

it("has a file of every tool", () => {
  expect([...new Set(shapes.map(({ tool }) => tool))].sort()).toEqual(Object.keys(files).sort());
});

it.each(Object.entries(files))("knows %s, and where it puts names", (tool, [text, ...names]) => {
  const root = rootOf(text);
  const shape = root === undefined ? null : toolShapeOf(root);
  expect(shape?.tool).toBe(tool);
  const found = (shape?.names ?? []).flatMap((path) => (root === undefined ? [] : atPath(root, path)));
  expect(found.map((node) => (node.type === "scalar" ? node.text : node.type)).sort()).toEqual([...names].sort());
});

it.each([
  "{indicators: [{name: a}]}",
  "{version: 2, models: [x]}",
  "[]",
  "{kind: Service, schema: [{properties: [{name: a}]}]}",
  "x",
])("takes %s for none of them", (text) => {
  const root = rootOf(text);
  expect(root === undefined ? null : toolShapeOf(root)).toBeNull();
});
