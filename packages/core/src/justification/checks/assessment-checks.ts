import type { Node } from "@tenzij/read";
import { message } from "../../language/message.ts";
import { enumValue, hasTrait } from "../../profile/effective-facts.ts";
import { dayAfter, isDay } from "../../text/dates.ts";
import type { Flaw } from "../flaw.ts";
import { answerAt, isUsed, type Judging } from "../judging.ts";
import { nodeAt, placeOf, textAt } from "../record.ts";
import { figure } from "../statistics/table.ts";
import type { RunCheck } from "./check.ts";

/** Percentages as people write them are whole, or have one decimal. */
const slack = 0.5;

/** What is picked at random, by the profile and on a signal is together all that is controlled. */
export const shares: RunCheck = ({ record }, { at = "" }) => {
  const answer = nodeAt(record.root, at);
  if (answer?.type !== "map") return [];
  const [random, profile, signal] = ["random", "profile", "signal"].map((key) => figure(answer, key));
  if (random === undefined || profile === undefined) return []; // the form says that it is missing
  const sum = random.value + profile.value + (signal?.value ?? 0);
  const args = { sum: String(Math.round(sum * 10) / 10) };
  const span = placeOf(answer, "random");
  if (sum > 100 + slack) return [{ state: "inconsistent", span, message: message("shares/more-than-all", args) }];
  if (sum >= 100 - slack) return [];
  return signal === undefined
    ? [{ state: "questioned", span, message: message("shares/rest", args) }]
    : [{ state: "inconsistent", span, message: message("shares/not-all", args) }];
};

/**
 * ISO 8601 duration after which an assessment is done again: three years, by the guidelines of the European data protection authorities
 * as the Algoritmekader gives them (hulpmiddelen, DPIA).
 */
const assessmentTerm = "P3Y";

/** An assessment comes before the test, and is not older than the term after which it is done again. */
export const assessedInTime: RunCheck = ({ record, today }, { at = "" }) => {
  const answer = nodeAt(record.root, at);
  const on = textAt(answer, "on") ?? "";
  if (answer === undefined || !isDay(on)) return [];
  const span = placeOf(answer, "on");
  const until = dayAfter(on, assessmentTerm);
  const tested = textAt(record.root, "answered.on") ?? "";
  const flaws: Flaw[] = [];
  if (until !== null && until < today)
    flaws.push({ state: "stale", span, message: message("assessment/too-old", { on, until }) });
  if (isDay(tested) && on > tested)
    flaws.push({ state: "questioned", span, message: message("assessment/afterwards", { on, tested }) });
  return flaws;
};

/** What follows from the place in the AI Act; a place that cannot be true of a profile for control of persons is a contradiction. */
export const highRisk: RunCheck = (judging, { at = "" }) => {
  const { law, record, facts } = judging;
  const answer = nodeAt(record.root, at);
  if (answer === undefined) return [];
  const place = listedAs(answer, law);
  const flawAt = (key: string, state: Flaw["state"], text: Flaw["message"]): Flaw[] => [
    { state, span: placeOf(answer, key), message: text },
  ];
  if (place === "forbidden" && isUsed(judging))
    return flawAt("listed", "inconsistent", message("ai-act/forbidden", {}));
  if (place !== "high-risk") return [];
  const profiles = answerAt(answer, "profiles-persons", law);
  if (profiles === "positive") return flawAt("listed", "info", message("ai-act/high-risk", {}));
  const isControl = facts.purpose !== undefined && hasTrait(law.enums, "purpose", facts.purpose, "control");
  return isControl && profiles === "negative"
    ? flawAt("profiles-persons", "inconsistent", message("ai-act/profiles", {}))
    : [];
};

/** Of a system of high risk the human rights assessment is no advice (AI Act, Article 27). */
export const highRiskAssessed: RunCheck = (judging, { at = "" }) => {
  const { law, record } = judging;
  const answer = nodeAt(record.root, "ai-act");
  if (answer === undefined || listedAs(answer, law) !== "high-risk") return [];
  if (answerAt(answer, "profiles-persons", law) !== "positive" || nodeAt(record.root, at) !== undefined) return [];
  return [{ state: "missing", span: placeOf(answer, "listed"), message: message("ai-act/not-assessed", { key: at }) }];
};

function listedAs(answer: Node, law: Judging["law"]): "forbidden" | "high-risk" | null {
  const value = enumValue(law.enums, "ai-act-list", textAt(answer, "listed") ?? "");
  const traits = ["forbidden", "high-risk"] as const;
  return traits.find((trait) => value !== undefined && hasTrait(law.enums, "ai-act-list", value, trait)) ?? null;
}
