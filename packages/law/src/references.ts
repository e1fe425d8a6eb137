import type { Basis } from "./citation.ts";
import { citing } from "./citing.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Report } from "./folder.ts";
import type { Indicator } from "./indicator.ts";
import type { Law } from "./law.ts";
import { questionProblems } from "./question-references.ts";

/** Reports what the law refers to but does not hold: sources, grounds, entries, forms; and ids used twice. */
export function referenceProblems(law: Law, report: Report): void {
  const ids = idsOf(law, report);
  for (const item of citing(law)) {
    for (const [at, { source }] of item.sources.entries()) {
      if (ids.sources.has(source)) continue;
      const sentence = `source "${source}" does not stand in sources.yaml${didYouMean(source, ids.sources)}`;
      report(item.owner, sentence, [...item.path, at]);
    }
  }
  for (const indicator of law.indicators) {
    for (const [at, ground] of indicator.grounds.entries()) {
      if (ids.grounds.has(ground)) continue;
      const sentence = `ground "${ground}" does not stand in grounds.yaml${didYouMean(ground, ids.grounds)}`;
      report(indicator, sentence, ["grounds", at]);
    }
    const unbased = basisProblem(indicator, indicator.basis, law);
    if (unbased !== null) report(indicator, unbased, ["basis"]);
    for (const problem of exampleProblems(indicator, law.indicators)) report(indicator, problem.sentence, problem.path);
  }
  for (const combination of law.combinations) {
    const unbased = combination.basis === undefined ? null : basisProblem(combination, combination.basis, law);
    if (unbased !== null) report(combination, unbased, ["basis"]);
  }
  questionProblems(law, report);
}

/** What an example states of another entry must be what that entry states of itself. */
function exampleProblems({ examples }: Indicator, indicators: readonly Indicator[]) {
  return examples.flatMap(({ found }, at) => {
    if (found === "nothing") return [];
    const path = ["examples", at, "found"];
    const entry = indicators.find(({ id }) => id === found.entry);
    if (entry === undefined) {
      const known = indicators.map(({ id }) => id);
      const sentence = `found: there is no indicator "${found.entry}"${didYouMean(found.entry, known)}`;
      return [{ path: [...path, "entry"], sentence }];
    }
    const [ground] = entry.grounds;
    return [entry.kind, entry.asCriterion].includes(found.kind) && ground === found.ground
      ? []
      : [
          {
            path,
            sentence: `found: "${found.entry}" is ${entry.kind} on ${ground}, not ${found.kind} on ${found.ground}`,
          },
        ];
  });
}

/** What is named or defined is so by a source that is not the makers themselves; what they infer says that they do. */
function basisProblem({ sources }: Pick<Indicator, "sources">, basis: Basis, law: Law): string | null {
  const authorities = sources.map(({ source }) => law.sources.find(({ id }) => id === source)?.authority);
  const isOwn = authorities.includes("D");
  if (basis === "own")
    return isOwn ? null : 'basis: "own" cites nothing of the makers; did you mean to cite "tenzij" too?';
  if (authorities.some((authority) => authority !== "D")) return null;
  return `basis: "${basis}" needs a source other than the makers; did you mean "own"?`;
}

function idsOf(law: Law, report: Report) {
  const unique = (items: readonly { readonly id: string }[]) => {
    const seen = new Set<string>();
    for (const item of items) {
      if (seen.has(item.id)) report(item, `id "${item.id}" is used twice`);
      seen.add(item.id);
    }
    return seen;
  };
  return {
    sources: unique(law.sources),
    grounds: unique(law.grounds),
    indicators: unique(law.indicators),
    combinations: unique(law.combinations),
    questions: unique(law.frameworks.flatMap((framework) => framework.questions)),
  };
}
