import { Inventory, inventoryEdition, type NotSeenRepository } from "./schema.ts";

/** Why a file is no inventory that can be joined. */
export type NotRead = Pick<NotSeenRepository, "why" | "edition">;

/** So much of what a file calls its edition is told, in UTF-16 units. */
const longest = 40;

/**
 * Reads an inventory as it was written.
 * @returns why it cannot be read, where it cannot: it is none, is cut off, or has another edition's shape
 */
export function readInventory(text: string): Inventory | NotRead {
  const data = parsed(text);
  const edition = typeof data === "object" && data !== null && "inventory" in data ? data.inventory : undefined;
  if ((typeof edition === "string" || typeof edition === "number") && edition !== inventoryEdition)
    return { why: "other-edition", edition: String(edition).slice(0, longest) };
  const read = Inventory.safeParse(data);
  return read.success ? read.data : { why: "no-inventory" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
