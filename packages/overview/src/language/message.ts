import { messagesFrom } from "@tenzij/core/language";
import * as inventory from "./inventory.ts";

/** Makes a message of this package's own; its argument types follow from the key. */
export const message = messagesFrom({ en: { ...inventory.en }, nl: { ...inventory.nl } });
