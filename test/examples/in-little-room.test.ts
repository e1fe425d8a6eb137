import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { assess, lexiconOf } from "@tenzij/core";
import type { Locale } from "@tenzij/core/language";
import { noPolicy, policyOfTree } from "@tenzij/core/policy";
import {
  jsonPieces,
  type ReportedAssessment,
  toGitlab,
  toJunit,
  toMarkdown,
  toSarif,
  toText,
  underFolder,
} from "@tenzij/core/report";
import { law } from "@tenzij/law";
import type { Tree } from "@tenzij/read";
import { diskTree } from "@tenzij/repository";
import { describe, expect, it } from "vitest";
import { chance, profile } from "../bench/corpus.mjs";

const folder = fileURLToPath(new URL("../../docs/examples/", import.meta.url));
const examples = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());

const input = (tree: Tree) => ({ tree, policy: policyOfTree(tree, law), today: "2027-03-01", signatures: null, law });

/** Of about 40 kB, most of it remarks. */
const largeRecord = (at: number) =>
  `justifies: p${at}\nframework: toetsingskader-2025\ndistinctions:\n  wijkcode_${at}:\n    kind: indirect\n    suitability:\n      reason: Uit onderzoek ${at} van het vorige jaar bleek dat dit samenhangt met fouten in de aangifte.\n      evidence: [onderzoeken/onderzoek-${at}.pdf]\n${"# overgenomen uit de vorige versie\n".repeat(1_200)}`;

const json: typeof toSarif = (assessment, options) => [...jsonPieces(assessment, options)].join("");

function reportsOf(assessment: ReportedAssessment): string[] {
  const locales: readonly Locale[] = ["nl", "en"];
  return locales.flatMap((locale) =>
    [toText, json, toSarif, toMarkdown, toGitlab, toJunit].map((format) =>
      format(assessment, { locale, law, version: "0" }),
    ),
  );
}

describe("an assessment kept for a report only", () => {
  it.each(examples.map(({ name }) => name))("of %s is reported as the whole one is", (name) => {
    const given = input(diskTree(`${folder}${name}`));
    const [whole, little] = [assess(given), assess(given, "for a report")];
    for (const [at, { distinctions: _, ...reported }] of whole.profiles.entries())
      expect(little.profiles[at]).toEqual(reported);
    expect(reportsOf(little)).toEqual(reportsOf(whole));
    expect(reportsOf(underFolder(little, "map"))).toEqual(reportsOf(underFolder(whole, "map")));
  });

  it("points into a record that two profiles share, and into a file that two refer to, at the places of both", () => {
    const files = {
      "a.profile.yaml": "profile: a\npurpose: control\nmodel: rules.csv\nindicators:\n  - name: nationaliteit\n",
      "b.profile.yaml":
        "profile: b\npurpose: control\nmodel: rules.csv\nindicators:\n  - name: inkomen\n  - name: postcode\n",
      "b.profile.yml": "profile: c\npurpose: control\nindicators:\n  - name: wijkcode\n",
      "b.justification.yaml": "justifies: b\nframework: x\ndistinctions:\n  postcode:\n    kind: indirect\n",
      "rules.csv": "kenmerk;punten\ngeboorteland;3\nleeftijd;2\ntaalniveau;4\n",
    };
    const given = input({ files: Object.keys(files), read: (file) => files[file as keyof typeof files] });
    expect(reportsOf(assess(given, "for a report"))).toEqual(reportsOf(assess(given)));
  });

  it.each([
    ["without a record", false],
    ["with a long one", true],
  ])(
    "holds half the memory for each profile %s at most while it judges the last",
    (_, withRecords) => {
      setFlagsFromString("--expose-gc");
      const collect = runInNewContext("gc") as () => void;
      const used = () => {
        collect();
        collect();
        return process.memoryUsage().heapUsed;
      };
      const aProfile = (kept?: "for a report") => {
        const [few, many] = [50, 200].map((count) => {
          const random = chance(count);
          const bytes = (text: string) => new TextEncoder().encode(text);
          const texts = new Map<string, Uint8Array>(
            Array.from(
              { length: count },
              (_, at) => [`p${at}.profile.yaml`, bytes(profile(random, `p${at}`, 5_000))] as const,
            ),
          );
          for (let at = 0; withRecords && at < count; at++)
            texts.set(`p${at}.justification.yaml`, bytes(largeRecord(at)));
          const last = `p${count - 1}.profile.yaml`;
          let held = 0;
          const tree: Tree = {
            files: [...texts.keys()],
            read: (file) => {
              if (file === last) held = used() - before;
              return texts.get(file) ?? "";
            },
          };
          const lexicon = lexiconOf(law, noPolicy.policy);
          const before = used();
          const given = { ...input(tree), lexicon };
          const assessment = kept === undefined ? assess(given) : assess(given, kept);
          expect(assessment.profiles.length + lexicon.readings.letters).toBeGreaterThan(count);
          return held;
        }) as [number, number];
        return (many - few) / 150;
      };
      const [whole, little] = [aProfile(), aProfile("for a report")];
      expect(whole / little).toBeGreaterThan(2);
      // With what the lexicon remembers of the words of a profile.
      expect(little).toBeLessThan(15_000);
    },
    120_000,
  );
});
