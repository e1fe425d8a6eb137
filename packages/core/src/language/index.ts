/** What is said, and in which language. */

export { gateSentences } from "./gate-sentences.ts";
export { message } from "./message.ts";
export { inLocale, type Locale, locales, Message, messagesFrom, say } from "./say.ts";
