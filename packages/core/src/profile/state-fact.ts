import { formatOf, type MapNode, readNodes, sourceText } from "@tenzij/read";
import { holderOf } from "./facts.ts";
import { factKeys, foldKey } from "./keys.ts";

/**
 * The text of a profile with a fact stated on a line of its own, below the last that is stated already; null where that is not one
 * insertion of a line, as in any format but YAML, in braces and in a file that holds several documents.
 * @param line as it is to be read, such as `phase: pilot`
 */
export function stateFact(file: string, text: string, line: string): string | null {
  const { roots } = readNodes(sourceText(file, text));
  const [root] = roots;
  if (roots.length !== 1 || root === undefined || formatOf(file)?.id !== "yaml") return null;
  const map = holderOf(root) ?? (root.type === "map" ? root : null);
  const first = map?.entries[0]?.key.span.start;
  if (map === null || first === undefined || text[map.span.start] === "{") return null;
  const column = first - (text.lastIndexOf("\n", first - 1) + 1);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const written = `${" ".repeat(column)}${line}${newline}`;
  const end = lastFact(map);
  if (end === undefined) return `${text.slice(0, first - column)}${written}${text.slice(first - column)}`;
  const next = text.indexOf("\n", end) + 1;
  return next === 0 ? `${text}${newline}${written}` : `${text.slice(0, next)}${written}${text.slice(next)}`;
}

/** Where the last fact ends that stands in one line. */
function lastFact({ entries }: MapNode): number | undefined {
  const facts = entries.filter(({ key, value }) => factKeys.has(foldKey(key.text)) && value.type === "scalar");
  const last = facts.at(-1);
  return last === undefined ? undefined : Math.max(last.key.span.end, last.value.span.end);
}
