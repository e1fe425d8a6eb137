/** What is said, and in which language. */

export { message } from "./message.ts";
export { type Catalogue, inLocale, type Locale, locales, Message, messagesFrom, type Sentences, say } from "./say.ts";
