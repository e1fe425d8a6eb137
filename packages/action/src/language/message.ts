import { messagesFrom } from "@tenzij/core/language";
import { en, nl } from "./sentences.ts";

/** Makes a message of this package's own; its argument types follow from the key. */
export const message = messagesFrom({ en, nl });
