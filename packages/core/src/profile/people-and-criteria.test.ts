import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { readProfile } from "./read-profile.ts";

const own = "criteria:\n  - {name: postcode, weight: 2}\n";
const read = (file: string, text: string) => readProfile(sourceText(file, text), { enums: law.enums });
const blocksFor = (file: string, text: string) =>
  read(file, text).problems.some(({ rule }) => rule === "read/rows-of-people");

describe("criteria that are written as people are", () => {
  it.each([
    ["rules with a code", "a.yaml", "rules:\n  - {name: Nationaliteit, code: 12}\n  - {name: Inkomen, code: 13}\n"],
    [
      "rules below a key",
      "a.yaml",
      "model:\n  regels:\n    - {naam: Nationaliteit, wie: A}\n    - {naam: Inkomen, wie: B}\n",
    ],
    ["numbered checks", "a.json", '{"checks":[{"id":1,"name":"Nationaliteit"},{"id":2,"name":"Partner Income"}]}'],
    [
      "dated steps",
      "a.yaml",
      "stappen:\n  - {naam: Nationaliteit, datum: 2026-01-02}\n  - {naam: Inkomen, datum: 2026-02-03}\n",
    ],
    [
      "conditions on age",
      "a.json",
      '{"voorwaarden":[{"naam":"Nationaliteit","leeftijd":27},{"naam":"Toeslag","leeftijd":35}]}',
    ],
  ])("are read as what they are: %s", (_, file, text) => {
    expect(blocksFor(file, text)).toBe(false);
    const { indicators, loose } = read(file, text);
    expect(JSON.stringify([indicators, loose])).toContain("Nationaliteit");
  });

  it.each([
    ["contacts", "contacts:\n  - {name: Jan Jansen, email: j@x.nl}\n  - {name: Ina de Vries, email: i@x.nl}\n"],
    [
      "owners below a key",
      "model_details:\n  owners:\n    - {name: Jan Jansen, contact: j@x.nl}\n    - {name: Ina de Vries, contact: i@x.nl}\n",
    ],
    [
      "what was changed",
      "version_history:\n  - {author: Jan Jansen, date: 2026-01-02}\n  - {author: Ina de Vries, date: 2026-02-03}\n",
    ],
  ])("do not keep a profile from being judged that names %s", (_, text) => {
    expect(blocksFor("a.yaml", `${text}${own}`)).toBe(false);
    expect(read("a.yaml", `${text}${own}`).indicators.map(({ name }) => name)).toContain("postcode");
  });

  it.each(["mensen", "personen", "data", "namen"])("block where nothing says that they are criteria: %s", (key) => {
    expect(
      blocksFor("a.yaml", `${own}${key}:\n  - {naam: Nationaliteit, code: 12}\n  - {naam: Inkomen, code: 13}\n`),
    ).toBe(true);
  });
});
