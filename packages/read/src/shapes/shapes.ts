import type { Node } from "../nodes/node.ts";
import { aequitas } from "./aequitas.ts";
import { atPath } from "./at-path.ts";
import { bigqueryMl } from "./bigquery-ml.ts";
import { bigqueryTable } from "./bigquery-table.ts";
import { catboost } from "./catboost.ts";
import { clarify } from "./clarify.ts";
import { dbt } from "./dbt.ts";
import { dbtSources } from "./dbt-sources.ts";
import { feast } from "./feast.ts";
import { greatExpectations } from "./great-expectations.ts";
import { importances } from "./importances.ts";
import { jsonRulesEngine } from "./json-rules-engine.ts";
import { jsonSchema } from "./json-schema.ts";
import { lightgbm } from "./lightgbm.ts";
import { ludwig } from "./ludwig.ts";
import { machineLaw } from "./machine-law.ts";
import { mlflow } from "./mlflow.ts";
import { odcs } from "./odcs.ts";
import { openfisca } from "./openfisca.ts";
import { openfiscaScale } from "./openfisca-scale.ts";
import { rulesEngine } from "./rules-engine.ts";
import { scikitLearn } from "./scikit-learn.ts";
import { shap } from "./shap.ts";
import type { Shape } from "./shape.ts";
import { sigma } from "./sigma.ts";
import { statsmodels } from "./statsmodels.ts";
import { superset } from "./superset.ts";
import { tableSchema } from "./table-schema.ts";
import { triage } from "./triage.ts";
import { xgboost } from "./xgboost.ts";

/** Every shape that is known. A document may have several, and each of them counts. */
export const shapes: readonly Shape[] = [
  xgboost,
  lightgbm,
  catboost,
  scikitLearn,
  statsmodels,
  mlflow,
  jsonRulesEngine,
  rulesEngine,
  sigma,
  machineLaw,
  ludwig,
  triage,
  clarify,
  aequitas,
  dbt,
  dbtSources,
  feast,
  superset,
  greatExpectations,
  odcs,
  tableSchema,
  shap,
  importances,
  bigqueryMl,
  bigqueryTable,
  jsonSchema,
  openfisca,
  openfiscaScale,
];

/**
 * The tools whose file a document is, by the keys their makers prescribe and never by a word in it. All of them count: that another tool
 * could have written it too takes no name away.
 */
export function toolShapesOf(root: Node): readonly Shape[] {
  if (root.type === "scalar") return [];
  return shapes.filter(({ has, says = {} }) => has.every((path) => leads(root, path, says[path])));
}

function leads(root: Node, path: string, pattern: RegExp | undefined): boolean {
  const found = atPath(root, path);
  if (pattern === undefined) return found.length > 0;
  return found.some((node) => node.type === "scalar" && pattern.test(node.text));
}
