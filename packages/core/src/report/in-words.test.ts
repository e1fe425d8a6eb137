import { law } from "@tenzij/law";
import { expect, it } from "vitest";
import { inWords } from "./in-words.ts";

it.each([
  ['"values":["1060","1066"]', "waarden: 1060, 1066"],
  ['"description":"Eerste vier cijfers"', "omschrijving: Eerste vier cijfers"],
  ['"weging":"12"', "weging: 12"],
  ['"waarden":["a, b","c"]', "waarden: a, b; c"],
  ['"waarden":["een \\"naam\\""]', 'waarden: een "naam"'],
  ['"grenzen":[["1","2"],["3"]]', "grenzen: [[1,2],[3]]"],
  ["score-at-least:60", "score vanaf: 60"],
  ['"12"', "12"],
])("%s is told without the marks it needs to be exact", (spelling, shown) => {
  expect(inWords(spelling, law, "nl")).toBe(shown);
});
