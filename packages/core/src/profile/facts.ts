import type { Enumeration } from "@tenzij/law";
import { type Entry, type MapNode, type Node, needsWrapper, type ScalarNode, type Span } from "@tenzij/read";
import { message } from "../language/message.ts";
import { isProfileName } from "../policy/file-kinds.ts";
import type { Finding } from "../text/finding.ts";
import { enumValue } from "./effective-facts.ts";
import { type FactName, factKeys, foldKey, indicatorsKeys } from "./keys.ts";
import type { Stated } from "./profile.ts";
import type { DocumentRoot } from "./references/reference.ts";

/** One place where a document states a fact about itself. */
export interface Statement extends Stated {
  readonly name: FactName;
  /** As written: `Automation`, `automatisering`. */
  readonly key: string;
  /** The whole value it stands in, which may be a list. */
  readonly within: Span;
  readonly file: string;
}

/** What a document states, and which of its entries are that and no criteria. */
export interface StatedFacts {
  readonly statements: readonly Statement[];
  readonly entries: ReadonlySet<Entry>;
  readonly problems: readonly Finding[];
}

/** Facts whose value is any text; the others take words of the law's enumeration. */
const freeFacts: ReadonlySet<FactName> = new Set(["id", "title"]);

/**
 * Finds the facts of a profile. They stand at the top of a document or of the one map that holds the indicators. A key there
 * is a fact when its value is one of its known words, or when its file is native: then any other value is a flaw (design §4).
 * What another file is called says nothing about the profile that refers to it.
 * @param file the profile's own
 */
export function statedIn(
  file: string,
  roots: readonly DocumentRoot[],
  enums: readonly Enumeration[],
): StatedFacts & { readonly native: boolean } {
  const statements: Statement[] = [];
  const [entries, problems] = [new Set<Entry>(), [] as Finding[]];
  const native = isNative(file, rootsOf(roots, undefined));
  for (const of of new Set(roots.map((root) => root.file))) {
    const own = rootsOf(roots, of);
    const reading: Reading = {
      ...{ file, enums, entries, problems, statements: [] },
      native: of === undefined ? native : isNative(of, own),
    };
    for (const root of own) {
      if (root.type === "map") readMap(reading, root);
      const holder = holderOf(root);
      if (holder !== null && holder !== root) readMap(reading, holder);
    }
    statements.push(...reading.statements.filter((one) => of === undefined || !freeFacts.has(one.name)));
  }
  return { statements, entries, problems, native };
}

function rootsOf(roots: readonly DocumentRoot[], of: string | undefined): Node[] {
  return roots.filter(({ file }) => file === of).map(({ node }) => node);
}

/** True for a file in the project's own shape: it is called a profile, or it has the key that only profiles have. */
function isNative(file: string, roots: readonly Node[]): boolean {
  if (needsWrapper(file)) return false;
  return isProfileName(file) || roots.some((root) => holderOf(root) !== null);
}

interface Reading {
  readonly file: string;
  readonly native: boolean;
  readonly enums: readonly Enumeration[];
  readonly statements: Statement[];
  readonly entries: Set<Entry>;
  readonly problems: Finding[];
}

function readMap(reading: Reading, map: MapNode): void {
  for (const entry of map.entries) {
    const name = factKeys.get(foldKey(entry.key.text));
    if (name !== undefined && readEntry(reading, name, entry)) reading.entries.add(entry);
  }
}

/** False where the entry is to be read as a criterion. */
function readEntry(reading: Reading, name: FactName, entry: Entry): boolean {
  const { value } = entry;
  const many = name === "consequences" && value.type === "list";
  if (value.type === "scalar" && isNothingWritten(value)) return reading.native;
  const texts = value.type === "list" ? value.items : [value];
  const stated = texts.flatMap((text) => (text.type === "scalar" ? [statement(reading, name, entry, text)] : []));
  if (stated.length < texts.length || (value.type === "list" && stated.length === 0)) {
    if (reading.native) reading.problems.push(notOne(reading, entry));
    return false;
  }
  if (!reading.native) {
    const isFact = freeFacts.has(name) ? value.type === "scalar" : stated.some((one) => one.value !== undefined);
    if (!isFact) return false;
  }
  if (value.type === "list" && !many) reading.problems.push(notOne(reading, entry));
  reading.statements.push(...stated);
  return true;
}

function statement(
  { file, enums }: Reading,
  name: FactName,
  { key, value: whole }: Entry,
  scalar: ScalarNode,
): Statement {
  const value = enumValue(enums, name === "consequences" ? "consequence" : name, scalar.text);
  const stated = { name, key: key.text, within: whole.span, file, text: scalar.text, span: scalar.span };
  return value === undefined ? stated : { ...stated, value };
}

/** True where a value is left out: `key:`, `key: null`, `key: ~`. */
export function isNothingWritten({ text, style }: ScalarNode): boolean {
  return style === "plain" && /^(~|null|)$/i.test(text);
}

function notOne({ file }: Reading, { key }: Entry): Finding {
  const sentence = message("fact/not-one", { key: key.text });
  return { rule: "read/unknown-value", severity: "warning", file, span: key.span, message: sentence, sources: [] };
}

/** How deep the map that holds the indicators may stand. */
const holderDepth = 3;

/** The one map below a root that holds the indicators; null where there is none, or more than one. */
export function holderOf(root: Node): MapNode | null {
  const found: MapNode[] = [];
  let level: Node[] = [root];
  for (let depth = 0; depth <= holderDepth && found.length === 0; depth++) {
    for (const node of level) if (node.type === "map" && holdsIndicators(node)) found.push(node);
    level = level.flatMap(childrenOf);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function holdsIndicators(map: MapNode): boolean {
  return map.entries.some(({ key }) => indicatorsKeys.has(foldKey(key.text)));
}

function childrenOf(node: Node): readonly Node[] {
  if (node.type === "map") return node.entries.map(({ value }) => value);
  return node.type === "list" ? node.items : [];
}
