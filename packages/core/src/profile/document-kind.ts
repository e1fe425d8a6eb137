import type { ListNode, MapNode, Node } from "@tenzij/read";

/** A kind of file that other tools read and in which nobody is selected. */
export type DocumentKind =
  | "api-description"
  | "schema"
  | "translations"
  | "package"
  | "pipeline"
  | "settings"
  | "measurement"
  | "map"
  | "code-list"
  | "file-report"
  | "game";

/** Kinds that a look at the whole tells, without keys that a format prescribes: anyone's list or map can look so. */
const likenesses: ReadonlySet<DocumentKind> = new Set(["translations", "code-list", "file-report", "game"]);

/** Whether a kind is told by keys that a format itself prescribes. */
export function isPrescribed(kind: DocumentKind): boolean {
  return !likenesses.has(kind);
}

/** What a kind is known by: a key at the root with one of `beside`, or by its name and one of them. */
interface Sign {
  readonly kind: DocumentKind;
  /** Keys that all stand at the root of the document. */
  readonly all: readonly string[];
  /** Of these at least one stands there too; empty: none is needed. */
  readonly any?: readonly string[];
  /** The name of the file without its folders. */
  readonly named?: RegExp;
}

/**
 * Positive signs of the whole document, by the root keys that the format itself prescribes; never by a word in it.
 * Sources: the specifications of OpenAPI, AsyncAPI, JSON Schema, npm, pnpm, Composer, TypeScript, Web Extensions, GitHub Actions,
 * Compose, Kubernetes, Helm, Ansible, CloudFormation, FHIR (StructureDefinition), the Firefox Profiler, pre-commit, Dependabot, MkDocs,
 * GeoJSON and TopoJSON.
 */
const signs: readonly Sign[] = [
  { kind: "api-description", all: ["openapi"], any: ["paths", "info", "components", "webhooks"] },
  { kind: "api-description", all: ["swagger"], any: ["paths", "info", "definitions"] },
  { kind: "api-description", all: ["asyncapi"], any: ["channels", "info", "components"] },
  { kind: "package", all: ["lockfileversion"], any: ["packages", "dependencies", "importers", "snapshots"] },
  {
    kind: "package",
    all: ["name"],
    any: ["dependencies", "devdependencies", "scripts", "main"],
    named: /^package\.json$/,
  },
  { kind: "package", all: ["engines", "contributes"] },
  { kind: "package", all: ["manifest_version", "name"] },
  {
    kind: "package",
    all: [],
    any: ["require", "require-dev", "packages", "autoload"],
    named: /^composer\.(json|lock)$/,
  },
  { kind: "package", all: ["packages"], named: /^(pnpm-workspace\.yaml|lerna\.json)$/ },
  { kind: "package", all: ["apiversion", "name", "version"], named: /^chart\.ya?ml$/ },
  {
    kind: "settings",
    all: [],
    any: ["compileroptions", "extends", "include", "references"],
    named: /^[tj]sconfig.*\.json$/,
  },
  { kind: "settings", all: ["repos"], named: /^\.pre-commit-config\.ya?ml$/ },
  { kind: "settings", all: ["version", "updates"], named: /^dependabot\.ya?ml$/ },
  { kind: "settings", all: ["site_name"], any: ["nav", "theme", "plugins"] },
  { kind: "pipeline", all: ["on", "jobs"] },
  { kind: "pipeline", all: ["runs"], any: ["inputs", "outputs", "description"], named: /^action\.ya?ml$/ },
  { kind: "pipeline", all: ["services"], any: ["version", "volumes", "networks"] },
  { kind: "pipeline", all: ["services"], named: /^(docker-)?compose.*\.ya?ml$/ },
  { kind: "pipeline", all: ["apiversion", "kind", "metadata"] },
  { kind: "pipeline", all: ["awstemplateformatversion", "resources"] },
  { kind: "schema", all: ["resourcetype", "kind", "abstract", "type"], any: ["differential", "snapshot"] },
  { kind: "measurement", all: ["meta", "threads"], any: ["libs", "shared"] },
];

