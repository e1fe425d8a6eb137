import { dutchDay, recordText } from "@tenzij/core";
import { type Locale, say } from "@tenzij/core/language";
import { policyFile, readPolicy } from "@tenzij/core/policy";
import { jsonPieces, plain } from "@tenzij/core/report";
import { isDay } from "@tenzij/core/text";
import { law } from "@tenzij/law";
import type { Tree } from "@tenzij/read";
import { byCodeUnit } from "@tenzij/repository";
import type * as published from "../npm/index.d.ts";
import { explanationOf } from "./explain.ts";
import { type Judged, judge, policyOf as policyIn } from "./judge.ts";
import { version as own } from "./version.ts";
import { isWrongUse } from "./wrong-use.ts";

/** Columns of an explanation that is read in no terminal. */
const width = 88;

export const version: typeof published.version = own;

export const checkFiles: typeof published.checkFiles = (files, options = {}) => {
  const judged = judgedOf(files, options);
  return reportOf(judged, options.locale);
};

export const explain: typeof published.explain = (asked, { locale = "nl" } = {}) => {
  const explanation = explanationOf(asked, null, { locale, law, version: own, styler: plain, width });
  if (isWrongUse(explanation)) throw new RangeError(say(explanation.wrong, locale));
  return explanation;
};

export const scaffold: typeof published.scaffold = (files, profile, options = {}) => {
  if (!Object.hasOwn(files, profile)) throw new RangeError(`${profile} is not among the files.`);
  const judged = judgedOf(files, options, [profile]);
  const one = judged.assessment.profiles.find(({ file }) => file === profile);
  if (one === undefined) return null;
  const { policy } = judged.policy;
  const locale = options.locale ?? policy.locale ?? "nl";
  const made = recordText({ tree: treeOf(files), judged: one, policy, law, today: dayOf(options), locale });
  return made === null || made.refused ? null : { file: one.record, text: made.text };
};

export const policyOf: typeof published.policyOf = (text, { locale } = {}) => {
  const policy = readPolicy(policyFile, text, law);
  const judged = judge({ root: "", tree: treeOf({}), only: null, named: [] }, policy, dutchDay(new Date()));
  const { assessment } = judged;
  const { findings } = reportOf({ ...judged, assessment: { ...assessment, findings: policy.findings } }, locale);
  const { frameworks, profiles, grounds, nationality, signers } = policy.policy;
  return { digest: policy.digest, frameworks, profiles, grounds, nationality, roles: signers.roles, findings };
};

function reportOf({ assessment, policy }: Judged, locale: Locale = policy.policy.locale ?? "nl"): published.Report {
  return JSON.parse([...jsonPieces(assessment, { locale, law, version: own })].join("")) as published.Report;
}

function judgedOf(files: published.Files, options: published.Options, named?: readonly string[]): Judged {
  const tree = treeOf(files);
  return judge({ root: "", tree, only: named ?? null, named: named ?? [] }, policyIn({ tree }), dayOf(options));
}

function dayOf({ today = dutchDay(new Date()) }: published.Options): string {
  if (!isDay(today)) throw new RangeError(`${today} is no day that exists. Write year-month-day.`);
  return today;
}

function treeOf(files: published.Files): Tree {
  for (const path of Object.keys(files)) {
    const isInside = path !== "" && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
    if (!isInside || path.includes("\\")) throw new RangeError(`${path} is no path inside a tree, such as a/b.yaml.`);
  }
  return {
    files: Object.keys(files).sort(byCodeUnit),
    read: (path) => (Object.hasOwn(files, path) ? (files[path] ?? "") : { unreadable: "vanished" }),
  };
}
