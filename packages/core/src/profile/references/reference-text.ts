import type { Node, ScalarNode } from "@tenzij/read";
import { containerKeys, criteriaKeys, foldKey, informationKeys } from "../keys.ts";
import { escapeToken } from "../place.ts";
import { hasFileExtension, hasPlainExtension } from "./file-extension.ts";
import { isQueryText } from "./query-text.ts";
import type { Reference, Written } from "./reference.ts";

/** Keys under which a file is named, in the spelling `foldKey` gives them. */
const referenceKeys = words(`
  $ref include includes import imports extends model models code query lookup look-up look-up-table lookup-table filepath
  file-path
`);

/** Keys that say where something is, within what stands under a key above. */
const locationKeys = words("path file filename filepath file-path uri url href src location bestand pad");

/** `features_file`, `model-path`: what holds criteria, kept in a file. */
const inFile = /^(.+)-(?:file|path|filepath|file-path|bestand|pad)$/;

/**
 * The references of a document (design §4): a text under such a key with a path separator or a known extension, or one of the schemes
 * `python:`, `sql:` and `lookup:`. A bare word, an address that only names a schema, and a `$ref` into the document itself are none.
 * @param root what is looked through
 * @param local whether `$ref: "#…"` counts: where only a part of a file is read, the rest of the file is elsewhere
 */
export function referencesIn(root: Node, pointer = "", local = false): Found {
  const walk: Walk = { references: [], named: [], queries: [], nodes: 0, local, pointer, tokens: [] };
  visit(walk, root, { key: "", names: "nothing" });
  return { references: walk.references, named: walk.named, queries: walk.queries, nodes: walk.nodes };
}

/** What was found, and how many nodes were looked at. */
export interface Found {
  readonly references: readonly Reference[];
  /** Texts that are the path of a file, under a key that makes them no reference. */
  readonly named: readonly Reference[];
  /** Texts that are queries of their own. */
  readonly queries: readonly Written[];
  readonly nodes: number;
}

interface Walk {
  readonly references: Reference[];
  readonly named: Reference[];
  readonly queries: Written[];
  nodes: number;
  readonly local: boolean;
  /** Of the root, and the way from there; spelt out only where something is found. */
  readonly pointer: string;
  readonly tokens: (string | number)[];
}

/** What a text names by the key it stands under: a file, perhaps one (a list of names may stand there too), or none. */
interface Under {
  readonly key: string;
  readonly names: "file" | "perhaps" | "nothing";
}

function visit(walk: Walk, node: Node, under: Under): void {
  walk.nodes++;
  if (node.type === "scalar") {
    const at = () => ({ scalar: node, key: under.key, pointer: pointerOf(walk) });
    if (isQueryText(node.text) && !informationKeys.has(foldKey(under.key))) walk.queries.push(at());
    if (!isCandidate(node.text)) return;
    const reference = referenceOf(node, under, walk.local);
    if (reference !== null) walk.references.push({ ...reference, ...at() });
    else for (const path of pathsIn(node.text.trim())) walk.named.push({ form: "path", path, ...at() });
  } else if (node.type === "list") {
    for (let index = 0; index < node.items.length; index++) {
      const item = node.items[index] as Node;
      // A place of its own has only where something may stand.
      if (item.type === "scalar" && saysNothing(item.text)) walk.nodes++;
      else visitBelow(walk, index, item, under);
    }
  } else {
    for (const { key, value } of node.entries) {
      if (key.written !== false && isCandidate(key.text)) visitBelow(walk, key.text, key, under);
      if (value.type === "scalar" && saysNothing(value.text)) walk.nodes++;
      else visitBelow(walk, key.text, value, underKey(key.text, under));
    }
  }
}

function visitBelow(walk: Walk, token: string | number, node: Node, under: Under): void {
  walk.tokens.push(token);
  visit(walk, node, under);
  walk.tokens.pop();
}

function pointerOf({ pointer, tokens }: Walk): string {
  return pointer + tokens.map((token) => `/${typeof token === "number" ? token : escapeToken(token)}`).join("");
}

/** UTF-16 units: a script in a profile names what it runs, and a text beyond holds what a program wrote. */
const longest = 65_536;

