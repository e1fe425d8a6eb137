/** A repository of a data team as they are: a dbt project, score cards, a model and queries, and no word of Tenzij in it. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const workbook = fileURLToPath(
  new URL("../../docs/second-formats/scorekaart-2003/profiles/scorekaart.xlsx", import.meta.url),
);

const files = {
  "README.md": "# Toezicht Werk en Inkomen\n\nDe modellen draaien iedere maandag.\n",
  "dbt/dbt_project.yml":
    'name: handhaving\nversion: "1.0.0"\nconfig-version: 2\nprofile: handhaving\nmodel-paths: ["models"]\nseed-paths: ["seeds"]\nmodels:\n  handhaving:\n    marts:\n      +materialized: table\n',
  "dbt/packages.yml": "packages:\n  - package: dbt-labs/dbt_utils\n    version: 1.3.0\n",
  "dbt/models/staging/stg_personen.sql":
    "select persoon_id, nationaliteit_code, postcode, datum_vestiging_nl\nfrom {{ source('brp', 'personen') }}\n",
  "dbt/models/marts/fct_risicoscore.sql": `{{ config(materialized='table') }}
select
    p.persoon_id,
    case when p.datum_vestiging_nl > dateadd('year', -5, current_date) then 15 else 0 end as punten_recent,
    case when p.postcode like '25%' then 10 else 0 end as punten_postcode,
    punten_recent + punten_postcode as risicoscore
from {{ ref('stg_personen') }} p
where risicoscore >= 20
`,
  "dbt/models/marts/schema.yml":
    "version: 2\nmodels:\n  - name: fct_risicoscore\n    description: Score waarop dossiers voor heronderzoek worden gekozen\n    columns:\n      - name: punten_postcode\n        description: Punten voor het postcodegebied\n",
  "dbt/seeds/gewichten.csv": "kenmerk;punten\nrecent_gevestigd;15\npostcode;10\n",
  "scorekaarten/bijstand.csv":
    "kenmerk;omschrijving;waarde;punten\nleeftijd;Leeftijd van de aanvrager;<30;10\ngeboorteland;Geboorteland van de aanvrager;niet NL;12\ninkomen;Inkomen uit arbeid;0;6\n",
  "model/model_v3.json":
    '{\n  "name": "heronderzoek_v3",\n  "features": [\n    {"name": "dagen_te_laat", "importance": 0.31},\n    {"name": "buurtcode", "importance": 0.18}\n  ],\n  "threshold": 0.62\n}\n',
  "sql/selectie.sql": "select client_id, nationaliteit from clienten where nationaliteit <> 'Nederlandse'\n",
} as const;

/** What of it helps decide who is controlled. */
export const deciding = [
  "dbt/models/marts/fct_risicoscore.sql",
  "dbt/seeds/gewichten.csv",
  "model/model_v3.json",
  "scorekaarten/bijstand.csv",
  "scorekaarten/toeslag.xlsx",
] as const;

export function makeRealistic(folder: string): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  copyFileSync(workbook, join(folder, "scorekaarten/toeslag.xlsx"));
}
