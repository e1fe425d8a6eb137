import type { Part } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { asks, bound, complete, type Given, judge, policy, sketchOf, smallest } from "./fixtures/judged.ts";
import type { Judging } from "./judging.ts";
import { reopen } from "./reopen.ts";
import { updateRecord } from "./update-record.ts";

const whole = smallest.profile;
const name = "woonplaats_pc4";

/** What is told of the digests, and which questions are to be answered again. */
function reopened(profile: string, record = complete(), more: Partial<Given> = {}) {
  const judged = judge({ profile, record, ...more });
  const found = judged.findings.filter((one) => one.message.key.startsWith("covers/"));
  const findings = found.filter((one) => one.severity !== "info");
  return {
    findings,
    /** What the profile itself shows, by the words there. */
    here: found.flatMap(({ file, span, message }) =>
      file === "a.profile.yaml" ? [[profile.slice(span.start, span.end), say(message, "en")]] : [],
    ),
    texts: findings.map(({ message }) => say(message, "en")),
    args: findings.map(({ message }) => message.args),
    stale: judged.questions.filter(({ state }) => state === "stale"),
    questions: judged.questions,
  };
}

/**
 * The ids of the questions that rest on a part, of one indicator and of the whole, or of all.
 * @param only those that a person answers
 */
function resting(part: Part, indicator?: string, only?: "answered"): string[] {
  const { questions } = judge({ profile: whole, record: complete() });
  const found = questions.filter(
    (one) =>
      one.restsOn.includes(part) &&
      (only === undefined || one.typed) &&
      (indicator === undefined || one.indicator === undefined || one.indicator === indicator),
  );
  return [...new Set(found.map(({ question }) => question))].sort();
}
const listed = (args: unknown) =>
  String((args as { questions: string }).questions)
    .split(", ")
    .sort();

