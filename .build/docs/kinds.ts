import { inLocale, say } from "@tenzij/core/language";
import type { Indicator, Kind, Law } from "@tenzij/law";
import type { WordData } from "@tenzij/lexicon";
import { askedOf } from "../../packages/core/src/report/explain-rule.ts";
import { indicatorBlocks, shown } from "./indicator.ts";
import { capital, cited, code, heading, type Locale, page, table, titleOf, words } from "./words.ts";

/** All kinds on one page: what each asks, the grounds, combinations and tables. */
export function kindsPage(law: Law, data: WordData, locale: Locale): string {
  const word = words[locale];
  const kinds = law.asks.map((ask) => [
    `[${inLocale(ask.title, locale)}](kinds/${ask.kind}.md)`,
    say(askedOf({ ...ask, basis: "named", strength: "clear", grounds: [] }, law), locale),
    String(entriesOf(ask.kind, law).length),
  ]);
  const grounds = law.grounds.map((ground) => [
    `${inLocale(ground.title, locale)} (${code(ground.id)})`,
    ground.default === true ? word.always : ground.default === "control" ? word.inControl : word.byPolicy,
    inLocale(ground.why, locale),
  ]);
  const tables = data.tables.map((one) => [
    inLocale(one.title, locale),
    one.date,
    String(one.rows.length),
    titleOf(law.indicators, one.entry, locale),
  ]);
  return page(word.kinds, locale, [
    word.kindsIntro,
    table([word.kind, word.asks, word.indicators], kinds),
    heading(2, "grounds", word.grounds),
    word.groundsIntro,
    table([word.ground, word.judged, word.meaning], grounds),
    heading(2, "combinations", word.combinations),
    word.combinationsIntro,
    ...law.combinations.flatMap((one) => [
      heading(3, one.id, inLocale(one.title, locale)),
      inLocale(one.why, locale),
      `${word.found}: ${one.flags.map((examples) => examples.map((example) => shown(example, locale)).join(" + ")).join("; ")}.`,
      cited(one.sources, law, locale),
    ]),
    heading(2, "tables", word.tables),
    word.tablesIntro,
    table([word.table, word.date, word.rows, word.readAs], tables),
    word.notLaw,
  ]);
}

/** One kind: what it asks and every indicator of that kind, under the anchor that findings point to. */
export function kindPage(kind: Kind, law: Law, data: WordData, locale: Locale): string {
  const word = words[locale];
  const ask = law.asks.find((one) => one.kind === kind);
  return page(ask ? capital(inLocale(ask.title, locale)) : kind, locale, [
    say(askedOf({ kind, basis: "named", strength: "clear", grounds: [] }, law), locale),
    ask ? cited(ask.sources, law, locale) : "",
    word.howToRead,
    ...entriesOf(kind, law).flatMap((entry) => indicatorBlocks(entry, law, data, locale)),
    `[${word.kinds}](../kinds.md) · ${word.notLaw}`,
  ]);
}

function entriesOf(kind: Kind, law: Law): Indicator[] {
  return law.indicators.filter((entry) => entry.kind === kind).sort((a, b) => (a.id < b.id ? -1 : 1));
}
