import { messagesFrom } from "@tenzij/core/language";
import * as calendar from "./calendar.ts";
import * as dossier from "./dossier.ts";
import * as inventory from "./inventory.ts";
import * as register from "./register.ts";
import * as signatures from "./signatures.ts";

/** Makes a message of this package's own; its argument types follow from the key. */
export const message = messagesFrom({
  en: { ...calendar.en, ...dossier.en, ...inventory.en, ...register.en, ...signatures.en },
  nl: { ...calendar.nl, ...dossier.nl, ...inventory.nl, ...register.nl, ...signatures.nl },
});
