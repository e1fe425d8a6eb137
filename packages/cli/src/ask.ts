import type { LikelyProfile } from "@tenzij/core";
import { type Locale, say } from "@tenzij/core/language";
import { escapeTerminal } from "@tenzij/core/report";
import { message } from "./language/message.ts";

/**
 * Asks a person which files are profiles and whether to write. Null when they stopped.
 * @param writes the files that a choice would write.
 */
export async function ask(
  likely: readonly LikelyProfile[],
  locale: Locale,
  writes: (chosen: readonly LikelyProfile[]) => readonly string[],
): Promise<readonly LikelyProfile[] | null> {
  // Only a person at a terminal waits for this; every other start goes without.
  const { pick, agree } = await import("./prompts.ts");
  const files = likely.map(({ file }) => ({ value: file, label: escapeTerminal(file) }));
  const picked = files.length === 0 ? [] : await pick(say(message("cli/init-choose", {}), locale), files);
  if (picked === null) return null;
  const chosen = likely.filter(({ file }) => picked.includes(file));
  const question = say(message("cli/init-write", { files: escapeTerminal(writes(chosen).join(", ")) }), locale);
  const sure = await agree(question, say(message("cli/yes", {}), locale), say(message("cli/no", {}), locale));
  return sure ? chosen : null;
}
