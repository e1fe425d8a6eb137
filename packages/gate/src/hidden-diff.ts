import type { Finding } from "@tenzij/core";
import { comparable, globMatcher } from "@tenzij/core/policy";
import { readText } from "@tenzij/read";
import { commitTree } from "./commit-tree.ts";
import { message } from "./language/message.ts";
import type { Objects } from "./objects.ts";
import type { Files, Touched } from "./pair.ts";

const ATTRIBUTES = ".gitattributes";

/**
 * Files of touched pairs whose difference a forge folds away because `.gitattributes` calls them generated or no text. It changes nothing
 * for the gate; a person who approves should know that the change is not on the page.
 * Source: GitHub, "Customizing how changed files appear"; gitattributes(5).
 */
export async function hiddenDiffs(touched: readonly Touched[], judged: Files, objects: Objects): Promise<Finding[]> {
  const files = touched.flatMap(({ file, record }) => [file, record]).filter((file) => judged.has(file));
  const places = [...new Set(files.flatMap(attributesAbove))].filter((place) => judged.has(place)).sort(byDepth);
  if (places.length === 0) return [];
  const tree = await commitTree(objects, judged, places);
  const text = (place: string) => readText(place, tree.read(place)).source.text;
  const rules = places.flatMap((place) => rulesIn(place, text(place)));
  const macros = macrosIn(judged.has(ATTRIBUTES) ? text(ATTRIBUTES) : "");
  return files.flatMap((file): Finding[] => {
    const hiding = hidingOf(file, rules, macros);
    if (hiding === null) return [];
    const sentence = message("gate/hidden-diff", { attributes: hiding.place, line: hiding.line });
    const place = { file, span: { start: 0, end: 0 }, sources: [] };
    return [{ rule: sentence.key, severity: "warning", message: sentence, ...place }];
  });
}

/** Those in the folders above a file. */
function attributesAbove(file: string): string[] {
  const folders = file.split("/").slice(0, -1);
  return [ATTRIBUTES, ...folders.map((_, at) => [...folders.slice(0, at + 1), ATTRIBUTES].join("/"))];
}

function byDepth(one: string, other: string): number {
  return one.split("/").length - other.split("/").length;
}

interface Rule {
  readonly place: string;
  /** From 1. */
  readonly line: number;
  readonly fits: ReturnType<typeof globMatcher>;
  /** As they are written, each said of the files that fit. */
  readonly attributes: readonly string[];
}

/** What each name stands for when it is set, beside itself. */
type Macros = ReadonlyMap<string, readonly string[]>;

const MACRO = "[attr]";

function wordsIn(text: string): string[][] {
  return text.split(/\r?\n/).map((written) => written.trim().split(/\s+/));
}

function rulesIn(place: string, text: string): Rule[] {
  const folder = place.slice(0, -ATTRIBUTES.length);
  return wordsIn(text).flatMap(([pattern = "", ...attributes], at): Rule[] => {
    if (attributes.length === 0 || pattern.startsWith("#") || pattern.startsWith(MACRO)) return [];
    return [{ place, line: at + 1, fits: globMatcher(folder + asGlob(pattern)), attributes }];
  });
}

/** Git has `binary` by itself, and reads others from the file at the root alone. */
function macrosIn(root: string): Macros {
  const own = wordsIn(root).flatMap(([name = "", ...attributes]) =>
    name.startsWith(MACRO) ? [[name.slice(MACRO.length), attributes] as const] : [],
  );
  return new Map([["binary", ["-diff", "-merge", "-text"]] as const, ...own]);
}

/** A pattern without a folder in it fits a name at any depth. */
function asGlob(pattern: string): string {
  const bare = pattern.replace(/^"(.*)"$/, "$1");
  return bare.slice(0, -1).includes("/") ? bare.replace(/^\//, "") : `**/${bare}`;
}

interface Stated {
  /** Null for one that is said to be unspecified again. */
  readonly value: string | boolean | null;
  readonly rule: Rule;
}

/** The rule by which a file is hidden. */
function hidingOf(file: string, rules: readonly Rule[], macros: Macros): Rule | null {
  const path = comparable(file);
  const stated = statedBy(
    rules.filter(({ fits }) => fits(path) !== null),
    macros,
  );
  const [generated, diff] = [stated.get("linguist-generated"), stated.get("diff")];
  if (generated?.value === true || generated?.value === "true") return generated.rule;
  return diff?.value === false ? diff.rule : null;
}

/** What rules say of each attribute: the last that names it counts, and a macro says what it stands for where it is set. */
function statedBy(fitting: readonly Rule[], macros: Macros): ReadonlyMap<string, Stated> {
  const stated = new Map<string, Stated>();
  const state = (attributes: readonly string[], rule: Rule): void => {
    for (const written of attributes.toReversed()) {
      const [, sign = "", name = "", value] = /^([-!]?)([^=]*)(?:=(.*))?$/.exec(written) ?? [];
      if (stated.has(name)) continue;
      stated.set(name, { value: sign === "-" ? false : sign === "!" ? null : (value ?? true), rule });
      if (stated.get(name)?.value === true) state(macros.get(name) ?? [], rule);
    }
  };
  for (const rule of fitting.toReversed()) state(rule.attributes, rule);
  return stated;
}
