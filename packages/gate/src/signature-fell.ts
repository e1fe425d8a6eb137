import type { Finding } from "@tenzij/core";
import { digestsOf } from "@tenzij/core/justification";
import { inBoth, type Locale, type Message, say } from "@tenzij/core/language";
import type { Profile } from "@tenzij/core/profile";
import type { Text } from "@tenzij/law";
import type { Approval } from "./approvals.ts";
import { message } from "./language/message.ts";
import type { Files, Pair, Touched } from "./pair.ts";
import { profileIn } from "./profile-in.ts";
import { gatherReferred } from "./referred.ts";
import type { Reading } from "./same-record.ts";
import type { SameContent, Sheet } from "./signatures.ts";

/** Changes that are named; of more, only that there are more. */
const NAMED = 4;

export interface Fallen {
  readonly pair: Touched;
  readonly sheets: readonly Sheet[];
  readonly same: SameContent;
  readonly judged: Files;
  readonly reading: Reading;
}

/** Says why approvals by people whom the policy names no longer count: what they were given on, and what is different since. */
export async function signatureFell({ pair, sheets, same, judged, reading }: Fallen): Promise<Finding[]> {
  const named = new Set(Object.values(reading.policy.signers.people).flatMap((people) => people.map(({ id }) => id)));
  const places = pair.was && pair.was.file !== pair.file ? [pair, pair.was] : [pair];
  for (const { approvals } of sheets) {
    const fallen: Approval[] = [];
    for (const approval of approvals.filter(({ account }) => named.has(account.id)))
      if (!(await same(pair, approval.commit, places))) fallen.push(approval);
    const [last] = fallen.slice(-1);
    if (last === undefined) continue;
    const since = await sinceThen(last.commit, pair, places, judged, reading);
    const people = fallen.map(({ account }) => account.login).join(", ");
    const sentence = message("gate/signature-fell", { people, since });
    return [
      {
        rule: sentence.key,
        severity: "info",
        file: pair.record,
        span: { start: 0, end: 0 },
        message: sentence,
        sources: [],
      },
    ];
  }
  return [];
}

async function sinceThen(
  commit: string,
  pair: Pair,
  places: readonly Pair[],
  judged: Files,
  reading: Reading,
): Promise<Text> {
  const known = await reading.objects.commit(commit);
  const files = known ? await reading.objects.files(commit) : new Map();
  const place = places.find(({ file }) => files.has(file)) ?? pair;
  const [then, now] = [await profileAt(files, place, reading), await profileAt(judged, pair, reading)];
  const changes = then && now ? changesBetween(then, now) : [];
  const isRewritten = files.get(place.record)?.sha !== judged.get(pair.record)?.sha;
  const all = [...changes, ...(isRewritten ? [message("fell/record", {})] : [])];
  if (all.length === 0) return inBoth(message("fell/unnamed", {}));
  const more = all.length > NAMED ? ", …" : "";
  const inWords = (locale: Locale) =>
    all
      .slice(0, NAMED)
      .map((one) => say(one, locale))
      .join(", ") + more;
  return { nl: inWords("nl"), en: inWords("en") };
}

async function profileAt(files: Files, { file }: Pair, { objects, law, policy }: Reading): Promise<Profile | null> {
  if (!files.has(file)) return null;
  const { tree } = await gatherReferred(objects, files, [file], [file]);
  return profileIn(tree, file, law, policy);
}

/** What is different between two versions of a profile, by indicator and part. */
function changesBetween(then: Profile, now: Profile): Message[] {
  const [old, current] = [digestsOf(then).indicators, digestsOf(now).indicators];
  const found: Message[] = [];
  for (const one of now.indicators) {
    const was = then.indicators.find(({ name }) => name === one.name);
    if (!was) {
      found.push(message("fell/added", { indicator: one.name }));
      continue;
    }
    const figures = [
      ...figure("fell/weight", one.name, was.weight?.text, one.weight?.text),
      ...figure("fell/threshold", one.name, was.threshold?.text, one.threshold?.text),
    ];
    const isSame =
      JSON.stringify([...(old.get(one.name) ?? [])]) === JSON.stringify([...(current.get(one.name) ?? [])]);
    found.push(...figures);
    if (figures.length === 0 && !isSame) found.push(message("fell/otherwise", { indicator: one.name }));
  }
  for (const { name } of then.indicators)
    if (!now.indicators.some((one) => one.name === name)) found.push(message("fell/gone", { indicator: name }));
  if (then.selection.score !== now.selection.score)
    found.push(message("fell/score", { was: shown(then), is: shown(now) }));
  return found;
}

/** What stands for a figure that is not there. */
const none = "–";

function shown({ selection }: Profile): string {
  return selection.score?.toString() ?? none;
}

function figure(
  key: "fell/weight" | "fell/threshold",
  indicator: string,
  was: string | undefined,
  is: string | undefined,
): Message[] {
  return was === is ? [] : [message(key, { indicator, was: was ?? none, is: is ?? none })];
}
