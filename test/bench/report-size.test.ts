import { assess, lexiconOf } from "@tenzij/core";
import { noPolicy } from "@tenzij/core/policy";
import { jsonPieces } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { floods, shapes } from "./corpus.mjs";

const lexicon = lexiconOf(law, noPolicy.policy);

/** How many letters the report on one file has. */
function reportSize(text: string): number {
  const tree = { files: ["a.profile.yaml"], read: () => text };
  const assessment = assess({ tree, policy: noPolicy, lexicon, law, today: "2026-10-01", signatures: null });
  let size = 0;
  for (const piece of jsonPieces(assessment, { locale: "nl", law, version: "0" })) size += piece.length;
  return size;
}

// A finding at each place that names all other places is a square: 8,000 documents in 500 kB took over 4 GB.
describe("a report grows no faster than its file", () => {
  const makers = [
    ...Object.entries(shapes).map(([name, { text }]) => [name, text] as const),
    ...Object.entries(floods).map(([name, text]) => [`flood of ${name}`, (size: number) => text(40 * size)] as const),
  ];

  it.each(makers)("%s", (_, text) => {
    const [small, large] = [text(48), text(4 * 48)].map((one) => reportSize(one)) as [number, number];
    expect(large / small).toBeLessThan(5);
  });
});
