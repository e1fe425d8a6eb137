import { escapeTerminal, type Locale, message, say } from "@tenzij/core";
import type { Likely } from "./likely-profiles.ts";

/**
 * Asks a person which files are profiles and whether to write. Null when they stopped.
 * @param writes the files that a choice would write.
 */
export async function ask(likely: readonly Likely[], locale: Locale, writes: (chosen: readonly Likely[]) => readonly string[]): Promise<readonly Likely[] | null> {
  // Only a person at a terminal waits for this; every other start goes without.
  const prompts = await import("./prompts.ts");
  const chosen = likely.length === 0 ? [] : await choose(prompts, likely, locale);
  if (chosen === null) return null;
  const files = escapeTerminal(writes(chosen).join(", "));
  const sure = await prompts.confirm({ message: say(message("cli/init-write", { files }), locale) });
  return sure === true ? chosen : null;
}

async function choose({ multiselect, isCancel }: typeof import("./prompts.ts"), likely: readonly Likely[], locale: Locale): Promise<readonly Likely[] | null> {
  const options = likely.map((one) => ({ value: one, label: escapeTerminal(one.file) }));
  const picked = await multiselect({ message: say(message("cli/init-choose", {}), locale), options, initialValues: [...likely], required: false });
  return isCancel(picked) ? null : picked;
}
