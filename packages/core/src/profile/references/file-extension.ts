import { formatOf, unreadFormat } from "@tenzij/read";

/** Extensions that are also the last word of a qualified name: `auto.model`, `t.r`, `form.do`. */
const alsoWords = new Set("r m do go mat model bin bas sav data".split(" "));

/** True for a name that ends as a file in which a selection may be written. */
export function hasFileExtension(name: string): boolean {
  return /[^./\\]\.[a-z0-9]+$/i.test(name) && (formatOf(name) !== null || unreadFormat(name) !== null);
}

/** The same, where a qualified name of a column may stand too. */
export function hasPlainExtension(name: string): boolean {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return hasFileExtension(name) && !alsoWords.has(extension);
}
