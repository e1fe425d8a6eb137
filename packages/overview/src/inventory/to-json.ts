import { escapedJson } from "@tenzij/core/report";
import type { Inventory } from "./schema.ts";

/** An inventory for programs, a repository at a time: of a thousand of them the text is longer than is held at once. */
export function* inventoryPieces({ repositories, ...around }: Inventory): Generator<string> {
  const { inventory, notes, summary } = around;
  yield `{\n  "inventory": ${escapedJson(inventory)},\n  "repositories": [`;
  for (const [at, one] of repositories.entries()) yield `${at === 0 ? "\n" : ",\n"}${indented(escapedJson(one), 4)}`;
  const rest = indented(escapedJson({ notes, summary }).slice("{\n".length, -"\n}".length), 0);
  yield `${repositories.length === 0 ? "" : "\n  "}],\n${rest}\n}\n`;
}

function indented(json: string, by: number): string {
  return json.replace(/^/gm, " ".repeat(by));
}
