/** What a schema cannot see of a framework that governance leads wrote, each at its place: `x/0/y` is where it stands. */
import { law } from "@tenzij/law";
import { Framework } from "@tenzij/law/schema";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { message } from "../language/message.ts";
import type { Complaints } from "./complaints.ts";
import { framework as written } from "./fixtures/own-framework.ts";
import { ownFrameworkProblems } from "./own-framework-problems.ts";

type Data = Record<string, unknown>;
const base = parse(written) as { questions: [Data]; forms: [Data]; sources: [Data] } & Data;
const [question] = base.questions;

const at: Complaints = {
  problem: (path, sentence) => [
    {
      rule: `${path.map(String).join("/")} ${sentence.key.replace("policy/", "")}`,
      severity: "block",
      file: "",
      span: { start: 0, end: 0 },
      message: sentence,
      sources: [],
    },
  ],
  warning: (path, sentence) => at.problem(path, sentence),
  unknown: (word, known, path) =>
    known.includes(word)
      ? []
      : at.problem(path, message("policy/unknown-word", { word, near: "", known: known.join() })),
};
const faults = (changed: Data) =>
  ownFrameworkProblems(Framework.parse({ ...base, ...changed }), law, at).map(({ rule }) => rule);
const asked = (...changes: readonly Data[]) =>
  faults({
    questions: changes.map((one, index) => ({ ...question, id: `ST-0${index + 1}`, at: `stad.q${index}`, ...one })),
  });
const inForm = (fields: Data, more: Data = {}) =>
  faults({ forms: [{ id: "stad-raad", title: { nl: "a", en: "b" }, fields, ...more }] });
const title = { nl: "a", en: "b" };

