import { formOfRecord, type ProfileAssessment, recordConfirmed } from "@tenzij/core";
import {
  type Answer,
  answerIn,
  type FormGroup,
  type FormRate,
  type FormView,
  type HoldsAnswer,
  nodeAt,
  progressOf,
  textAt,
} from "@tenzij/core/justification";
import { type Locale, say } from "@tenzij/core/language";
import { sayVerdict, visible } from "@tenzij/core/report";
import { positionAt, type YamlPath } from "@tenzij/read";
import { difference } from "./edits.ts";
import { inWords } from "./in-words.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { movedFacts, movedIn } from "./moved.ts";
import { rates } from "./picture.ts";
import type { FormAnswered } from "./protocol.ts";

/**
 * The record as a form, made of the text as it stands in the buffer; null where the file is the record of no profile.
 * @param version of the document
 * @param by who is likely to answer, as the client knows it
 * @param earlier texts the profile had at other times, as far as the client knows them
 */
export function form(judged: Judged, version: number, by: unknown, earlier?: unknown): FormView | null {
  const { profile, locale, file } = judged;
  if (profile === null || profile.profile === null || profile.record !== file) return null;
  const last = lastAnswered(judged);
  const made = recordFormOf(judged, profile, {
    by: typeof by === "string" && by.length < 200 ? by : last.by,
    role: last.role,
  });
  const { asked, answered, open } = progressOf(profile.questions);
  return {
    ...{ version, locale, asked, answered, blocks: profile.blocks },
    title: visible(profile.profile.title?.text ?? profile.profile.id?.text ?? profile.file),
    verdict: sayVerdict(profile.verdict, locale),
    groups: withMoved(
      (made?.groups ?? []).map((group) => inPlainWords(group, locale)),
      judged,
      profile,
      earlier,
    ),
    broken: made === null ? brokenIn(judged) : [],
    now: open.length === 0 && made !== null ? whatNow(judged) : [],
    rates: rates(judged, profile).map(({ step, group, rate, ratio, low, high, said }): FormRate => {
      return { step, group, rate, ratio, said, ...(low === undefined || high === undefined ? {} : { low, high }) };
    }),
  };
}

/** The record of a profile as questions; null where it cannot be read. */
export function recordFormOf(
  judged: Judged,
  profile: ProfileAssessment,
  who: { by?: string | undefined; role?: string | undefined },
) {
  const { under, law, locale, policy } = judged;
  return formOfRecord({ tree: under.tree, today: under.today, judged: profile, policy, law, locale, who });
}

/** Beside each answer that was re-opened what changed, old and new. */
function withMoved(
  groups: readonly FormGroup[],
  judged: Judged,
  profile: ProfileAssessment,
  earlier: unknown,
): FormGroup[] {
  if (groups.every(({ reopened }) => reopened === undefined)) return [...groups];
  const texts = Array.isArray(earlier) ? earlier.filter((one) => typeof one === "string") : [];
  const moved = movedIn(judged, profile, texts);
  return groups.map((group) =>
    group.reopened === undefined
      ? group
      : { ...group, reopened: { ...group.reopened, moved: movedFacts(moved, group, profile, judged.locale) } },
  );
}

function inPlainWords(group: FormGroup, locale: Locale): FormGroup {
  const restsOn = group.restsOn.map(({ title, spelling }) => ({
    title,
    spelling: inWords(
      spelling
        .split("\n")
        .filter((line) => !line.startsWith("in:"))
        .join("\n"),
      locale,
    ),
  }));
  return { ...group, restsOn };
}

function brokenIn({ profile, under, file, locale }: Judged): FormView["broken"] {
  const source = under.documents.text(file);
  return (profile?.findings ?? [])
    .filter((one) => one.file === file && one.severity === "block")
    .map(({ span, message: said }) => ({
      line: positionAt(source, span.start).line,
      text: visible(say(said, locale)),
    }));
}

