import { type ParseResult, parseSync } from "oxc-parser";

/** One source file, as far as the rules of the house look at it. */
export interface SourceFile {
  /** From the root of the tree, `/`-separated. */
  readonly path: string;
  readonly lines: number;
  /** What it imports or re-exports, types included, as written. */
  readonly imports: readonly string[];
  readonly strings: readonly Place[];
  /** Names of its own, where they are given or used: of variables, functions, types and fields; no keys of a value, which can be a contract. */
  readonly names: readonly Place[];
  /** Expressions that would make the answer depend on the machine, the moment or chance. */
  readonly impurities: readonly Place[];
  /** `lines` without those of the functions inside. */
  readonly functions: readonly { readonly name: string; readonly line: number; readonly lines: number }[];
}

export interface Place {
  readonly text: string;
  readonly line: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Globals that no standard of the language defines, or that hold state: tsc refuses most, this also says why. */
const impureGlobals = new Set(
  "Buffer __dirname __filename clearTimeout console crypto eval fetch Function global globalThis navigator performance process queueMicrotask require setImmediate setInterval setTimeout".split(
    " ",
  ),
);
/** Without a locale these follow the machine's. */
const localeMethods = new Set([
  "localeCompare",
  "toLocaleDateString",
  "toLocaleLowerCase",
  "toLocaleString",
  "toLocaleTimeString",
  "toLocaleUpperCase",
]);

/**
 * Reads the source of one TypeScript file.
 *
 * @throws when the file does not parse: a file the rules cannot read is not a file that keeps them.
 */
export function readSourceFile(path: string, source: string): SourceFile {
  const parsed = parseSync(path, source);
  const error = parsed.errors.find(({ severity }) => severity === "Error");
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const lineAt = lineCounter(source);
  const strings: Place[] = [];
  const impurities: Place[] = [];
  const functions: { name: string; line: number; lines: number; end: number }[] = [];
  const declared = new Set<string>();
  const keys = new Set<Node>();
  const names: { node: Node; parent: Node | null }[] = [];
  walk(parsed.program as unknown as Node, null, (node, parent) => {
    const line = lineAt(node.start);
    if (picks(node)) walk(node, null, (inner) => keys.add(inner));
    if (node.type === "Literal" && typeof node["value"] === "string" && !keys.has(node)) {
      strings.push({ text: node["value"], line });
    }
    if (node.type === "TemplateElement") strings.push({ text: (node["value"] as { raw: string }).raw, line });
    if (node.type === "Identifier") names.push({ node, parent });
    if (isFunction(node)) {
      const lines = lineAt(node.end) - line + 1;
      const around = functions.findLast((other) => other.end >= node.end);
      if (around !== undefined) around.lines -= lines - 1;
      functions.push({ name: nameOf(node, parent), line, lines, end: node.end });
      for (const parameter of node["params"] as Node[]) declare(parameter, declared);
    }
    if (node.type === "VariableDeclarator") declare(node["id"] as Node, declared);
    const impurity = impurityOf(node);
    if (impurity !== null) impurities.push({ text: impurity, line });
  });
  for (const { node, parent } of names) {
    const name = node["name"] as string;
    if (impureGlobals.has(name) && !declared.has(name) && refers(node, parent)) {
      impurities.push({ text: name, line: lineAt(node.start) });
    }
  }
  return {
    path,
    lines: source.trimEnd().split("\n").length,
    imports: [...new Set(importsOf(parsed))],
    strings,
    names: names
      .filter(({ node, parent }) => !isKey(node, parent))
      .map(({ node }) => ({ text: node["name"] as string, line: lineAt(node.start) })),
    impurities,
    functions,
  };
}

function importsOf({ module }: ParseResult): string[] {
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
  ];
}

function impurityOf(node: Node): string | null {
  if (node.type === "ImportExpression") return "import()";
  if (node.type === "NewExpression" || node.type === "CallExpression") {
    const callee = node["callee"] as Node;
    const given = node["arguments"] as Node[];
    if (callee["name"] === "Date" && given.length === 0) return "Date()";
    if (callee["name"] === "RegExp" && given[0]?.type !== "Literal") return "RegExp from data";
    const method = callee.type === "MemberExpression" ? ((callee["property"] as Node)["name"] as string) : "";
    const localeAt = method === "localeCompare" ? 1 : 0;
    if (localeMethods.has(method) && given[localeAt] === undefined) return `${method} in the machine's locale`;
    if ((callee["object"] as Node | undefined)?.["name"] === "Intl" && given[0] === undefined)
      return "Intl in the machine's locale";
  }
  if (node.type === "MemberExpression") {
    const read = `${(node["object"] as Node)["name"]}.${(node["property"] as Node)["name"]}`;
    if (read === "Date.now" || read === "Math.random") return read;
  }
  return null;
}

/** `Pick<Policy, "…">` names keys of a contract, not values. */
function picks(node: Node): boolean {
  return node.type === "TSTypeReference" && /^(Pick|Omit)$/.test(String((node["typeName"] as Node)["name"]));
}

function isFunction(node: Node): boolean {
  return (
    (node.type === "FunctionDeclaration" ||
      node.type === "FunctionExpression" ||
      node.type === "ArrowFunctionExpression") &&
    node["body"] !== null
  );
}

function nameOf(node: Node, parent: Node | null): string {
  const named = (node["id"] ?? parent?.["id"] ?? parent?.["key"]) as Node | null | undefined;
  return (named?.["name"] as string | undefined) ?? "(anonymous)";
}

/** Whether a name is the key of a value: `x.name`, `{ name: x }`. */
function isKey(node: Node, parent: Node | null): boolean {
  if (parent?.type === "MemberExpression") return parent["property"] === node && parent["computed"] !== true;
  return parent?.type === "Property" && parent["key"] === node && parent["shorthand"] !== true;
}

/** Whether a name stands where it is evaluated, and is not a key, a property or the name of something. */
function refers(node: Node, parent: Node | null): boolean {
  if (parent === null) return false;
  if (parent.type === "MemberExpression") return parent["object"] === node || parent["computed"] === true;
  if (parent.type === "Property") return parent["value"] === node;
  return !/^(TS|Import|Export|MethodDefinition|PropertyDefinition|LabeledStatement)/.test(parent.type);
}

function declare(pattern: Node, declared: Set<string>): void {
  walk(pattern, null, (node, parent) => {
    if (
      node.type === "Identifier" &&
      !(parent?.type === "Property" && parent["key"] === node && parent["value"] !== node)
    ) {
      declared.add(node["name"] as string);
    }
  });
}

function walk(node: Node, parent: Node | null, visit: (node: Node, parent: Node | null) => void): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === "object" && child !== null && typeof (child as Node).type === "string")
        walk(child, node, visit);
    }
  }
}

function lineCounter(source: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) ends.push(at);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
