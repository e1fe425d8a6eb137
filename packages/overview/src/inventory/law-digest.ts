import { digestOf } from "@tenzij/core";
import type { Law } from "@tenzij/law";

/** Tells one edition of the law from another: inventories under two of them do not count the same things. */
export function lawDigest(law: Law): string {
  return digestOf(JSON.stringify(law));
}
