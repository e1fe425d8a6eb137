/** What an organisation sees of its profiles: laid out from assessments, a history and records that others read. */
export { type Expected, notSeen } from "./inventory/expected.ts";
export { type Given, joinRepositories } from "./inventory/join-repositories.ts";
export { lawDigest } from "./inventory/law-digest.ts";
export { type Beside, besideOf } from "./inventory/profile-row.ts";
export { readInventory } from "./inventory/read-inventory.ts";
export { Inventory, type Repository } from "./inventory/schema.ts";
export { type JudgedTree, seenRepository } from "./inventory/seen-repository.ts";
export { csvPieces } from "./inventory/to-csv.ts";
export { inventoryPieces } from "./inventory/to-json.ts";
