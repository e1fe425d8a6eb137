/**
 * Everything a reader does not see or that changes the order of what is seen: control characters, line and paragraph
 * separators, bidirectional controls, zero-width and other ignorable characters, lone surrogates.
 */
export const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu;

/** The code point of a character as people write it: `U+202E`. */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Prints what is not seen as `<U+202E>`, so that a report shows what is in the file and not what it pretends.
 * @param keep characters to leave as they are, such as a line feed in a message of several lines.
 */
export function visible(text: string, keep = ""): string {
  return text.replace(unseen, (character) => (keep.includes(character) ? character : `<${codePoint(character)}>`));
}
