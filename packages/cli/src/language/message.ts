import { messagesFrom } from "@tenzij/core/language";
import * as confirm from "./confirm.ts";
import * as grant from "./grant.ts";
import * as overview from "./overview.ts";
import * as policy from "./policy.ts";
import * as preview from "./preview.ts";
import * as own from "./sentences.ts";
import * as takeIn from "./take-in.ts";

/** Makes a message of this package's own; its argument types follow from the key. */
export const message = messagesFrom({
  en: { ...own.en, ...grant.en, ...overview.en, ...policy.en, ...takeIn.en, ...confirm.en, ...preview.en },
  nl: { ...own.nl, ...grant.nl, ...overview.nl, ...policy.nl, ...takeIn.nl, ...confirm.nl, ...preview.nl },
});
