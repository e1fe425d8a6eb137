import type { Node } from "@tenzij/read";
import { foldKey } from "./keys.ts";
import type { Profile } from "./profile.ts";

/** Keys under which a model kept elsewhere is named. */
const modelReference = /^models?(-(file|path|filepath|file-path|bestand))?$/;

/** What only a model that was fitted to data holds: its coefficients, what each feature contributes, its trees. */
const fittedKeys = new Set(
  `coef coefs coefficients coefficienten coef- intercept intercept- importances feature-importances feature-importances-
  feature-importance shap shap-value shap-values tree-info tree-structure oblivious-trees support-vectors n-estimators
  gradient-booster learner-model-param n-features-in-`.split(/\s+/),
);

/**
 * True where a document refers to a model, or has the shape of one that was trained: by keys and shape alone. Of such a
 * one silence does not say whether it goes on learning (design §5.3).
 */
export function isTrained({ references, claims, roots }: Pick<Profile, "references" | "claims" | "roots">): boolean {
  if (claims.length > 0 || references.some(({ key }) => modelReference.test(foldKey(key)))) return true;
  return holdsFitted(roots);
}

const fitted = new WeakMap<Profile["roots"], boolean>();

/** Several questions ask it of one document, and the answer takes a walk over all of it. */
function holdsFitted(roots: Profile["roots"]): boolean {
  const known = fitted.get(roots) ?? roots.some(({ node }) => someEntry(node, isFitted));
  fitted.set(roots, known);
  return known;
}

/** @param key folded */
function isFitted(key: string, value: Node): boolean {
  if (fittedKeys.has(key)) return true;
  // A model written out in the file itself, by the names of what it was fitted to.
  return key === "model" && value.type === "map" && value.entries.some((one) => isFeatures(one.key.text));
}

function isFeatures(key: string): boolean {
  return /^features?(-names?-?(in-)?)?$/.test(foldKey(key));
}

/** An editor asks it of all of a document at every key, and few documents have many different keys. */
function someEntry(root: Node, holds: (key: string, value: Node) => boolean): boolean {
  const folded = new Map<string, string>();
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "list") for (const item of node.items) waiting.push(item);
    else if (node.type === "map") {
      for (const { key, value } of node.entries) {
        let name = folded.get(key.text);
        if (name === undefined) {
          name = foldKey(key.text);
          folded.set(key.text, name);
        }
        if (holds(name, value)) return true;
        if (value.type !== "scalar") waiting.push(value);
      }
    }
  }
  return false;
}
