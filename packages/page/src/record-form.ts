import { formOfRecord, type ProfileAssessment } from "@tenzij/core";
import { type FormView, type MovedPart, movedParts, readRecord } from "@tenzij/core/justification";
import type { Policy } from "@tenzij/core/policy";
import { reachableIn, readProfile } from "@tenzij/core/profile";
import { recordView } from "@tenzij/core/report";
import { law } from "@tenzij/law";
import { readText, type Tree } from "@tenzij/read";
import { words } from "./language/words.ts";
import type { Question } from "./protocol.ts";

interface JudgedHere {
  readonly tree: Tree;
  readonly today: string;
  readonly judged: ProfileAssessment;
  readonly policy: Policy;
}

/** The record that stands in the page as questions; null where its profile asks for none. */
export function viewOf({ tree, today, judged, policy }: JudgedHere, { number, locale, by }: Question): FormView | null {
  const written = readText(judged.record, tree.read(judged.record));
  if (judged.profile === null || judged.questions.length === 0) return null;
  const record = readRecord(written.source, law);
  // Of what the profile said before there is no text here, only what its digests tell.
  const moved = (): MovedPart[] => {
    const { source } = readText(judged.file, tree.read(judged.file));
    const now = readProfile(source, { enums: law.enums, indicators: undefined, reachable: reachableIn(tree) });
    return movedParts(record, now, [], law);
  };
  const form = formOfRecord({ tree, today, judged, policy, law, locale, who: { by }, surface: "web" });
  const keep = words[locale].keep;
  return recordView({ judged, record, form, moved, keep, law, locale, surface: "web" }, number);
}
