import { en, nl } from "./messages.ts";
import { messagesFrom } from "./say.ts";

/** Makes a message of core's; its argument types follow from the key. */
export const message = messagesFrom({ en, nl });
