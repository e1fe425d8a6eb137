import type { Law } from "@tenzij/law";
import { inLocale, type Locale } from "../language/say.ts";
import { enumValue } from "../profile/effective-facts.ts";
import { factKeys, foldKey } from "../profile/keys.ts";
import { formOf } from "./record-shape.ts";

/**
 * A line in which a fact or a rule of selection is spelt to be digested, in the words the law has for it; null for any other line. What the law knows no
 * word for stays as it is written.
 */
export function factInWords(line: string, law: Law, locale: Locale): string | null {
  const [, name, written = ""] = /^([a-z-]+):((?:"[^"]*"(?:,|$))+|-?\d+(?:\.\d+)?)$/.exec(line) ?? [];
  const [profile, selection] = ["profile", "selection"].map((id) => Object.entries(formOf(law, id)?.fields ?? {}));
  const field =
    profile?.find(([key]) => factKeys.get(foldKey(key)) === name) ?? selection?.find(([key]) => key === name);
  if (name === undefined || field === undefined) return null;
  const [, { title, of = "" }] = field;
  const values = law.enums.find(({ id }) => id === of)?.values ?? [];
  const words = (
    written.startsWith('"') ? [...written.matchAll(/"([^"]*)"/g)].map(([, word = ""]) => word) : [written]
  ).map((word) => {
    const known = enumValue(law.enums, of, word);
    return inLocale(values.find(({ id }) => id === known)?.title ?? word, locale);
  });
  return `${inLocale(title, locale)}: ${words.join("; ")}`;
}
