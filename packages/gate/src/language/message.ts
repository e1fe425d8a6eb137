import { messagesFrom } from "@tenzij/core/language";
import * as page from "./page-sentences.ts";
import * as findings from "./sentences.ts";

/** Makes a message of the gate's; its argument types follow from the key. */
export const message = messagesFrom({
  en: { ...findings.en, ...page.en },
  nl: { ...findings.nl, ...page.nl },
});