/** A folder or file in which translators work, and the tag of a language as the name of a file: `nl.json`, `messages.pt-BR.yaml`. */
const translatorsPath = /(^|[/._-])(i18n|l10n|locales?|lang|langs|languages?|translations?|messages|nls)([/._-]|$)/i;
const languageName = /(^|[./_-])[a-z]{2,3}([-_][a-z0-9]{2,4})?\.(ya?ml|json)$/i;

/**
 * What a file is by the whole of each of its documents; null where one of them may be something of its own, or there is none.
 */
export function documentKind(file: string, roots: readonly Node[]): DocumentKind | null {
  const written = roots.filter((root) => root.type !== "scalar" || root.text !== "");
  const found = written.map((root) => ofDocument(file, root));
  return found.every((kind) => kind !== null) ? (found[0] ?? null) : null;
}

function ofDocument(file: string, root: Node): DocumentKind | null {
  if (root.type === "list") return ofList(file, root);
  if (root.type !== "map") return null;
  const keys = new Set(root.entries.map(({ key }) => key.text.toLowerCase()));
  const name = file.slice(file.lastIndexOf("/") + 1).toLowerCase();
  const sign = signs.find(
    ({ all, any = [], named }) =>
      all.every((key) => keys.has(key)) &&
      (any.length === 0 || any.some((key) => keys.has(key))) &&
      (named?.test(name) ?? true),
  );
  if (sign !== undefined) return sign.kind;
  if (isSchema(root, keys)) return "schema";
  if (isMap(root)) return "map";
  if (isTranslation(file, root)) return "translations";
  const [only, ...others] = root.entries;
  const isOfCodes = only?.value.type === "list" && others.length === 0 && isCodeList(only.value);
  if (isOfCodes || isKeyedByCode(root)) return "code-list";
  if (isFileReport(root) || root.entries.some(({ value }) => value.type === "map" && isFileReport(value)))
    return "file-report";
  return isGame(root) ? "game" : null;
}

