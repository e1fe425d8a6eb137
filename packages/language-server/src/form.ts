import { formOfRecord, type ProfileAssessment } from "@tenzij/core";
import { type FormView, textAt } from "@tenzij/core/justification";
import { say } from "@tenzij/core/language";
import { recordAnswered, recordView, visible } from "@tenzij/core/report";
import { differences } from "./differences.ts";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { movedIn } from "./moved.ts";
import type { FormAnswered } from "./protocol.ts";

/**
 * The record as a form, made of the text as it stands in the buffer; null where the file is the record of no profile.
 * @param version of the document
 * @param by who is likely to answer, as the client knows it
 * @param earlier texts the profile had at other times, as far as the client knows them
 */
export function form(judged: Judged, version: number, by: unknown, earlier?: unknown): FormView | null {
  const { profile, under, law, locale, file } = judged;
  if (profile === null || profile.profile === null || profile.record !== file) return null;
  const last = lastAnswered(judged);
  const files = [profile.file, file].map((one) => visible(one)).join(", ");
  const texts = Array.isArray(earlier) ? earlier.filter((one) => typeof one === "string") : [];
  const source = {
    ...{ judged: profile, record: under.documents.record(file), law, locale },
    form: recordFormOf(judged, profile, {
      by: typeof by === "string" && by.length < 200 ? by : last.by,
      role: last.role,
    }),
    moved: () => movedIn(judged, profile, texts),
    keep: say(message("server/now-commit", { files }), locale),
    surface: "editor" as const,
  };
  return recordView(source, version);
}

/** The record of a profile as questions; null where it cannot be read. */
export function recordFormOf(
  judged: Judged,
  profile: ProfileAssessment,
  who: { by?: string | undefined; role?: string | undefined },
) {
  const { under, law, locale, policy } = judged;
  const read = under.profileOf(profile.file);
  const record = under.documents.record(profile.record);
  return formOfRecord({
    read: read === null || record === null ? undefined : { profile: read, record },
    tree: under.tree,
    today: under.today,
    judged: profile,
    policy,
    law,
    locale,
    who,
    surface: "editor",
  });
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

/** One answer as edits of the text in the buffer. */
export function answer(judged: Judged, version: number, given: readonly unknown[]): FormAnswered {
  const [path, what, of, also] = given;
  const { profile, under, policy, law, file, locale } = judged;
  if (of !== version) return { moved: true };
  const source = under.documents.text(file);
  const around = { tree: under.tree, judged: profile, policy, law, today: under.today, locale };
  const made = recordAnswered(source, { path, answer: what, also }, around);
  if (made.refused !== undefined) return { refused: made.refused };
  return { version, edits: differences(source.text, made.steps ?? [made.text]) };
}
