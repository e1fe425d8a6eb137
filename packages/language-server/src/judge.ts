import {
  type Assessment,
  assess,
  assessProfile,
  type Finding,
  type JudgedProfile,
  lexiconOf,
  type Pair,
  type ProfileAssessment,
  type Rules,
} from "@tenzij/core";
import { type Lexicon, withOwnEntries } from "@tenzij/core/distinction";
import type { Locale } from "@tenzij/core/language";
import {
  copyFiles,
  frameworkFiles,
  globOf,
  lawUnder,
  organisationFile,
  type Policy,
  policyOfTree,
  type ReadPolicy,
} from "@tenzij/core/policy";
import { type Content, type Profile, sameReferred } from "@tenzij/core/profile";
import { type Law, law } from "@tenzij/law";
import { readText, type SourceText, span, type Tree } from "@tenzij/read";
import { pathBelow } from "@tenzij/repository/without-node";
import { atSight } from "./at-sight.ts";
import type { Shown } from "./diagnostics.ts";
import { type Documents, documentsOf } from "./documents.ts";
import { message } from "./language/message.ts";
import { emphasisIn } from "./not-yet.ts";
import { type KnownOutside, outside } from "./outside.ts";
import type { How, Reader } from "./reader.ts";
import { fileOf, policyName } from "./roots.ts";
import { isSame } from "./same-content.ts";
import type { Workspace } from "./workspace.ts";

/** Everything under one root, judged. */
export interface JudgedRoot {
  readonly root: string;
  readonly tree: Tree;
  readonly policy: Policy;
  /** The day it was judged on, `YYYY-MM-DD`. */
  readonly today: string;
  readonly assessment: Assessment;
  /** Files that no policy governs and that are looked at because someone asked. */
  readonly asked: readonly ProfileAssessment[];
  /** A profile as it was read for the judgement; null where it could not be. */
  readonly profileOf: (file: string) => Profile | null;
  /** The words this root's policy judges by. */
  readonly lexicon: Lexicon;
  /** What is open in the editor. */
  readonly open: readonly string[];
  /** A file as it is saved; null where it is not on disk. */
  readonly saved: (file: string) => Content | null;
  /** The same tree under another policy, for a preview. */
  readonly judgedBy: (policy: ReadPolicy) => Assessment;
  /** Whether the user wants a file left alone that no policy governs. */
  readonly isExcluded: (file: string) => boolean;
  /** False where a policy decides here that the gate does not see. */
  readonly atGate: boolean;
  readonly shown: Shown;
  readonly documents: Documents;
}

/** Judges what is typed now; nothing is judged again that has not changed. */
export interface Judge {
  setReader(reader: Reader): void;
  /** What is spoken where no policy is at hand. */
  locale(): Locale;
  root(root: string): JudgedRoot;
  /** Judge a file though no policy governs it, until it is closed. */
  ask(path: string): void;
  unask(path: string): void;
}

/** What is kept of a root between one keystroke and the next. */
interface Kept {
  /** What every pair is judged by; when any of it changes, all are judged again. */
  readonly by: {
    readonly policy: Content | null;
    readonly organisation: Content | null;
    /** The copy of the policy that it extends, and the frameworks of the organisation's own. */
    readonly beside: readonly (Content | null)[];
    readonly today: string;
  };
  readonly policy: ReadPolicy;
  readonly lexicon: Lexicon;
  /** The law with the policy's own indicators and frameworks. */
  readonly law: Law;
  readonly pairs: Map<string, { readonly pair: Pair; readonly judged: JudgedProfile }>;
  readonly outside: KnownOutside;
  /** The last judgement and the revision of the workspace it was made at. */
  last?: { readonly revision: string; readonly judged: JudgedRoot };
}

/** @param today the day judged on, `YYYY-MM-DD`, asked anew every time: an editor stays open over midnight. */
export function makeJudge(workspace: Workspace, today: () => string): Judge {
  const kept = new Map<string, Kept>();
  const asked = new Set<string>();
  let editorLocale: Locale = "nl";
  let chosen: Locale | undefined;
  let how: Pick<Reader, "pagesInside" | "isExcluded"> = { pagesInside: false, isExcluded: () => false };

  const judge = (root: string): JudgedRoot => {
    const tree = workspace.tree(root);
    const keep = renewed(kept.get(root), tree, today());
    kept.set(root, keep);
    const files = [...asked].filter((path) => workspace.rootOf(path) === root).map((path) => fileOf(root, path));
    const revision = [workspace.revision(), chosen, editorLocale, ...files].join("\n");
    if (keep.last?.revision === revision) return keep.last.judged;
    const uriOf = (file: string): string => workspace.uriOf(pathBelow(root, file));
    const judged = {
      ...judgeTree(
        root,
        tree,
        keep,
        { files, open: [...workspace.openFiles(root).keys()] },
        { localeOf: ({ locale }) => chosen ?? locale ?? editorLocale, uriOf, ...how },
      ),
      saved: (file: string) => workspace.saved(root, file),
      atGate: workspace.atGate(root),
    };
    keep.last = { revision, judged };
    return judged;
  };
  return {
    setReader({ locale, fixed, ...reader }) {
      chosen = fixed;
      how = reader;
      // Dutch, unless the editor speaks English: as the command line does.
      editorLocale = /^en\b/i.test(locale ?? "") ? "en" : "nl";
    },
    locale: () => chosen ?? editorLocale,
    root: judge,
    ask: (path) => void asked.add(path),
    unask: (path) => void asked.delete(path),
  };
}

