/** What an organisation sees of its profiles: laid out from assessments, a history and records that others read. */
export { calendarText, dueIn } from "./calendar/calendar.ts";
export { dossierPage, type Verified } from "./dossier/dossier.ts";
export { verifiedIn } from "./dossier/verified-in.ts";
export { type Expected, notSeen } from "./inventory/expected.ts";
export { type Given, joinRepositories } from "./inventory/join-repositories.ts";
export { lawDigest } from "./inventory/law-digest.ts";
export { type Beside, besideOf } from "./inventory/profile-row.ts";
export { readInventory } from "./inventory/read-inventory.ts";
export { Inventory, type Repository } from "./inventory/schema.ts";
export { type JudgedTree, seenRepository } from "./inventory/seen-repository.ts";
export { csvPieces } from "./inventory/to-csv.ts";
export { inventoryPage } from "./inventory/to-html.ts";
export { inventoryPieces } from "./inventory/to-json.ts";
export { markdownPieces } from "./inventory/to-markdown.ts";
export { isPublishable, registrationOf, registrationText } from "./register/registration.ts";
