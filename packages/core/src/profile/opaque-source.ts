import { wordData } from "@tenzij/lexicon";
import type { Node } from "@tenzij/read";
import type { Finding } from "../text/finding.ts";
import { plainWords } from "../text/plain-words.ts";
import { foldKey } from "./keys.ts";
import type { Whole } from "./references/read-references.ts";
import type { DocumentRoot } from "./references/reference.ts";

const inputsKeys: ReadonlySet<string> = new Set(["inputs", "invoer"]);

/** A name that stands for any number of them: `*`, `kenmerk_…`. */
const open = /^\S*[*…]\S*$/u;
/** A name of which the letters say nothing: `f0`, `x_12`. */
const bare = /^\p{L}?[_-]?\d*$/u;

/**
 * Weighs what is found where names come from that stand in no file: it stands in the way of a profile stated for control, and a list
 * of names in the profile itself answers it, since a record rests on that list. What a statement of the tree tells hides nothing. Code is never found to be clean by reading it, so it
 * stands in the way of any judgement that is of the code itself.
 * @param binding whether what is not known stands in the way: in a native profile, or one stated for control
 */
export function weighOpaque(
  { roots, closure: { defined } }: Pick<Whole, "roots" | "closure">,
  binding: boolean,
  all: readonly Finding[],
): readonly Finding[] {
  if (!all.some(({ rule }) => rule === "read/opaque-source")) return all;
  const findings = all.filter((one) => !isKnown(one, defined));
  const answered = roots.some(({ node, file }) => file === undefined && listsInputs(node));
  return findings.map((finding) => {
    if (finding.rule !== "read/opaque-source") return finding;
    const { verdict: _, ...rest } = finding;
    if (answered) return { ...rest, severity: "info" };
    return binding ? { ...rest, severity: "block", verdict: "cannot-judge" } : finding;
  });
}

/** What a text hides is known where the tree defines all that hides it: these statements are read. */
function isKnown({ rule, file, message }: Finding, defined: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (rule !== "read/opaque-source") return false;
  const { over } = message.args as { readonly over?: readonly string[] };
  return over?.every((name) => defined.get(file)?.has(name) === true) ?? false;
}

function listsInputs(root: DocumentRoot["node"]): boolean {
  return (
    root.type === "map" &&
    root.entries.some(
      ({ key, value }) => inputsKeys.has(foldKey(key.text)) && value.type === "list" && isList(value.items),
    )
  );
}

/** Whether these are names that say what is looked at, and all of them as far as they say. */
function isList(items: readonly Node[]): boolean {
  const names = items.flatMap((item) => (item.type === "map" ? item.entries.map(({ value }) => value) : [item]));
  const texts = names.flatMap((one) => (one.type === "scalar" ? [one.text.trim()] : []));
  return texts.some((text) => !bare.test(text)) && !texts.some((text) => open.test(text) || saysNoName(text));
}

let known: ReadonlySet<string> | undefined;

/** What people write where a name should stand, or to say that there are more. */
function saysNoName(text: string): boolean {
  const { placeholders, notApplicable, openEnded } = wordData.phrases;
  known ??= new Set([...placeholders, ...notApplicable, ...openEnded].map(plainWords));
  const plain = plainWords(text);
  return plain === "" || known.has(plain);
}
