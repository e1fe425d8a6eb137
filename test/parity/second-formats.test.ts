import { readFileSync } from "node:fs";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { assess } from "../../packages/core/src/index.ts";
import { readPolicy } from "../../packages/core/src/policy/index.ts";
import { workbook } from "../gate/workbook.ts";

/** The public cases of `docs/examples`, each a second time in another format, as such a profile could lie in an office. */
const cases: Record<string, { readonly file: string; readonly first: string; readonly second: string | Uint8Array }> = {
  "the benefit review of 2017, as PMML": {
    file: "heronderzoek.pmml",
    first: "bijstand-2017/profiles/heronderzoek.yaml",
    second: `<PMML version="4.4"><DataDictionary>${[
      "persoonlijke_eigenschappen_taaleis_voldaan",
      "persoonlijke_eigenschappen_spreektaal",
      "persoonlijke_eigenschappen_dagen_sinds_taaleis",
      "adres_recentste_wijk_zuid",
      "adres_recentste_buurt_haven",
      "adres_dagen_op_adres",
      "relatie_kind_huidige_aantal",
      "persoon_geslacht_vrouw",
      "persoonlijke_eigenschappen_uiterlijke_verzorging_opm",
      "afspraken_no_show_laatste_jaar",
      "inkomen_maand_bedrag",
    ]
      .map((name) => `<DataField name="${name}" optype="continuous" dataType="double"/>`)
      .join("\n")}</DataDictionary></PMML>`,
  },
  "the border control of 2021, as CSV": {
    file: "mobiel-toezicht.csv",
    first: "grenscontrole-2021/profiles/mobiel-toezicht.profile.yaml",
    second: `kenmerk;omschrijving;bron;gewicht
uiterlijk_reiziger;Huidskleur en ander uiterlijk dat niet Nederlands aandoet;waarneming;2
route;Vlucht of weg waarlangs de reiziger komt;vluchtgegevens;3
looptempo;Tempo waarmee de reiziger loopt;waarneming;1
kleding;Kleding die bij het reisdoel past;waarneming;1
`,
  },
  "the student grant of 2012, as DMN": {
    file: "controle-uitwonend.dmn",
    first: "uitwonendenbeurs-2012/profiles/controle-uitwonend.profile.yaml",
    second: `<definitions><decision><decisionTable hitPolicy="COLLECT" aggregation="SUM">
<input label="Soort onderwijs dat de student volgt"><inputExpression><text>onderwijssoort</text></inputExpression></input>
<input label="Leeftijd van de student"><inputExpression><text>leeftijd</text></inputExpression></input>
<input label="Afstand in kilometers tussen het adres van de student en dat van de ouders"><inputExpression><text>afstand_tot_ouders</text></inputExpression></input>
<output name="punten"/>
<rule><inputEntry><text>"mbo-1-2"</text></inputEntry><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>12</text></outputEntry></rule>
<rule><inputEntry><text>-</text></inputEntry><inputEntry><text>[15..18]</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>40</text></outputEntry></rule>
<rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry><inputEntry><text>&lt; 2</text></inputEntry><outputEntry><text>60</text></outputEntry></rule>
</decisionTable></decision></definitions>
`,
  },
  "the childcare allowance of 2013, as SQL": {
    file: "risicoclassificatie.sql",
    first: "toeslagen-2013/profiles/risicoclassificatie.profile.yaml",
    second: `select case when b.nederlanderschap in ('ja', 'nee') then 18 end
     + case when a.hoogte_toeslag > 0 then 25 end
     + case when a.wijzigingen_per_jaar > 0 then 12 end as score
from brp b join aanvraag a on a.aanvraag_id = b.aanvraag_id
`,
  },
  "the scorecard of 2003, as a workbook": {
    file: "scorekaart.xlsx",
    first: "scorekaart-2003/profiles/scorekaart.json",
    second: workbook([
      ["kenmerk", "waarde", "punten"],
      ["woonvorm", "woonwagen", 640],
      ["beroep", "kapper", 310],
      ["postcode", "1060|1066|1067", 120],
      ["opleiding", "lager onderwijs", 90],
      ["huiseigenaar", "ja", 0],
    ]),
  },
};

const policy = readPolicy("tenzij.yaml", "locale: nl\nnationality: as-direct\n", law);

/** What is found in a model, by the wrapper that says what it is for: which entry, in which criterion. */
function found(name: string, model: string | Uint8Array): string[] {
  const files: Record<string, string | Uint8Array> = {
    "a.profile.yaml": `profile: a\npurpose: control\nautomation: human-decides\nmodel: ./${name}\n`,
    [name]: model,
  };
  const tree = { files: Object.keys(files), read: (file: string) => files[file] ?? "" };
  const { profiles } = assess({ tree, policy, today: "2026-11-29", signatures: null, law });
  const all = profiles.flatMap(({ findings }) => findings).filter(({ rule }) => rule.startsWith("indicator/"));
  return [...new Set(all.map(({ rule, indicator }) => `${rule} ${indicator}`))].sort();
}

describe("a public case says the same in a second format", () => {
  it.each(Object.entries(cases))("%s", (_, { file, first, second }) => {
    const written = readFileSync(new URL(`../../docs/examples/${first}`, import.meta.url), "utf8");
    // As the model under a wrapper, a native profile says nothing of its own use.
    const model = written.replace(
      /^(?:profile|title|phase|purpose|automation|learning|consequence|process|selection):.*\n(?:[ -].*\n)*/gm,
      "",
    );
    const expected = found(first.endsWith(".json") ? "m.json" : "m.yaml", model);
    expect(expected.length).toBeGreaterThan(0);
    expect(found(file, second)).toEqual(expected);
  });
});
