import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { entriesPage } from "../../.build/docs/entries.ts";

const rows = new Map(
  entriesPage(law, "en")
    .split("\n")
    .flatMap((line): [string, string[]][] => {
      const id = /^\| \[`([a-z-]+)`\]/.exec(line)?.[1];
      return id === undefined ? [] : [[id, line.split(" | ").slice(1)]];
    }),
);

/** Kind, first ground, what it rests on, where it is judged, in control, fully automated too, and what is open to it. */
const of = (id: string) => rows.get(id)?.map((cell) => cell.replace(/ ?\|$/, "").replaceAll("`", "").trim());

describe("the table of all entries", () => {
  it("has a line for each", () => {
    expect([...rows.keys()]).toEqual(law.indicators.map(({ id }) => id));
  });

  it.each([
    ["roma-sinti-travellers", ["direct", "race ('ras')", "named by a source", "always", "X1", "X1, X2", ""]],
    ["migrant-generation", ["direct", "race ('ras')", "definition of a named word", "always", "X1", "X1, X2", ""]],
    [
      "country-of-birth",
      ["contested", "race ('ras')", "named by a source", "always", "first a lawyer (jurist)", "X2", ""],
    ],
    [
      "asylum",
      [
        ...["indirect", "nationality (nationaliteit)", "our own inference", "always", "the justification test"],
        ...[
          "first a lawyer (jurist)",
          "objective justification (objectieve rechtvaardiging), statutory exception (wettelijke uitzondering)",
        ],
      ],
    ],
    [
      "number-plate",
      [
        ...["contextual, as a criterion indirect", "nationality (nationaliteit)", "named by a source", "always"],
        ...["a question that warns", "a question that warns", ""],
      ],
    ],
  ])("says of %s what the law makes of it", (id, cells) => {
    expect(of(id)).toEqual(cells);
  });

  it("names no entry that asks less fully automated than with a person who decides", () => {
    const rank = ["a question that warns", "the justification test", "first a lawyer (jurist)", "X1", "X2", "X1, X2"];
    const milder = [...rows.keys()].filter((id) => {
      const [, , , , person = "", alone = ""] = of(id) ?? [];
      return rank.indexOf(alone) < rank.indexOf(person) || rank.indexOf(person) < 0;
    });
    expect(milder).toEqual([]);
  });
});