/** Most texts hold none of what a reference needs; asked first, since every text of every document is looked at. */
function isCandidate(text: string): boolean {
  return text.length > 2 && text.length <= longest && /[/\\.:#]/.test(text);
}

function saysNothing(text: string): boolean {
  return !isCandidate(text) && !isQueryText(text);
}

function underKey(key: string, above: Under): Under {
  const folded = foldKey(key);
  if (referenceKeys.has(folded)) return { key, names: "file" };
  if (above.names !== "nothing" && locationKeys.has(folded)) return { key, names: "file" };
  const stem = inFile.exec(folded)?.[1];
  if (stem !== undefined && (referenceKeys.has(stem) || holdsCriteria(stem))) return { key, names: "file" };
  return { key, names: holdsCriteria(folded) ? "perhaps" : "nothing" };
}

function holdsCriteria(folded: string): boolean {
  return containerKeys.has(folded) || criteriaKeys.has(folded);
}

/** A file of a format that is there to select or weigh, by its path from here: whatever it is called by, it is no remark. */
const selects = /^\.{1,2}[/\\]\S+\.(?:sql|dmn|pmml)$/i;

type Read = Pick<Reference, "form" | "path" | "part">;

function referenceOf({ text }: ScalarNode, { key, names }: Under, local: boolean): Read | null {
  const written = text.trim();
  const scheme = ofScheme(written);
  if (scheme !== null) return scheme;
  if ((names === "nothing" && !selects.test(written)) || isNoPath(written)) return null;
  if (written.startsWith("#")) return local && key === "$ref" ? { form: "path", ...cut(written) } : null;
  if (isAddress(written)) return namesSchema(written) ? null : { form: "path", path: written };
  const { path, part } = cut(written);
  const isPath = names === "file" ? isFilePath(path) : /^\.{1,2}[/\\]/.test(path) || hasPlainExtension(path);
  if (!isPath) return null;
  return part === undefined ? { form: "path", path } : { form: "path", path, part };
}

function isNoPath(written: string): boolean {
  return /[\r\n<>"'`|{}]/.test(written) || written.startsWith("@");
}

/** A path is no reference by itself, nor one in a command (`python ../x.py`); whether anything is there by that name, the tree knows. */
function pathsIn(written: string): string[] {
  const isPath = (text: string) => !isAddress(text) && hasFileExtension(text) && isFilePath(text);
  const whole = cut(written).path;
  if (!isNoPath(written) && isPath(whole)) return [whole];
  if (!/[/\\]/.test(written)) return [];
  return written.split(/[\s<>"'`|{}()=,;#]+/).filter((word) => /[/\\]/.test(word) && isPath(word));
}

/** A text with spaces is a file only where it ends as one; otherwise it is a sentence or a query. */
function isFilePath(path: string): boolean {
  if (/\s/.test(path)) return /[/\\]/.test(path) && hasPlainExtension(path) && !/[=*,;()]/.test(path);
  return /[/\\]/.test(path) || hasFileExtension(path);
}

function ofScheme(text: string): Read | null {
  const found = /^(python|sql|lookup|ref):(?!\/\/)(\S+)$/i.exec(text);
  const [, scheme = "", rest = ""] = found ?? [];
  if (found === null) return null;
  if (scheme.toLowerCase() === "python") {
    const called = /^([\p{L}_][\p{L}\p{N}_.]*):[\p{L}_][\p{L}\p{N}_.]*$/u.exec(rest);
    if (called !== null) return { form: "code", path: `${called[1]?.replaceAll(".", "/")}.py` };
    return /\.py$/i.test(rest) ? { form: "code", path: rest } : null;
  }
  if (scheme === "ref") return { form: "name", path: rest };
  const { path, part } = cut(rest);
  if (scheme.toLowerCase() === "sql" && part === undefined && !isFilePath(path)) return null;
  return { form: "data", path };
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(text) && !/^[a-z]:[\\/]/i.test(text);
}

/** `http://json-schema.org/draft-07/schema#` says by which rules a file is written, and holds no criteria. */
function namesSchema(address: string): boolean {
  return /^https?:\/\/[^?#]*schema[^?#]*#?$/i.test(address);
}

function cut(text: string): { path: string; part?: string } {
  const at = text.indexOf("#");
  if (at < 0) return { path: text };
  const part = text.slice(at + 1);
  return part === "" || part === "/" ? { path: text.slice(0, at) } : { path: text.slice(0, at), part };
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
