import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { expect, it } from "vitest";
import { placeholderFindings } from "./placeholders.ts";
import { readProfile } from "./read-profile.ts";

const found = (indicator: string, head = "profile: p\n", file = "regels/a.yaml") =>
  placeholderFindings(
    readProfile(sourceText(file, `${head}indicators:\n  - ${indicator}\n`), { enums: law.enums }),
  ).map(({ verdict, message }) => `${verdict} ${message.key === "read/placeholder" ? message.args.mark : ""}`);

it.each([
  ['{name: x, values: ["a", "{{ landen }}"]}', "{{ landen }}"],
  ['{name: "kenmerk_${SOORT}"}', "${SOORT}"],
  ['{name: x, source: "<%= bron %>"}', "<%= bron %>"],
  ['{name: x, values: ["$Format:%B$"]}', "$Format:%B$"],
  ['{name: x, values: ["$Id$"]}', "$Id$"],
  ['{name: x, values: ["@@LANDEN@@"]}', "@@LANDEN@@"],
])("cannot judge %s", (indicator, mark) => {
  expect(found(indicator)).toEqual([`cannot-judge ${mark}`]);
});

it("leaves amounts, expressions and files alone that are no profile", () => {
  expect(found('{name: x, values: ["$100", "5%", "a{b}"], expression: "${leeftijd} > 30"}')).toEqual([]);
  expect(found('{name: x, values: ["{{ landen }}"]}', "")).toEqual([]);
});

it("does not ask of a profile that its text says it is one", () => {
  expect(found('{name: "{{ veld }}"}', "", "a.profile.yaml")).toEqual(["cannot-judge {{ veld }}"]);
});
