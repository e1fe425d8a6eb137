import { readFileSync } from "node:fs";
import { law } from "@tenzij/law";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { assess, lexiconOf } from "../../packages/core/src/index.ts";
import { readPolicy } from "../../packages/core/src/policy/index.ts";

/** Places where a criterion can stand, by kind and name. */
const shapes = Object.entries(
  parse(readFileSync(new URL("shapes.yaml", import.meta.url), "utf8")) as Record<string, Record<string, string>>,
).flatMap(([kind, ofKind]) => Object.entries(ofKind).map(([name, text]) => ({ name: `${kind}: ${name}`, text })));

const policy = readPolicy("tenzij.yaml", 'profiles: ["**"]\n', law);
const lexicon = lexiconOf(law, policy.policy);
const judged = new Set([...lexicon.judged].map((entry) => entry.id));

/** The plainest word of every entry that blocks: the first it lists in Dutch, else in English. */
const blocking = law.indicators.flatMap(({ id, kind, words }) => {
  if (kind === "contextual" || !judged.has(id)) return [];
  const [plainest] = [...words.nl, ...words.en];
  return plainest === undefined ? [] : [{ id, word: plainest.replaceAll(" ", "_") }];
});

const innocent =
  `bedrag inkomen huur datum_aanvraag aantal_dossiers vermogen saldo termijn looptijd volgnummer btw_tarief omzet
  kwartaal uitkering_hoogte toeslagjaar amount income rent turnover duration invoice_number days_late balance interest_rate
  quantity status_code priority energy_use floor_area model_year`.split(/\s+/);

function judge(text: string) {
  const file = /^[{[]/.test(text) ? "a.json" : "a.yaml";
  const tree = { files: [file], read: () => text };
  const [profile] = assess({ tree, policy, today: "2026-11-29", signatures: null, law, lexicon }).profiles;
  return profile?.findings.filter(({ rule, severity }) => rule.startsWith("indicator/") && severity === "block") ?? [];
}

test("the shapes are many, and every entry that blocks has a word", () => {
  expect(shapes.length).toBeGreaterThanOrEqual(40);
  expect(blocking.length).toBeGreaterThanOrEqual(30);
  expect(innocent.length).toBeGreaterThanOrEqual(30);
});

describe.each(shapes)("$name", ({ text }) => {
  test("a word that has to be justified never passes", () => {
    const passed = blocking.filter(({ word }) => judge(text.replace("WORD", word)).length === 0);
    expect(passed.map(({ word }) => word)).toEqual([]);
  });
  test("an innocent word never blocks", () => {
    const blocked = innocent.filter((word) => judge(text.replace("WORD", word)).length > 0);
    expect(blocked).toEqual([]);
  });
});

test("the numbers of a model name nobody, whatever their digits look like, and a number of seven digits and a letter may", () => {
  const model = (weight: string) => judge(`{"feature_names_in_": ["inkomen"], "coef_": [${weight}, 1.5]}`);
  expect(model("-2.6276762E-2")).toEqual([]);
  expect(model("2.6276762e+3")).toEqual([]);
  expect(model('"6276762E"').map(({ rule }) => rule)).toEqual(["indicator/aliens-number"]);
});
