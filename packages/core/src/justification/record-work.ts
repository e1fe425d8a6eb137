import { type Work, workOn } from "@tenzij/read";

/** A text of a record while it is added to, and what was done, by path. */
export interface RecordWork extends Work {
  readonly changes: { what: "added" | "refreshed"; at: string }[];
}

/** Begins to edit a record. */
export function workOnRecord(text: string): RecordWork {
  return { ...workOn(text), changes: [] };
}
