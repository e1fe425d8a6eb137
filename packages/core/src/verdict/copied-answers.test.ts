import { describe, expect, it } from "vitest";
import type { Sentence, WrittenAnswers } from "../justification/written-answers.ts";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import type { Assessment } from "./assessment.ts";
import { copiedAnswers } from "./copied-answers.ts";
import { judge, profile } from "./fixtures/judge.ts";

const postcode = "  - {name: postcode, weight: 1}\n";
const aim = "In 2025 bleek bij 212 van de 5.400 dossiers de opgegeven woonsituatie onjuist te zijn.";
const ties =
  "Rond deze stations staan veel panden die per kamer worden verhuurd, en daar verandert de woonsituatie vaak.";

const record = (name: string, reasons: readonly string[], more = "") =>
  `justifies: ${name}\ndistinctions:\n  postcode:\n    legitimate-aim: {answer: yes, reason: "${reasons[0]}"}\n    suitability: {answer: yes, reason: "${reasons[1]}"}\n${more}`;

const counts = (selected: number) =>
  `statistics:\n  tables:\n    - step: selectie\n      groups:\n        - {name: een, population: 1000, selected: ${selected}}\n        - {name: twee, population: 2000, selected: 40}\n`;

const copies = ({ profiles }: Assessment, file: string) =>
  profiles
    .flatMap(({ findings }) => findings)
    .filter((one) => one.file === file && one.rule.startsWith("record/copied"))
    .map((one) => [one.severity, one.verdict, say(one.message, "en")]);

const pair = (name: string, text: string) => ({
  [`${name}.profile.yaml`]: profile(postcode).replace("profile: p", `profile: ${name}`),
  [`${name}.justification.yaml`]: text,
});

describe("copiedAnswers", () => {
  it("tells both of two records that share a sentence, with the place, and decides nothing", () => {
    const assessment = judge({
      ...pair("a", record("a", [aim, ties])),
      ...pair(
        "b",
        record("b", [
          "Sinds 2024 zijn 90 klachten over dit stuk van de stad binnengekomen bij de gemeente.",
          ties.toUpperCase(),
        ]),
      ),
    });
    const warningOf = (other: string) =>
      `1 answer is (nearly) the same, word for word, as in ${other}.justification.yaml: \`distinctions.postcode.suitability.reason\`. A test is of one profile. Does the signer agree that each answer holds for this one?`;
    expect(copies(assessment, "a.justification.yaml")).toEqual([["warning", undefined, warningOf("b")]]);
    expect(copies(assessment, "b.justification.yaml")).toEqual([["warning", undefined, warningOf("a")]]);
    expect(assessment.texts.has("a.justification.yaml")).toBe(true);
  });

  it("names the record that shares most, and counts the others", () => {
    const assessment = judge({
      ...pair("a", record("a", [aim, ties])),
      ...pair("b", record("b", ["Iets anders over dit profiel, met 12 gevallen in 2025.", ties])),
      ...pair("c", record("c", [aim, ties])),
    });
    const [[, , text] = []] = copies(assessment, "a.justification.yaml");
    expect(text).toContain("2 answers are (nearly) the same, word for word, as in c.justification.yaml");
    expect(text).toContain("1 more record shares sentences");
  });

  it("sees the same counts, and leaves other counts alone", () => {
    const own = ["Deze wijk kent 12 meldingen over kamers in 2025.", "Van de 80 bezoeken was er een derde raak."];
    const other = ["In 2026 kwamen er 7 brieven van omwonenden binnen.", "Bij 11 van de 60 adressen klopte het niet."];
    const judged = (selected: number) =>
      judge({ ...pair("a", record("a", own, counts(50))), ...pair("b", record("b", other, counts(selected))) });
    expect(copies(judged(50), "b.justification.yaml").map(([severity]) => severity)).toEqual(["warning"]);
    expect(copies(judged(51), "b.justification.yaml")).toEqual([]);
  });

  it("says nothing of what is the record's own", () => {
    const assessment = judge({
      ...pair("a", record("a", [aim, ties])),
      ...pair("b", record("b", ["Kort", "Bij 11 van de 60 adressen klopte het niet, vooral boven winkels."])),
    });
    expect(copies(assessment, "a.justification.yaml")).toEqual([]);
  });
});

