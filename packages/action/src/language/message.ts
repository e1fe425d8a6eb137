import { gateSentences, messagesFrom } from "@tenzij/core/language";
import { en, nl } from "./sentences.ts";

/** Makes a message of the gate's; its argument types follow from the key. */
export const message = messagesFrom({
  en: { ...gateSentences.en, ...en },
  nl: { ...gateSentences.nl, ...nl },
});
