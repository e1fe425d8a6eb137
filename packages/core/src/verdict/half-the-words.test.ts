import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestsOf } from "../justification/digest.ts";
import { readRecord } from "../justification/record.ts";
import { digestsIn } from "../justification/recorded.ts";
import { noPolicy } from "../policy/read-policy.ts";
import { readProfile } from "../profile/read-profile.ts";
import { assess } from "./assess.ts";
import { treeOf } from "./fixtures/judge.ts";
import { recordText } from "./record-text.ts";

const profile = `profile: p
purpose: control
automation: human-decides
consequences: [desk-check]
indicators:
  - {name: postcode, weight: 3}
  - {name: nationaliteit, values: [NL, overig]}
  - {name: leeftijd, weight: 1}
config: {velden: {a: geboorteland, b: wijk}, bijlagen: [straatnaam, kleur], vermenigvuldiger: 3}
selection: {score-at-least: 3}
`;
const today = "2026-11-29";

function judged(words: typeof law, record: string | null) {
  const files = { "a.profile.yaml": profile, ...(record === null ? {} : { "a.justification.yaml": record }) };
  const tree = treeOf(files);
  const [one] = assess({ tree, policy: noPolicy, today, signatures: null, law: words }).profiles;
  if (one === undefined) throw new Error("nothing governed");
  return {
    one,
    text: recordText({ tree, judged: one, policy: noPolicy.policy, law: words, today, locale: "en" })?.text,
  };
}

/** What a record holds of parts that keys and shape make, without what words found beside them. */
function recorded(text: string) {
  const { indicators, profile: whole, rest } = digestsIn(readRecord(sourceText("r", text), law));
  const names = new Set(
    readProfile(sourceText("a.profile.yaml", profile), { enums: law.enums }).indicators.map(({ name }) => name),
  );
  return [
    [...indicators].filter(([name]) => names.has(name)).map(([name, parts]) => [name, [...parts]]),
    [...whole],
    [...rest],
  ];
}

describe("half of the words taken out of the law", () => {
  const whole = judged(law, null);
  const record = whole.text ?? "";

  it("is a difference: more is found with all of them", () => {
    expect(whole.one.distinctions.length).toBeGreaterThan(2);
    const names = readProfile(sourceText("a.profile.yaml", profile), { enums: law.enums }).indicators.map(
      ({ name }) => name,
    );
    expect(whole.one.distinctions.some(({ indicator }) => !names.includes(indicator.name))).toBe(true);
  });

  it("changes no digest, and makes no answer stale", () => {
    const { length } = law.indicators;
    const halves = fc
      .array(fc.boolean(), { minLength: length, maxLength: length })
      .map((kept) => kept.flatMap((one, at) => (one ? [at] : [])));
    fc.assert(
      fc.property(halves, (kept) => {
        const half = { ...law, indicators: law.indicators.filter((_, at) => kept.includes(at)) };
        const { one, text } = judged(half, record);
        const keys = one.findings.map(({ message }) => message.key).filter((key) => key.startsWith("covers/"));
        expect(keys).toEqual([]);
        expect(one.questions.filter(({ state }) => state === "stale")).toEqual([]);
        if (text !== undefined) expect(recorded(text)).toEqual(recorded(record));
        // The other way round: a record written with half of the words, read with all of them.
        const less = judged(half, null).text;
        if (less === undefined) return;
        expect(recorded(less)).toEqual(recorded(record));
        const all = judged(law, less).one.findings.map(({ message }) => message.key);
        expect(all.filter((key) => key.startsWith("covers/"))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });

  it("has no part in what is digested", () => {
    const read = readProfile(sourceText("a.profile.yaml", profile), { enums: [] });
    const digests = digestsOf(readProfile(sourceText("a.profile.yaml", profile), { enums: law.enums }));
    expect(digestsOf(read)).toEqual(digests);
  });
});
