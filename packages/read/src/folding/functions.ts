/** What a function makes of texts that are known when it is read; null where it makes none. */
export type OfTexts = (texts: readonly string[], named: ReadonlyMap<string, string>) => string | null;

const joined: OfTexts = (texts) => texts.join("");
const between: OfTexts = ([separator = "", ...texts]) => texts.join(separator);
/** A list and what is put between its items, which is short, or nothing. */
const listed: OfTexts = (texts) => {
  const last = texts.at(-1) ?? "";
  return last.length > 2 ? texts.join("") : texts.slice(0, -1).join(last);
};
/** R puts a blank between pieces where nothing else is said. */
const pasted: OfTexts = (texts, named) => texts.join(named.get("sep") ?? named.get("collapse") ?? " ");
/** A text of the letters with these numbers. */
const lettered: OfTexts = (codes) => {
  const points = codes.map(Number);
  const areLetters = points.every((point) => Number.isInteger(point) && point > 31 && point <= 0x10ffff);
  return areLetters ? points.map((point) => String.fromCodePoint(point)).join("") : null;
};
/** The other texts, each in a place the first leaves for it: in their order, `%s`, `%I`, `{}`, by number, `{0}`, `%1$s`, or by name, `{x}`. */
const filled: OfTexts = ([form = "", ...texts], named) => {
  let at = 0;
  return form.replace(
    /%(?:(\d+)\$)?[-+ 0]?\d*(?:\.\d+)?[sdiILr]|\{(\d*)\}|\{(\w+)\}/g,
    (place, counted?: string, number?: string, name?: string) => {
      if (name !== undefined) return named.get(name.toLowerCase()) ?? place;
      const own = counted ? Number(counted) - 1 : number ? Number(number) : at++;
      return texts[own] ?? "";
    },
  );
};
const replaced: OfTexts = ([text = "", from = "", to = ""]) =>
  from === "" || text.length * to.length > 1_000_000 ? null : text.replaceAll(from, () => to);
const substituted: OfTexts = ([from = "", to = "", text = ""], named) => replaced([text, from, to], named);
/** A part, from a letter that is counted from 1, so many letters long. */
const cutOut: OfTexts = ([text = "", from = "1", length = `${text.length}`]) => {
  const [start, size] = [Number(from), Number(length)];
  return Number.isInteger(start) && Number.isInteger(size) && start > 0
    ? text.slice(start - 1, start - 1 + size)
    : null;
};
const begun: OfTexts = ([text = "", length = "1"]) => text.slice(0, Math.max(0, Number(length) || 0));
const ended: OfTexts = ([text = "", length = "1"]) => text.slice(Math.max(0, text.length - (Number(length) || 0)));
const reversed: OfTexts = ([text = ""]) => [...text].reverse().join("");

/** The text that is given the name of another type. */
const same: OfTexts = ([text]) => text ?? null;

/** Functions that make a text of texts and look at nothing else, in SQL, R, Python and FEEL; names in lower case. */
export const functions: ReadonlyMap<string, OfTexts> = new Map(
  (
    [
      [joined, "paste0 str_c stri_c stri_join stri_paste concat concatenate strcat str_glue glue"],
      // In Python the text that is put between is asked to join the others.
      [between, ".join concat_ws"],
      [listed, "join"],
      [pasted, "paste"],
      [lettered, "chr char nchar unichr unichar map inttoutf8 rawtochar"],
      [filled, "format sprintf %"],
      [replaced, "replace substitute str_replace str_replace_all"],
      [substituted, "sub gsub"],
      [cutOut, "mid substr substring"],
      [begun, "left"],
      [ended, "right"],
      [same, "cast try_cast safe_cast"],
      [reversed, "reverse stri_reverse"],
    ] as const
  ).flatMap(([make, names]) => names.split(" ").map((name) => [name, make] as const)),
);

/** Functions that only hold what they are given as a list. */
export const lists: ReadonlySet<string> = new Set(
  "c list array tuple bytes bytearray row as.raw as.integer".split(" "),
);
