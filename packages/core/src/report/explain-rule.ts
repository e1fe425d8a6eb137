import type { Citation, Combination, Law, Text } from "@tenzij/law";
import { entryIn, type IndicatorEntry, wordData } from "@tenzij/lexicon";
import type { Distinction } from "../distinction/distinction.ts";
import { doubtOf } from "../justification/doubt.ts";
import { message } from "../language/message.ts";
import { en, nl } from "../language/messages.ts";
import { inLocale, type Locale, type Message, say } from "../language/say.ts";
import { sayCitation } from "./citation.ts";
import { wrap } from "./display-width.ts";
import { questionLines } from "./explain-question.ts";
import { helpUrl } from "./help-url.ts";
import type { Page } from "./page.ts";
import { ruleText } from "./rule-text.ts";

/**
 * What a rule is about, why it is there, what it asks and who says so.
 * @param rule by the name findings give it; see `findRule`.
 */
export function explainRule(rule: string, page: Page): string {
  const { styler, locale, law, width } = page;
  const known = ruleText(rule, law);
  const title = known ? inLocale(known.title, locale) : "";
  const lines = [
    [styler.strong(title), styler.faint(rule)].filter((part) => part !== "").join("  "),
    "",
    ...paragraph(known ? inLocale(known.text, locale) : messageText(rule, page), width),
    "",
    ...detailLines(rule, page).flatMap((line) => wrap(line, width)),
  ];
  if (known) lines.push("", `${say(message("report/sources", {}), locale)}:`, ...sourceLines(known.sources, page));
  lines.push("", styler.faint(say(message("explain/page", { url: helpUrl(rule, undefined, law, locale) }), locale)));
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}

function paragraph(text: string, width: number): string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`);
}

/** Each source as an item of a list. */
function sourceLines(sources: readonly Citation[], page: Page): string[] {
  return sources.flatMap((citation) => listItem(sayCitation(citation, page.law, page.locale), page));
}

/** A text as an item of a list, broken over lines. */
export function listItem(text: string, { width }: Page): string[] {
  const [first = "", ...others] = wrap(text, width - 4);
  return [`  - ${first}`, ...others.map((line) => `    ${line}`)];
}

/** Rules about files and policy have no entry in the law: what they say is shown, with dots for what differs. */
function messageText(rule: string, { locale, sentences }: Page): string {
  const catalogue: Record<string, unknown> = { ...(locale === "nl" ? nl : en), ...sentences?.[locale] };
  const sentence = catalogue[rule];
  if (typeof sentence !== "function") return familyText(rule, locale);
  const blanks = new Proxy({}, { get: () => "…" });
  const text = String((sentence as (args: object) => string)(blanks));
  return `${familyText(rule, locale)} ${say(message("explain/says", { sentence: text }), locale)}`;
}

function familyText(rule: string, locale: Locale): string {
  if (rule.startsWith("read/")) return say(message("explain/family-read", {}), locale);
  if (rule.startsWith("policy/")) return say(message("explain/family-policy", {}), locale);
  return say(message("explain/family-other", {}), locale);
}

function detailLines(rule: string, page: Page): string[] {
  const [family, id] = [rule.slice(0, rule.indexOf("/")), rule.slice(rule.indexOf("/") + 1)];
  const { law, locale } = page;
  if (family === "exclusion")
    return law.exclusions.some((one) => one.id === id) ? [say(message("explain/exclusion", {}), locale)] : [];
  if (family === "question") {
    for (const framework of law.frameworks) {
      const question = framework.questions.find((one) => one.id === id);
      if (question) return questionLines(question, framework, page);
    }
    return [];
  }
  const entry = entryIn(id, law, wordData);
  if (entry) return entryLines(entry, law, locale);
  const combination = law.combinations.find((one) => one.id === id);
  return combination === undefined ? [] : combinationLines(combination, law, locale);
}

/** What a case proved asks what a distinction of its kind asks. */
function combinationLines({ kind, basis, grounds, when }: Combination, law: Law, locale: Locale): string[] {
  if (kind === undefined || basis === undefined) return [say(message("explain/combination", {}), locale)];
  return [
    kindOn(kind, grounds, law, locale),
    ...(when === undefined
      ? [
          say(message("explain/combination-proven", {}), locale),
          say(askedOf({ kind, grounds, basis, strength: "clear" }, law), locale),
        ]
      : [say(message("explain/combination-answer", {}), locale)]),
  ];
}

function entryLines(entry: IndicatorEntry, law: Law, locale: Locale): string[] {
  const { nl: dutch, en: english, short } = entry.terms;
  const words = [...dutch.slice(0, 6), ...english.slice(0, 4), ...short.slice(0, 4)]
    .map((term) => (typeof term === "string" ? term : term.term))
    .filter((term) => !term.includes("@"));
  const guards = entry.guards.map((guard) => guardTitle(guard)).filter((title): title is Text => title !== undefined);
  return [
    kindOn(entry.kind, entry.grounds, law, locale),
    say(message(`explain/basis-${entry.basis}`, {}), locale),
    say(askedOf({ kind: entry.kind, basis: entry.basis, grounds: entry.grounds, strength: "clear" }, law), locale),
    ...(words.length > 0 ? [say(message("explain/words", { words: words.join(", ") }), locale)] : []),
    ...(guards.length > 0
      ? [
          say(
            message("explain/not-when", { guards: guards.map((title) => inLocale(title, locale)).join("; ") }),
            locale,
          ),
        ]
      : []),
  ];
}

function guardTitle(guard: IndicatorEntry["guards"][number]): Text | undefined {
  return "use" in guard ? wordData.guards.find(({ id }) => id === guard.use)?.title : guard.title;
}

/** "indirect distinction on race, nationality" */
export function kindOn(kind: string, grounds: readonly string[], law: Law, locale: Locale): string {
  const titled = (text: Text | undefined, id: string) => (text ? inLocale(text, locale) : id);
  const kinds = titled(law.asks.find((ask) => ask.kind === kind)?.title, kind);
  const names = grounds.map((id) => titled(law.grounds.find((ground) => ground.id === id)?.title, id));
  return say(message("explain/kind-on", { kind: kinds, grounds: names.join(", ") }), locale);
}

/** What a distinction of this kind asks, read this surely. */
export function askedOf(
  distinction: Pick<Distinction, "kind" | "basis" | "strength" | "grounds" | "of">,
  law: Law,
): Message {
  const doubt = doubtOf(distinction, {}, law);
  if (doubt !== null) return message(doubt === "block" ? "explain/asked-reading" : "explain/asked-reading-only", {});
  const asks = law.asks.find(({ kind }) => kind === distinction.kind)?.asks;
  return asks === "question" ? message("explain/asked-question", {}) : message("explain/asked-test", {});
}
