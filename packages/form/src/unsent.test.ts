import type { FormField, FormView } from "@tenzij/core/justification";
import { expect, test } from "vitest";
import { makeUnsent } from "./unsent.ts";

const field = { kind: "field", path: ["restraint"], value: "ja", optional: false } as unknown as FormField;

function unsentAnswers() {
  const sent: string[] = [];
  const unsent = makeUnsent({ send: (_, value) => sent.push(value), changed: () => undefined });
  return { sent, unsent };
}

test("an answer taken back before the form that holds it is here is sent too", () => {
  const { sent, unsent } = unsentAnswers();
  unsent.typed(field, "nee", true);
  unsent.written(1);
  unsent.typed(field, "ja", true);
  expect(sent).toEqual(["nee", "ja"]);
});

test("what is written is shown until the form that holds it is here, and kept no longer", () => {
  const { unsent } = unsentAnswers();
  unsent.typed(field, "nee", true);
  expect(unsent.all()).toHaveLength(1);
  unsent.written(1);
  expect([unsent.of(field), unsent.all()]).toEqual(["nee", []]);
  unsent.settle();
  expect(unsent.of(field)).toBeUndefined();
});

test("what is refused stays in the field and is sent again", () => {
  const { sent, unsent } = unsentAnswers();
  unsent.typed(field, "nee", true);
  unsent.refused(1);
  unsent.settle();
  expect(unsent.of(field)).toBe("nee");
  unsent.flush();
  expect(sent).toEqual(["nee", "nee"]);
});

test("what was kept waits for a form that has its field", () => {
  const { sent, unsent } = unsentAnswers();
  const view = (groups: unknown[]) => ({ groups }) as unknown as FormView;
  unsent.restore([["at-restraint", "half een zin"]], view([]));
  expect([sent, unsent.all()]).toEqual([[], [["at-restraint", "half een zin"]]]);
  unsent.restore([], view([{ parts: [field] }]));
  expect([sent, unsent.of(field), unsent.all()]).toEqual([
    ["half een zin"],
    "half een zin",
    [["at-restraint", "half een zin"]],
  ]);
});