function renewed(known: Kept | undefined, tree: Tree, today: string): Kept {
  const beside = (read: ReadPolicy | undefined) =>
    [...copyFiles, ...(read === undefined ? [] : frameworkFiles(read.policy))].map((file) => contentOf(tree, file));
  const by = { policy: contentOf(tree, policyName), organisation: contentOf(tree, organisationFile), today };
  if (
    known !== undefined &&
    isSame(known.by.policy, by.policy) &&
    isSame(known.by.organisation, by.organisation) &&
    beside(known.policy).every((content, at) => isSame(known.by.beside[at] ?? null, content)) &&
    known.by.today === today
  ) {
    return known;
  }
  const policy = policyOfTree(tree, law);
  return {
    by: { ...by, beside: beside(policy) },
    policy,
    lexicon: lexiconOf(law, policy.policy),
    law: withOwn(policy.policy),
    pairs: new Map(),
    outside: new Map(),
  };
}

function contentOf(tree: Tree, file: string): Content | null {
  return tree.files.includes(file) ? tree.read(file) : null;
}

function judgeTree(
  root: string,
  tree: Tree,
  keep: Kept,
  { files, open }: { readonly files: readonly string[]; readonly open: readonly string[] },
  { localeOf, uriOf, pagesInside, isExcluded }: How,
): Omit<JudgedRoot, "saved" | "atGate"> {
  const input = { tree, today: keep.by.today, signatures: null, law, lexicon: keep.lexicon };
  const assessPair = (pair: Pair, rules: Rules): JudgedProfile => remember(keep.pairs, pair, rules);
  const governed = assess({ ...input, policy: keep.policy, assessPair });
  const beside = outside(tree, governed, open, keep.lexicon, keep.outside, {
    policy: keep.policy.policy,
    today: keep.by.today,
  }).filter(({ file }) => !files.includes(file) && !isExcluded(file));
  const profileOf = (file: string): Profile | null => keep.pairs.get(file)?.judged.profile ?? null;
  const profiles = atSight(governed, open, { profileOf, isExcluded, hasFile: (file) => tree.files.includes(file) });
  const assessment = { ...governed, profiles, findings: [...governed.findings, ...beside] };
  const ungoverned = files.filter((file) => !assessment.profiles.some((profile) => profile.file === file));
  const widened = { ...input, policy: widenedTo(ungoverned, keep.policy), only: ungoverned, assessPair };
  const extra = ungoverned.length === 0 ? null : assess(widened);
  const texts = new Map<string, SourceText>([...assessment.texts, ...(extra?.texts ?? [])]);
  for (const file of ungoverned) if (!texts.has(file)) texts.set(file, readText(file, tree.read(file)).source);
  const judged = [...keep.pairs.values()].map((one) => one.judged);
  const documents = documentsOf(tree, keep.law, texts, judged);
  return {
    ...{ root, tree, assessment, open, profileOf, documents, isExcluded },
    policy: keep.policy.policy,
    today: keep.by.today,
    lexicon: keep.lexicon,
    judgedBy: (policy) => assess({ tree, today: keep.by.today, signatures: null, law, policy }),
    asked: (extra?.profiles ?? []).map(asUngoverned),
    shown: {
      law: keep.law,
      texts,
      ...{ uriOf, pagesInside },
      emphasis: emphasisIn([...assessment.profiles, ...(extra?.profiles ?? [])], documents.text),
      locale: localeOf(keep.policy.policy),
    },
  };
}

/** The policy as if it were about these files. */
function widenedTo(files: readonly string[], read: ReadPolicy): ReadPolicy {
  return { ...read, policy: { ...read.policy, profiles: files.map((file) => ({ files: globOf(file) })) } };
}

/** The law with the policy's own indicators and frameworks beside it, for titles and pages. */
function withOwn(policy: Policy): Law {
  return lawUnder(withOwnEntries(law, policy.indicators), policy);
}

/** The judgement of a pair, made again only when profile, record or a file it refers to changed. */
function asUngoverned(profile: ProfileAssessment): ProfileAssessment {
  return { ...profile, findings: [...profile.findings, notGoverned(profile.file)] };
}

function remember(pairs: Kept["pairs"], pair: Pair, rules: Rules): JudgedProfile {
  const known = pairs.get(pair.file);
  if (known !== undefined && isSamePair(known.pair, pair) && sameReferred(known.judged.referred, pair.reachable))
    return known.judged;
  const judged = assessProfile(pair, rules, known?.judged ?? null);
  pairs.set(pair.file, { pair, judged });
  return judged;
}

function isSamePair(one: Pair, other: Pair): boolean {
  return (
    isSame(one.content, other.content) &&
    isSame(one.record, other.record) &&
    one.indicators === other.indicators &&
    one.by === other.by &&
    one.stays === other.stays
  );
}

function notGoverned(file: string): Finding {
  const sentence = message("server/not-governed-finding", { file });
  return { rule: "policy/not-governed", severity: "info", file, span: span(0, 0), message: sentence, sources: [] };
}
