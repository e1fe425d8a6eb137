import * as read from "./messages/read.ts";

/** Every sentence Tenzij can say, by key; `nl` has the type of `en`, so none can be missing. */
export const en = { ...read.en };
export const nl: typeof en = { ...read.nl };
