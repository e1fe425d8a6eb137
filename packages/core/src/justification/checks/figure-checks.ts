import type { Node } from "@tenzij/read";
import { message } from "../../language/message.ts";
import type { Flaw } from "../flaw.ts";
import { saysYes } from "../judging.ts";
import { nodeAt, placeOf } from "../record.ts";
import { chanceOfFew } from "../statistics/compare.ts";
import { chance, decimal, percentage } from "../statistics/figures.ts";
import { fisherExact } from "../statistics/fisher-exact.ts";
import { type Counted, rate, riskRatio } from "../statistics/rates.ts";
import { figure, isWhole } from "../statistics/table.ts";
import type { RunCheck } from "./check.ts";

/** The profile finds more violations than random checks do; else "suitable: yes" contradicts the figures. */
export const suitabilityAgainstRandom: RunCheck = (judging) => {
  const answer = nodeAt(judging.record.root, "effectiveness");
  const profile = hits(answer, "profile");
  const random = hits(answer, "random");
  const flaws = [...profile.flaws, ...random.flaws];
  if (answer === undefined || profile.counts === null || random.counts === null) return flaws;
  const at = { span: placeOf(answer, "profile") };
  const found = { profile: percentage(rate(profile.counts)), random: percentage(rate(random.counts)) };
  if (rate(profile.counts) <= rate(random.counts)) {
    const claimed = judging.rows.some((row) => saysYes(row.node, "suitability.answer", judging.law));
    return [
      ...flaws,
      { ...at, state: claimed ? "inconsistent" : "questioned", message: message("yield/not-more", found) },
    ];
  }
  const result = riskRatio(profile.counts, random.counts);
  const p = chanceOfFew(profile.counts, random.counts, result);
  if (p !== null && p >= 0.05)
    return [...flaws, { ...at, state: "questioned", message: message("yield/too-few", { ...found, p: chance(p) }) }];
  const args = {
    ratio: decimal(result.ratio),
    low: decimal(result.interval?.low ?? 0),
    high: decimal(result.interval?.high ?? Number.POSITIVE_INFINITY),
  };
  if (p === null && (result.interval?.low ?? 0) <= 1)
    return [...flaws, { ...at, state: "questioned", message: message("yield/not-shown", args) }];
  return [
    ...flaws,
    ...rounds(answer),
    { ...at, state: "info", message: message("yield/shown", { ...found, ...args }) },
  ];
};

/** The indicator itself contributes; else "suitable: yes" contradicts the figures. */
export const factorEffect: RunCheck = (judging, question, row) => {
  const answer = nodeAt(row?.node, question.at ?? "");
  const having = hits(answer, "with");
  const lacking = hits(answer, "without");
  const flaws = [...having.flaws, ...lacking.flaws];
  if (row === null || answer === undefined || having.counts === null || lacking.counts === null) return flaws;
  const at = { span: placeOf(answer, "with") };
  const found = { with: percentage(rate(having.counts)), without: percentage(rate(lacking.counts)) };
  if (rate(having.counts) <= rate(lacking.counts) && !weighsAgainst(row.indicator.weight?.text)) {
    const claimed = saysYes(row.node, "suitability.answer", judging.law);
    return [
      ...flaws,
      { ...at, state: claimed ? "inconsistent" : "questioned", message: message("factor/not-more", found) },
    ];
  }
  const p = fisherExact(having.counts, lacking.counts);
  if (p >= 0.05)
    return [...flaws, { ...at, state: "questioned", message: message("factor/not-shown", { p: chance(p) }) }];
  return [
    ...flaws,
    ...rounds(answer),
    { ...at, state: "info", message: message("factor/shown", { ...found, p: chance(p) }) },
  ];
};

function weighsAgainst(weight: string | undefined): boolean {
  return weight?.trim().startsWith("-") ?? false;
}

function hits(answer: Node | undefined, key: string): { counts: Counted | null; flaws: Flaw[] } {
  const node = nodeAt(answer, key);
  if (node?.type !== "map") return { counts: null, flaws: [] };
  const checked = figure(node, "checked");
  const violations = figure(node, "violations");
  if (checked === undefined || violations === undefined) return { counts: null, flaws: [] };
  if (checked.value < 1) {
    const sentence = message("statistics/nobody", { key: checked.key, group: key });
    return { counts: null, flaws: [{ state: "incomplete", span: checked.span, message: sentence }] };
  }
  for (const one of [checked, violations]) {
    if (isWhole(one)) continue;
    const sentence = message("statistics/no-whole-number", { key: one.key, value: one.text });
    return { counts: null, flaws: [{ state: "inconsistent", span: one.span, message: sentence }] };
  }
  if (violations.value > checked.value) {
    const sentence = message("yield/more-than-checked", { violations: violations.text, checked: checked.text });
    return { counts: null, flaws: [{ state: "inconsistent", span: violations.span, message: sentence }] };
  }
  return { counts: { count: violations.value, of: checked.value }, flaws: [] };
}

/** Exactly none, half or all: possible, but asked about. */
function rounds(answer: Node): Flaw[] {
  return ["profile", "random", "with", "without"].flatMap((key) => {
    const { counts } = hits(answer, key);
    if (counts === null || ![0, 0.5, 1].includes(rate(counts))) return [];
    return [
      {
        state: "questioned" as const,
        span: placeOf(answer, key),
        message: message("answer/round", { key, value: percentage(rate(counts)) }),
      },
    ];
  });
}
