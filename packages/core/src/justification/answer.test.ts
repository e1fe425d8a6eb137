import { type Field, type Form, law } from "@tenzij/law";
import { wordData } from "@tenzij/lexicon";
import { readNodes, sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { holdAnswer } from "./answer.ts";
import { spell } from "./fixtures/judged.ts";

const title = { nl: "veld", en: "field" };
const field = (more: Partial<Field>): Field => ({ is: "text", title, ...more });
const form = (fields: Form["fields"], more: Partial<Form> = {}): Form => ({
  id: "f",
  title: { nl: "vorm", en: "form" },
  fields,
  planned: false,
  notApplicable: false,
  ...more,
});

interface Setting {
  mayBePlanned?: boolean;
  prompts?: string[];
  today?: string;
}

/** What is wrong with an answer: how, at which words, and what is said by key and arguments. */
function held(text: string, of: Form, { mayBePlanned = true, prompts = [], today = "2026-11-23" }: Setting = {}) {
  const [node] = readNodes(sourceText("a", text)).roots;
  if (node === undefined) throw new Error("no answer");
  const { flaws, planned } = holdAnswer(node, of, { law, today, key: "on", prompts, mayBePlanned });
  const found = flaws.map(
    ({ state, span, message }) => `${state} at ${text.slice(span.start, span.end).trim()}: ${spell(message)}`,
  );
  return planned ? ["planned", ...found] : found;
}

/** What is wrong with the value of one field. */
const value = (text: string, of: Partial<Field>, setting?: Setting) =>
  held(`x: ${text}\n`, form({ x: field(of) }), setting).map((one) => one.replace("field=field", "…"));

describe("an answer", () => {
  it("has every field that its form asks, and no other", () => {
    const of = form({ a: field({}), b: field({ optional: true }), c: field({}) });
    expect(held("a: aap noot\nc: mies\n", of)).toEqual([]);
    expect(held("c: mies\n", of)).toEqual(["incomplete at c: mies: answer/field-missing, key=a, field=field"]);
  });

  it("may be a bare value where its form says what that is", () => {
    const of = form({ on: field({ is: "date-future" }) }, { bare: "on" });
    expect(held("2026-11-24\n", of)).toEqual([]);
    expect(held("2026-11-22\n", of)).toEqual(["stale at 2026-11-22: answer/day-passed, key=on, day=2026-11-22"]);
    expect(held("2026-11-24\n", form({ on: field({}) }))).toEqual([
      "incomplete at 2026-11-24: answer/wrong-shape, field=form",
    ]);
  });
});

describe("a planned answer", () => {
  const of = form({ a: field({}) }, { planned: true });
  const plan =
    "planned: {by: Onderzoek, on: 2027-03-01, source: steekproef 2026, method: Fouten vergelijken in een steekproef van 800 dossiers.}\n";

  it("stands in the place of one where the form and the phase allow it", () => {
    expect(held(plan, of)).toEqual(["planned"]);
    expect(held("a: aap noot\n", of)).toEqual([]);
    expect(held(plan, form({ a: field({}) }))).toHaveLength(1);
    expect(held(plan, of, { mayBePlanned: false })).toEqual([
      "planned",
      expect.stringMatching(/^missing at \{by: Onderzoek.*: answer\/planned-in-use$/),
    ]);
  });

  it("has its own fields", () => {
    expect(
      held("planned: {by: Onderzoek}\n", of)
        .slice(1)
        .map((one) => one.split("key=")[1]?.split(",")[0]),
    ).toEqual(["on", "source", "method"]);
    expect(held("planned: later\n", of)).toEqual([
      "planned",
      "incomplete at later: answer/wrong-shape, field=planned research",
    ]);
  });
});

describe("a field", () => {
  it.each([
    ["text", "aap", []],
    ["text", "''", ["incomplete at '': answer/empty, key=x, …"]],
    ["text", "todo", ["incomplete at todo: answer/placeholder, key=x, …"]],
    ["text", "zie bijlage", []],
    ["text", "[a]", ["incomplete at [a]: answer/wrong-shape, …"]],
    ["person", "n.v.t.", ["incomplete at n.v.t.: answer/not-applicable, key=x, …"]],
    ["yes-no", "ja", []],
    ["yes-no", "misschien", ["incomplete at misschien: answer/no-choice, key=x, text=misschien, known=yes, no"]],
    ["role", "jurist", []],
    ["role", "jurrist", ["incomplete at jurrist: answer/no-choice-meant, key=x, text=jurrist, meant=jurist"]],
    ["number", "12", []],
    ["number", "0", []],
    ["number", "-1", ["incomplete at -1: answer/no-number, key=x, text=-1"]],
    ["number", "veel", ["incomplete at veel: answer/no-number, key=x, text=veel"]],
    ["date-past", "2026-11-23", []],
    ["date-past", "2026-11-24", ["inconsistent at 2026-11-24: answer/day-in-future, key=x, day=2026-11-24"]],
    ["date-past", "2026-11-31", ["incomplete at 2026-11-31: answer/no-day, key=x, text=2026-11-31"]],
    [
      "date-past",
      "01-02-2026",
      ["incomplete at 01-02-2026: answer/no-day-meant, key=x, text=01-02-2026, meant=2026-02-01"],
    ],
    ["date-future", "2026-11-23", []],
    ["date-future", "2026-11-22", ["stale at 2026-11-22: answer/day-passed, key=x, day=2026-11-22"]],
    ["date-future", "straks", ["incomplete at straks: answer/no-day, key=x, text=straks"]],
    ["period", "2026-01/2026-06", []],
    ["period", "2026-11-23", []],
    ["period", "2027-01", ["inconsistent at 2027-01: answer/day-in-future, key=x, day=2027-01"]],
    ["period", "2026-Q4", []],
    ["period", "juni 2026", ["incomplete at juni 2026: answer/no-period-meant, key=x, text=juni 2026, meant=2026-06"]],
    ["period", "voorjaar", ["incomplete at voorjaar: answer/no-period, key=x, text=voorjaar"]],
    ["article", "Participatiewet, artikel 53a", []],
    ["article", "§ 3", []],
    ["article", "Participatiewet", ["incomplete at Participatiewet: answer/no-article, key=x, text=Participatiewet"]],
    ["article", "todo", ["incomplete at todo: answer/placeholder, key=x, …"]],
    ["reference", "advies FG 2026-041", []],
    ["reference", "https://voorbeeld.nl/advies", []],
    [
      "reference",
      "https://voorbeeld.nl/",
      ["questioned at https://voorbeeld.nl/: answer/home-page, url=https://voorbeeld.nl/"],
    ],
    [
      "reference",
      "http://voorbeeld.nl",
      ["questioned at http://voorbeeld.nl: answer/home-page, url=http://voorbeeld.nl"],
    ],
    ["reference", "via https://voorbeeld.nl", []],
    ["reference", '"http:"', ['incomplete at "http:": answer/placeholder, key=x, …']],
    ["reference", "https://", ["incomplete at https://: answer/placeholder, key=x, …"]],
    ["reference", "todo", ["incomplete at todo: answer/placeholder, key=x, …"]],
    ["reference", "n.v.t.", ["incomplete at n.v.t.: answer/not-applicable, key=x, …"]],
    ["references", "advies", []],
    ["references", "[advies, todo, {a: b}]", ["incomplete at todo: answer/placeholder, key=x, …"]],
    ["references", "[]", ["incomplete at []: answer/empty, key=, …"]],
    ["map", "{a: 1}", []],
    ["map", "{}", ["incomplete at {}: answer/empty, key=x, …"]],
    ["map", "a", ["incomplete at a: answer/wrong-shape, …"]],
    ["statistics", "[{}]", []],
    ["statistics", "[]", ["incomplete at []: answer/wrong-shape, …"]],
    ["statistics", "veel", ["incomplete at veel: answer/wrong-shape, …"]],
    ["list", "[a]", []],
    ["list", "[]", ["incomplete at []: answer/too-few, …, count=0, atLeast=1"]],
    ["list", "a", ["incomplete at a: answer/wrong-shape, …"]],
  ] as [Field["is"], string, string[]][])("%s takes %s for what it is", (is, text, expected) => {
    expect(value(text, { is })).toEqual(expected);
  });

  it("of a choice has one of its values", () => {
    const of = { is: "choice", of: "sample" } as const;
    expect(value("random", of)).toEqual([]);
    expect(value("aselect", of)).toEqual([]);
    expect(value("rondom", of)[0]).toContain("answer/no-choice");
    expect(value("rand0m", of)).toEqual([
      "incomplete at rand0m: answer/no-choice-meant, key=x, text=rand0m, meant=random",
    ]);
  });
});

describe("a reason", () => {
  const long = "In deze gebieden staan veel kamergewijs verhuurde panden.";
  const reason = (text: string, more: Partial<Field> = {}, prompts: string[] = []) =>
    value(text, { is: "reason", ...more }, { prompts });

  it.each([
    [long, []],
    ["Handig gebied.", ["incomplete at Handig gebied.: answer/filler, key=x, …"]],
    ["'12 34'", ["incomplete at '12 34': answer/filler, key=x, …"]],
    ["'+ 1'", ["incomplete at '+ 1': answer/filler, key=x, …"]],
    ["zie bijlage", ["incomplete at zie bijlage: answer/pointer, key=x, …"]],
    ["bla bla bla bla bla bla", ["incomplete at bla bla bla bla bla bla: answer/repetition, key=x, …"]],
    ["veld", ["incomplete at veld: answer/echo, key=x, …"]],
    ["Field", ["incomplete at Field: answer/echo, key=x, …"]],
    ["x", ["incomplete at x: answer/echo, key=x, …"]],
  ])("is a sentence that says something: %s", (text, expected) => {
    expect(reason(text)).toEqual(expected);
  });

  it("does not repeat the question as put", () => {
    expect(reason(long, {}, ["Waarom?", long])).toEqual([`incomplete at ${long}: answer/echo, key=x, …`]);
  });

  it("has a figure in it where one is asked", () => {
    expect(reason(long, { figure: true })).toEqual([`questioned at ${long}: answer/no-figure, key=x, …`]);
    expect(reason(`${long} Dat zijn er 3.`, { figure: true })).toEqual([]);
  });

  it("is questioned for a phrase that answers nothing, with why", () => {
    const [phrase] = wordData.phrases.empty;
    expect(reason(`Wij doen dit, ${phrase?.phrase}, in 2025 en later ook.`)[0]).toContain(
      `answer/phrase, phrase=${phrase?.phrase}, why=`,
    );
  });
});

describe("a list", () => {
  const options: Partial<Field> = {
    is: "list",
    atLeast: 2,
    key: "option",
    including: ["random", "without-indicator"],
    fields: { option: field({ is: "choice", of: "alternative" }), effect: field({ optional: true }) },
  };

  it("has as many items as are asked, each with its fields, and those that the law names", () => {
    expect(value("[{option: random}, {option: without-indicator}]", options)).toEqual([]);
    expect(value("[{option: random}]", options)).toEqual([
      "incomplete at [{option: random}]: answer/too-few, …, count=1, atLeast=2",
      expect.stringMatching(/answer\/not-among, key=x, …, wanted=.+, id=without-indicator$/),
    ]);
    expect(
      value("[{option: random}, {effect: Minder treffers per controle}, {option: without-indicator}]", options),
    ).toEqual(["incomplete at {effect: Minder treffers per controle}: answer/field-missing, key=option, …"]);
    expect(value("[{option: random}, a, {option: [b]}]", options)).toEqual([
      "incomplete at a: answer/wrong-shape, …",
      "incomplete at [b]: answer/wrong-shape, …",
      expect.stringMatching(/answer\/not-among, .*id=without-indicator$/),
    ]);
  });

  it("knows a value by another name", () => {
    const [random] = law.enums.find(({ id }) => id === "alternative")?.values.filter(({ id }) => id === "random") ?? [];
    expect(value(`[{option: ${random?.title.nl}}, {option: without-indicator}]`, options)).toEqual([]);
  });

  it("may hold values of no vocabulary, as written", () => {
    const free: Partial<Field> = { is: "list", key: "a", including: ["b"], fields: { a: field({}) } };
    expect(value("[{a: b}]", free)).toEqual([]);
    expect(value("[{a: c}]", free)).toEqual(["incomplete at [{a: c}]: answer/not-among, key=x, …, wanted=b, id=b"]);
    expect(value("[{a: b}]", { ...free, fields: undefined })).toEqual([]);
  });

  it("may hold anything where nothing is asked of its items", () => {
    expect(value("[a, {b: c}]", { is: "list", key: "b" })).toEqual([]);
    expect(value("[a]", { is: "list", including: ["b"] })).toEqual([]);
  });
});

describe("a map", () => {
  it("has its fields", () => {
    const of: Partial<Field> = { is: "map", fields: { a: field({ is: "number" }) } };
    expect(value("{a: 1}", of)).toEqual([]);
    expect(value("{a: b}", of)).toEqual(["incomplete at b: answer/no-number, key=a, text=b"]);
    expect(value("{}", of)).toEqual(["incomplete at {}: answer/field-missing, key=a, …"]);
  });
});
