import type { Law } from "@tenzij/law";
import type { ScalarNode } from "@tenzij/read";
import { message } from "../../language/message.ts";
import { enumValue, hasTrait } from "../../profile/effective-facts.ts";
import { dayAfter, endOfPeriod, isDay } from "../../text/dates.ts";
import { plainWords } from "../../text/plain-words.ts";
import { alikeTexts } from "../alike.ts";
import { holdFields } from "../answer.ts";
import { factsKey } from "../facts-in-record.ts";
import { isOnlyConvenience } from "../filled-in.ts";
import type { Flaw } from "../flaw.ts";
import { isUsed, type Judging } from "../judging.ts";
import { pathOf, placeInWords, proseOfRecord, runsOfProse } from "../prose.ts";
import { contradictedIn } from "../prose-claims.ts";
import { nodeAt, placeOf, textAt } from "../record.ts";
import { formOf } from "../record-shape.ts";
import type { Row } from "../row.ts";
import type { RunCheck } from "./check.ts";
import { dayOfTest, titleOf } from "./frame.ts";
import { isUntouched } from "./named-signers.ts";

/** The term: not over, not longer than the policy allows, and after the day of the test. */
export const validity: RunCheck = (judging) => {
  const { record, policy, today } = judging;
  const until = textAt(record.root, "valid-until") ?? textAt(record.root, "valid-until.on");
  const on = dayOfTest(judging);
  if (until === undefined || !isDay(until)) return []; // the form says so
  const span = placeOf(record.root, "valid-until");
  if (until < today) return []; // said by the form: the day has passed
  if (on === undefined || !isDay(on)) return [];
  if (until < on) return [{ state: "inconsistent", span, message: message("validity/order", { until, on }) }];
  const latest = dayAfter(on, policy.evaluation.atMost);
  if (latest !== null && until > latest) {
    const args = { until, atMost: policy.evaluation.atMost, latest };
    return [{ state: "inconsistent", span, message: message("validity/too-long", args) }];
  }
  const soon = dayAfter(today, "P1M");
  return soon !== null && until <= soon ? [{ state: "info", span, message: message("validity/soon", { until }) }] : [];
};

/** Withdrawn, rejected or still a draft; a decision before the test. */
export const standing: RunCheck = (judging) => {
  const { record } = judging;
  const flaws: Flaw[] = frameFlaws(judging);
  const withdrawn = nodeAt(record.root, "withdrawn");
  if (withdrawn !== undefined) {
    const sentence = message("validity/withdrawn", { on: textAt(withdrawn, "on") ?? "?" });
    flaws.push({ state: "stale", span: placeOf(record.root, "withdrawn"), message: sentence });
  }
  flaws.push(...statusFlaws(judging));
  const on = dayOfTest(judging);
  const date = textAt(record.root, "decision.date");
  if (on !== undefined && date !== undefined && isDay(date) && date < on) {
    flaws.push({
      state: "inconsistent",
      span: placeOf(record.root, "decision.date"),
      message: message("validity/decision-before-test", { date, on }),
    });
  }
  return flaws;
};

/** The state the record says it is in: not negative, and not unfinished while people can be selected. */
function statusFlaws(judging: Judging): Flaw[] {
  const { record, law } = judging;
  const status = enumValue(law.enums, "record-status", textAt(record.root, "status") ?? "");
  if (status === undefined) return []; // the form says so
  const span = placeOf(record.root, "status");
  const title = titleOf(law.enums.find((one) => one.id === "record-status")?.values, status);
  if (hasTrait(law.enums, "record-status", status, "negative"))
    return [{ state: "stale", span, message: message("validity/status", { status: title }) }];
  return hasTrait(law.enums, "record-status", status, "unfinished") && isUsed(judging)
    ? [{ state: "incomplete", span, message: message("validity/draft", { status: title }) }]
    : [];
}

/** What stands at the head of the record without being an answer to a question has its form too. */
function frameFlaws(judging: Judging): Flaw[] {
  const { record, law, today } = judging;
  if (record.root === null) return [];
  const elsewhere = ["answered", factsKey, ...(isUntouched(judging) ? ["signers"] : [])];
  const own = Object.entries(formOf(law, "record")?.fields ?? {}).filter(
    ([key, field]) => (field.fields ?? field.of) !== undefined && !elsewhere.includes(key),
  );
  return holdFields(record.root, Object.fromEntries(own), {
    law,
    today,
    key: "",
    prompts: [],
    mayBePlanned: false,
  });
}

