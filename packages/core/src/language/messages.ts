import * as read from "./messages/read.ts";
import * as server from "./messages/server.ts";
import * as verdict from "./messages/verdict.ts";

/** Every sentence Tenzij can say, by key; `nl` has the type of `en`, so none can be missing. */
export const en = { ...read.en, ...server.en, ...verdict.en };
export const nl: typeof en = { ...read.nl, ...server.nl, ...verdict.nl };
