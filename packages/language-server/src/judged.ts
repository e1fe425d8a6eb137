import type { ProfileAssessment } from "@tenzij/core";
import type { Distinction } from "@tenzij/core/distinction";
import type { Locale } from "@tenzij/core/language";
import type { Policy } from "@tenzij/core/policy";
import type { Law } from "@tenzij/law";
import type { SourceText } from "@tenzij/read";
import type { Judge, JudgedRoot } from "./judge.ts";
import { within } from "./places.ts";
import { fileOf } from "./roots.ts";
import type { Workspace } from "./workspace.ts";

/** What a request about one open file needs for its answer: the file as it is typed now, judged. */
export interface Judged {
  readonly law: Law;
  readonly locale: Locale;
  readonly policy: Policy;
  readonly under: JudgedRoot;
  /** The file asked about, as its tree names it. */
  readonly file: string;
  readonly source: SourceText;
  /** The profile the file is, the one its record is of, or one that refers to it; null for any other file. */
  readonly profile: ProfileAssessment | null;
  /** The URI of a file of the tree. */
  readonly uriOf: (file: string) => string;
}

/** One file with what belongs to it; null for a file that is not in its tree. */
export function judgedFile(path: string, workspace: Workspace, judge: Judge): Judged | null {
  const root = workspace.rootOf(path);
  const file = fileOf(root, path);
  const under = judge.root(root);
  if (!under.tree.files.includes(file)) return null;
  const { law, locale, uriOf } = under.shown;
  const profiles = [...under.assessment.profiles, ...under.asked];
  return {
    ...{ law, locale, under, file, uriOf },
    policy: under.policy,
    source: under.documents.text(file),
    profile:
      profiles.find((one) => one.file === file || one.record === file) ??
      profiles.find((one) => one.refersTo.includes(file)) ??
      null,
  };
}

/** The distinctions whose indicator or whose matched words stand at an offset; the words themselves come first. */
export function distinctionsAt({ profile, file }: Judged, offset: number): Distinction[] {
  const here = profile?.distinctions.filter((one) => (one.file ?? profile.file) === file) ?? [];
  const atWord = here.filter((one) =>
    one.readings.some(({ span, usedAt }) => within(span, offset) || (usedAt !== undefined && within(usedAt, offset))),
  );
  return atWord.length > 0 ? atWord : here.filter((one) => within(one.indicator.span, offset));
}

/** What questions about a combination are asked under; undefined where the profile makes none of this id. */
export function nameTogether({ distinctions }: ProfileAssessment, id: string): string | undefined {
  return distinctions.find(({ members, entry }) => members !== undefined && entry === id)?.indicator.name;
}
