import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Passage, search } from "./search.ts";

const passage = (title: string, text: string): Passage => ({ at: title, page: "", title, text });
const passages = [
  passage("Postcode", "De eerste vier cijfers van een postcode, of een buurt."),
  passage("Taal", "Een taaltoets, of de taal van een cliënt in een buurt."),
  passage("Buurt", "Een wijk."),
];
const titles = (asked: string) => search(asked, passages).map(({ passage: { title } }) => title);

describe("search", () => {
  it("finds the passages with every word, in the title first", () => {
    expect(titles("buurt")).toEqual(["Buurt", "Postcode", "Taal"]);
    expect(titles("buurt taal")).toEqual(["Taal"]);
    expect(titles("vreemd")).toEqual([]);
  });

  it("counts neither case nor accents", () => expect(titles("CLIENT")).toEqual(["Taal"]));

  it("finds nothing where nothing is asked", () => expect(titles("  ")).toEqual([]));

  it("finds every text by any piece of a word in it, and shows that piece", () => {
    const word = fc.stringMatching(/^[a-zé]{3,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (words, at) => {
        const asked = words[at % words.length] as string;
        const [found] = search(asked, [passage("", words.join(" "))]);
        expect(found?.around.normalize("NFD")).toContain(asked.normalize("NFD"));
      }),
    );
  });
});
