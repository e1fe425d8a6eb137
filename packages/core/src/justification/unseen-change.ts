import type { Law, Question, Text } from "@tenzij/law";
import { message } from "../language/message.ts";
import type { Profile } from "../profile/profile.ts";
import type { Finding } from "../text/finding.ts";
import { type Change, coverageOf, digestOfRest, partTitles } from "./changes.ts";
import { isRestAnswered } from "./checks/rest-answered.ts";
import { spellingsOf } from "./digest.ts";
import type { IndicatorPart, Parts } from "./parts.ts";
import { type JustificationRecord, nodeAt, placeOf } from "./record.ts";
import { recordedIn } from "./recorded.ts";
import { earlierVersion } from "./versions.ts";

/** A profile and its record on one side of a change. */
export interface RecordedSide {
  readonly profile: Profile;
  /** Null where there is none. */
  readonly record: JustificationRecord | null;
}

/**
 * What a change does to a profile that the record beside it does not show. Digests of before do not see all of a profile;
 * where both sides of a change are known, they are held to the digests of now. And what belongs to no criterion has its
 * answer when it changes, also where the digests were written anew in the same change.
 */
export function unseenChange(before: RecordedSide, after: RecordedSide, law: Law): Finding[] {
  const { record, profile } = after;
  const recorded = record === null ? null : recordedIn(record);
  if (record === null || recorded === null || before.record === null) return [];
  const [was, is] = [before.profile, profile].map((one) => spellingsOf(one));
  if (was === undefined || is === undefined) return [];
  const coverage = coverageOf(record, profile, law);
  const findings: Finding[] = [];
  const differing = differencesOf(was, is);
  const bound = questionOf(law, "digests");
  const isOfBefore = recorded.version === earlierVersion || (recorded.isUpgrade && isOfVersion1(before.record));
  if (bound !== null && isOfBefore && coverage.changes.length === 0 && differing.length > 0) {
    const sentence = message("covers/unseen", { parts: titlesOf(differing), version: earlierVersion });
    findings.push({ ...findingAt(record, bound), verdict: "test-stale", span: recorded.span, message: sentence });
  }
  const asked = questionOf(law, "rest-answered");
  const at = asked?.at ?? "";
  const isAnswered = digestOfRest(was) === digestOfRest(is) || isRestAnswered(record, at, coverage.rest);
  if (
    asked !== null &&
    !isAnswered &&
    coverage.changes.every(({ part }) => part !== "rest") &&
    !nodeAt(record.root, at)
  ) {
    const keys = differing.flatMap(({ key }) => (key === undefined ? [] : [`"${key}"`])).join(", ");
    const sentence = message("rest/unanswered", { text: asked.text, keys });
    const span = placeOf(record.root, "covers");
    findings.push({ ...findingAt(record, asked), verdict: "test-incomplete", span, message: sentence });
  }
  return findings;
}

function isOfVersion1(record: JustificationRecord): boolean {
  return recordedIn(record)?.version === earlierVersion;
}

function questionOf(law: Law, check: Question["checks"][number]): Question | null {
  const questions = law.frameworks.flatMap((framework) => framework.questions);
  return questions.find(({ checks }) => checks.includes(check)) ?? null;
}

function findingAt({ source }: JustificationRecord, { id, title, sources }: Question) {
  return { rule: `question/${id}`, severity: "block" as const, file: source.file, title, sources };
}

type Difference = Pick<Change, "part" | "indicator" | "key">;

/** So many parts are told. */
const most = 5;

function titlesOf(differing: readonly Difference[]): Text {
  const titles = differing.slice(0, most).map(({ part, indicator, key }): Text => {
    const name = indicator ?? key;
    const { nl, en } = partTitles[part];
    return name === undefined ? { nl, en } : { nl: `${nl} ("${name}")`, en: `${en} ("${name}")` };
  });
  const more = differing.length > most ? ", …" : "";
  return {
    nl: titles.map(({ nl }) => nl).join(", ") + more,
    en: titles.map(({ en }) => en).join(", ") + more,
  };
}

/** The parts in which two profiles differ. */
function differencesOf(was: Parts, is: Parts): Difference[] {
  const differing = <Key>(one: ReadonlyMap<Key, string>, other: ReadonlyMap<Key, string>): Key[] =>
    [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
  const names = new Set([...was.indicators.keys(), ...is.indicators.keys()]);
  const none: ReadonlyMap<IndicatorPart, string> = new Map();
  return [
    ...[...names].flatMap((indicator) =>
      differing(was.indicators.get(indicator) ?? none, is.indicators.get(indicator) ?? none).map((part) => ({
        part,
        indicator,
      })),
    ),
    ...differing(was.profile, is.profile).map((part) => ({ part })),
    ...differing(was.rest, is.rest).map((key) => ({ part: "rest" as const, key })),
  ];
}
