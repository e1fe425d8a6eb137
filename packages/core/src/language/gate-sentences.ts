import { en, nl } from "./messages/gate.ts";

/** What the gate finds by itself; here because \`explain\` knows its rules by these keys. */
export const gateSentences = { en, nl };
