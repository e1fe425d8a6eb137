import { law } from "@tenzij/law";
import { expect, test } from "vitest";
import { noPolicy } from "../../packages/core/src/policy/read-policy.ts";
import { assess, lexiconOf } from "../../packages/core/src/verdict/assess.ts";

const lexicon = lexiconOf(law, noPolicy.policy);
const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
const two = letters.flatMap((one) => letters.map((other) => one + other));
const three = two.flatMap((pair) => letters.map((letter) => pair + letter));

/** What Unicode's own data (CLDR, in Node) call these codes: the lists that translations of programs are full of. */
function namesOf(locale: string, type: "region" | "language" | "currency"): Record<string, string> {
  const names = new Intl.DisplayNames(locale, { type, fallback: "none" });
  const codes = type === "currency" ? three : two;
  const cased = type === "language" ? codes : codes.map((code) => code.toUpperCase());
  return Object.fromEntries(cased.flatMap((code) => [[code, names.of(code)]]).filter(([, name]) => name !== undefined));
}

function excludedIn(content: object): string[] {
  const text = JSON.stringify({ profile: "p", purpose: "control", automation: "human-decides", ...content });
  const tree = { files: ["a.profile.json"], read: () => text };
  const [judged] = assess({ tree, today: "2026-11-23", signatures: null, law, lexicon, policy: noPolicy }).profiles;
  if (judged === undefined) throw new Error("not judged");
  const exclusions = judged.findings.filter(({ severity }) => severity === "exclusion");
  return exclusions.map(({ span }) => text.slice(span.start, span.end));
}

test.each(
  ["nl", "en"].flatMap((locale) =>
    (["region", "language", "currency"] as const).map((type) => [locale, type] as const),
  ),
)("the names by code that a translation holds are never excluded: %s, %s", (locale, type) => {
  const names = namesOf(locale, type);
  expect(Object.keys(names).length).toBeGreaterThan(100);
  expect(excludedIn({ elements: names })).toEqual([]);
  expect(excludedIn({ elements: Object.entries(names).map(([code, name]) => ({ code, name })) })).toEqual([]);
});
