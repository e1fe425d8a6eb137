import { expect, test } from "vitest";
import { makeRefusals } from "./refusals.ts";

const groups = [
  { id: "a", title: "Doel" },
  { id: "b", title: "Noodzaak", indicator: "postcode" },
];

test("a refusal stays with its question, wherever one goes, until an answer to it is written", () => {
  const refusals = makeRefusals();
  refusals.sent(1, "a");
  refusals.sent(2, "b");
  refusals.refused(2, "te lang");
  refusals.written(1);
  const refused = { id: "b", title: "Noodzaak (postcode)", why: "te lang" };
  expect(refusals.of(groups, "b")).toEqual([{ ...refused, isHere: true }]);
  expect(refusals.of(groups, "a")).toEqual([{ ...refused, isHere: false }]);
  refusals.sent(3, "b");
  refusals.written(3);
  expect(refusals.of(groups, "a")).toEqual([]);
});

test("a refusal of a question that is gone is told all the same", () => {
  const refusals = makeRefusals();
  refusals.sent(1, "weg");
  refusals.refused(1, "te lang");
  expect(refusals.of(groups, "a")).toMatchObject([{ why: "te lang", isHere: true }]);
});
