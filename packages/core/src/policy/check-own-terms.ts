import type { Law } from "@tenzij/law";
import { guardsUsed, type IndicatorEntry, listsNamed, wordData } from "@tenzij/lexicon";
import { message } from "../language/message.ts";
import type { Finding } from "../text/finding.ts";
import type { Complaints } from "./complaints.ts";

/** A policy's own indicators refer to what exists and take no name of the law's. */
export function checkOwnTerms(own: readonly IndicatorEntry[], law: Law, { problem, unknown }: Complaints): Finding[] {
  const ofLaw = new Set(law.indicators.map(({ id }) => id));
  const grounds = law.grounds.map(({ id }) => id);
  const guards = wordData.guards.map(({ id }) => id);
  const lists = wordData.lists.map(({ id }) => id);
  const entries = ["*", ...ofLaw, ...own.map(({ id }) => id)];
  return own.flatMap((entry) => {
    const at = ["indicators", entry.id];
    return [
      ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.id) ? [] : problem(at, message("policy/bad-id", { id: entry.id }))),
      ...(ofLaw.has(entry.id) ? problem(at, message("policy/id-of-law", { id: entry.id })) : []),
      ...entry.grounds.flatMap((ground, index) => unknown(ground, grounds, [...at, "grounds", index])),
      ...entry.yieldsTo.flatMap((other, index) => unknown(other, entries, [...at, "yieldsTo", index])),
      ...guardsUsed(entry).flatMap((guard) => unknown(guard.id, guards, [...at, "guards", guard.at, "use"])),
      ...listsNamed(entry).flatMap((list) => unknown(list, lists, at)),
    ];
  });
}
