import type { Assessment, ProfileAssessment } from "@tenzij/core";
import type { Verdict } from "@tenzij/law";
import { expect, test } from "vitest";
import { exposureOf } from "./exposure.ts";

const title = (entry: string) => ({ nl: entry, en: entry });
/** A profile with distinctions, each `indicator=entry`. */
const judged = (file: string, verdict: Verdict, ...distinctions: string[]): ProfileAssessment =>
  ({
    file,
    verdict,
    questions: [],
    distinctions: distinctions.map((one) => {
      const [name = "", entry = ""] = one.split("=");
      return { indicator: { name }, entry, title: title(entry) };
    }),
  }) as unknown as ProfileAssessment;
const nothing = { added: [], removed: [], reopened: [], lapsed: [] };
const tree = (...profiles: ProfileAssessment[]) => ({ profiles }) as unknown as Assessment;
const pair = (file: string) => ({ file, record: `${file}.r` });
const touched = (file: string, was: string | null = file) => ({
  ...pair(file),
  was: was === null ? null : pair(was),
  how: "changed" as const,
});

test("a distinction comes or goes by indicator and by what it is read as", () => {
  const before = tree(judged("a", "test-complete", "x=postcode", "y=nationality"));
  const after = tree(judged("a", "test-stale", "x=district", "y=nationality", "z=postcode"));
  expect(exposureOf([touched("a")], [], before, after)).toEqual({
    ...nothing,
    added: [
      { profile: "a", indicator: "x", title: title("district") },
      { profile: "a", indicator: "z", title: title("postcode") },
    ],
    removed: [{ profile: "a", indicator: "x", title: title("postcode") }],
    verdicts: [{ profile: "a", before: "test-complete", after: "test-stale" }],
  });
});

test("a moved profile is held against where it stood, and goes by its new name", () => {
  const before = tree(judged("old", "test-complete", "x=postcode", "y=nationality"));
  const after = tree(judged("new", "test-complete", "x=postcode"));
  expect(exposureOf([touched("new", "old")], [], before, after)).toEqual({
    ...nothing,
    removed: [{ profile: "new", indicator: "y", title: title("nationality") }],
    verdicts: [{ profile: "new", before: "test-complete", after: "test-complete" }],
  });
});

test("a new profile adds all it has, and one that only the policy brings in stands where it stood", () => {
  const after = tree(judged("new", "test-missing", "x=postcode"), judged("kept", "excluded", "y=nationality"));
  const before = tree(judged("kept", "test-missing", "y=nationality"));
  expect(exposureOf([touched("new", null)], [], before, after)).toEqual({
    ...nothing,
    added: [{ profile: "new", indicator: "x", title: title("postcode") }],
    verdicts: [
      { profile: "new", before: null, after: "test-missing" },
      { profile: "kept", before: "test-missing", after: "excluded" },
    ],
  });
});

test("a profile that is gone takes all it had with it, when it was known", () => {
  const before = tree(judged("gone", "test-stale", "x=postcode"));
  expect(exposureOf([], [pair("gone"), pair("unknown")], before, tree())).toEqual({
    ...nothing,
    removed: [{ profile: "gone", indicator: "x", title: title("postcode") }],
    verdicts: [{ profile: "gone", before: "test-stale", after: null }],
  });
});

type State = ProfileAssessment["questions"][number]["state"];
/** A profile with one distinction and questions, each `question=state` or `question/indicator=state`. */
const asked = (file: string, verdict: Verdict, ...questions: string[]): ProfileAssessment => ({
  ...judged(file, verdict, "x=postcode"),
  questions: questions.map((one) => {
    const [, question = "", indicator, state = ""] = /^([^/=]+)(?:\/([^=]+))?=(.+)$/.exec(one) ?? [];
    return { question, title: title(question), state: state as State, ...(indicator ? { indicator } : {}) };
  }) as unknown as ProfileAssessment["questions"],
});
const questions = (was: ProfileAssessment | null, now: ProfileAssessment) => {
  const { reopened, lapsed } = exposureOf(
    [touched(now.file, was?.file ?? null)],
    [],
    was === null ? tree() : tree(was),
    tree(now),
  );
  const named = (list: typeof reopened) => list.map(({ question, indicator }) => `${question}/${indicator ?? ""}`);
  return { reopened: named(reopened), lapsed: named(lapsed) };
};

test.each(["missing", "incomplete", "stale", "inconsistent"])(
  "a question that was answered and is %s is re-opened",
  (state) => {
    for (const then of ["answered", "planned", "not-asked", "unsigned"]) {
      const was = asked("a", "test-complete", `Q=${then}`);
      expect(questions(was, asked("a", "test-stale", `Q=${state}`))).toEqual({ reopened: ["Q/"], lapsed: [] });
    }
  },
);

test("a question is known by the indicator it is asked of, and a moved profile by where it stood", () => {
  const was = asked("old", "test-complete", "Q/x=answered", "Q/y=stale", "Q=answered");
  expect(questions(was, asked("new", "test-stale", "Q/x=stale", "Q/y=answered", "Q=answered"))).toEqual({
    reopened: ["Q/x"],
    lapsed: [],
  });
});

test("what was out of date and still is has lapsed; what was open in another way is neither", () => {
  const was = asked("a", "test-stale", "Q=stale", "R=missing", "S=stale", "T=incomplete");
  const now = asked("a", "test-stale", "Q=stale", "R=stale", "S=missing", "T=incomplete");
  expect(questions(was, now)).toEqual({ reopened: [], lapsed: ["Q/"] });
});

test("nothing re-opens that was not asked before, without a record or without a distinction", () => {
  const was = asked("a", "test-complete", "Q=answered");
  expect(questions(null, asked("a", "test-stale", "Q=stale")).reopened).toEqual([]);
  expect(questions(was, asked("a", "test-stale", "R=stale")).reopened).toEqual([]);
  expect(questions(was, asked("a", "test-missing", "Q=missing")).reopened).toEqual([]);
  expect(questions(was, { ...asked("a", "no-finding", "Q=missing"), distinctions: [] }).reopened).toEqual([]);
});

test("a re-opened question is told with its title and the profile's name of now", () => {
  const { reopened } = exposureOf(
    [touched("new", "old")],
    [],
    tree(asked("old", "test-complete", "Q/x=answered")),
    tree(asked("new", "test-stale", "Q/x=stale")),
  );
  expect(reopened).toEqual([{ profile: "new", question: "Q", title: title("Q"), indicator: "x" }]);
});
