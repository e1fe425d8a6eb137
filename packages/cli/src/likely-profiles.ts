import { findDistinctions, isProfileName, isRecordName, type Lexicon, ownFiles, readProfile } from "@tenzij/core";
import type { Law } from "@tenzij/law";
import { formatOf, readText, type Tree, withoutExtension } from "@tenzij/read";

/** A file that may help decide who is controlled, and why it looks so. */
export interface Likely {
  readonly file: string;
  /** It is governed by its name; no policy has to say so. */
  readonly byName: boolean;
  /** Indicators in it that distinguish. */
  readonly distinctions: number;
}

/** Files every repository has, which are lists of names too but never of indicators. */
const neverProfiles =
  /(^|\/)(package(-lock)?|tsconfig[^/]*|composer|pnpm-lock|pnpm-workspace|docker-compose[^/]*|mkdocs|openapi[^/]*|renovate|\.[^/]+)$|(^|\/)\.[^/]+\//i;
const tellingPath =
  /profiel|profile|risico|risk|selectie|selection|score|indicator|steekproef|handhaving|toezicht|controle|fraud/i;
const tellingKeys =
  /^\s*["']?(indicatoren|indicators|risicofactoren|features|kenmerken|criteria|selectie|selection|risicoprofiel|profiel|profile|weight|gewicht|threshold|drempel)["']?\s*:/im;
/** A larger file is data, not a profile someone wrote. */
const largest = 1024 * 1024;

/**
 * Lists the files of a tree that look like risk profiles: those named so, and those in which indicators distinguish
 * and the path or the keys speak of selecting.
 */
export function likelyProfiles(tree: Tree, lexicon: Lexicon, law: Law): Likely[] {
  return tree.files.flatMap((file) => {
    if (formatOf(file) === null || ownFiles.has(file) || isRecordName(file)) return [];
    const byName = isProfileName(file);
    if (!byName && neverProfiles.test(withoutExtension(file))) return [];
    const distinctions = distinctionsIn(file, tree, lexicon, law, byName);
    return byName || distinctions > 0 ? [{ file, byName, distinctions }] : [];
  });
}

function distinctionsIn(file: string, tree: Tree, lexicon: Lexicon, law: Law, byName: boolean): number {
  const content = tree.read(file);
  if (typeof content !== "string" && ("unreadable" in content || content.length > largest)) return 0;
  const { source, readable: isText } = readText(file, content);
  const telling = Number(tellingPath.test(file)) + Number(tellingKeys.test(source.text));
  if (!isText || (!byName && telling === 0)) return 0;
  const profile = readProfile(source, { enums: law.enums });
  const asking = new Set(law.asks.filter(({ asks }) => asks === "test").map(({ kind }) => kind));
  const found = findDistinctions(profile, lexicon).distinctions.filter(({ kind }) => asking.has(kind));
  // One word in a file of settings is chance; an indicator among others in a file about selecting is not.
  return byName || telling === 2 || found.length > 1 ? found.length : 0;
}
