import type { Law } from "./law.ts";
import { questionProblems } from "./question-references.ts";

/**
 * What the law refers to but does not hold: sources, grounds, word lists, guards, entries, forms; and ids used twice.
 * @param places where each item was written, `file:line:column`.
 */
export function referenceProblems(law: Law, places: ReadonlyMap<object, string>): string[] {
  const problems: string[] = [];
  const say = (item: object, sentence: string) => problems.push(`${places.get(item) ?? "law"}: ${sentence}`);
  const ids = idsOf(law, say);
  for (const item of citing(law)) {
    for (const { source } of item.sources) {
      if (!ids.sources.has(source)) say(item.owner, `source "${source}" does not stand in sources.yaml`);
    }
  }
  for (const entry of law.indicators) {
    for (const ground of entry.grounds) {
      if (!ids.grounds.has(ground)) say(entry, `ground "${ground}" does not stand in grounds.yaml`);
    }
    for (const guard of entry.guards) {
      if ("use" in guard && !ids.guards.has(guard.use))
        say(entry, `guard "${guard.use}" does not stand in guards.yaml`);
    }
    for (const other of entry.yieldsTo) {
      if (other !== "*" && !ids.indicators.has(other)) say(entry, `yieldsTo: there is no indicator "${other}"`);
    }
  }
  for (const table of law.tables) {
    if (!ids.indicators.has(table.entry)) say(table, `entry: there is no indicator "${table.entry}"`);
  }
  for (const system of law.systems) {
    for (const entry of Object.keys(system.columns)) {
      if (!ids.indicators.has(entry)) say(system, `columns: there is no indicator "${entry}"`);
    }
  }
  for (const item of [...law.indicators, ...law.guards, ...law.tables, ...law.words, ...law.combinations]) {
    for (const list of listsIn(item)) {
      if (!ids.words.has(list)) say(item, `there is no word list "@${list}" in words/`);
    }
  }
  questionProblems(law, say);
  return problems;
}

type Say = (item: object, sentence: string) => void;

function idsOf(law: Law, say: Say) {
  const unique = (items: readonly { readonly id: string }[]) => {
    const seen = new Set<string>();
    for (const item of items) {
      if (seen.has(item.id)) say(item, `id "${item.id}" is used twice`);
      seen.add(item.id);
    }
    return seen;
  };
  return {
    sources: unique(law.sources),
    grounds: unique(law.grounds),
    indicators: unique(law.indicators),
    guards: unique(law.guards),
    words: unique(law.words),
    tables: unique(law.tables),
    systems: unique(law.systems),
    combinations: unique(law.combinations),
    questions: unique(law.frameworks.flatMap((framework) => framework.questions)),
  };
}

function citing(law: Law) {
  const owned = [
    ...law.indicators,
    ...law.tables,
    ...law.systems,
    ...law.combinations,
    ...law.grounds,
    ...law.exclusions,
    ...law.roads,
  ].map((owner) => ({
    owner: owner as object,
    sources: owner.sources,
  }));
  const questions = law.frameworks.flatMap((framework) =>
    framework.questions.map((question) => ({
      owner: framework as object,
      sources: question.sources,
    })),
  );
  return [...owned, ...questions];
}

function listsIn(item: object): Set<string> {
  const lists = new Set<string>();
  const { flags, passes, title, why, note, ...rest } = item as Record<string, unknown>;
  for (const [, list] of JSON.stringify(rest).matchAll(/@([a-z0-9]+(?:-[a-z0-9]+)*)/g)) lists.add(list as string);
  return lists;
}
