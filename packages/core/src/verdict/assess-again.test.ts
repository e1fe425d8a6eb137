import { law } from "@tenzij/law";
import fc from "fast-check";
import { expect, it } from "vitest";
import { noPolicy } from "../policy/read-policy.ts";
import { lexiconOf } from "./assess.ts";
import { assessProfile, type JudgedProfile, type Pair } from "./assess-profile.ts";
import type { Rules } from "./rules.ts";

const { policy } = noPolicy;
const rules: Rules = { law, lexicon: lexiconOf(law, policy), policy, today: "2026-11-25", organisation: null };

const profile = `profile: heronderzoek   # wij gebruiken geen nationaliteit
purpose: control
automation: human-decides
indicators:
  - name: woonplaats_postcode
    values: ["1060", '1066']
    weight: 12
  - name: leeftijd
    description: |
      Leeftijd van de aanvrager

      in jaren
  - geboorteland
  - name: maanden_sinds_vorig_onderzoek
selection: {score-at-least: 60}
`;

const written = fc.oneof(
  fc.constantFrom(
    "n",
    ":",
    ": ",
    " ",
    "  ",
    "\n",
    "\r\n",
    "- ",
    "#",
    '"',
    "'",
    "[",
    "}",
    "|",
    "&a ",
    "*a",
    "!x ",
    "\t",
    "---\n",
  ),
  fc.constantFrom(
    "  - name: nationaliteit\n    weight: 3\n",
    "  - {id: r7, geboorteland: TR}\n",
    "purpose: control\n",
    "postcode",
    "",
  ),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.nat(40)),
  put: written,
});

/** All a reader can see of a judgement, as bytes. */
const shown = ({ profile: _, texts: __, found: ___, written: ____, ...judged }: JudgedProfile): string =>
  JSON.stringify(judged);

/** The text with something typed in it, or taken away. */
const typed = (text: string, { at, gone, put }: { at: number; gone: number; put: string }): string => {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + put + text.slice(place + gone);
};

it("judges a text that is being typed as it judges the same text anew, byte for byte", () => {
  let broken = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      let text = profile;
      let before: JudgedProfile | null = null;
      for (const one of edits) {
        text = typed(text, one);
        const pair: Pair = {
          file: "a.profile.yaml",
          content: text,
          recordFile: "a.justification.yaml",
          record: null,
          signatures: null,
        };
        before = assessProfile(pair, rules, before);
        expect({ text, shown: shown(before) }).toEqual({ text, shown: shown(assessProfile(pair, rules)) });
        if (before.verdict === "cannot-judge") broken++;
      }
    }),
    { numRuns: 150, seed: 20_261_125 },
  );
  expect(broken).toBeGreaterThan(100);
});

const record = `justifies: heronderzoek
framework: [toetsingskader-2025]
answered: {by: Jansen, role: proceseigenaar, on: 2026-11-20}
distinctions:
  woonplaats_postcode:
    aim: |-
      Fraude met het adres vinden,   # geen opmerking
      zoals de wet vraagt.
    necessity: ""
  leeftijd:
    proxy: nee, het gaat om de kinderbijslag
signers:
  - role: jurist
    login: p-de-vries
`;

it("judges a record that is being typed as it judges the same record anew, byte for byte", () => {
  let readable = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      let text = record;
      const pair = { file: "a.profile.yaml", content: profile, recordFile: "a.justification.yaml", signatures: null };
      let before = assessProfile({ ...pair, record: text }, rules, null);
      for (const one of edits) {
        text = typed(text, one);
        const now: Pair = { ...pair, record: text };
        before = assessProfile(now, rules, before);
        expect({ text, shown: shown(before) }).toEqual({ text, shown: shown(assessProfile(now, rules)) });
        if (before.verdict !== "cannot-judge") readable++;
      }
    }),
    { numRuns: 40, seed: 20_261_130 },
  );
  expect(readable).toBeGreaterThan(20);
});

it.each([
  ["a name beside it", "tinten:\n  - name: black\n  - name: red\n  - name: green\n  - name: blue\n", "blue", "blux"],
  ["the key above it", "teams:\n  - postcode: x\n    weight: 3\n", "teams", "units"],
])("judges an indicator anew where %s changed and nothing moved", (_, text, old, now) => {
  const pair = (content: string): Pair => ({
    file: "a.profile.yaml",
    content,
    recordFile: "a.justification.yaml",
    record: null,
    signatures: null,
  });
  const before = assessProfile(pair(text), rules, null);
  const changed = pair(text.replace(old, now));
  const anew = assessProfile(changed, rules);
  expect(shown(assessProfile(changed, rules, before))).toBe(shown(anew));
  expect(anew.distinctions.length + anew.findings.length).toBeGreaterThan(0);
  expect(shown(anew)).not.toBe(shown(before));
});
