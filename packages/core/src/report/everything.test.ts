import { describe, expect, it } from "vitest";
import { assessmentOf, findingOn, judged, smallLaw } from "./fixtures/build-assessment.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toText } from "./to-text.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => `n${index + 1}e`);

/** A profile in which more was found than any page has room for, and more profiles than are shown in full or named. */
function crowded() {
  const text = `${numbers(260).join("\n")}\n`;
  const found = (file: string, count: number) =>
    numbers(count).map((name) => findingOn(file, text, name, { says: `over ${file} ${name}.` }));
  const files = numbers(240).map((name) => `${name}.profile.yaml`);
  const texts = Object.fromEntries(["a.profile.yaml", ...files].map((file) => [file, text]));
  const others = files.map((file) => judged(file, "test-missing", found(file, 1)));
  return assessmentOf(texts, [judged("a.profile.yaml", "test-missing", found("a.profile.yaml", 260)), ...others]);
}

const sentences = [
  ...numbers(260).map((name) => `over a.profile.yaml ${name}.`),
  ...numbers(240).map((n) => `over ${n}.`),
];
const options = { locale: "nl", law: smallLaw, version: "0.1.0", width: 400 } as const;

/** Those of the sentences that a report does not hold. */
const missing = (report: string) =>
  sentences.filter(
    (one) => !report.replace(/\\/g, "").includes(one.replace(/^over (n\d+e)\.$/, "over $1.profile.yaml n1e.")),
  );

describe("a report that leaves something out", () => {
  it.each([
    ["text", toText, /en nog 2\d\d: indicator\/postcode \(2\d\dx\)\. Met `--all` wordt alles getoond\./],
    ["markdown", toMarkdown, /en nog 2\d\d: indicator\/postcode \(2\d\dx\)\. `tenzij check --all` toont alles\./],
  ])("says how to see all of it, as %s", (_, format, way) => {
    const report = format(crowded(), options);
    expect(missing(report)).not.toEqual([]);
    expect(report.replace(/\\/g, "")).toMatch(way);
  });

  it("says so as well where profiles are only counted", () => {
    expect(toText(crowded(), options)).toMatch(/en nog \d+ profielen\. Met `--all` wordt alles getoond\./);
  });

  it("leaves nothing out where everything is asked for, and says nothing of a way", () => {
    for (const format of [toText, toMarkdown]) {
      const report = format(crowded(), { ...options, all: true });
      expect(missing(report)).toEqual([]);
      expect(report).not.toContain("--all");
    }
  });

  it("names every source then, and not their number", () => {
    const [short, whole] = [toText(crowded(), options), toText(crowded(), { ...options, all: true })];
    expect(short.replace(/\s+/g, " ")).toMatch(/, en nog 1 \(te zien met `--all`\)/);
    expect(whole).not.toContain(", en nog 1");
  });
});
