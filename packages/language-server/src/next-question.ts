import type { ProfileAssessment } from "@tenzij/core";
import { say } from "@tenzij/core/language";
import { nextStep } from "@tenzij/core/report";
import type { Position } from "vscode-languageserver";
import type { Judged } from "./judged.ts";
import { message } from "./language/message.ts";
import { isAfter, openPlaces } from "./open-places.ts";
import { type CommandOptions, hasForms, judgedAt, show, showForm } from "./show.ts";

/**
 * Shows where the next open answer goes in the record of a profile. Nothing is written: where there is no record, or none is asked, that is said.
 * @param from where someone stands in the record: the first open place after it, or else the first of all.
 */
export async function showNext(options: CommandOptions, uri: string, from?: unknown): Promise<string | null> {
  const path = options.workspace.pathOf(uri);
  const judged = path === null ? null : await judgedAt(options, path);
  if (judged === null) return show(options, uri, undefined);
  const { profile, under, file, locale } = judged;
  if (profile === null) return say(message("server/not-judged-here", { file }), locale);
  if (!under.tree.files.includes(profile.record)) return say(message("server/not-begun", { file }), locale);
  if (file !== profile.record && hasForms(options)) return showForm(options, { uri: judged.uriOf(profile.record) });
  const places = openPlaces(judged, profile);
  const after =
    file === profile.record && isPosition(from) ? places.find(({ start }) => isAfter(start, from)) : undefined;
  const place = after ?? places[0];
  return place === undefined ? whatElse(judged, profile) : show(options, judged.uriOf(profile.record), place);
}

/** Where nothing is open in the record: that, and what stands in the way all the same. */
function whatElse({ under, locale, law }: Judged, profile: ProfileAssessment): string {
  const text = say(message("server/nothing-open", { file: profile.record }), locale);
  const step = profile.blocks && under.tree.files.length > 0 ? nextStep(profile, law, locale, "editor") : null;
  return step === null ? text : `${text} ${step.text}`;
}

function isPosition(value: unknown): value is Position {
  return typeof value === "object" && value !== null && "line" in value && "character" in value;
}