describe("a profile that is not as it was", () => {
  it("re-opens nothing where nothing changed", () => {
    expect(reopened(whole)).toMatchObject({ findings: [], stale: [] });
  });

  it.each([
    ["weight", "weight: 12", "weight: 13", "The weight"],
    ["values", '["1060", "1066"]', '["1060"]', "The list of values"],
    ["source", "source: brp", "source: bag", "The source"],
    ["indicator", "Eerste vier cijfers", "De eerste vier cijfers", "The description"],
  ] as [Part, string, string, string][])(
    "re-opens by its %s what rests on that, of its own indicator and of the whole",
    (part, from, to, title) => {
      const { findings, args, stale, texts } = reopened(whole.replace(from, to));
      expect(findings).toMatchObject([
        {
          rule: "question/IN-01",
          severity: "block",
          verdict: "test-stale",
          indicator: name,
          file: "a.justification.yaml",
        },
      ]);
      expect(texts[0]).toContain(title);
      expect(listed(args[0])).toEqual(resting(part, name, "answered"));
      const ids = new Set([...resting(part, name), "IN-01"]);
      expect(stale.map(({ question }) => question)).toContain("IN-01");
      expect(stale.every(({ question, indicator }) => ids.has(question) && (indicator ?? name) === name)).toBe(true);
    },
  );

  it.each([
    ["automation", "automation: human-decides", "automation: assists", "The degree of automation"],
    [
      "process",
      "consequences: [desk-check]",
      "consequences: [home-visit]",
      "The process (purpose, phase, consequences, steps)",
    ],
    ["selection", "score-at-least: 60", "score-at-least: 61", "The selection rule"],
  ] as [Part, string, string, string][])("re-opens by its %s what rests on that anywhere", (part, from, to, title) => {
    const { findings, args, texts } = reopened(whole.replace(from, to));
    expect(findings).toMatchObject([{ rule: "question/IN-01", severity: "block", verdict: "test-stale" }]);
    expect(findings[0]).not.toHaveProperty("indicator");
    expect(texts[0]).toContain(title);
    expect(listed(args[0])).toEqual(resting(part, undefined, "answered"));
  });

  it("says of a change on which no question of its indicator rests that it is one all the same", () => {
    const { findings, texts } = reopened(whole.replace("weight: 60", "weight: 61"));
    expect(findings).toMatchObject([
      { rule: "question/IN-01", verdict: "test-stale", indicator: "dagen_sinds_wijziging" },
    ]);
    expect(texts[0]).toContain("The weight");
  });

  it("tells a change where the policy asks no question that rests on it", () => {
    const none = { policy: { ...policy, frameworks: [] } };
    const args = (from: string | RegExp, to: string) => reopened(whole.replace(from, to), complete(), none).args;
    expect(args("weight: 12", "weight: 13")).toEqual([
      { indicator: name, part: { nl: "Het gewicht", en: "The weight" } },
    ]);
    expect(args("automation: human-decides", "automation: assists")).toEqual([
      { part: { nl: "De mate van automatisering", en: "The degree of automation" } },
    ]);
    expect(args(/ {2}- name: dagen[\s\S]*?weight: 60\n/, "")).toMatchObject([{ questions: "–" }]);
    expect(args("selection:", "  - {name: nieuw}\nselection:")).toEqual([{ indicators: "nieuw" }]);
  });

  it("says nothing where no framework asks for the digests", () => {
    const coverage = { state: "missing", span: { start: 0, end: 0 }, version: "", changes: [], rest: "" } as const;
    expect(reopen(coverage, [], new Map(), {} as Judging)).toEqual({ findings: [], stale: new Set() });
  });

  it("names an indicator that is gone", () => {
    const { findings, texts } = reopened(whole.replace(/ {2}- name: dagen[\s\S]*?weight: 60\n/, ""));
    expect(findings[0]).toMatchObject({ verdict: "test-stale", indicator: "dagen_sinds_wijziging" });
    expect(texts[0]).toContain("dagen_sinds_wijziging");
  });

  it("lists the indicators that no test looked at, the first five by name", () => {
    const more = (count: number) =>
      whole.replace(
        "selection:",
        `${Array.from({ length: count }, (_, at) => `  - {name: nieuw_${at}}\n`).join("")}selection:`,
      );
    const { findings, texts } = reopened(more(2));
    expect(findings).toMatchObject([{ severity: "block", verdict: "test-stale", file: "a.justification.yaml" }]);
    expect(texts[0]).toContain("nieuw_0, nieuw_1");
    expect(texts[0]).not.toContain("…");
    expect(reopened(more(5)).texts[0]).toContain("nieuw_0, nieuw_1, nieuw_2, nieuw_3, nieuw_4");
    expect(reopened(more(5)).texts[0]).not.toContain("…");
    const six = reopened(more(6)).texts[0];
    expect(six).toContain("nieuw_0, nieuw_1, nieuw_2, nieuw_3, nieuw_4, …");
    expect(six).not.toContain("nieuw_5");
  });
});

describe("what changed, in the profile itself", () => {
  it.each([
    ["weight: 12", "weight: 13", "13"],
    ['["1060", "1066"]', '["1060"]', '"1060"'],
    ["source: brp", "source: bag", "bag"],
    ["Eerste vier cijfers", "De eerste vier cijfers", "woonplaats_pc4"],
    ["score-at-least: 60", "score-at-least: 61", "{score-at-least: 61}"],
    ["automation: human-decides", "automation: assists", "automation"],
    ["selection:", "metadata: {a: 1}\nselection:", "metadata"],
    ["selection:", "  - {name: nieuw}\nselection:", "nieuw"],
  ])("%s -> %s is told there", (from, to, place) => {
    const { here } = reopened(whole.replace(from, to));
    expect(here.map(([words]) => words)).toEqual([place]);
    expect(here[0]?.[1]).toContain("after the test in a.justification.yaml");
  });

  it("names the questions, or that there are none", () => {
    expect(reopened(whole.replace("weight: 12", "weight: 13")).here[0]?.[1]).toMatch(/To answer again: TK-15, /);
    const none = { policy: { ...policy, frameworks: [] } };
    expect(reopened(whole.replace("weight: 12", "weight: 13"), complete(), none).here[0]?.[1]).toContain("no answer");
  });
});

