import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { message } from "../../language/message.ts";
import { en as answers } from "../../language/messages/answer.ts";
import { en as confirmations } from "../../language/messages/confirmation.ts";
import { locales, type Message, say } from "../../language/say.ts";
import { sayInForm } from "./say-in-form.ts";

/** What a sentence may be given: a key of an answer, and otherwise any word. */
const args = { key: "why-not", id: "random", field: "waarom", text: "x", known: "yes, no", count: 1, atLeast: 2 };
const others = {
  question: "EX-01",
  indicator: "pc4",
  wanted: "w",
  day: "d",
  meant: "m",
  url: "u",
  phrase: "p",
  why: "w",
};
const all = { ...args, ...others, other: "o", value: "10", on: "2026-01-01", by: "A" };
const made = (key: string) => message(key as "answer/thin", all as never) as Message;

describe("what a form says of an answer", () => {
  const keys = [...Object.keys(answers), ...Object.keys(confirmations)];
  const reader = (locale: "nl" | "en") => ({ law, locale, surface: "editor" as const });

  it("names no key of the file, and no command that is not there", () => {
    for (const locale of locales)
      for (const key of keys) expect(sayInForm(made(key), reader(locale)), key).not.toMatch(/`(?!\|-|#)/);
    // In a text the key is what leads to the place.
    expect(keys.filter((key) => say(made(key), "nl").includes("`")).length).toBeGreaterThan(20);
  });

  it("says what is to be done with the field that is there", () => {
    const shown = keys.map((key) => [key, sayInForm(made(key), reader("nl"))]);
    expect(Object.fromEntries(shown)).toMatchObject({
      "answer/empty": "Nog niet ingevuld: waarom",
      "answer/pointer": "Dit antwoord verwijst alleen. Zeg in één zin wat daar staat: waarom.",
      "answer/no-figure": "In dit antwoord staat geen cijfer: waarom.",
      "answer/not-among": 'waarom: "w" hoort erbij.',
      "answer/no-choice": '"x" is geen van de keuzes. Kies er een.',
      "holds/other": expect.stringContaining("klopt het nog: “Dit antwoord klopt voor wat er nu staat”."),
    });
  });

  it("calls a key what the form of the question calls it, and what it is called beside the others of its sentence", () => {
    const shownFor = (key: string, given: object, form: string, locale: "nl" | "en" = "en") =>
      sayInForm(message(key as "answer/thin", given as never), { ...reader(locale), form });
    expect(shownFor("record/counts-none", { text: "a.txt" }, "statistics")).toContain(
      "with a row for each group under “group”, “number eligible” and “selected”.",
    );
    expect(shownFor("record/counts-absent", { text: "a.csv" }, "statistics")).toContain(
      "write the groups here under “groups”.",
    );
    expect(shownFor("record/counts-absent", { text: "a.csv" }, "statistics", "nl")).toContain("hier onder “groepen”.");
    // Where it has several names and nothing tells which, the key stays.
    expect(shownFor("record/counts-absent", { text: "a.csv" }, "measure")).toContain("`groups`");
  });
});
