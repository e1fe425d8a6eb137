import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { coverageOf } from "./changes.ts";
import { asks, complete, judge, profileOf, sketchOf, smallest } from "./fixtures/judged.ts";
import { digested } from "./parts.ts";
import { readRecord } from "./record.ts";
import { updateRecord } from "./update-record.ts";
import { spellVersion1 } from "./version-1/digest.ts";

/** As it was written under version 1 of the digests. */
const covers = `covers:
  version: 1
  indicators:
    woonplaats_pc4: {indicator: "31b3da40e8369d41", values: "8797c32c7ad03b7c", weight: "f9cacf3cb91a12e0", source: "72e35bb4555e9bb7"}
    dagen_sinds_wijziging: {indicator: "a97cb01d1475dc28", weight: "68fec0473e988a1e", source: "28290d13b246b45c"}
  selection: "21bcda5e4c84edb6"
  automation: "f0f20cd5246871d6"
  process: "f6529b3bf5b911f7"
`;
const { profile } = smallest;
const record = complete().replace(/^covers:\n(?: .*\n)+/m, covers);
const upgraded = updateRecord(record, sketchOf(profile), { refresh: false });
const more = `${profile}metadata: {vermenigvuldiger: 1}\n`;

describe("a record of before", () => {
  it("that fits by its own version stays complete, with a note until when", () => {
    const judged = judge({ profile, record });
    expect(asks(judged)).toEqual([]);
    const [note] = judged.findings.filter(({ message }) => message.key === "covers/earlier");
    expect(note).toMatchObject({ severity: "info", rule: "question/IN-01", file: "a.justification.yaml" });
    expect(say(note?.message as never, "en")).toContain("counts until 2027-09-30. `tenzij justify a.profile.yaml`");
    expect(say(note?.message as never, "nl")).toContain("telt tot 2027-09-30");
  });

  it("is over on the day it says itself", () => {
    expect(asks(judge({ profile, record, today: "2027-10-01" })).join()).toContain("test-stale");
  });

  it("does not see what its version left out, and sees what it did not", () => {
    expect(asks(judge({ profile: more, record }))).toEqual([]);
    expect(asks(judge({ profile: profile.replace("weight: 12", "weight: 13"), record }))).toEqual([
      "question/IN-01 test-stale",
    ]);
  });
});

