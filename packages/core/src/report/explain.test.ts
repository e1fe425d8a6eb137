import { law } from "@tenzij/law";
import { makeLexicon } from "@tenzij/lexicon";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainWord } from "../distinction/explain-word.ts";
import { en } from "../language/messages.ts";
import type { Locale } from "../language/say.ts";
import { explainRule } from "./explain-rule.ts";
import { explainUnjudged } from "./explain-unjudged.ts";
import { explainWordText } from "./explain-word.ts";
import { findRule, nearestRule } from "./find-rule.ts";
import { rulesOf, ruleText } from "./rule-text.ts";
import { plain } from "./styler.ts";

const pageIn = (locale: Locale) => ({ locale, law, version: "0", styler: plain, width: 88 });
const flat = (text: string) => text.replace(/\s+/g, " ");

describe("explainRule", () => {
  it.each(["nl", "en"] as const)(
    "explains every rule of the law in %s, with its words, what is asked and its sources",
    (locale) => {
      for (const rule of rulesOf(law)) {
        const shown = explainRule(rule, pageIn(locale));
        const known = ruleText(rule, law);
        expect(shown, rule).toContain(known?.title[locale]);
        expect(flat(shown), rule).toContain(flat(known?.text[locale] ?? "?"));
        expect(shown, rule).toContain("https://");
        expect(shown, rule).not.toMatch(/undefined|\[object/);
      }
    },
  );

  it("explains every message about files, policy and records, with dots for what differs", () => {
    const rules = Object.keys(en).filter((key) => /^(read|policy|record|answer|organisation)\//.test(key));
    for (const rule of rules) {
      for (const locale of ["nl", "en"] as const)
        expect(explainRule(rule, pageIn(locale)), rule).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe("findRule", () => {
  it.each([
    ["question/TK-16", "question/TK-16"],
    ["tk-16", "question/TK-16"],
    ["x1", "exclusion/X1"],
    ["Exclusion/X1", "exclusion/X1"],
    ["indicator/postcode", "indicator/postcode"],
    ["read/duplicate-key", "read/duplicate-key"],
    ["postcode", null],
    ["question/TK-99", null],
  ])("%s is %s", (asked, rule) => {
    expect(findRule(asked, law)).toBe(rule);
  });

  it("names the nearest rule of the same family", () => {
    expect(nearestRule("indicator/postcod", law)).toBe("indicator/postcode");
  });
});

describe("explainWordText", () => {
  const lexicon = makeLexicon(law);

  it("puts the caret under the letters that count", () => {
    const lines = explainWordText(explainWord("woonplaats_pc4", lexicon), pageIn("nl")).split("\n");
    const at = lines.findIndex((line) => /\^\^\^/.test(line));
    const caret = lines[at]?.indexOf("^^^") ?? 0;
    expect(lines[at - 1]?.slice(caret, caret + 3)).toBe("pc4");
  });

  it("prints nothing that is not seen, whatever it is asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (word) => {
        const shown = explainWordText(explainWord(word, lexicon), pageIn("en"));
        expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u);
      }),
      { numRuns: 100 },
    );
  });
});

describe("explainUnjudged", () => {
  it.each([
    ["geslacht", "nl", "`grounds`"],
    ["sex", "en", "`grounds`"],
    ["leeftijd", "nl", "`grounds`"],
  ] as const)("says of %s that it is known, and how to have it judged", (word, locale, key) => {
    const shown = flat(explainUnjudged(word, pageIn(locale)) ?? "");
    expect(shown).toContain(`"${word}"`);
    expect(shown).toContain(key);
    expect(shown).toContain(
      { nl: "maar het beleid hier beoordeelt dat niet", en: "policy here does not judge" }[locale],
    );
  });

  it("says nothing of what nobody knows", () => {
    expect(explainUnjudged("dossiernummer", pageIn("nl"))).toBeNull();
  });
});
