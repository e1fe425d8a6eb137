import { wordData } from "@tenzij/lexicon";

/** Whether a cell says that its count is not given: `<10`, `suppressed`. */
export function isSuppressed(text: string): boolean {
  return wordData.phrases.suppressed.includes(text.trim().toLowerCase()) || boundIn(text) !== undefined;
}

/**
 * The number a suppressed cell stays under.
 * @param below what the table says of its suppressed cells
 * @returns undefined where the text is no suppressed cell; null where it is one and nothing says how large it can be
 */
export function suppressedBelow(text: string, below: number | undefined): number | null | undefined {
  const bound = boundIn(text);
  if (bound !== undefined) return bound;
  if (!isSuppressed(text) && text.trim() !== "") return undefined;
  return below !== undefined && below > 0 ? below : null;
}

function boundIn(text: string): number | undefined {
  const bound = /^<\s*(\d{1,6})$/.exec(text.trim())?.[1];
  return bound === undefined || Number(bound) === 0 ? undefined : Number(bound);
}
