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
    ["empty.yaml", ""],
    ["word.yaml", "nationaliteit"],
  ])("%s: %s says nothing", (file, text) => {
    expect(kindOf(file, text)).toBeNull();
  });
});
