import type { Text } from "@tenzij/law";
import type { Node } from "@tenzij/read";
import { message } from "../../language/message.ts";
import { enumValue, hasTrait } from "../../profile/effective-facts.ts";
import { foldKey, valueKeys } from "../../profile/keys.ts";
import type { Fragment, Profile } from "../../profile/profile.ts";
import { isNotComputed } from "../../profile/selection.ts";
import { nearest } from "../../text/nearest.ts";
import { isBlankNode } from "../blank.ts";
import { isFromLawyer, otherwiseFields, readingKey, roleOf } from "../doubt.ts";
import type { Flaw } from "../flaw.ts";
import type { Judging } from "../judging.ts";
import { membersKey, namesUnder } from "../members.ts";
import { nodeAt, placeOf, textAt } from "../record.ts";
import { type Closure, closureOf, isUnclassified, openRoads, roadsNamed, roadsOnceClassified } from "../road.ts";
import { heaviest, isLighter, kindAt, type Row } from "../row.ts";
import { selectionShare } from "../selection-share.ts";
import { percentage } from "../statistics/figures.ts";
import type { RunCheck } from "./check.ts";
import { titleOf } from "./frame.ts";

/** The kind recorded is not lighter than the kind read; what is contested is classified by a lawyer. */
export const classification: RunCheck = (judging, _question, row) => {
  if (row === null || row.node === null) return [];
  const { law } = judging;
  const { node } = row;
  const sure = row.written.filter((one) => row.doubted.get(one)?.answer !== "something-else");
  const detected = heaviest(sure.map((one) => one.kind));
  const titles = law.enums.find((one) => one.id === "ground-kind")?.values;
  const recorded = kindAt(node, "kind", law);
  const place = nodeAt(node, "kind")?.span ?? placeOf(node, "kind");
  const flaws: Flaw[] = [];
  if (recorded === undefined) {
    const known = (titles ?? []).map((one) => one.id).join(", ");
    flaws.push({
      state: "incomplete",
      span: place,
      message: message("answer/no-choice", { key: "kind", text: textAt(node, "kind") ?? "", known }),
    });
  } else if (
    isLighter(recorded, detected) &&
    !(detected === "contested" && recorded === kindAt(nodeAt(node, "classification") as typeof node, "kind", law))
  ) {
    const args = {
      indicator: row.indicator.name,
      detected: titleOf(titles, detected),
      recorded: titleOf(titles, recorded),
    };
    flaws.push({ state: "inconsistent", span: place, message: message("classification/weaker", args) });
  }
  flaws.push(...membersNamed(row));
  return detected === "contested" ? [...flaws, ...classifiedBy(judging, node)] : flaws;
};

/** What a lawyer decided of what is contested: of a direct distinction the ground, and that it was a lawyer. */
function classifiedBy({ law, record }: Pick<Judging, "law" | "record">, node: Node): Flaw[] {
  const own = nodeAt(node, "classification");
  // Where nothing is filled in yet, the question that asks for it says so.
  if (own?.type !== "map" || isBlankNode(own, undefined)) return [];
  const flaws: Flaw[] = [];
  const classified = kindAt(own, "kind", law);
  if (classified === "direct" && !law.grounds.some((one) => one.id === textAt(own, "ground"))) {
    const known = law.grounds.map((one) => one.id).join(", ");
    flaws.push({
      state: "incomplete",
      span: placeOf(own, "ground"),
      message: message("classification/no-ground", { known }),
    });
  }
  if (!isFromLawyer(own, record, law)) {
    const sentence = message("classification/role", { role: roleOf(own, record) });
    flaws.push({ state: "incomplete", span: placeOf(own, "role"), message: sentence });
  }
  return flaws;
}

/** What is answered about indicators together is answered about all of them. */
export const members: RunCheck = (_judging, _question, row) => (row === null ? [] : membersNamed(row));

