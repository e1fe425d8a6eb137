import { type Locale, say } from "@tenzij/core/language";
import { escapeTerminal } from "@tenzij/core/report";
import { message } from "./language/message.ts";

/** What is going to be written. */
export interface Plan {
  /** Globs of the profiles that only the policy makes profiles. */
  readonly globs: readonly string[];
  /** The profile that gets the first record. */
  readonly first: string | null;
}

/** What can be chosen from. */
export interface Choices {
  /** Folders that hold what looks like profiles, as globs. */
  readonly globs: readonly string[];
  /** The profiles that would ask for a record under some of those globs; the first is what is begun with unless another is chosen. */
  readonly asking: (globs: readonly string[]) => readonly string[];
}

/** So many profiles fit in a list to choose from. */
const listed = 30;

/**
 * Asks a person which folders hold profiles, with which profile to begin, and whether to write. Null when they stopped.
 * @param writes the files that a plan would write.
 */
export async function ask(
  { globs, asking }: Choices,
  locale: Locale,
  writes: (plan: Plan) => readonly string[],
): Promise<Plan | null> {
  // Only a person at a terminal waits for this; every other start goes without.
  const { pick, choose, agree } = await import("./prompts.ts");
  const shown = (values: readonly string[]) => values.map((value) => ({ value, label: escapeTerminal(value) }));
  const picked = globs.length === 0 ? [] : await pick(say(message("cli/init-choose", {}), locale), shown(globs));
  if (picked === null) return null;
  const candidates = asking(picked);
  const first =
    candidates.length > 1
      ? await choose(say(message("cli/init-first", {}), locale), shown(candidates.slice(0, listed)))
      : (candidates[0] ?? null);
  if (first === null && candidates.length > 1) return null;
  const plan = { globs: picked, first };
  const question = say(message("cli/init-write", { files: escapeTerminal(writes(plan).join(", ")) }), locale);
  const sure = await agree(question, say(message("cli/yes", {}), locale), say(message("cli/no", {}), locale));
  return sure ? plan : null;
}