/** What the organisation answered is not older than the term of the policy. */
export const periodic: RunCheck = ({ organisation, policy, today }, question) => {
  const answer = nodeAt(organisation?.root, question.at ?? "");
  const day = textAt(answer, "on") ?? endOfPeriod(textAt(answer, "period") ?? "");
  if (organisation === null || answer === undefined || !isDay(day)) return [];
  const until = dayAfter(day, policy.evaluation.atMost);
  if (until === null || until >= today) return [];
  const span = placeOf(organisation.root, question.at ?? "");
  return [{ state: "stale", span, message: message("answer/day-passed", { key: question.at ?? "", day: until }) }];
};

/** Rows of the record that speak of no indicator of the profile. */
export const orphans: RunCheck = ({ record, profile }) => {
  // What keys and shape make no criterion may be one by its words, in this edition of the law or another.
  const all = [...profile.indicators, ...profile.loose.map(({ indicator }) => indicator)];
  const names = new Set(all.map((one) => one.name));
  return [...record.distinctions]
    .filter(([name]) => !names.has(name))
    .map(([indicator, { key }]) => ({
      state: "inconsistent",
      span: key.span,
      message: message("covers/orphan", { indicator }),
    }));
};

/** Copies within the record, and aims or rejections that speak of convenience only. */
export const filledIn: RunCheck = (judging) => {
  const prose = proseOfRecord(judging);
  const copies = alikeTexts(
    prose.map((one) => ({ text: one.node.text, of: one })),
    prose.map(runsOfProse),
  ).map(
    ({ one, earlier }): Flaw => ({
      state: "questioned",
      span: one.of.node.span,
      message: message("answer/alike", { other: placeInWords(earlier.of) }),
    }),
  );
  const convenient = prose
    .filter((one) => isOnlyConvenience(one.node.text))
    .map(
      (one): Flaw => ({
        state: "questioned",
        span: one.node.span,
        message: message("answer/convenience", { key: one.key }),
      }),
    );
  return [...copies, ...convenient];
};

/** Prose that denies what the profile or the figures hold, or says a person decides where none does. */
export const proseAgainstData: RunCheck = (judging) => {
  const { rows, law, facts, tables, differences } = judging;
  const prose = proseOfRecord(judging);
  if (prose.length === 0) return [];
  const noHuman = facts.automation !== undefined && hasTrait(law.enums, "automation", facts.automation, "no-human");
  const human = law.enums
    .find((one) => one.id === "automation")
    ?.values.filter((value) => noHuman && value.traits.includes("human"));
  const words = new Map(rows.map((row) => [pathOf(row), namesOf(row)]));
  return prose.flatMap(({ path, under, node }): Flaw[] => {
    const text = ` ${plainWords(node.text)} `;
    const own = path.includes("alternatives") ? undefined : words.get(under);
    const match = own?.find((word) => denies(text, word));
    const indicator = under.slice(under.indexOf(".") + 1);
    const decides = human?.find((value) => phrasesOf(value).some((one) => text.includes(` ${plainWords(one)} `)));
    const flaws: Flaw[] = [];
    if (match !== undefined)
      flaws.push({ state: "questioned", span: node.span, message: message("prose/denies", { match, indicator }) });
    flaws.push(...againstFigures(node, tables, differences));
    if (decides !== undefined) {
      flaws.push({
        state: "inconsistent",
        span: node.span,
        message: message("automation/contradiction", { match: decides.title }),
      });
    }
    return flaws;
  });
};

/** What a text says of how groups differ, and the figures do not. */
function againstFigures({ text, span }: ScalarNode, tables: Judging["tables"], differing: readonly string[]): Flaw[] {
  if (differing.length === 0) return [];
  const { noDifference, notMore } = contradictedIn(text, tables, differing);
  const claimed = noDifference ? [message("prose/no-difference", { groups: differing.join(", ") })] : [];
  const denied = notMore.map((group) => message("prose/not-more-often", { group }));
  return [...claimed, ...denied].map((one) => ({ state: "inconsistent", span, message: one }));
}

/** A choice as people write it in a sentence; one word of it alone says too little: `gedeeltelijk`. */
function phrasesOf({ title, aliases }: Law["enums"][number]["values"][number]): string[] {
  return [title.nl, title.en, ...aliases.filter((one) => /\s/.test(one))];
}

/** The words under which an answer may deny its indicator. */
function namesOf(row: Row): string[] {
  const words = row.written.flatMap((one) => [one.title.nl, one.title.en, one.readings[0].match]);
  return [...new Set([...words, row.indicator.name].map(plainWords))].filter((word) => word !== "");
}

function denies(text: string, word: string): boolean {
  return ["geen", "no", "niet", "not"].some(
    (no) =>
      text.includes(` ${no} ${word} `) || text.includes(` ${no} de ${word} `) || text.includes(` ${no} use ${word} `),
  );
}