const span = { start: 3, end: 9 };
const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, at) => from + at);
const sentence = (path: string, runs: readonly number[]): Sentence => ({ path, span, runs: new Set(runs) });
const written = (file: string, sentences: readonly Sentence[], counts?: string): WrittenAnswers => ({
  ...{ file, sentences, evidence: [] },
  figures: counts === undefined ? null : { counts, span },
});
/** Of each record, what is said of it. */
const copiesIn = (...records: readonly WrittenAnswers[]) =>
  Object.fromEntries([...copiedAnswers(records)].map(([file, findings]) => [file, findings.map((one) => one.message)]));
const copied = (path: string, places: string, count = 1, more = 0) =>
  message("record/copied", { other: { path }, count, places, more });
const figures = (path: string) => message("record/copied-figures", { other: { path } });

describe("sentences", () => {
  it("are told at the first that is shared", () => {
    const [one, other] = [written("a", [sentence("x", upTo(9))]), written("b", [sentence("y", upTo(9))])];
    expect(copiedAnswers([one, other]).get("a")).toEqual([
      {
        ...{ rule: "record/copied", severity: "warning", file: "a", span, message: copied("b", "`x`"), sources: [] },
        title: { nl: "Overgenomen", en: "Copied" },
      },
    ]);
    expect(copiesIn(one, other)).toEqual({ a: [copied("b", "`x`")], b: [copied("a", "`y`")] });
  });

  it("are found in whatever order their words come, and only where most are the same", () => {
    const one = written("a", [sentence("x", upTo(20))]);
    expect(copiesIn(one, written("b", [sentence("y", upTo(20).reverse())]))).toHaveProperty("a");
    expect(copiesIn(one, written("b", [sentence("y", [...upTo(10), ...upTo(10, 50)])]))).toEqual({});
  });

  it("are told once, however often the other record holds them, and never of a record itself", () => {
    const twice = written("b", [sentence("y", upTo(9)), sentence("z", upTo(9))]);
    expect(copiesIn(twice)).toEqual({});
    expect(copiesIn(twice, written("a", [sentence("x", upTo(9))]))).toEqual({
      a: [copied("b", "`x`")],
      b: [copied("a", "`y`, `z`", 2)],
    });
  });

  it("are named up to three, of the record that shares most", () => {
    const all = ["p", "q", "r", "s"].map((path, at) => sentence(path, upTo(9, 100 * at)));
    const three = written("three", all.slice(0, 3));
    expect(copiesIn(written("one", all.slice(0, 1)), three, written("all", all))).toEqual({
      one: [copied("three", "`p`", 1, 1)],
      three: [copied("all", "`p`, `q`, `r`", 3, 1)],
      all: [copied("three", "`p`, `q`, `r`", 3, 1)],
    });
    expect(copiesIn(written("a", all), written("b", all))).toMatchObject({ a: [copied("b", "`p`, `q`, `r`, …", 4)] });
  });
});

describe("figures", () => {
  it("are told of each record that has them, after its sentences, with one other", () => {
    const same = [sentence("x", upTo(9))];
    expect(
      copiesIn(written("a", same, "1"), written("b", same, "1"), written("c", [], "1"), written("d", [], "2")),
    ).toEqual({
      a: [copied("b", "`x`"), figures("b")],
      b: [copied("a", "`x`"), figures("a")],
      c: [figures("a")],
    });
  });

  it("that are not there are not the same", () => {
    expect(copiesIn(written("a", []), written("b", []))).toEqual({});
  });
});
