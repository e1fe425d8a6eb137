/** An organisation as it is: three repositories of three teams, with a history, in the shapes that people use. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const examples = fileURLToPath(new URL("../../docs/examples/", import.meta.url));
const example = (path: string) => readFileSync(join(examples, path), "utf8");

/** The day on which the organisation is looked at in the tests. */
export const today = "2026-11-29";

/** A step in the life of a repository: what is written (null: removed), on which day, by whom. */
export interface Step {
  readonly on: string;
  readonly said: string;
  readonly by?: string;
  readonly files: Readonly<Record<string, string | null>>;
}

const signers = `signers:
  people:
    jurist: [{login: jdewit, id: 1001}]
    accountable: [{login: maydin, id: 1002}]
`;

const heronderzoek = example("kleinste-toets/profiles/heronderzoek-bijstand.profile.yaml");
const toetsHeronderzoek = example("kleinste-toets/profiles/heronderzoek-bijstand.justification.yaml");
const scorekaart = example("scorekaart-2003/profiles/scorekaart.json");
const uitwonend = example("uitwonendenbeurs-hersteld/profiles/controle-uitwonend.profile.yaml");
const toetsUitwonend = example("uitwonendenbeurs-hersteld/profiles/controle-uitwonend.justification.yaml");
const organisation = example("kleinste-toets/organisation.yaml");

const selectie = `-- Selectie voor het project Wonen, elke maandag.
select persoonsnummer, geboorteland, postcode
from burgers
where geboorteland <> 'Nederland' and aantal_bewoners > 4
`;

const dbt = `version: 2
models:
  - name: risicoscore_huishoudens
    description: Kenmerken waarop de risicoscore rust
    columns:
      - name: nationaliteit_code
        description: Nationaliteit volgens de BRP
        weight: 12
      - name: aantal_toeslagen
        description: Aantal toeslagen in het jaar
        weight: 8
`;

const model = `{
  "name": "signaalmodel",
  "features": [
    { "name": "dagen_te_laat", "importance": 0.41 },
    { "name": "taaltoets_gehaald", "importance": 0.22 },
    { "name": "buurtcode", "importance": 0.19 }
  ]
}
`;

const handhaving: readonly Step[] = [
  {
    on: "2026-01-12",
    said: "Begin met de profielen van Handhaving",
    by: "J. de Wit",
    files: {
      "tenzij.yaml": `locale: nl\nframeworks: [toetsingskader-2025, voorzorgplicht]\nprofiles: ["profielen/**"]\n${signers}`,
      "organisation.yaml": organisation,
      "profielen/heronderzoek-bijstand.profile.yaml": heronderzoek.replace(
        "  - name: dagen_sinds_wijziging",
        "  - name: nationaliteit\n    description: Nationaliteit in de BRP\n    weight: 30\n  - name: dagen_sinds_wijziging",
      ),
      "profielen/scorekaart.json": scorekaart,
    },
  },
  {
    on: "2026-03-05",
    said: "Haal nationaliteit uit het heronderzoek",
    by: "S. Bakker",
    files: { "profielen/heronderzoek-bijstand.profile.yaml": heronderzoek },
  },
  {
    on: "2026-10-02",
    said: "Rechtvaardigingstoets van het heronderzoek",
    by: "J. de Wit",
    files: { "profielen/heronderzoek-bijstand.justification.yaml": toetsHeronderzoek },
  },
];

