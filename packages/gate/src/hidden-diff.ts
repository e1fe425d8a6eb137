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
  const rules = places.flatMap((place) => rulesIn(place, readText(place, tree.read(place)).source.text));
  return files.flatMap((file): Finding[] => {
    const hiding = hidingOf(file, rules);
    if (hiding === null) return [];
    const said = message("gate/hidden-diff", { attributes: hiding.place, line: hiding.line });
    const place = { file, span: { start: 0, end: 0 }, sources: [] };
    return [{ rule: said.key, severity: "warning", message: said, ...place }];
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
  /** What it says of the two attributes that hide; undefined where it leaves one as it is. */
  readonly generated: boolean | undefined;
  readonly noText: boolean | undefined;
}

function rulesIn(place: string, text: string): Rule[] {
  const folder = place.slice(0, -ATTRIBUTES.length);
  return text.split(/\r?\n/).flatMap((written, at): Rule[] => {
    const [pattern = "", ...attributes] = written.trim().split(/\s+/);
    if (pattern === "" || pattern.startsWith("#") || pattern.startsWith("[attr]")) return [];
    const generated = stated(attributes, {
      on: ["linguist-generated", "linguist-generated=true"],
      off: ["linguist-generated=false"],
    });
    const noText = stated(attributes, { on: ["-diff", "binary"], off: ["diff", "!diff"], set: "diff=" });
    if (generated === undefined && noText === undefined) return [];
    return [{ place, line: at + 1, fits: globMatcher(folder + asGlob(pattern)), generated, noText }];
  });
}

/** A pattern without a folder in it fits a name at any depth. */
function asGlob(pattern: string): string {
  const bare = pattern.replace(/^"(.*)"$/, "$1");
  return bare.slice(0, -1).includes("/") ? bare.replace(/^\//, "") : `**/${bare}`;
}

interface Spellings {
  readonly on: readonly string[];
  readonly off: readonly string[];
  /** How one begins that sets it to a value of its own, such as a driver that shows the difference: off. */
  readonly set?: string;
}

/** The last one counts; unset, as with a minus or an exclamation mark before the name, is off. */
function stated(attributes: readonly string[], { on, off, set = " " }: Spellings) {
  const names = on.filter((one) => /^\w/.test(one) && !one.includes("="));
  const all = [...off, ...names.flatMap((name) => [`-${name}`, `!${name}`])];
  return attributes.reduce<boolean | undefined>(
    (found, one) => (on.includes(one) ? true : all.includes(one) || one.startsWith(set) ? false : found),
    undefined,
  );
}

/** The rule by which a file is hidden: of each attribute the last that fits counts. */
function hidingOf(file: string, rules: readonly Rule[]): Rule | null {
  const path = comparable(file);
  const fitting = rules.filter(({ fits }) => fits(path) !== null);
  const last = (what: "generated" | "noText") => fitting.filter((rule) => rule[what] !== undefined).at(-1);
  return (
    (["generated", "noText"] as const)
      .map((what) => [last(what), what] as const)
      .find(([rule, what]) => rule?.[what])?.[0] ?? null
  );
}
