/** What is said, and in which language. */

export { message } from "./message.ts";
export {
  type Catalogue,
  inBoth,
  inLocale,
  type Locale,
  locales,
  Message,
  messagesFrom,
  type Sentences,
  say,
} from "./say.ts";
export { shownName } from "./shown-name.ts";
export { onSurface, type Surface } from "./surface.ts";