describe("a framework of an organisation's own", () => {
  it("has no fault where there is none", () => {
    expect([
      faults({}),
      asked({}, { of: "distinction" }),
      inForm({ a: { is: "reason", title } }, { bare: "a" }),
    ]).toEqual([[], [], []]);
  });

  it("names what it applies to by words of the law, all of them and no others", () => {
    const words = (name: string) => law.enums.find(({ id }) => id === name)?.values.map(({ id }) => id) ?? [];
    const known = {
      grounds: law.grounds.map(({ id }) => id),
      roads: law.roads.map(({ id }) => id),
      automation: words("automation"),
      purpose: words("purpose"),
      sector: words("sector"),
    };
    for (const [key, all] of Object.entries(known)) {
      expect(all.length, key).toBeGreaterThan(1);
      expect(asked({ when: { [key]: all } }), key).toEqual([]);
      expect(asked({}, { when: { [key]: [all[0], "zulks", all[1]] } }), key).toEqual([
        `questions/1/when/${key}/1 unknown-word`,
      ]);
    }
  });

  it("takes no name twice, of the law or of its own", () => {
    expect(asked({ id: "ST-01" }, { id: "ST-02" }, { id: "ST-01" })).toEqual(["questions/2/id framework-id-taken"]);
    const taken = (key: "forms" | "sources", id: string) =>
      faults({ [key]: [...base[key], { ...base[key][0], id }, { ...base[key][0], id: "stad-eigen" }] });
    for (const key of ["forms", "sources"] as const)
      for (const id of [law[key][0]?.id ?? "", String(base[key][0]["id"])])
        expect(taken(key, id), `${key} ${id}`).toEqual([`${key}/1/id framework-id-taken`]);
    for (const { id } of law.frameworks) expect(faults({ id }), id).toContain("id framework-id-taken");
  });

  it("puts no answer where another stands, within it or above it, and any beside it", () => {
    const second = (place: string, more: Data = {}) => asked({ at: "stad.raad" }, { at: place, ...more });
    for (const place of ["stad.raad", "stad.raad.meer", "stad"])
      expect(second(place), place).toEqual(["questions/1/at framework-at-taken"]);
    for (const place of ["stad.raad2", "stad.ra", "raad", "stad2.raad"]) expect(second(place), place).toEqual([]);
    expect(second("stad.raad", { of: "distinction" })).toEqual([]);
    for (const of of ["profile", "distinction"] as const) {
      const places = law.frameworks.flatMap(({ questions }) =>
        questions.flatMap((one) => (one.of === of && one.at ? [one.at] : [])),
      );
      expect(places.length).toBeGreaterThan(3);
      for (const place of places)
        expect(asked({ of, at: place }), place).toEqual(["questions/0/at framework-at-taken"]);
    }
    for (const [of, form] of [
      ["profile", "record"],
      ["distinction", "distinction"],
      ["distinction", "combination-row"],
    ] as const)
      for (const place of Object.keys(law.forms.find(({ id }) => id === form)?.fields ?? {}))
        expect(asked({ of, at: `${place}.x` }), place).toEqual(["questions/0/at framework-at-taken"]);
  });

  it("spells the place of an answer as keys of a record", () => {
    for (const place of ["a", "a-b.c1", "a.b.c"]) expect(asked({ at: place }), place).toEqual([]);
    for (const place of ["A", "a..b", ".a", "a.", "a_b", "-a", "a-", "a--b", "a b", "a\n"])
      expect(asked({ at: place }), place).toEqual(["questions/0/at framework-at-form"]);
  });

  it("keeps what the law keeps for itself from a framework and its questions", () => {
    for (const [key, value] of [
      ["always", true],
      ["replacedBy", "vng"],
    ] as const)
      expect(faults({ [key]: value }), key).toEqual([`${key} framework-reserved`]);
    expect(faults({ always: false })).toEqual([]);
    expect(asked({}, { heldBy: "policy" })).toEqual(["questions/1/heldBy framework-reserved"]);
    expect(asked({ of: "organisation" })).toEqual(["questions/0/of framework-reserved"]);
    expect(asked({ checks: [] })).toEqual([]);
  });

  it("asks for an answer in a form that is there, which rests on something, and cites a source at one of its places", () => {
    expect(asked({ at: undefined })).toEqual(["questions/0 framework-no-answer"]);
    expect(asked({ form: law.forms[0]?.id })).toEqual([]);
    expect(asked({ form: "niets", restsOn: [] })).toEqual([
      "questions/0/form unknown-word",
      "questions/0 framework-rests-on",
    ]);
    expect(faults({ source: "niets" })).toEqual(["source unknown-word"]);
    expect(faults({ source: law.sources[0]?.id })).toEqual([]);
    const cited = [{ source: "nota" }, { source: "niets" }, { source: "nota", at: "par. 4" }];
    expect(asked({ sources: cited })).toEqual([
      "questions/0/sources/1/source unknown-word",
      "questions/0/sources/2/at unknown-word",
    ]);
    const unplaced = { ...base.sources[0], places: undefined };
    expect(faults({ sources: [unplaced] })).toEqual([]);
  });

  it("has fields that refer to a vocabulary and to each other, however deep they lie", () => {
    const [vocabulary] = law.enums;
    const choice = (more: Data) => ({ is: "choice", title, ...more });
    for (const [fields, expected] of [
      [{ a: choice({ of: vocabulary?.id }) }, []],
      [{ a: choice({ of: "niets" }) }, ["a/of unknown-word"]],
      [{ a: choice({}) }, ["a unknown-word"]],
      [{ a: { is: "reason", title, unless: "b" }, b: { is: "reason", title } }, []],
      [{ a: { is: "reason", title, unless: "c" } }, ["a/unless unknown-word"]],
    ] as const)
      expect(inForm(fields)).toEqual(expected.map((one) => `forms/0/fields/${one}`));
    const words = vocabulary?.values.map(({ id }) => id) ?? [];
    const list = (including: readonly (string | undefined)[], of = vocabulary?.id) =>
      inForm({
        a: {
          is: "list",
          title,
          key: "k",
          including,
          fields: { k: choice({ of }), x: { is: "text", title, unless: "a" } },
        },
      });
    const deep = "forms/0/fields/a/fields/x/unless unknown-word";
    expect(list([words[0], words[1]])).toEqual([deep]);
    expect(list([words[0], "zulks"])).toEqual(["forms/0/fields/a/including/1 unknown-word", deep]);
    expect(list([], "niets")).toEqual(["forms/0/fields/a/fields/k/of unknown-word", deep]);
    expect(inForm({ a: { is: "list", title, including: [words[0]], fields: {} } })).toEqual([
      "forms/0/fields/a/including/0 unknown-word",
    ]);
    expect(inForm({ a: { is: "reason", title } }, { bare: "b" })).toEqual(["forms/0/bare unknown-word"]);
  });
});
