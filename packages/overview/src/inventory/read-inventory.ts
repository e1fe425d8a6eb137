import { Inventory, inventoryEdition, type NotSeenRepository } from "./schema.ts";

/**
 * Reads an inventory as it was written.
 * @returns why it cannot be read, where it cannot: it is none, is cut off, or has another edition's shape
 */
export function readInventory(text: string): Inventory | NotSeenRepository["why"] {
  const data = parsed(text);
  const edition = typeof data === "object" && data !== null && "inventory" in data ? data.inventory : undefined;
  if (typeof edition === "string" && edition !== inventoryEdition) return "other-edition";
  const read = Inventory.safeParse(data);
  return read.success ? read.data : "no-inventory";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
