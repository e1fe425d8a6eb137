import { assess, assessProfile, type JudgedProfile } from "@tenzij/core";
import { policyOfTree } from "@tenzij/core/policy";
import { law } from "@tenzij/law";
import type { Tree } from "@tenzij/read";
import { documentsOf } from "./documents.ts";
import type { TextsThen } from "./how-to-review.ts";
import type { Judged } from "./judged.ts";

/** The record of a profile judged with other texts of either, under the policy of now; null where no profile is then judged. */
export function judgedAs(judged: Judged, then: TextsThen): Judged | null {
  const { profile: own, under } = judged;
  if (own === null) return null;
  const tree = withTexts(withTexts(under.tree, own.file, then.profile), own.record, then.record);
  if (!tree.files.includes(own.file)) return null;
  const read = new Map<string, JudgedProfile>();
  const assessment = assess({
    ...{ tree, law, policy: policyOfTree(under.tree, law), today: under.today, signatures: null },
    lexicon: under.lexicon,
    only: [own.file],
    assessPair: (pair, rules) => {
      const made = assessProfile(pair, rules, null);
      read.set(pair.file, made);
      return made;
    },
  });
  const profile = assessment.profiles.find(({ file }) => file === own.file);
  if (profile === undefined) return null;
  const documents = documentsOf(tree, judged.law, assessment.texts);
  return {
    ...judged,
    ...{ profile, file: profile.record, source: documents.text(profile.record) },
    under: {
      ...{ ...under, tree, assessment, documents },
      profileOf: (file) => read.get(file)?.profile ?? under.profileOf(file),
    },
  };
}

function withTexts(tree: Tree, file: string, text: string | null | undefined): Tree {
  if (text === undefined) return tree;
  const others = tree.files.filter((one) => one !== file);
  if (text === null) return { ...tree, files: others };
  return {
    ...tree,
    files: [...others, file].sort(),
    isEmpty: (one) => (one === file ? text === "" : (tree.isEmpty?.(one) ?? false)),
    read: (one) => (one === file ? text : tree.read(one)),
  };
}
