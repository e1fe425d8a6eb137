import type { Node } from "@tenzij/read";
import { factKeys, foldKey, indicatorsKeys, selectionKeys } from "./keys.ts";

/** Facts that other tools write too: a title names anything. */
const commonFacts: ReadonlySet<string> = new Set(["title", "subject"]);

/** Whether a document has a key at its top by which it says that it is a profile of ours. */
export function hasOurKeys(root: Node): boolean {
  return (
    root.type === "map" &&
    root.entries.some(({ key }) => {
      const folded = foldKey(key.text);
      const fact = factKeys.get(folded);
      return (fact !== undefined && !commonFacts.has(fact)) || indicatorsKeys.has(folded) || selectionKeys.has(folded);
    })
  );
}