/** What is answered about indicators together names all that make the combination now. */
function membersNamed({ node, members = [], key }: Row): Flaw[] {
  const named = new Set(namesUnder(node));
  const missing = members.filter(({ name }) => !named.has(name)).map(({ name }) => name);
  if (missing.length === 0) return [];
  const sentence = message("combination/members", { combination: key, missing: missing.join(", ") });
  return [{ state: "incomplete", span: placeOf(node, membersKey), message: sentence }];
}

/** That words mean something else is said with what they mean and why, by a lawyer where the doubt blocks. */
export const reading: RunCheck = ({ law, record }, question, row) => {
  const answer = nodeAt(row?.node, readingKey);
  const says = enumValue(law.enums, "reading-answer", textAt(answer, "is") ?? "");
  if (row === null || answer === undefined || says === undefined) return [];
  const flaws: Flaw[] = [];
  const isTakenBack = hasTrait(law.enums, "reading-answer", says, "taken-back");
  for (const field of isTakenBack ? otherwiseFields : []) {
    if (textAt(answer, field) !== undefined) continue;
    const sentence = message("reading/unsaid", { indicator: row.indicator.name, field });
    flaws.push({ state: "incomplete", span: placeOf(answer, field), message: sentence });
  }
  if (isTakenBack && question.severity === "block" && !isFromLawyer(answer, record, law)) {
    const sentence = message("reading/role", { role: roleOf(answer, record) });
    flaws.push({ state: "incomplete", span: placeOf(answer, "role"), message: sentence });
  }
  return flaws;
};

/** A road is chosen, and it is open to this distinction under the facts and the policy. */
export const road: RunCheck = (judging, question, row) => {
  const flaws = roadFlaws(judging, question, row);
  return flaws.length === 0 || row === null ? flaws : [...flaws, ...ofGround(judging, row, flaws[0])];
};

/** What the act of each ground itself allows, told where the answer is still open: each ground has a system of its own. */
function ofGround({ law }: Judging, { counted }: Row, at: Flaw | undefined): Flaw[] {
  if (at === undefined) return [];
  const direct = new Set(counted.flatMap(({ kind, grounds }) => (kind === "direct" ? grounds.slice(0, 1) : [])));
  return law.grounds.flatMap(({ id, title: ground, exceptions }): Flaw[] => {
    if (exceptions === undefined || !direct.has(id)) return [];
    const sentence = message("road/of-ground", { ground, exceptions: exceptions.text });
    return [{ state: "info", span: at.span, message: sentence }];
  });
}

const roadFlaws: RunCheck = (judging, _question, row) => {
  if (row === null || row.node === null) return [];
  const open = openRoads(row, judging);
  const names = roadsNamed(open);
  const span = nodeAt(row.node, "road")?.span ?? row.keySpan ?? placeOf(row.node, "road");
  if (open.length === 0 && isUnclassified(row)) {
    const later = roadsNamed(roadsOnceClassified(row, judging));
    return [{ state: "incomplete", span, message: message("road/classify-first", { open: later }) }];
  }
  if (row.road === undefined) {
    const sentence = open.length === 0 ? message("road/none-open", {}) : message("road/missing", { open: names });
    return [{ state: "incomplete", span, message: sentence }];
  }
  const chosen = judging.law.roads.find((one) => one.id === row.road);
  if (chosen === undefined) {
    const meant = nearest(
      row.road,
      open.map((one) => one.id),
    );
    return [{ state: "incomplete", span, message: message("road/unknown", { road: row.road, open: meant ?? names }) }];
  }
  const closure = closureOf(chosen, row, judging);
  if (closure === null) return [];
  return [
    { state: "inconsistent", span, message: closed(closure, row.road, names, chosen.purposes, judging.nationality) },
  ];
};

