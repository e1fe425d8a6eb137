import { formatOf, formats, isLookedInto } from "@tenzij/read";
import { allRecords, type Objects } from "./objects.ts";
import type { Files } from "./pair.ts";
import { gatherReferred } from "./referred.ts";

/** What is looked for at once: with more, reading everything is no slower. */
const mostTexts = 60;
/** Behind one of these a name may be spelt in other letters, by YAML, by JSON or by an address. */
const escapes = ["\\", "%"];
const recordEnding = ".justification.yaml";
/** Where names stand as they are, but for escapes; records are many and are named by few. */
const plain = formats.filter(({ id }) => id === "yaml" || id === "json");
const plainNames = plain.flatMap(({ extensions, names = [] }) => [...extensions.map((one) => `*.${one}`), ...names]);
const where = { names: plainNames.map((name) => `**/${name}`), except: allRecords.names };

/**
 * Files among which all stand that refer to one of `paths`, directly or through others, without reading those that cannot: what refers to
 * a file holds its name. Files of formats that spell names otherwise are taken for such as refer to anything.
 * @returns null where that cannot be told but by reading them all
 */
export async function mayReach(
  paths: ReadonlySet<string>,
  commit: string,
  files: Files,
  objects: Objects,
): Promise<ReadonlySet<string> | null> {
  if (objects.holding === undefined || paths.size > mostTexts || hasFolder(paths, files)) return null;
  const found = new Set<string>();
  let texts = [...textsIn(paths), ...(paths.size === 0 ? [] : unsureTexts(files))];
  for (let asked = 0; texts.length > 0; ) {
    asked += texts.length;
    if (asked > mostTexts || texts.includes("")) return null;
    const holding = objects.holding(commit, asked === texts.length ? [...escapes, ...texts] : texts, where);
    if (holding === null) return null;
    const unseen = [...holding].filter((file) => !found.has(file));
    for (const file of unseen) found.add(file);
    const { referred } = await gatherReferred(objects, files, unseen, unseen);
    const reaching = unseen.filter((file) => referred.get(file)?.some((name) => paths.has(name)));
    texts = textsIn(reaching.filter((file) => !paths.has(file)));
  }
  if (paths.size > 0) for (const file of files.keys()) if (isUnsure(file)) found.add(file);
  return found;
}

/** A query names what it selects from by no file at all. */
function isUnsure(file: string): boolean {
  const format = formatOf(file);
  return format !== null && !plain.includes(format) && isLookedInto(file);
}

/** `..` leads to a folder without naming it, and a file may have become one. */
function hasFolder(paths: ReadonlySet<string>, files: Files): boolean {
  const gone = [...paths].filter((path) => !files.has(path)).map((path) => `${path}/`);
  return gone.length > 0 && [...files.keys()].some((file) => gone.some((folder) => file.startsWith(folder)));
}

/** `python:a.b:run` names the file `a/b.py`. */
function textsIn(paths: Iterable<string>): string[] {
  return [...new Set([...paths].map((path) => plainPart(nameOf(path).replace(/\.py$/i, ""))))];
}

/** What stands in the name of whatever may refer to anything: the ends of such names. */
function unsureTexts(files: Files): string[] {
  const texts = new Set<string>();
  for (const file of files.keys()) {
    if (file.endsWith(recordEnding)) texts.add(recordEnding);
    else if (isUnsure(file)) texts.add(/[^/](\.[A-Za-z0-9]+)$/.exec(file)?.[1] ?? plainPart(nameOf(file)));
  }
  return [...texts];
}

/** The longest part of a name that stands in every spelling of it as it is: no white space, quotes or letters of several bytes. */
function plainPart(name: string): string {
  const [longest = ""] = (name.match(/[\w.-]+/g) ?? []).sort((one, other) => other.length - one.length);
  return longest;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
