import {
  digestOfCopy,
  organisationCopy,
  originFile,
  originText,
  policyCopy,
  type ReadPolicy,
} from "@tenzij/core/policy";
import { readText } from "@tenzij/read";
import { overlayTree } from "@tenzij/repository";
import { policyOf } from "./judge.ts";
import type { Target } from "./trees.ts";

/** A tree with the policy that is proposed for it. */
export interface Proposed {
  readonly target: Target;
  readonly policy: ReadPolicy;
  /** Of what it is read as the next text, where the policy of the tree extends another; null where it takes the place of that policy. */
  readonly above: string | null;
}

/** The digest of the organisation's answers that lie beside the copy: they stay as they are; null where none do. */
function answersIn({ tree }: Target): string | null {
  if (!tree.files.includes(organisationCopy)) return null;
  const { source, readable } = readText(organisationCopy, tree.read(organisationCopy));
  return readable ? digestOfCopy(source.text) : null;
}

/** No commit is known yet of what is only proposed. */
const noCommit = "0".repeat(40);

/**
 * A policy as it would bind in a tree. Where the policy there extends another's, and the proposed one extends none, it is the next text of what is
 * extended: it is laid under the policy there as its copy would be.
 */
export function proposedIn(target: Target, proposed: ReadPolicy, own: ReadPolicy, today: string): Proposed {
  const written = own.policy.extends;
  const { source } = proposed;
  if (written === undefined || source === null || proposed.policy.extends !== undefined)
    return { target, policy: proposed, above: null };
  const origin = { source: written, commit: noCommit, digest: digestOfCopy(source.text), on: today };
  const bytes = (text: string) => new TextEncoder().encode(text);
  const tree = overlayTree(
    target.tree,
    new Map([
      [policyCopy, bytes(source.text)],
      [originFile, bytes(originText(origin, answersIn(target)))],
    ]),
  );
  const laid = { ...target, tree };
  return { target: laid, policy: policyOf(laid), above: written };
}
