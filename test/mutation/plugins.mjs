import { FolderTestRunner } from "./test-runner.mjs";

/** The folder whose tests count, as an option of Stryker's. */
export const strykerValidationSchema = { properties: { testFolder: { type: "string" } } };

/**
 * Plugins of Stryker. `words-for-people` leaves two kinds of words alone: the key of a message is a closed type, so what is
 * no key does not compile and no mutation makes another key of one; what `describe` says in a schema is prose of the pages.
 * `alive` prints each mutant that no test found as soon as that is known, because a run takes long.
 */
export const strykerPlugins = [
  { kind: "TestRunner", name: "folder", injectableClass: FolderTestRunner },
  {
    kind: "Ignore",
    name: "words-for-people",
    value: {
      shouldIgnore: (path) => (isWordsOf(path) ? "words for people, held by their type and by the pages" : undefined),
    },
  },
  {
    kind: "Reporter",
    name: "alive",
    injectableClass: class {
      onMutationTestingPlanReady({ mutantPlans }) {
        this.left = mutantPlans.length;
      }

      onMutantTested({ status, fileName, location, replacement, static: whenLoaded }) {
        this.left--;
        if (status === "Killed" || status === "Ignored") return;
        const { line, column } = location.start;
        const what = `${status.toLowerCase()}${whenLoaded ? " when loaded" : ""}: ${replacement.replaceAll(/\s+/g, " ")}`;
        console.log(`${fileName}:${line}:${column} ${what.slice(0, 160)} (${this.left} left)`);
      }
    },
  },
];

function isWordsOf(path) {
  if (path.listKey !== "arguments" || path.key !== 0 || !path.isStringLiteral()) return false;
  const callee = path.parentPath.get("callee");
  return callee.isIdentifier({ name: "message" }) || callee.get("property").isIdentifier?.({ name: "describe" });
}