function closed(
  closure: Closure,
  road: string,
  open: Text,
  purposes: readonly string[],
  policy: string,
): Flaw["message"] {
  if (closure === "policy") return message("road/closed-by-policy", { road, policy });
  if (closure === "purpose") return message("road/purpose", { road, purposes: purposes.join(", ") });
  if (closure === "unconfirmed") return message("road/unconfirmed", { road });
  return open.en === "" ? message("road/none-open", {}) : message("road/closed", { road, open });
}

/** By itself enough to be selected: asked of what may never be the sole criterion. */
export const soleCriterion: RunCheck = ({ profile }, _question, row) => {
  const share = row === null ? null : selectionShare(profile, row.indicator.name);
  if (row === null || share?.alone !== true) return [];
  const span = profile.selection.span ?? row.indicator.span;
  return [
    {
      state: "incomplete",
      file: profile.source.file,
      span,
      message: message("selection/sole", { indicator: row.indicator.name }),
    },
  ];
};

/** Share and margin in the selection: reported, and asked about where it decides. */
export const decisiveShare: RunCheck = ({ profile }, _question, row) => {
  const share = row === null ? null : selectionShare(profile, row.indicator.name);
  if (row === null) return [];
  const indicator = row.indicator.name;
  if (share === null) return isNotComputed(profile) ? [notComputed(profile, indicator)] : [];
  const at = { file: profile.source.file, span: row.indicator.weight?.span ?? row.indicator.span };
  const part = percentage(share.share ?? 1);
  if (share.alone)
    return [{ ...at, state: "questioned", message: message("selection/alone", { indicator, share: part }) }];
  if (share.required) return [{ ...at, state: "questioned", message: message("selection/required", { indicator }) }];
  if (share.share === null) return [];
  if (share.decisive) {
    const margin = String(share.margin ?? 0);
    return [{ ...at, state: "questioned", message: message("selection/decisive", { indicator, share: part, margin }) }];
  }
  return [{ ...at, state: "info", message: message("selection/share", { indicator, share: part }) }];
};

function notComputed(profile: Profile, indicator: string): Flaw {
  const span = profile.selection.span ?? { start: 0, end: 0 };
  return { state: "info", file: profile.source.file, span, message: message("selection/not-computed", { indicator }) };
}

/** One value only: a profile may not be aimed at one country, nationality or origin. */
export const singleValue: RunCheck = ({ profile }, _question, row) => {
  if (row === null) return [];
  const values = soughtValues(row);
  const [only] = values;
  if (only === undefined || values.length > 1) return [];
  const sentence = message("selection/single-value", { indicator: row.indicator.name, value: only.text });
  return [{ state: "incomplete", file: profile.source.file, span: only.span, message: sentence }];
};

/** The values an indicator looks for: not what stands under a key that says something else of it, such as an owner. */
function soughtValues({ indicator, written }: Row): Fragment[] {
  const readings = written.flatMap((one) => one.readings);
  const isRead = (key: string) =>
    indicator.fragments.some(
      ({ role, text, span }) =>
        role !== "value" &&
        text === key &&
        readings.some((one) => one.span.start >= span.start && one.span.end <= span.end),
    );
  return indicator.fragments.filter(
    ({ role, key }) => role === "value" && (key === "" || valueKeys.has(foldKey(key)) || isRead(key)),
  );
}

/** The indicators judged together are all those that ask a test. */
export const combination: RunCheck = ({ record, rows }) => {
  const answer = nodeAt(record.root, "combination");
  if (answer === undefined) return [];
  const named = nodeAt(answer, "indicators");
  const names = new Set(
    named?.type === "list" ? named.items.map((item) => (item.type === "scalar" ? item.text : "")) : [],
  );
  const missing = rows
    .filter(({ tested, members, indicator }) => tested && members === undefined && !names.has(indicator.name))
    .map((row) => row.indicator.name);
  if (missing.length === 0) return [];
  return [
    {
      state: "incomplete",
      span: named?.span ?? answer.span,
      message: message("combination/not-named", { missing: missing.join(", ") }),
    },
  ];
};
