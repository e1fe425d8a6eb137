import type { GuardUse, Term, Terms } from "./schema.ts";

/** What refers to word lists and shared guards: an entry of the lexicon, or of a policy. */
interface Referring {
  readonly terms: Terms;
  readonly guards: readonly GuardUse[];
}

/** The word lists that terms and guards of an entry name as `@list`, each once. */
export function listsNamed({ terms, guards }: Referring): readonly string[] {
  const lists: readonly (readonly Term[])[] = Object.values(terms);
  return namesIn([...lists.flatMap((list) => list.flatMap(wordsOf)), ...guards.flatMap(guardWords)]);
}

/** The shared guards that an entry uses, with their place among its guards. */
export function guardsUsed({ guards }: Referring): readonly { readonly id: string; readonly at: number }[] {
  return guards.flatMap((guard, at) => ("use" in guard ? [{ id: guard.use, at }] : []));
}

/** The word lists named in texts. */
export function namesIn(texts: readonly string[]): readonly string[] {
  const words = texts.flatMap((text) => text.split(/\s+/)).filter((word) => word.startsWith("@"));
  return [...new Set(words)].map((word) => word.slice(1));
}

function wordsOf(term: Term): readonly string[] {
  return typeof term === "string" ? [term] : [term.term, ...term.with];
}

/** The words of a guard, wherever in it they stand. */
export function guardWords(guard: GuardUse): readonly string[] {
  if ("use" in guard) return guard.terms ?? [];
  const { values: _, id: __, title: ___, ...lists } = guard;
  return Object.values(lists).flatMap((list) => (Array.isArray(list) ? list : []));
}
