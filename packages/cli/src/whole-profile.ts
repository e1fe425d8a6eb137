import { existsSync } from "node:fs";
import { join } from "node:path";
import { assessProfile, dutchDay, type JudgedProfile, type ProfileAssessment } from "@tenzij/core";
import { type JustificationRecord, readRecord } from "@tenzij/core/justification";
import type { Locale } from "@tenzij/core/language";
import { organisationFile } from "@tenzij/core/policy";
import type { Profile } from "@tenzij/core/profile";
import { type MapNode, readNodes, readText } from "@tenzij/read";
import { governingPolicy } from "@tenzij/repository";
import { type Judged, judge, policyOf } from "./judge.ts";
import { message } from "./language/message.ts";
import { profileAt } from "./profile-at.ts";
import { localeOf, type Shell } from "./shell.ts";
import { type Target, wayTo } from "./trees.ts";
import { isWrongUse, type WrongUse, wrongUse } from "./wrong-use.ts";

/** A profile with everything that stands beside it, for those who lay it out. */
export interface WholeProfile {
  readonly judged: Judged;
  readonly assessment: ProfileAssessment;
  readonly profile: Profile;
  /** Null where there is none that can be read. */
  readonly record: JustificationRecord | null;
  /** What `organisation.yaml` says. */
  readonly organisation: MapNode | null;
  readonly target: Target;
  /** The top of its repository, and the tree's folder from there. */
  readonly top: string;
  readonly folder: string;
  readonly today: string;
  readonly locale: Locale;
}

/** Reads and judges the profile at a path; a record means the profile beside it. */
export function wholeProfile(
  path: string,
  options: { readonly today?: string; readonly locale?: Locale },
  shell: Shell,
): WholeProfile | WrongUse {
  const place = profileAt(path, shell);
  if (isWrongUse(place)) return place;
  const { target, file } = place;
  const today = options.today ?? dutchDay(new Date());
  const kept: { one?: JudgedProfile; record?: JustificationRecord } = {};
  const judged = judge(target, policyOf(target), today, (pair, rules, before) => {
    const one = assessProfile(pair, rules, before);
    if (pair.file !== file) return one;
    const text = pair.record === null ? null : readText(pair.recordFile, pair.record);
    kept.one = one;
    if (text?.readable === true) kept.record = readRecord(text.source, rules.law);
    return one;
  });
  const assessment = judged.assessment.profiles.find((one) => one.file === file);
  const profile = kept.one?.profile ?? null;
  const referring = judged.assessment.profiles.find((one) => one.file !== file && one.refersTo.includes(file));
  // What another profile refers to is judged through that one.
  if (assessment === undefined && referring !== undefined)
    return wholeProfile(join(target.root, referring.file), options, shell);
  if (assessment === undefined || profile === null) return wrongUse(message("cli/profile-unread", { path }));
  const top = governingPolicy(target.root, existsSync).repository ?? target.root;
  return {
    ...{ judged, assessment, profile, target, top, folder: wayTo(top, target.root), today },
    record: kept.record ?? null,
    organisation: organisationIn(target),
    locale: options.locale ?? judged.policy.policy.locale ?? localeOf(shell.env),
  };
}

function organisationIn({ tree }: Target): MapNode | null {
  if (!tree.files.includes(organisationFile)) return null;
  const text = readText(organisationFile, tree.read(organisationFile));
  const [root] = text.readable ? readNodes(text.source).roots : [];
  return root?.type === "map" ? root : null;
}
