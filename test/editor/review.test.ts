import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReviewedAnswer, ReviewView } from "@tenzij/core/justification";
import { afterEach, describe, expect, it } from "vitest";
import { example, recordFile } from "./newcomer.ts";
import { type Session, session } from "./session.ts";

const profileFile = "profiles/heronderzoek-bijstand.profile.yaml";
const [record, profile] = [recordFile, profileFile].map((file) => readFileSync(join(example, file), "utf8")) as [
  string,
  string,
];
const answered = record.replace(/^restraint: .*$/m, "restraint: Zie de nota van de directie.");

let here: Session;
afterEach(() => here.end());

const reviewed = async (texts: { record?: string; profile?: string }, how?: unknown): Promise<ReviewView> => {
  here = await session({}, { from: example, initializationOptions: { reviews: true } });
  here.open(profileFile, texts.profile ?? profile);
  here.open(recordFile, texts.record ?? record);
  return here.run<ReviewView>("review", here.uri(recordFile), how);
};
const changed = ({ answers }: ReviewView): ReviewedAnswer[] =>
  answers.filter(({ change }) => change !== undefined && change !== "same");

describe("a record that somebody reviews", () => {
  it("shows every question with its answer, who gave it and what it rests on, and marks what changed with what it was", async () => {
    const against = { name: "origin/main", record, profile };
    const view = await reviewed({ record: answered }, { against });
    expect(view.against).toEqual({ name: "origin/main", is: "there" });
    expect(view.given.by).not.toBe("");
    expect(view.answers.filter(({ counted }) => counted)).toHaveLength(view.asked);
    expect(view.answers.flatMap(({ restsOn }) => restsOn).length).toBeGreaterThan(5);
    expect(changed(view)).toMatchObject([
      { change: "changed", lines: [{ is: "Zie de nota van de directie.", was: expect.stringMatching(/^Controle/) }] },
    ]);
    const lenses = await here.lenses(recordFile);
    expect(lenses.map(({ command }) => command?.command)).toContain("tenzij.review");
  });

  it("says which facts changed in the profile, also where the digests were written anew, and names what no question shows", async () => {
    const heavier = profile.replace("weight: 12", "weight: 30");
    const renewed = record.replaceAll("f9cacf3cb91a12e0", "ffffffffffffffff");
    const view = await reviewed({ record: renewed, profile: heavier }, { against: { name: "main", record, profile } });
    const facts = changed(view).flatMap(({ restsOn }) => restsOn.filter(({ is, was }) => is !== was));
    expect(facts).toContainEqual(expect.objectContaining({ was: "12", is: "30" }));
    expect(view.beside.join("\n")).toMatch(/^covers › /);
  });

  it("names what differs from the digests where there is no earlier version", async () => {
    const view = await reviewed({ profile: profile.replace("weight: 12", "weight: 30") });
    expect(view.against).toEqual({ name: null });
    expect(view.moved).toMatchObject([{ title: expect.stringContaining("gewicht") }]);
    expect(changed(view).map(({ change }) => change)).toContain("reopened");
    expect(view.beside).toEqual([]);
  });

  it("is all new where the version before had none, and compared with nothing where that cannot be read", async () => {
    const view = await reviewed({}, { against: { name: "main", record: null, profile } });
    expect(view.against).toEqual({ name: "main", is: "not-there" });
    expect(new Set(view.answers.map(({ change }) => change))).toEqual(new Set(["new"]));
    const broken = { name: "main", record: record.replace("framework:", "framework: ["), profile };
    const unread = await here.run<ReviewView>("review", here.uri(recordFile), { against: broken });
    expect(unread.against).toEqual({ name: "main", is: "unreadable" });
    expect(changed(unread)).toEqual([]);
    // What could not be had is not what was not there.
    for (const part of [{ profile }, { record }, {}]) {
      const failed = await here.run<ReviewView>("review", here.uri(recordFile), { against: { name: "main", ...part } });
      expect(failed.against).toEqual({ name: "main", is: "unreadable" });
      expect(changed(failed)).toEqual([]);
    }
  });

  it("is of another version where one is given, with the verdict of that", async () => {
    const without = record.replace(/^restraint: .*$/m, "restraint:");
    const view = await reviewed({}, { of: { record: without, profile }, against: { name: "main", record, profile } });
    expect(view.answered).toBe(view.asked - 1);
    expect(changed(view)).toMatchObject([{ lines: [{ is: "", was: expect.stringMatching(/^Controle/) }] }]);
    const broken = await here.run<ReviewView>("review", here.uri(recordFile), { of: { record: "framework: [" } });
    expect(broken.answers).toEqual([]);
    expect(broken.broken.length).toBeGreaterThan(0);
    // Reading a version changes nothing of what is judged.
    expect((await here.run<ReviewView>("review", here.uri(recordFile))).answered).toBe(view.asked);
    expect(here.applied).toEqual([]);
  });
});
