import { message } from "../../language/message.ts";
import type { RelatedPlace } from "../../text/finding.ts";
import type { Step } from "./reference.ts";

/** The references through which a file is reached, from the profile on. */
export function chainTo(step: Step | undefined): RelatedPlace[] {
  const places: RelatedPlace[] = [];
  for (let at = step; at !== undefined; at = at.from) {
    const sentence = message("reference/through", { text: at.reference.scalar.text.slice(0, 200) });
    places.unshift({ file: at.file, span: at.reference.scalar.span, message: sentence });
  }
  return places;
}
