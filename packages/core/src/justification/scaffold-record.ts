import { printSketches } from "@tenzij/read";
import { message } from "../language/message.ts";
import { say } from "../language/say.ts";
import { type RecordToSketch, sketchRecord } from "./sketch-record.ts";

export type { RecordToSketch } from "./sketch-record.ts";

/**
 * A new record for a profile: facts filled in (names, kinds, digests), the questions as comments in the reader's
 * language, and every answer empty.
 */
export function scaffoldRecord(given: RecordToSketch): string {
  const head = say(message("scaffold/head", { profile: given.profile.source.file }), given.locale);
  const lines = printSketches(sketchRecord(given, null), 0);
  return `${head
    .split("\n")
    .map((line) => `# ${line}`)
    .join("\n")}\n${lines.join("\n")}\n`;
}
