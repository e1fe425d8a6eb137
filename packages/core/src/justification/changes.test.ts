import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { coverageOf } from "./changes.ts";
import { profileOf } from "./fixtures/judged.ts";
import { indicatorParts } from "./parts.ts";
import { readRecord } from "./record.ts";

const profile = `profile: p
purpose: control
automation: human-decides
indicators:
  - {name: x, description: d, values: [a], weight: 1, threshold: 2, source: brp}
  - {name: y}
selection: {score-at-least: 1}
`;
// Written out: a record out there holds these, so they stay what they are as long as the version is 1.
const x =
  "{indicator: 702619d6c6f5d17e, values: 2a94f3253842cc61, weight: 391552c099c101b1, threshold: cc11310c456c3690, source: 72e35bb4555e9bb7}";
const y = "{indicator: fe113b78882625f5}";
const whole = "  selection: 4aea804fa94792b6\n  automation: f0f20cd5246871d6\n  process: 6f46ec54a5fb81db\n";
const head = "justifies: p\n";
const covers = `covers:\n  version: 1\n  indicators:\n    x: ${x}\n    y: ${y}\n${whole}`;

/** What a record covers, with the words of the record in the place of offsets. */
function coverage(text: string) {
  const { span, changes, state, version } = coverageOf(readRecord(sourceText("r", text), law), profileOf(profile), law);
  const at = (place: typeof span) => text.slice(place.start, place.end);
  return { state, version, at: at(span), changes: changes.map((one) => ({ ...one, span: at(one.span) })) };
}
const changes = (from: string, to: string) => coverage(head + covers.replace(from, to)).changes;
const digestOf = (part: string) => new RegExp(`${part}: ([0-9a-f]+)`).exec(covers)?.[1] ?? "";

describe("the digests of a record", () => {
  it("say nothing against a profile that is as it was", () => {
    expect(coverage(head + covers)).toEqual({ state: "read", version: "1", at: "covers", changes: [] });
  });

  it("count whatever the case of their letters and the space around them", () => {
    const digest = digestOf("weight");
    expect(changes(digest, `" ${digest.toUpperCase()} "`)).toEqual([]);
  });

  it.each([
    ["", "missing", ""],
    ["covers:\n", "missing", ""],
    ["covers: [1]\n", "missing", "[1]"],
    ["covers: oud\n", "missing", "oud"],
  ])("that are not there (%j) are missing, at their place or at the start", (text, state, at) => {
    expect(coverage(head + text)).toEqual({ state, version: "", at, changes: [] });
  });

  it("are missing in a record that cannot be read", () => {
    expect(coverage("- a\n")).toEqual({ state: "missing", version: "", at: "", changes: [] });
    const start = "# eerst\njustifies: p\n";
    expect(coverageOf(readRecord(sourceText("r", start), law), profileOf(profile), law).span).toEqual({
      start: start.indexOf("justifies"),
      end: start.indexOf("justifies"),
    });
  });

  it("of another version are told with that version, and not compared", () => {
    expect(coverage(head + covers.replace("version: 1", "version: ' 9 '"))).toEqual({
      state: "other-version",
      version: "9",
      at: "' 9 '",
      changes: [],
    });
    expect(coverage(head + covers.replace("  version: 1\n", ""))).toMatchObject({
      state: "other-version",
      version: "",
      at: "covers",
    });
    expect(coverage(head + covers.replace("version: 1", "version: [1]"))).toMatchObject({
      state: "other-version",
      version: "",
      at: "[1]",
    });
  });
});

describe("a change", () => {
  it.each(["indicator", "values", "weight", "threshold", "source"])(
    "of the %s of an indicator is at its digest",
    (part) => {
      expect(changes(`${part}: ${digestOf(part)}`, `${part}: 00`)).toEqual([
        { part, indicator: "x", how: "changed", span: "00" },
      ]);
    },
  );

  it.each(["selection", "automation", "process"])("of the %s of the profile is at its digest", (part) => {
    expect(changes(digestOf(part), "00")).toEqual([{ part, how: "changed", span: "00" }]);
  });

  it("is at the indicator, or at the head, where the record has no digest", () => {
    expect(changes(`, weight: ${digestOf("weight")}`, "")).toEqual([
      { part: "weight", indicator: "x", how: "changed", span: "x" },
    ]);
    expect(changes(`  automation: ${digestOf("automation")}\n`, "")).toEqual([
      { part: "automation", how: "changed", span: "covers" },
    ]);
  });

  it("is there where the record has a digest of what the profile no longer says, or something that is no digest", () => {
    const [own] = /\{[^}]*\}/.exec(y) ?? [""];
    expect(changes(own, own.replace("}", ", weight: 12ab}"))).toEqual([
      { part: "weight", indicator: "y", how: "changed", span: "12ab" },
    ]);
    expect(changes(own, own.replace("}", ", weight: [a]}"))).toMatchObject([{ part: "weight", indicator: "y" }]);
  });

  it("is an indicator that the record does not know, at the head", () => {
    expect(changes(`    y: ${y}\n`, "")).toEqual([{ part: "indicator", indicator: "y", how: "added", span: "covers" }]);
    const none = coverage(head + covers.replace(/ {2}indicators:\n(?: {4}.*\n)+/, "")).changes;
    expect(none.map(({ indicator, how }) => [indicator, how])).toEqual([
      ["x", "added"],
      ["y", "added"],
    ]);
  });

  it("is an indicator that is gone, at its name in the record", () => {
    expect(changes("    y:", "    z: {indicator: 00}\n    y:")).toEqual([
      { part: "indicator", indicator: "z", how: "gone", span: "z" },
    ]);
  });

  it("of an indicator whose digests are no map is one for each of its parts", () => {
    expect(changes(`x: ${x}`, "x: oud").map(({ part, span }) => [part, span])).toEqual(
      indicatorParts.map((part) => [part, "x"]),
    );
  });
});
