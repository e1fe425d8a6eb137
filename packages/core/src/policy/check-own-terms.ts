import type { GuardUse, IndicatorEntry, Law, Term } from "@tenzij/law";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import type { Complaints } from "./complaints.ts";

/** A policy's own indicators refer to what exists and take no name of the law's. */
export function checkOwnTerms(own: readonly IndicatorEntry[], law: Law, { problem, unknown }: Complaints): Finding[] {
  const ofLaw = new Set(law.indicators.map(({ id }) => id));
  const grounds = law.grounds.map(({ id }) => id);
  const guards = law.guards.map(({ id }) => id);
  const lists = law.words.map(({ id }) => id);
  const entries = ["*", ...ofLaw, ...own.map(({ id }) => id)];
  return own.flatMap((entry) => {
    const at = ["indicators", entry.id];
    return [
      ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.id) ? [] : problem(at, message("policy/bad-id", { id: entry.id }))),
      ...(ofLaw.has(entry.id) ? problem(at, message("policy/id-of-law", { id: entry.id })) : []),
      ...entry.grounds.flatMap((ground, index) => unknown(ground, grounds, [...at, "grounds", index])),
      ...entry.yieldsTo.flatMap((other, index) => unknown(other, entries, [...at, "yieldsTo", index])),
      ...entry.guards.flatMap((guard, index) =>
        "use" in guard ? unknown(guard.use, guards, [...at, "guards", index, "use"]) : [],
      ),
      ...listsNamed(entry).flatMap((list) => unknown(list, lists, at)),
    ];
  });
}

/** The word lists that the terms and guards of an entry name as `@list`. */
function listsNamed({ terms, guards }: IndicatorEntry): string[] {
  const texts = [
    ...Object.values(terms).flatMap((list: readonly Term[]) => list.flatMap(wordsOf)),
    ...guards.flatMap(guardWords),
  ];
  return [...new Set(texts.flatMap((text) => text.split(/\s+/)).filter((word) => word.startsWith("@")))].map((word) =>
    word.slice(1),
  );
}

function wordsOf(term: Term): string[] {
  return typeof term === "string" ? [term] : [term.term, ...term.with];
}

function guardWords(guard: GuardUse): string[] {
  if ("use" in guard) return guard.terms ?? [];
  const { values: _, id: __, title: ___, ...lists } = guard;
  return Object.values(lists).flatMap((list) => (Array.isArray(list) ? list : []));
}
