import type { MapNode, Node } from "@tenzij/read";
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
  const known = fitted.get(roots) ?? roots.some(({ node }) => someMap(node, isFitted));
  fitted.set(roots, known);
  return known;
}

function isFitted({ entries }: MapNode): boolean {
  return entries.some(({ key, value }) => {
    const folded = foldKey(key.text);
    if (fittedKeys.has(folded)) return true;
    // A model written out in the file itself, by the names of what it was fitted to.
    return folded === "model" && value.type === "map" && value.entries.some((one) => isFeatures(one.key.text));
  });
}

function isFeatures(key: string): boolean {
  return /^features?(-names?-?(in-)?)?$/.test(foldKey(key));
}

function someMap(root: Node, holds: (map: MapNode) => boolean): boolean {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "scalar") continue;
    if (node.type === "map" && holds(node)) return true;
    for (const below of node.type === "list" ? node.items : node.entries.map(({ value }) => value)) waiting.push(below);
  }
  return false;
}