/** Who answered last in another record of this tree. */
function lastAnswered({ under, file }: Judged): { by?: string | undefined; role?: string | undefined } {
  const heads = under.assessment.profiles.flatMap(({ record }) => {
    const root = record === file ? undefined : under.documents.record(record)?.root;
    const on = textAt(root, "answered.on");
    return on === undefined ? [] : [{ on, by: textAt(root, "answered.by"), role: textAt(root, "answered.role") }];
  });
  return heads.sort((one, other) => (one.on < other.on ? 1 : -1))[0] ?? {};
}

/** Once nothing is open: which files to commit, and who approves. */
function whatNow({ profile, under, file, locale }: Judged): string[] {
  const signers = nodeAt(under.documents.record(file)?.root, "signers");
  const logins = signers?.type === "list" ? signers.items.flatMap((item) => textAt(item, "login") ?? []) : [];
  const files = [profile?.file ?? "", file].map((one) => visible(one));
  return [
    say(message("server/now-commit", { files: files.join(", ") }), locale),
    ...(logins.length === 0
      ? []
      : [say(message("server/now-approve", { people: logins.map((one) => visible(one)).join(", ") }), locale)]),
    say(message("server/now-signature", {}), locale),
  ];
}

/** One answer as edits of the text in the buffer. */
export function answer(judged: Judged, version: number, given: readonly unknown[]): FormAnswered {
  const [path, what, of, also] = given;
  const { under, law, file, locale } = judged;
  if (of !== version) return { moved: true };
  if (isHolds(what)) return confirm(judged, version, what);
  if (!isPath(path) || !isAnswer(what)) return { refused: say(message("server/refused-no-field", {}), locale) };
  const others = Array.isArray(also) ? also.filter(isPath) : [];
  const source = under.documents.text(file);
  const written = answerIn(source, path, what, law, others);
  if (written.refused !== undefined) return { refused: say(message(`server/refused-${written.refused}`, {}), locale) };
  return { version, edits: written.text === source.text ? [] : [difference(source.text, written.text)] };
}

/** A confirmation, of today, as edits of the text in the buffer. */
function confirm(judged: Judged, version: number, { holds }: HoldsAnswer): FormAnswered {
  const { profile, under, policy, law, file, locale } = judged;
  if (profile === null || profile.record !== file || holds.by.trim() === "")
    return { refused: say(message("server/refused-no-field", {}), locale) };
  const source = { tree: under.tree, judged: profile, policy, law, today: under.today, locale };
  const { by, question, indicator } = holds;
  const made = recordConfirmed(source, [{ question, indicator }], by) ?? { refused: "unreadable" as const };
  if (made.refused !== undefined) return { refused: say(message(`server/refused-${made.refused}`, {}), locale) };
  const { text } = under.documents.text(file);
  return { version, edits: made.text === text ? [] : [difference(text, made.text)] };
}

function isHolds(value: unknown): value is HoldsAnswer {
  const { holds } = (typeof value === "object" && value !== null ? value : {}) as { holds?: unknown };
  if (typeof holds !== "object" || holds === null) return false;
  const { question, indicator, by } = holds as Record<string, unknown>;
  const isText = (one: unknown) => typeof one === "string" && one.length < 1000;
  return isText(question) && isText(by) && (indicator === undefined || isText(indicator));
}

function isPath(value: unknown): value is YamlPath {
  return Array.isArray(value) && value.every((step) => typeof step === "string" || Number.isSafeInteger(step));
}

/** What a page sends is data of anyone: only these shapes are answers. */
function isAnswer(value: unknown): value is Answer {
  if (typeof value !== "object" || value === null) return false;
  const given = value as Record<string, unknown>;
  if (typeof given.value === "string" || typeof given.planned === "boolean" || given.remove === true) return true;
  if (Array.isArray(given.values)) return given.values.every((one) => typeof one === "string");
  if (isPath(given.from)) return true;
  return (
    typeof given.add === "object" &&
    given.add !== null &&
    Object.values(given.add).every((one) => typeof one === "string")
  );
}
