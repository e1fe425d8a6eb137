/** The view of a record: what it and its host say to each other. */

export type * from "./messages.ts";