const onderwijs: readonly Step[] = [
  {
    on: "2026-02-02",
    said: "Profielen van Onderwijs",
    files: {
      "tenzij.yaml": `locale: nl\nprofiles: ["controle/**"]\n${signers}`,
      "controle/controle-uitwonend.profile.yaml": `owner: Team Studiefinanciering\n${uitwonend}`,
      "controle/oud.profile.yaml":
        "profile: oud\npurpose: control\nautomation: human-decides\nindicators:\n  - name: afkomst\n    weight: 2\n",
      "selectie/wonen.sql": selectie,
    },
  },
  {
    on: "2026-05-20",
    said: "Dit profiel wordt niet meer gebruikt",
    files: { "controle/oud.profile.yaml": null },
  },
  {
    on: "2026-09-21",
    said: "Toets van de controle",
    by: "R. van Dijk",
    files: {
      "controle/controle-uitwonend.justification.yaml": toetsUitwonend.replace(
        "valid-until: 2027-09-20",
        "valid-until: 2026-11-01",
      ),
    },
  },
];

const toeslagen: readonly Step[] = [
  {
    on: "2026-04-01",
    said: "Modellen van Toeslagen",
    files: {
      "tenzij.yaml": `locale: nl\nprofiles: ["modellen/**", "models/**"]\n${signers}`,
      "models/schema.yml": dbt,
      "modellen/signaalmodel.json": model,
      "modellen/signaalmodel.profile.yaml":
        "profile: signaalmodel\ntitle: Signaal bij te late aangifte\nowner: Afdeling Data\npurpose: control\nautomation: human-decides\nphase: in-use\nconsequences: [letter]\nlearning: no\nmodel: ./signaalmodel.json\n",
    },
  },
  {
    on: "2026-06-15",
    said: "Sta uit wat nog loopt",
    files: {
      "tenzij.yaml": `locale: nl
profiles: ["modellen/**", "models/**"]
${signers}exceptions:
  - file: models/schema.yml
    indicator: nationaliteit_code
    reason: Het gegeven wordt met de herbouw van het model verwijderd.
    owner: Hoofd Toeslagen
    on: 2026-06-15
    until: 2026-10-31
readings:
  - file: modellen/signaalmodel.profile.yaml
    indicator: taaltoets_gehaald
    read-as: language-requirement
    means: of het rekenmodel de eigen regressietest haalt
    by: jdewit
    on: 2026-06-15
    why: Het is de naam van een proef van het model en geen gegeven over een persoon.
`,
    },
  },
];

/** The repositories by the name of their address. */
export const teams = { handhaving, onderwijs, toeslagen } as const;

/**
 * Makes the repositories below a folder, as clones of `https://github.com/gemeente/…`.
 * @returns their folders, by name
 */
export function makeOrganisation(below: string): Record<keyof typeof teams, string> {
  const folders = Object.entries(teams).map(([name, steps]) => {
    const folder = join(below, name);
    makeRepository(folder, steps);
    git(folder, "remote", "add", "origin", `https://github.com/gemeente/${name}.git`);
    return [name, folder] as const;
  });
  return Object.fromEntries(folders) as Record<keyof typeof teams, string>;
}

/** Makes a repository that went through these steps. */
export function makeRepository(folder: string, steps: readonly Step[]): void {
  mkdirSync(folder, { recursive: true });
  git(folder, "init", "-q", "-b", "main");
  for (const { on, said, by = "Team", files } of steps) {
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, file);
      if (text === null) rmSync(path);
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
    git(folder, "add", "-A");
    const at = `${on}T09:00:00+01:00`;
    execGit(folder, ["commit", "-q", "-m", said, "--author", `${by} <team@gemeente.example>`, "--date", at], {
      GIT_COMMITTER_DATE: at,
    });
  }
}

export function git(folder: string, ...args: string[]): string {
  return execGit(folder, args, {});
}

function execGit(folder: string, args: readonly string[], more: Readonly<Record<string, string>>): string {
  const env = {
    ...{ PATH: process.env["PATH"] ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
    ...{ GIT_AUTHOR_NAME: "Team", GIT_AUTHOR_EMAIL: "team@gemeente.example" },
    ...{ GIT_COMMITTER_NAME: "Team", GIT_COMMITTER_EMAIL: "team@gemeente.example" },
    ...more,
  };
  return execFileSync("git", args, { cwd: folder, encoding: "utf8", env }).trim();
}
