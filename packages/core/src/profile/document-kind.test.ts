import { readNodes, sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { documentKind } from "./document-kind.ts";

const kindOf = (file: string, text: string) => documentKind(file, readNodes(sourceText(file, text)).roots);

describe("the kind of a document follows from signs of the whole", () => {
  it.each([
    ["api/brp.yaml", "openapi: 3.0.3\ninfo: {title: a}\npaths: {}\n", "api-description"],
    [
      "person.json",
      '{"$schema": "https://json-schema.org/draft-07/schema#", "properties": {"race": {"type": "string"}}}',
      "schema",
    ],
    ["locales/nl.json", '{"a": "Taal", "b": "Wijk", "c": "Naam", "d": "Ras", "e": "Land"}', "translations"],
    ["config/web.yml", "nl:\n  a: Taal\n  b: Wijk\n  c: Naam\n  d: Ras\n  e: Land\n", "translations"],
    ["package.json", '{"name": "x", "scripts": {}}', "package"],
    ["pnpm-lock.yaml", "lockfileVersion: '9.0'\npackages: {}\n", "package"],
    [".github/workflows/ci.yml", "on: push\njobs: {}\n", "pipeline"],
    ["deploy.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: a}\n", "pipeline"],
    ["site.yml", "- hosts: all\n  tasks: []\n", "pipeline"],
    ["zones.json", '{"type": "FeatureCollection", "features": []}', "map"],
    ["two.yaml", "apiVersion: v1\nkind: A\nmetadata: {}\n---\napiVersion: v1\nkind: B\nmetadata: {}\n", "pipeline"],
    [
      "codes.json",
      JSON.stringify(Object.fromEntries([..."abcdefghij"].map((code) => [code, { code, name: `plaats ${code}` }]))),
      "code-list",
    ],
    [
      "coverage.json",
      JSON.stringify(Object.fromEntries([..."abcdefghij"].map((x) => [`src/race/${x}.ts`, 1]))),
      "file-report",
    ],
    ["i18n/da.json", '{"A": {"LANGUAGE": "Sprog", "B": ""}}', "translations"],
    ["preset.yaml", "randomizer: a\nsettings: {gamemode: b, race: 'true', players: 1, boss_order: c}\n", "game"],
    ["hero.json", '{"hp": 3, "mana": 2, "race": "elf", "spells": [], "inventory": []}', "game"],
    ["countries.json", JSON.stringify([..."abcdefghij"].map((code) => ({ code, name: `land ${code}` }))), "code-list"],
  ])("%s", (file, text, kind) => {
    expect(kindOf(file, text)).toBe(kind);
  });

  it.each([
    ["a.yaml", "kenmerken: [nationaliteit, leeftijd]\n"],
    ["nl.json", '{"nationaliteit": "2", "leeftijd": "3", "a": "1", "b": "1", "c": "1"}'],
    ["columns.json", '[{"name": "nationaliteit", "code": "N"}]'],
    ["a.yaml", "openapi: true\nkenmerken: [nationaliteit]\n"],
    ["package.json", '{"nationaliteit": 3}'],
    ["a.yaml", "hp: 1\nrace: nationaliteit\n"],
    ["two.yaml", "apiVersion: v1\nkind: A\nmetadata: {}\n---\nkenmerken: [nationaliteit]\n"],
    ["i18n/da.json", '{"nationaliteit": 3}'],
    ["empty.yaml", ""],
    ["word.yaml", "nationaliteit"],
  ])("%s: %s says nothing", (file, text) => {
    expect(kindOf(file, text)).toBeNull();
  });
});