describe("an upgrade", () => {
  it("writes the digests of now beside those of before, and changes nothing else", () => {
    expect(upgraded.changes).toEqual([{ what: "added", at: "covers.upgraded" }]);
    const lines = upgraded.text.split("\n");
    const from = lines.indexOf("  upgraded:");
    const to = lines.findIndex((line, at) => at > from && !line.startsWith("    "));
    expect([...lines.slice(0, from), ...lines.slice(to)].join("\n")).toBe(record);
    expect(lines.slice(from, to)).toContain("    version: 2");
  });

  it("is made once, of the whole, and counts without a note", () => {
    const judged = judge({ profile, record: upgraded.text });
    expect(asks(judged)).toEqual([]);
    expect(judged.findings.some(({ message }) => message.key === "covers/earlier")).toBe(false);
    expect(updateRecord(upgraded.text, sketchOf(profile), { refresh: false }).changes).toEqual([]);
  });

  it("sees what version 1 left out", () => {
    const { text } = updateRecord(record, sketchOf(more), { refresh: false });
    expect(asks(judge({ profile: more, record: text }))).toEqual([]);
    const changed = more.replace("vermenigvuldiger: 1", "vermenigvuldiger: 50");
    expect(asks(judge({ profile: changed, record: text }))).toContain("question/IN-01a test-incomplete");
  });

  it("is not made where the profile is not as it was: then the answers are read again first", () => {
    const changed = profile.replace("weight: 12", "weight: 13");
    expect(updateRecord(record, sketchOf(changed), { refresh: false }).changes).toEqual([]);
  });

  it("is kept in a map on one line too", () => {
    const line = `covers: {version: 1, indicators: {${/woonplaats.*|dagen.*/g[Symbol.match](covers)?.join(", ")}}, selection: "21bcda5e4c84edb6", automation: "f0f20cd5246871d6", process: "f6529b3bf5b911f7"}\n`;
    const flow = record.replace(covers, line.replaceAll("    ", ""));
    const { text } = updateRecord(flow, sketchOf(profile), { refresh: false });
    expect(text).toContain(", upgraded: {version: 2, indicators: {woonplaats_pc4: {indicator: ");
    expect(asks(judge({ profile, record: text }))).toEqual([]);
  });

  it("gives way to the digests of now alone when all are written anew", () => {
    const { text } = updateRecord(upgraded.text, sketchOf(profile), { refresh: true });
    expect(text).toBe(complete());
  });

  it("keeps what it holds of the rest where only one indicator is written anew", () => {
    const { text } = updateRecord(updateRecord(record, sketchOf(more), { refresh: false }).text, sketchOf(more), {
      refresh: new Set(["woonplaats_pc4"]),
    });
    expect(coverageOf(readRecord(sourceText("r", text), law), profileOf(more), law)).toMatchObject({
      version: "2",
      changes: [],
    });
  });

  it("leaves the digests of one indicator by the version of all, where only those are written anew", () => {
    const changed = profile.replace("weight: 12", "weight: 13");
    for (const [before, version] of [
      [record, "1"],
      [upgraded.text, "2"],
    ] as const) {
      const { text } = updateRecord(before, sketchOf(changed), { refresh: new Set(["woonplaats_pc4"]) });
      const coverage = coverageOf(readRecord(sourceText("r", text), law), profileOf(changed), law);
      expect([coverage.version, coverage.changes]).toEqual([version, []]);
    }
  });
});

describe("a name that was a place", () => {
  const place = "/indicators/0";
  const factor = profile.replace("name: woonplaats_pc4", "factor: woonplaats_pc4");
  const v1 = digested(spellVersion1(profileOf(factor), law.enums));
  const digests = [...(v1.indicators.get(place) ?? [])].map(([part, digest]) => `${part}: "${digest}"`).join(", ");
  const placed = record
    .replace(/^ {4}woonplaats_pc4: \{.*\}$/m, `    ${place}: {${digests}}`)
    .replace(/^ {2}woonplaats_pc4:$/m, `  ${place}:`);
  const another = factor.replace("indicators:\n", "indicators:\n  - {factor: kleur_dossier, weight: 2}\n");

  it("is carried to the name that stands there, and its answers with it", () => {
    expect(profileOf(factor).indicators.map(({ name }) => name)).toContain("woonplaats_pc4");
    expect(placed).toContain(`  ${place}:\n    kind: indirect`);
    expect(asks(judge({ profile: factor, record: placed }))).toEqual([]);
  });

  it("is written down with the digests of now, so that it is of no place any more", () => {
    const { text, changes } = updateRecord(placed, sketchOf(factor), { refresh: false });
    expect(changes).toEqual([{ what: "added", at: "covers.upgraded" }]);
    expect(text).toContain(`    names:\n      "${place}": woonplaats_pc4\n`);
    expect(asks(judge({ profile: factor, record: text }))).toEqual([]);
    // One more in front: the answers stay with the one they were given for.
    const judged = judge({ profile: another, record: text });
    expect(
      judged.questions.filter(({ state, indicator }) => indicator === "woonplaats_pc4" && state === "missing"),
    ).toEqual([]);
    expect(asks(judged)).toEqual(["question/VZ-01 test-stale"]);
    const renewed = updateRecord(text, sketchOf(another), { refresh: true }).text;
    expect(renewed).toContain(`  names:\n    "${place}": woonplaats_pc4\n`);
    expect(asks(judge({ profile: another, record: renewed }))).toEqual([]);
  });

  it("moves no answer while only digests of before say where it is", () => {
    expect(asks(judge({ profile: another, record: placed }))).toContain("question/IN-01 test-stale");
  });
});
