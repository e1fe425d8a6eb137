import { readFileSync } from "node:fs";
import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { coverageOf } from "../justification/changes.ts";
import type { Confirmed } from "../justification/confirm-answers.ts";
import { readRecord } from "../justification/record.ts";
import { isUpgradeOf } from "../justification/upgrade.ts";
import { say } from "../language/say.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { readProfile } from "../profile/read-profile.ts";
import { assess, lexiconOf } from "./assess.ts";
import type { ProfileAssessment } from "./assessment.ts";
import { today, treeOf } from "./fixtures/judge.ts";
import { formOfRecord, recordConfirmed } from "./form-of-record.ts";

const example = (file: string) =>
  readFileSync(new URL(`../../../../docs/examples/kleinste-toets/${file}`, import.meta.url), "utf8");
const [profileFile, recordFile] = ["profile", "justification"].map(
  (kind) => `profiles/heronderzoek-bijstand.${kind}.yaml`,
) as [string, string];
const policy = readPolicy("tenzij.yaml", example("tenzij.yaml"), law);
const [profile, record] = [example(profileFile), example(recordFile)];
const lexicon = lexiconOf(law, policy.policy);
const by = "J. de Wit";

function looked(now: string, text: string) {
  const files = { "tenzij.yaml": example("tenzij.yaml"), "organisation.yaml": example("organisation.yaml") };
  const tree = treeOf({ ...files, [profileFile]: now, [recordFile]: text });
  const all = assess({ tree, today, signatures: null, law, policy, lexicon }).profiles;
  const judged = all.find(({ file }) => file === profileFile) as ProfileAssessment;
  const source = { tree, judged, policy: policy.policy, law, today, locale: "en" as const };
  const open = judged.questions.filter(({ reopened }) => reopened === true);
  const stale = judged.findings.filter((one) => one.verdict === "test-stale");
  return { source, judged, open, stale, texts: stale.map(({ message }) => say(message, "en")) };
}

const nameOf = ({ question, indicator }: Confirmed) => [question, indicator].filter(Boolean).join(" ");

/** The record after some answers were said to hold. */
function confirmed(now: string, text: string, which: readonly Confirmed[]): string {
  const made = recordConfirmed(looked(now, text).source, which, by);
  if (made === null || made.refused !== undefined) throw new Error(JSON.stringify(made));
  return made.text;
}

const changes: Readonly<Record<string, [string | RegExp, string]>> = {
  "its weight": [/weight: 12/, "weight: 30"],
  "its values": [/"1066"/, '"1067"'],
  "the process": [/consequences: .*/, "consequences: [home-visit]"],
  "its description": [/Eerste vier cijfers/, "De eerste vier cijfers"],
};

