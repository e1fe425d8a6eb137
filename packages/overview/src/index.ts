/** What an organisation sees of its profiles: laid out from assessments, a history and records that others read. */
export { calendarText, dueIn } from "./calendar/calendar.ts";
export { dossierPage } from "./dossier/dossier.ts";
export type { Verified } from "./dossier/setting.ts";
export { verifiedIn } from "./dossier/verified-in.ts";
export type { Facts, Timeline } from "./history/timeline.ts";
export { withHistory } from "./history/with-history.ts";
export { type Expected, notSeen } from "./inventory/expected.ts";
export { indicatorRows } from "./inventory/indicator-rows.ts";
export { type Given, joinRepositories } from "./inventory/join-repositories.ts";
export { type Beside, besideOf } from "./inventory/profile-row.ts";
export { type NotRead, readInventory } from "./inventory/read-inventory.ts";
export { recordRow } from "./inventory/record-row.ts";
export { Inventory, inventoryJsonSchema, type Repository, type SeenRepository } from "./inventory/schema.ts";
export {
  type JudgedTree,
  type Looked,
  reportedRepository,
  seenRepository,
} from "./inventory/seen-repository.ts";
export { csvPieces } from "./inventory/to-csv.ts";
export { inventoryPage } from "./inventory/to-html.ts";
export { inventoryPieces } from "./inventory/to-json.ts";
export { markdownPieces } from "./inventory/to-markdown.ts";
export { isPublishable, registrationOf, registrationText } from "./register/registration.ts";
