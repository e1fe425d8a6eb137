import { type Locale, type Message, say } from "@tenzij/core/language";
import { compare, grantTitle } from "@tenzij/core/report";
import { digestOf } from "@tenzij/core/text";
import type { Law, Question, Text } from "@tenzij/law";
import type { Inventory, ProfileRow, SeenRepository } from "../inventory/schema.ts";
import { message } from "../language/message.ts";
import { contentLine } from "./content-line.ts";

/** A day on which something ends or has to be there. */
export interface Due {
  /** What it is of, whatever day it falls on: a later day moves it, and makes no second one. */
  readonly of: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly message: Message;
  readonly about: string;
}

/**
 * What of an inventory falls due: tests that lapse and are evaluated, figures that were planned, decisions that soften and end. Sorted by
 * day.
 */
export function dueIn({ repositories }: Inventory, law: Law): Due[] {
  const seen = repositories.filter((one) => one.state === "seen");
  return seen
    .flatMap((one) => [...one.profiles.flatMap((profile) => ofProfile(one, profile, law)), ...ofGrants(one)])
    .sort((a, b) => compare(a.on, b.on) || compare(a.of, b.of));
}

function ofProfile({ id, name }: SeenRepository, { file, title, profile, record }: ProfileRow, law: Law): Due[] {
  if (record === null || record.withdrawn !== null) return [];
  const args = { profile: title ?? profile ?? file };
  const about = `${name}: ${record.file}`;
  const count = new Map<string, number>();
  const planned = record.planned.map(({ at, on }): Due => {
    const number = (count.get(at) ?? 0) + 1;
    count.set(at, number);
    const sentence = message("calendar/planned", { ...args, ...askedAt(at, law) });
    return { of: `${id} ${record.file} planned ${at} ${number}`, on, message: sentence, about };
  });
  if (record.validUntil === null) return planned;
  const sentence = message("calendar/evaluation", args);
  return [...planned, { of: `${id} ${record.file} valid-until`, on: record.validUntil, message: sentence, about }];
}

/** What is asked at a path of a record, and of which indicator; the path itself where the law asks nothing there. */
function askedAt(at: string, law: Law): { readonly what: Text; readonly indicator: string } {
  const all = law.frameworks.flatMap(({ questions }) => questions);
  const here = all.filter((one) => one.at !== undefined && (one.at === at || at.endsWith(`.${one.at}`)));
  const [longest] = here.sort(
    (a, b) => (b.at?.length ?? 0) - (a.at?.length ?? 0) || Number(isFilledIn(b)) - Number(isFilledIn(a)),
  );
  if (longest?.at === undefined) return { what: { nl: at, en: at }, indicator: "" };
  return { what: longest.title, indicator: at.slice("distinctions.".length, -longest.at.length - 1) };
}

/** Several questions look at one answer; one of them is where it is written. */
function isFilledIn({ form }: Question): boolean {
  return form !== undefined;
}

function ofGrants({ id, name, granted }: SeenRepository): Due[] {
  const count = new Map<string, number>();
  return granted.flatMap(({ kind, file, indicator, owner, until }): Due[] => {
    if (until === null || kind === "classification") return [];
    const key = `${id} ${file} ${kind} ${indicator ?? ""}`;
    const number = (count.get(key) ?? 0) + 1;
    count.set(key, number);
    const grant = grantTitle(kind as Parameters<typeof grantTitle>[0]);
    const sentence = message("calendar/grant", { grant, of: indicator === null ? file : `${indicator} (${file})` });
    return [
      {
        of: `${key} ${number}`,
        on: until,
        message: sentence,
        about: owner === null ? `${name}: ${file}` : `${name}: ${file} (${owner})`,
      },
    ];
  });
}

/**
 * Days as a calendar that any program takes in (iCalendar, RFC 5545): whole days, without alarms, that block nobody's time.
 * @param today `YYYY-MM-DD`, as the moment it was made
 */
export function calendarText(
  due: readonly Due[],
  { today, locale }: { readonly today: string; readonly locale: Locale },
): string {
  const made = `${today.replaceAll("-", "")}T000000Z`;
  const lines = [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", `-//Tenzij//tenzij calendar//${locale.toUpperCase()}`),
    contentLine("CALSCALE", "GREGORIAN"),
    contentLine("METHOD", "PUBLISH"),
    ...due.flatMap(({ of, on, message: sentence, about }) => [
      contentLine("BEGIN", "VEVENT"),
      contentLine("UID", `${digestOf(of)}@tenzij`),
      contentLine("DTSTAMP", made),
      contentLine("DTSTART;VALUE=DATE", on.replaceAll("-", "")),
      contentLine("SUMMARY", say(sentence, locale), "text"),
      contentLine("DESCRIPTION", about, "text"),
      contentLine("TRANSP", "TRANSPARENT"),
      contentLine("END", "VEVENT"),
    ]),
    contentLine("END", "VCALENDAR"),
  ];
  return lines.join("");
}
