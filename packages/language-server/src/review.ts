import {
  differencesBeside,
  type FormView,
  type ReviewedAnswer,
  type ReviewedLine,
  type ReviewView,
  reviewOf,
  textAt,
} from "@tenzij/core/justification";
import { movedInWords, visible } from "@tenzij/core/report";
import { form } from "./form.ts";
import type { HowToReview, TextsThen } from "./how-to-review.ts";
import type { Judged } from "./judged.ts";
import { judgedAs } from "./judged-as.ts";
import { movedIn } from "./moved.ts";

/**
 * The record to be read, as it stands in the buffer or in another version, with what changed since the version it is held against; null
 * where the file is no profile and the record of none.
 * @param version of the document
 */
export function review(judged: Judged, version: number, how: unknown): ReviewView | null {
  const { of, against } = howToReview(how);
  const { profile } = judged;
  if (profile === null) return null;
  const now = of === undefined ? { ...judged, file: profile.record } : judgedAs(judged, of);
  const view = now === null ? null : form(now, version, undefined, textsOf(against));
  if (now?.profile == null || view === null) return null;
  const { locale, title, verdict, blocks, asked, answered, broken } = view;
  const before = against === undefined ? undefined : versionOf(judged, against);
  const isThere = before !== undefined && before !== "unreadable";
  const root = now.under.documents.root(now.file);
  return {
    ...{ version, locale, title, verdict, blocks, asked, answered, broken },
    against: heldAgainst(against, before),
    given: { by: textAt(root, "answered.by") ?? "", on: textAt(root, "answered.on") ?? "" },
    answers: (isThere ? reviewOf(view, before?.view ?? null) : reviewOf(view)).map(shown),
    moved: movedInWords(movedIn(now, now.profile, textsOf(against)), now.law, locale),
    beside: isThere && before !== null ? differencesBeside(root, before.root, [view, before.view]).map(shownText) : [],
  };
}

type Version = { readonly view: FormView; readonly root: ReturnType<Judged["under"]["documents"]["root"]> };

/** The record in the version it is held against; null where there was none. What could not be had of it is no sign that it was not there. */
function versionOf(judged: Judged, against: TextsThen): Version | null | "unreadable" {
  if (against.record === null) return null;
  if (against.record === undefined || against.profile === undefined) return "unreadable";
  const then = judgedAs(judged, against);
  const view = then === null ? null : form(then, 0, undefined);
  if (then === null || view === null || view.broken.length > 0) return "unreadable";
  return { view, root: then.under.documents.root(then.file) };
}

function heldAgainst(
  against: HowToReview["against"],
  before: Version | null | "unreadable" | undefined,
): ReviewView["against"] {
  if (against === undefined) return { name: null };
  const is = before === "unreadable" ? "unreadable" : before == null ? "not-there" : "there";
  return { name: shownText(against.name), is };
}

function textsOf(against: HowToReview["against"]): string[] {
  return typeof against?.profile === "string" ? [against.profile] : [];
}

/** What stands in a record is data of anyone: what nobody would see is made visible. */
function shown(answer: ReviewedAnswer): ReviewedAnswer {
  return { ...answer, lines: answer.lines.map(shownLine), restsOn: answer.restsOn.map(shownLine) };
}

function shownLine({ title, is, was }: ReviewedLine): ReviewedLine {
  return { title: shownText(title), is: shownText(is), ...(was === undefined ? {} : { was: shownText(was) }) };
}

function shownText(text: string): string {
  return visible(text, "\n");
}

/** What a client sends is looked at before it is used; a version that is not whole counts as none. */
function howToReview(how: unknown): HowToReview {
  const { of, against } = asObject(how);
  const { name } = asObject(against);
  return {
    ...(of === undefined ? {} : { of: textsIn(of) }),
    ...(typeof name === "string" ? { against: { ...textsIn(against), name } } : {}),
  };
}

function textsIn(given: unknown): TextsThen {
  const { profile, record } = asObject(given);
  const text = (one: unknown): string | null | undefined => (typeof one === "string" || one === null ? one : undefined);
  return { profile: text(profile), record: text(record) };
}

function asObject(given: unknown): Record<string, unknown> {
  return typeof given === "object" && given !== null ? (given as Record<string, unknown>) : {};
}
