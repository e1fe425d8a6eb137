import { law } from "@tenzij/law";
import { readNodes, sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { cutSentences } from "./cut-sentences.ts";
import { readOrganisation } from "./organisation.ts";
import { readRecord } from "./record.ts";

function cut(text: string) {
  const source = sourceText("a.justification.yaml", text);
  return cutSentences(source, readNodes(source)).map(({ span }) => text.slice(span.start, span.end));
}

describe("a sentence", () => {
  it.each([
    ["reason: Zie bijlage #2 van het rapport", ["#2 van het rapport"]],
    ["reason: Zie de oproep. #nooitmeer in 2025", ["#nooitmeer in 2025"]],
    ["reason: Zie bijlage\n  van het rapport #3", ["#3"]],
    ["effects:\n  - who: group\n    effect: Stigma (buurt) #1", ["#1"]],
  ])("is cut where a mark stands without a space behind it: %s", (text, expected) =>
    expect(cut(text)).toEqual(expected),
  );

  it.each([
    'reason: "Zie bijlage #2 van het rapport"',
    "reason: |-\n  Zie bijlage #2 van het rapport",
    "reason: Zie bijlage#2 van het rapport",
    "reason: Zie bijlage 2 # nagelezen door JdW",
    "reason: |- #2\n  Zie bijlage 2",
    "reason: #2",
    "#2\nreason: Zie bijlage 2",
    'reason: "Zie bijlage" #2',
    "advice: [{by: fg}] #2",
  ])("is whole in %s", (text) => expect(cut(text)).toEqual([]));

  it("is told of in a record and in the file of the organisation", () => {
    const source = (text: string) => sourceText("a.yaml", text);
    const isCut = ({ findings }: ReturnType<typeof readRecord> | ReturnType<typeof readOrganisation>) =>
      findings.filter(({ rule }) => rule === "record/cut-sentence").map(({ verdict }) => verdict);
    expect(isCut(readRecord(source("justifies: p\nexplanation: Zie bijlage #2\n"), law))).toEqual(["test-incomplete"]);
    expect(isCut(readOrganisation(source("organisation: Afdeling #2\n"), law))).toEqual(["test-incomplete"]);
  });
});
