/** One identifier or a few words, as opposed to an expression with operators, calls or quotes. */
export function isField(text: string): boolean {
  return text.length <= 80 && !/[=<>()'"!&|;{}\n]/.test(text);
}

/** Something that can be called so: an identifier, or a label of a few words; no address, no row of names. */
export function isNameLike(text: string): boolean {
  return (
    text.length <= 80 &&
    /^[^=<>()'"!&|;{},*+\n\p{L}]*\p{L}[^=<>()'"!&|;{},*+\n]*$/u.test(text) &&
    !/:\/\/|@|(?:\s\S+){6}/.test(text)
  );
}

/** A comparison or a sum, rather than a sentence. */
export function isExpression(text: string): boolean {
  return text.length <= 2000 && /[\p{L}\d)\]"'`]\s*(?:[=<>!]=?|\*|\bin\b\s*[([])\s*["'`([\p{L}\d-]/u.test(text);
}

export function isNumber(text: string): boolean {
  return /^[-+]?(?:\d[\d.,]*|\.\d+)(?:e[-+]?\d+)?%?$/i.test(text);
}

/** A switch, rather than a value. */
export function isOnOrOff(text: string): boolean {
  return /^(?:true|false)$/i.test(text);
}
