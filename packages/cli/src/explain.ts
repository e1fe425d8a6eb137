import { resolve } from "node:path";
import { lexiconOf } from "@tenzij/core";
import { explainWord, makeLexicon, withOwnEntries } from "@tenzij/core/distinction";
import { lawUnder, type Policy } from "@tenzij/core/policy";
import {
  argument,
  explainRule,
  explainUnjudged,
  explainWordText,
  findRule,
  nearestRule,
  type Page,
} from "@tenzij/core/report";
import { gateSentences } from "@tenzij/gate";
import { type Law, law } from "@tenzij/law";
import { explainFile } from "./explain-file.ts";
import type { ExplainOptions } from "./explain-options.ts";
import { policyOf } from "./judge.ts";
import { message } from "./language/message.ts";
import { type Code, localeOf, type Shell } from "./shell.ts";
import { pageFor } from "./terminal.ts";
import { isFile, isFolder, targetsOf } from "./trees.ts";
import { version } from "./version.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

/**
 * `tenzij explain`: what a word or a file is read as, or what a rule asks, with the terms of the policy here taken along. An
 * argument that is a file here is one.
 */
export function explain(words: readonly string[], options: ExplainOptions, shell: Shell): Code | WrongUse {
  const [path] = words;
  if (path !== undefined && words.length === 1 && options.word !== true && isFile(resolve(shell.cwd, path))) {
    return explainFile(path, options, shell);
  }
  if (path !== undefined && words.length === 1 && options.word !== true && isFolder(resolve(shell.cwd, path)))
    return wrongUse(message("cli/explain-folder", { path, command: `tenzij explain --word ${argument(path)}` }));
  const [target] = targetsOf(["."], shell.cwd).targets;
  const policy = target ? policyOf(target).policy : null;
  const locale = options.locale ?? policy?.locale ?? localeOf(shell.env);
  const explanation = explanationOf(words.join(" "), policy, pageFor(shell, { locale, law, version }));
  if (isWrongUse(explanation)) return explanation;
  shell.out(explanation);
  return 0;
}

/**
 * What a word is read as, or what a rule asks, as text.
 * @param policy whose own terms are taken along
 */
export function explanationOf(asked: string, policy: Policy | null, given: Page): string | WrongUse {
  const own = policy?.indicators ?? [];
  const page = {
    ...given,
    law: policy === null ? law : lawUnder(withOwnEntries(law, own), policy),
    sentences: gateSentences,
  };
  const rule = findRule(asked, page.law, gateSentences);
  if (rule !== null) return explainRule(rule, page);
  if (
    /^(indicator|combination|question|exclusion|policy|read|record|answer|gate)\//.test(asked) ||
    isNumbered(asked, page.law)
  ) {
    return wrongUse(message("cli/unknown-rule", { rule: asked, nearest: nearestRule(asked, page.law, gateSentences) }));
  }
  const lexicon = policy === null ? makeLexicon(page.law) : lexiconOf(page.law, { ...policy, indicators: [] });
  const explanation = explainWord(asked, lexicon);
  const isRead = explanation.readings.some(({ outcome }) => outcome.is === "counts");
  const unjudged = isRead ? null : explainUnjudged(asked, page);
  return unjudged ?? explainWordText(explanation, page);
}

/** Whether something is numbered as a question or an exclusion is: `TK-99` is no word of a profile. */
function isNumbered(asked: string, law: Law): boolean {
  const [, series] = /^([A-Za-z]{1,3})-?\d+[a-z]?$/.exec(asked.trim()) ?? [];
  if (series === undefined) return false;
  const ids = [
    ...law.frameworks.flatMap(({ questions }) => questions.map(({ id }) => id.split("-")[0])),
    ...law.exclusions.filter(() => /^X\d+$/i.test(asked.trim())).map(({ id }) => id.replace(/\d+$/, "")),
  ];
  return (asked.includes("-") || /^X\d+$/i.test(asked.trim())) && ids.includes(series.toUpperCase());
}
