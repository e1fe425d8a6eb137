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
    distinctions: distinctions.map((one) => {
      const [name = "", entry = ""] = one.split("=");
      return { indicator: { name }, entry, title: title(entry) };
    }),
  }) as unknown as ProfileAssessment;
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
    added: [],
    removed: [{ profile: "new", indicator: "y", title: title("nationality") }],
    verdicts: [{ profile: "new", before: "test-complete", after: "test-complete" }],
  });
});

test("a new profile adds all it has, and one that only the policy brings in stands where it stood", () => {
  const after = tree(judged("new", "test-missing", "x=postcode"), judged("kept", "excluded", "y=nationality"));
  const before = tree(judged("kept", "test-missing", "y=nationality"));
  expect(exposureOf([touched("new", null)], [], before, after)).toEqual({
    added: [{ profile: "new", indicator: "x", title: title("postcode") }],
    removed: [],
    verdicts: [
      { profile: "new", before: null, after: "test-missing" },
      { profile: "kept", before: "test-missing", after: "excluded" },
    ],
  });
});

test("a profile that is gone takes all it had with it, when it was known", () => {
  const before = tree(judged("gone", "test-stale", "x=postcode"));
  expect(exposureOf([], [pair("gone"), pair("unknown")], before, tree())).toEqual({
    added: [],
    removed: [{ profile: "gone", indicator: "x", title: title("postcode") }],
    verdicts: [{ profile: "gone", before: "test-stale", after: null }],
  });
});