function ofList(file: string, root: ListNode): DocumentKind | null {
  if (isPlaybook(root) || (/(^|\/)(tasks|handlers)\//.test(file) && isTasks(root))) return "pipeline";
  if (isCodeList(root)) return "code-list";
  return isGame(root) ? "game" : null;
}

function isSchema(root: MapNode, keys: ReadonlySet<string>): boolean {
  const dialect = textOf(root, "$schema");
  const inside = ["properties", "definitions", "$defs", "allof", "oneof", "anyof", "items"].some((key) =>
    keys.has(key),
  );
  return inside && (/json-schema\.org/.test(dialect) || (textOf(root, "type") === "object" && keys.has("$id")));
}

function isMap(root: MapNode): boolean {
  const type = textOf(root, "type");
  return (
    (type === "FeatureCollection" && valueUnder(root, "features")?.type === "list") ||
    (type === "Topology" && valueUnder(root, "objects")?.type === "map")
  );
}

/** Nothing but texts, where translators keep them, or one language above all of them, as Rails has it. */
function isTranslation(file: string, root: MapNode): boolean {
  const [only] = root.entries;
  const oneLanguage =
    root.entries.length === 1 && only?.value.type === "map" && /^[a-z]{2}([-_][a-z]{2,4})?$/i.test(only.key.text);
  if (!oneLanguage && !translatorsPath.test(file) && !languageName.test(file)) return false;
  const leaves = [...scalars(root)];
  const isSure = oneLanguage || (translatorsPath.test(file) && languageName.test(file));
  return leaves.length >= (isSure ? 1 : 5) && leaves.every(isText);
}

/** What is not translated yet is empty. */
function isText(text: string): boolean {
  return !/^[-+]?[\d.,]+%?$/.test(text) && !/^(true|false|ja|nee|yes|no)$/i.test(text);
}

const codeKeys = new Set([
  "code",
  "id",
  "key",
  "iso",
  "iso2",
  "iso3",
  "alpha2",
  "alpha3",
  "alpha-2",
  "alpha-3",
  "cca2",
  "value",
]);
const nameKeys = new Set(["name", "naam", "label", "title", "text", "omschrijving", "description", "en", "nl"]);

/** Ten codes and more, all different and short, each with what it stands for. */
function isCodeList(list: ListNode): boolean {
  if (list.items.length < 10) return false;
  const codes = new Set<string>();
  for (const item of list.items) {
    if (item.type !== "map" || item.entries.length > 4) return false;
    const code = item.entries.find(({ key }) => codeKeys.has(key.text.toLowerCase()))?.value;
    const name = item.entries.find(({ key }) => nameKeys.has(key.text.toLowerCase()))?.value;
    if (code?.type !== "scalar" || name?.type !== "scalar" || code.text.length > 4) return false;
    codes.add(code.text);
  }
  return codes.size === list.items.length;
}

/** Ten entries and more that each repeat their own key as their code, beside a name. */
function isKeyedByCode({ entries }: MapNode): boolean {
  return (
    entries.length >= 10 &&
    entries.every(({ key, value }) => {
      if (value.type !== "map") return false;
      const code = value.entries.find((one) => codeKeys.has(one.key.text.toLowerCase()))?.value;
      return (
        code?.type === "scalar" &&
        code.text === key.text &&
        value.entries.some((one) => nameKeys.has(one.key.text.toLowerCase()))
      );
    })
  );
}

/** A number or more for each of ten files and more: coverage, sizes, complaints of a checker. */
function isFileReport({ entries }: MapNode): boolean {
  return entries.length >= 10 && entries.every(({ key }) => /^[^\s:]*\/[^\s:/]+\.[a-z]{1,5}$/i.test(key.text));
}

function isPlaybook(list: ListNode): boolean {
  const plays = list.items.filter((item) => item.type === "map");
  return (
    plays.length > 0 &&
    plays.length === list.items.length &&
    plays.every(
      (play) => valueUnder(play, "hosts") !== undefined && ["tasks", "roles"].some((key) => valueUnder(play, key)),
    )
  );
}

/** Tasks of Ansible: each names itself and calls one module, which has a map or a text of its own. */
function isTasks({ items }: ListNode): boolean {
  return items.length > 0 && items.every((item) => item.type === "map" && valueUnder(item, "name") !== undefined);
}

/** Words of keys that only games are about. One of them is chance, four are not. */
const gameWords = new Set(
  "hp hitpoints mana xp weapon weapons sword swords spell spells loot dungeon dungeons quest quests npc npcs monster monsters boss bosses inventory sprite sprites dexterity charisma armor armour gamemode players randomizer seed respawn glitch glitches".split(
    " ",
  ),
);

function isGame(root: Node): boolean {
  const found = new Set<string>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined && found.size < 4; node = waiting.pop()) {
    if (node.type === "list") waiting.push(...node.items);
    if (node.type !== "map") continue;
    for (const { key, value } of node.entries) {
      for (const word of wordsOf(key.text)) if (gameWords.has(word)) found.add(word);
      waiting.push(value);
    }
  }
  return found.size >= 4;
}

function wordsOf(key: string): string[] {
  return key
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
}

function valueUnder(map: MapNode, name: string): Node | undefined {
  return map.entries.find(({ key }) => key.text.toLowerCase() === name)?.value;
}

function textOf(map: MapNode, name: string): string {
  const value = valueUnder(map, name);
  return value?.type === "scalar" ? value.text : "";
}

function* scalars(root: Node): Generator<string> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === "scalar") yield node.text;
    else if (node.type === "list") waiting.push(...node.items);
    else waiting.push(...node.entries.map(({ value }) => value));
  }
}