describe("a change of what belongs to no criterion", () => {
  const profile = `${whole}metadata: {vermenigvuldiger: 1}\n`;
  const record = bound(complete(), profile).replace(/^rest:\n(?: .*\n)+/m, "");
  const changed = profile.replace("vermenigvuldiger: 1", "vermenigvuldiger: 50");
  const open = (text: string, on = changed) => asks(judge({ profile: on, record: text }));
  const answered = (text: string, picks = "no", reason = "Alleen voor de lay-out van de maandrapportage.") =>
    text.replace("picks:  #", `picks: ${picks} #`).replace(/(?<=reason: \|- # waarom niet.*\n +)$/m, reason);

  it("re-opens one question, and no answer on an indicator", () => {
    const { texts, stale, questions } = reopened(changed, record);
    expect(texts).toEqual([
      'What stands under "metadata" in the profile changed after the test. To answer, once for all of it: IN-01a.',
    ]);
    expect(stale.map(({ question }) => question)).toEqual(["IN-01"]);
    expect(questions.find(({ question }) => question === "IN-01a")?.state).toBe("missing");
    expect(open(record)).toEqual(["question/IN-01a test-incomplete", "question/IN-01 test-stale"]);
  });

  it("is not asked of where nothing changed", () => {
    expect(open(record, profile)).toEqual([]);
    expect(reopened(profile, record).questions.some(({ question }) => question === "IN-01a")).toBe(false);
  });

  it("is answered once, by who says why it picks nobody", () => {
    const asked = updateRecord(record, sketchOf(changed), { refresh: false });
    expect(asked.changes).toEqual([{ what: "added", at: "rest" }]);
    expect(open(answered(asked.text))).toEqual(["question/IN-01 test-stale"]);
    const refreshed = updateRecord(answered(asked.text), sketchOf(changed), { refresh: true }).text;
    expect(open(refreshed)).toEqual([]);
    // Put back, it is another change.
    expect(open(refreshed, profile)).toContain("question/IN-01a test-stale");
  });

  it("is asked of again for the next change, after what was answered before", () => {
    const first = answered(updateRecord(record, sketchOf(changed), { refresh: true }).text);
    const next = changed.replace("50", "60");
    const { text } = updateRecord(first, sketchOf(next), { refresh: true });
    expect(text.match(/^ {2}- of: /gm)).toHaveLength(2);
    expect(open(text, next)).toEqual(["question/IN-01a test-incomplete", "question/IN-01a test-incomplete"]);
    expect(open(answered(text), next)).toEqual([]);
  });

  it("is not answered by writing the digests anew", () => {
    const { text } = updateRecord(record, sketchOf(changed), { refresh: true });
    expect(open(text)).toContain("question/IN-01a test-incomplete");
  });

  it("asks for the answers that rest on the selection where it changes who is picked", () => {
    const yes = answered(
      updateRecord(record, sketchOf(changed), { refresh: true }).text,
      "yes",
      "De score telt vijftig keer, dus de drempel geldt voor iedereen.",
    );
    const judged = judge({ profile: changed, record: yes });
    expect(asks(judged)).toEqual(["question/IN-01a test-stale"]);
    const ids = /answered-anew`: (.*)\./.exec(
      say(judged.findings.find(({ rule }) => rule.endsWith("a"))?.message as never, "en"),
    )?.[1];
    expect(open(yes.replace("  - of:", `  - answered-anew: [${ids}]\n    of:`))).toEqual([]);
  });
});

describe("a record whose digests cannot be held against the profile", () => {
  it("has none: the test is incomplete, and only that is open", () => {
    const record = complete().replace(/^covers:\n(?: .*\n)+/m, "");
    const { findings, stale } = reopened(whole, record);
    expect(findings).toMatchObject([{ rule: "question/IN-01", severity: "block", verdict: "test-incomplete" }]);
    expect(stale.map(({ question }) => question)).toEqual(["IN-01"]);
  });

  it("has them of another version: all that rests on the profile is open", () => {
    const record = complete().replace("  version: 2\n", "  version: 9\n");
    const { findings, texts, stale, questions } = reopened(whole, record);
    expect(findings).toMatchObject([{ rule: "question/IN-01", severity: "block", verdict: "test-stale" }]);
    expect(texts[0]).toContain("9");
    const rest = questions.filter(
      ({ question, restsOn, state }) =>
        (question === "IN-01" || restsOn.length > 0) && state !== "missing" && state !== "incomplete",
    );
    expect(stale).toEqual(rest);
  });
});