describe("an answer that was re-opened and is said to hold", () => {
  it.each(Object.keys(changes))("is closed, it alone, after a change of %s; all of them close the test", (what) => {
    const [from, to] = changes[what] as [string, string];
    const now = profile.replace(from, to);
    expect(now).not.toBe(profile);
    const [first, ...others] = looked(now, record).open;
    expect(others.length).toBeGreaterThan(0);
    let text = confirmed(now, record, [first as Confirmed]);
    const after = looked(now, text);
    expect(after.open.map(nameOf)).toEqual(others.map(nameOf));
    expect(after.stale.length).toBeGreaterThan(0);
    text = confirmed(now, text, others);
    const all = looked(now, text);
    expect([all.open, all.stale, all.judged.questions.filter(({ state }) => state === "stale")]).toEqual([[], [], []]);
    // What the whole record rests on is renewed once, at the end.
    const source = sourceText(recordFile, text);
    const read = readProfile(sourceText(profileFile, now), { enums: law.enums });
    expect(coverageOf(readRecord(source, law), read, law).changes).toEqual([]);
    // Nothing else was written: without them it is the record of before, but for how single texts stand.
    const lines = (one: string) => one.split("\n").map((line) => line.trim());
    for (const line of lines(record).filter(
      (one) => one.startsWith("#") || /^(answer|reason|method|covers|on): ./.test(one),
    ))
      expect(lines(text)).toContain(line);
  });

  it("is open again once the profile changes further, or back, and says so", () => {
    const now = profile.replace("weight: 12", "weight: 30");
    const text = confirmed(now, record, looked(now, record).open);
    expect(looked(now, text).stale).toEqual([]);
    for (const other of [now.replace("weight: 30", "weight: 31"), profile]) {
      const after = looked(other, text);
      expect(after.open.map(nameOf)).toEqual(looked(now, record).open.map(nameOf));
      expect(after.texts.filter((one) => one.includes(`confirmed on ${today} by ${by}`))).toHaveLength(
        after.open.length,
      );
      expect(after.judged.blocks).toBe(true);
    }
    // What rests on something else stays as it is.
    const renamed = looked(now.replace("consequences: [desk-check]", "consequences: [home-visit]"), text);
    expect(renamed.open.map(({ question }) => question)).not.toContain("TK-15");
  });

  it.each([
    ["rests-on: .*", "rests-on: 0000000000000000"],
    ["    by: .*\n", ""],
    ["(holds:\\n +)on: .*", "$1on: 2999-01-01"],
    ["(holds:\\n +)on: .*", "$1on: gisteren"],
  ])("is not closed by what is no whole confirmation: %s", (from, to) => {
    const now = profile.replace("weight: 12", "weight: 30");
    const [one] = looked(now, record).open;
    const text = confirmed(now, record, [one as Confirmed]);
    const forged = text.replace(new RegExp(from), to);
    expect(forged).not.toBe(text);
    expect(looked(now, forged).open.map(nameOf)).toContain(nameOf(one as Confirmed));
    expect(looked(now, forged).judged.blocks).toBe(true);
  });

  it("is written into an answer of one text with that text, its remark and its order", () => {
    const now = profile.replace("consequences: [desk-check]", "consequences: [home-visit]");
    const remarked = record.replace(/^restraint: (.*)$/m, "restraint: |- # nagekeken\n  $1\n\n  En meer: #2\n# erna");
    const text = confirmed(now, remarked, [{ question: "VZ-13" }]);
    const answer = /^restraint: (.*)$/m.exec(record)?.[1] ?? "";
    expect(text).toContain(
      `restraint: # nagekeken\n  reason: |-\n    ${answer}\n\n    En meer: #2\n  holds:\n    on: ${today}\n`,
    );
    expect(text).toContain("\n# erna\n");
    expect(looked(now, text).open.map(({ question }) => question)).not.toContain("VZ-13");
  });

  it("is refused where nobody is asked, or nothing was answered", () => {
    const { source } = looked(profile.replace("weight: 12", "weight: 30"), record);
    for (const question of ["TK-07", "IN-01", "XX-99"])
      expect(recordConfirmed(source, [{ question }], by)).toMatchObject({ refused: "not-asked" });
    const emptied = looked(profile, record.replace(/^restraint: .*$/m, "restraint:"));
    expect(recordConfirmed(emptied.source, [{ question: "VZ-13" }], by)).toMatchObject({ refused: "unanswered" });
  });

  it("is another record than the one that was signed", () => {
    const now = profile.replace("weight: 12", "weight: 30");
    const text = confirmed(now, record, looked(now, record).open);
    for (const one of [now, profile])
      expect(isUpgradeOf(record, text, readProfile(sourceText(profileFile, one), { enums: law.enums }), law)).toBe(
        false,
      );
  });

  it("stands open in the form, and only where somebody has to look again", () => {
    const groups = (now: string) =>
      formOfRecord({ surface: "editor", ...looked(now, record).source, who: { by } })?.groups.filter(
        ({ reopened }) => reopened,
      ) ?? [];
    expect(groups(profile)).toEqual([]);
    const again = groups(profile.replace("weight: 12", "weight: 30"));
    expect(again.length).toBeGreaterThan(1);
    expect(again.every(({ reopened, done }) => reopened?.by === by && !done)).toBe(true);
  });
});
