import type { Report } from "./folder.ts";
import type { Indicator } from "./indicator.ts";
import type { Law } from "./law.ts";
import { questionProblems } from "./question-references.ts";

/** Reports what the law refers to but does not hold: sources, grounds, entries, forms; and ids used twice. */
export function referenceProblems(law: Law, report: Report): void {
  const ids = idsOf(law, report);
  for (const item of citing(law)) {
    for (const { source } of item.sources) {
      if (!ids.sources.has(source)) report(item.owner, `source "${source}" does not stand in sources.yaml`);
    }
  }
  for (const indicator of law.indicators) {
    for (const [at, ground] of indicator.grounds.entries()) {
      if (!ids.grounds.has(ground))
        report(indicator, `ground "${ground}" does not stand in grounds.yaml`, ["grounds", at]);
    }
    for (const problem of exampleProblems(indicator, law.indicators)) report(indicator, problem.sentence, problem.path);
  }
  questionProblems(law, report);
}

/** What an example states of another entry must be what that entry states of itself. */
function exampleProblems({ examples }: Indicator, indicators: readonly Indicator[]) {
  return examples.flatMap(({ found }, at) => {
    if (found === "nothing") return [];
    const path = ["examples", at, "found"];
    const entry = indicators.find(({ id }) => id === found.entry);
    if (entry === undefined) return [{ path, sentence: `found: there is no indicator "${found.entry}"` }];
    const [ground] = entry.grounds;
    return entry.kind === found.kind && ground === found.ground
      ? []
      : [
          {
            path,
            sentence: `found: "${found.entry}" is ${entry.kind} on ${ground}, not ${found.kind} on ${found.ground}`,
          },
        ];
  });
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

function citing(law: Law) {
  const owned = [...law.indicators, ...law.combinations, ...law.grounds, ...law.exclusions, ...law.roads].map(
    (owner) => ({
      owner: owner as object,
      sources: owner.sources,
    }),
  );
  const questions = law.frameworks.flatMap((framework) =>
    framework.questions.map((question) => ({
      owner: framework as object,
      sources: question.sources,
    })),
  );
  return [...owned, ...questions];
}
