import { inLocale } from "@tenzij/core/language";
import type { Indicator, Law } from "@tenzij/law";
import { doubtOf } from "../../packages/core/src/justification/doubt.ts";
import { isOpenTo } from "../../packages/core/src/justification/road.ts";
import { exclusionsByPurpose } from "../../packages/core/src/verdict/exclusions.ts";
import { code, type Locale, page, table, titleOf, words } from "./words.ts";

/** What is stated of a profile that selects for control, and of one in which nobody weighs the case either. */
const control = { purpose: "control" };
const alone = { ...control, automation: "full" };

/**
 * Every entry on one line: its kind, the ground it is reported on, what it rests on and what it asks where its words say it
 * clearly. A change of the law is read here.
 */
export function entriesPage(law: Law, locale: Locale): string {
  const word = words[locale];
  const heads = [word.entry, word.kind, word.ground, word.basis, word.judged, word.inControl, word.inFull, word.open];
  return page(word.entries, locale, [
    word.entriesIntro,
    table(
      heads,
      law.indicators.map((entry) => entryRow(entry, law, locale)),
    ),
    word.notLaw,
  ]);
}

function entryRow(entry: Indicator, law: Law, locale: Locale): string[] {
  const word = words[locale];
  const { id, kind, asCriterion, grounds, basis, quiet } = entry;
  const [first = ""] = grounds;
  const kinds = [kind, ...(asCriterion === undefined ? [] : [asCriterion])];
  const judged = law.grounds.filter(({ id: ground }) => (quiet === true ? [first] : grounds).includes(ground));
  const open = law.roads.filter(
    (road) => !road.confirmed && kinds.every((one) => isOpenTo(road, { kind: one, grounds })),
  );
  return [
    `[${code(id)}](kinds/${kind}.md#${id})`,
    kinds.map(code).join(`, ${word.asCriterion} `),
    titleOf(law.grounds, first, locale),
    word[`basis-${basis}`],
    judged.some((ground) => ground.default === true)
      ? word.always
      : judged.some((ground) => ground.default === "control")
        ? word.inControl
        : word.byPolicy,
    asked(entry, control, law, locale),
    asked(entry, alone, law, locale),
    open.map((road) => inLocale(road.title, locale)).join(", "),
  ];
}

/** What an entry read clearly asks where these facts are stated. */
function asked(
  { kind, basis, grounds }: Indicator,
  facts: { readonly purpose: string; readonly automation?: string },
  law: Law,
  locale: Locale,
): string {
  const distinction = { kind, basis, grounds, strength: "clear" } as const;
  const exclusions = exclusionsByPurpose(distinction, facts, law);
  if (exclusions.length > 0) return exclusions.map((one) => one.id).join(", ");
  if (doubtOf(distinction, facts, law) !== null) return words[locale].asksLawyer;
  if (law.asks.find((one) => one.kind === kind)?.asks === "question") return words[locale].asksQuestion;
  // Nothing opens to it as it is: it counts as a lawyer classifies it.
  const opens = law.roads.some((road) => !road.confirmed && isOpenTo(road, distinction));
  return opens ? words[locale].asksTest : words[locale].asksLawyer;
}
