import type { Law } from "@tenzij/law";
import { formatOf, withoutExtension } from "@tenzij/read";
import type { Locale } from "../language/say.ts";
import { wrapperOf } from "../policy/file-kinds.ts";

/** A wrapper as it should be written: nothing in it is chosen yet. */
export interface WrapperText {
  readonly file: string;
  readonly text: string;
}

/** Facts a wrapper states of the model it refers to. */
const asked = ["phase", "purpose", "automation", "consequences", "learning"] as const;

/**
 * The profile that says of a file in another format what it is for, with its facts left open and the values each takes.
 * @param files of the tree: a file that is there is not written over
 */
export function wrapperText(file: string, files: readonly string[], law: Law, locale: Locale): WrapperText {
  const usual = wrapperOf(file);
  const own = files.includes(usual)
    ? wrapperOf(`${withoutExtension(file)}-${formatOf(file)?.id ?? "model"}.yaml`)
    : usual;
  const name = own.slice(own.lastIndexOf("/") + 1, -".profile.yaml".length);
  const facts = asked.flatMap((key) => {
    const vocabulary = law.enums.find(({ id }) => id === (key === "consequences" ? "consequence" : key));
    if (vocabulary === undefined) return [];
    return [`# ${vocabulary.title[locale]}: ${vocabulary.values.map(({ id }) => id).join(" | ")}`, `${key}:`];
  });
  const model = JSON.stringify(`./${file.slice(file.lastIndexOf("/") + 1)}`);
  return { file: own, text: [`profile: ${JSON.stringify(name)}`, ...facts, `model: ${model}`, ""].join("\n") };
}
