import { law } from "@tenzij/law";
import { expect, it } from "vitest";
import { factInWords } from "./fact-in-words.ts";

it.each([
  ['consequences:"desk-check","letter"', "consequence: desk check; letter"],
  ['purpose:"control"', "purpose: control on norm violations"],
  ['purpose:"iets anders"', "purpose: iets anders"],
  ["score-at-least:60", "score at least: 60"],
  ["score-at-least:-1.5", "score at least: -1.5"],
  ['any-of:"a","b"', "any of these indicators: a; b"],
])("%s is told as the law has it", (line, text) => {
  expect(factInWords(line, law, "en")).toBe(text);
});

it.each(['"purpose":"control"', "in:", "12", 'onbekend:"x"', 'toString:"x"', "purpose:"])("%s is no fact", (line) => {
  expect(factInWords(line, law, "nl")).toBeNull();
});
