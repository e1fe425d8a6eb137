import { type Locale, type Message, say } from "@tenzij/core/language";
import { message } from "../language/message.ts";
import { type IndicatorRow, inventoryEdition, type NotSeenRepository, type Origin, type Repository } from "./schema.ts";

type State = IndicatorRow["state"];

/** The states of an indicator, from what is to be done to what is done. */
export const states: readonly State[] = ["to-clean-up", "to-assess", "assessed", "set-apart", "cleaned-up"];

/** What each state is drawn in; each holds against white. */
export const stateColours: Readonly<Record<State, string>> = {
  "to-clean-up": "#9b1c1c",
  "to-assess": "#7a4a00",
  assessed: "#1b5e3b",
  "set-apart": "#55308d",
  "cleaned-up": "#55555f",
};

const titles: Readonly<Record<State, Message>> = {
  "to-clean-up": message("inventory/to-clean-up", {}),
  "to-assess": message("inventory/to-assess", {}),
  assessed: message("inventory/assessed", {}),
  "set-apart": message("inventory/set-apart", {}),
  "cleaned-up": message("inventory/cleaned-up", {}),
};

const reasons: Readonly<Record<Exclude<NotSeenRepository["why"], "other-edition">, Message>> = {
  "no-path": message("inventory/no-path", {}),
  "no-inventory": message("inventory/no-inventory", {}),
  "not-in-any": message("inventory/not-in-any", {}),
};

/** How far an indicator is, in words. */
export function sayState(state: State, locale: Locale): string {
  return say(titles[state], locale);
}

/** Whose policy it was judged by, where that is another's. */
export function sayOrigin({ source, commit, digest, on }: Origin, locale: Locale): string {
  return say(message("inventory/extends", { source, commit: commit.slice(0, 12), digest, on }), locale);
}

/** The policies of others that a repository was judged by, each once. */
export function originsOf(one: Repository): Origin[] {
  const all = one.state === "seen" ? one.policies.flatMap((policy) => policy.extends ?? []) : [];
  return [...new Map(all.map((origin) => [`${origin.source} ${origin.digest}`, origin])).values()];
}

/** That a repository was not seen, and why. */
export function sayWhy({ why, edition = "?" }: NotSeenRepository, locale: Locale): string {
  if (why !== "other-edition") return say(reasons[why], locale);
  return say(message("inventory/other-edition", { edition, own: inventoryEdition }), locale);
}
