import type { Assessment, ProfileAssessment } from "@tenzij/core";
import type { Text, Verdict } from "@tenzij/law";
import type { Pair, Touched } from "./pair.ts";

/** One distinction, as it comes and goes. */
export interface Exposed {
  readonly profile: string;
  readonly indicator: string;
  readonly title: Text;
}

/** One question of a record. */
export interface Asked {
  readonly profile: string;
  readonly question: string;
  readonly title: Text;
  /** Of which indicator, where it is asked of one. */
  readonly indicator: string | null;
}

/** What a change does to the distinctions people are exposed to, and to what is open. */
export interface Exposure {
  readonly added: readonly Exposed[];
  readonly removed: readonly Exposed[];
  /** Answered before, and open by what this change does. */
  readonly reopened: readonly Asked[];
  /** Out of date before as well as after: the day did that, not this change. */
  readonly lapsed: readonly Asked[];
  readonly verdicts: readonly {
    readonly profile: string;
    readonly before: Verdict | null;
    readonly after: Verdict | null;
  }[];
}

/**
 * Holds both sides of a change against each other.
 * @param touched the pairs that count in the outcome.
 * @param gone pairs that are no longer there.
 * @param before those pairs as they stood, under the policy in force.
 */
export function exposureOf(
  touched: readonly Touched[],
  gone: readonly Pair[],
  before: Assessment,
  after: Assessment,
): Exposure {
  const old = new Map(before.profiles.map((one) => [one.file, one]));
  const places = new Map(touched.map((one) => [one.file, one.was?.file]));
  const added: Exposed[] = [];
  const removed: Exposed[] = [];
  const reopened: Asked[] = [];
  const lapsed: Asked[] = [];
  const verdicts: { profile: string; before: Verdict | null; after: Verdict | null }[] = [];
  for (const now of after.profiles) {
    const was = old.get(places.get(now.file) ?? now.file) ?? null;
    added.push(...difference(now, was));
    removed.push(...(was ? difference(was, now) : []).map((one) => ({ ...one, profile: now.file })));
    for (const { state, then, asked } of questionsOf(now, was)) {
      if (isOpen(state) && !isOpen(then)) reopened.push(asked);
      else if (state === "stale" && then === "stale") lapsed.push(asked);
    }
    verdicts.push({ profile: now.file, before: was?.verdict ?? null, after: now.verdict });
  }
  for (const { file } of gone) {
    const was = old.get(file);
    if (!was) continue;
    removed.push(...difference(was, null));
    verdicts.push({ profile: was.file, before: was.verdict, after: null });
  }
  return { added, removed, reopened, lapsed, verdicts };
}

type State = ProfileAssessment["questions"][number]["state"];

const OPEN: ReadonlySet<State> = new Set(["missing", "incomplete", "stale", "inconsistent"]);

function isOpen(state: State): boolean {
  return OPEN.has(state);
}

/** The questions that stand on both sides. Without a record all is missing, and without a distinction nothing is asked. */
function questionsOf(now: ProfileAssessment, was: ProfileAssessment | null) {
  if (now.verdict === "test-missing" || now.distinctions.length === 0) return [];
  const states = new Map(was?.questions.map((one) => [questionKey(one), one.state]));
  return now.questions.flatMap((one) => {
    const then = states.get(questionKey(one));
    if (then === undefined) return [];
    const { question, title, indicator = null, state } = one;
    return [{ state, then, asked: { profile: now.file, question, title, indicator } }];
  });
}

function questionKey({ question, indicator = "" }: ProfileAssessment["questions"][number]): string {
  return `${question}\n${indicator}`;
}

/** Distinctions of one that the other has not: the same indicator read as the same entry is one distinction. */
function difference(one: ProfileAssessment, other: ProfileAssessment | null): Exposed[] {
  const known = new Set(other?.distinctions.map(keyOf));
  return one.distinctions
    .filter((distinction) => !known.has(keyOf(distinction)))
    .map(({ indicator, title }) => ({ profile: one.file, indicator: indicator.name, title }));
}

type Distinction = ProfileAssessment["distinctions"][number];

export function keyOf({ indicator, entry }: Distinction): string {
  return `${indicator.name}\n${entry}`;
}
