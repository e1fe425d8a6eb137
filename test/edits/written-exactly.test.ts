import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Node, normalText, readNodes, type ScalarKind, setValue, sourceText, type YamlPath } from "@tenzij/read";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isScalar, parseDocument, visit } from "yaml";

const examples = fileURLToPath(new URL("../../docs/examples", import.meta.url));
const records = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".justification.yaml"))
  .sort();

/** What people type or paste that YAML reads otherwise. */
const awkward = [
  ...[
    "",
    " ",
    "a #b",
    "zie bijlage #2 van het rapport",
    "#x",
    "Doel: minder fouten",
    "a: b",
    "a:",
    ":a",
    "- x",
    "-",
    "? x",
    "? ",
    "*a",
    "&a",
    "!x",
    "!!str x",
    "%x",
  ],
  ...[
    "@x",
    "`x`",
    "|",
    ">",
    "|-",
    ">+",
    "[",
    "]",
    "{",
    "}",
    "[a, b]",
    "{a: b}",
    "a, b",
    "'",
    '"',
    "''",
    "it's",
    '"x" y',
    "'x' y",
    "\\",
    "\\n",
    "a\\",
  ],
  ...[
    "yes",
    "No",
    "on",
    "OFF",
    "y",
    "n",
    "true",
    "FALSE",
    "null",
    "~",
    "Null",
    "0x1F",
    "0o7",
    "012",
    "1e3",
    "1_000",
    "1:30",
    ".inf",
    "-.INF",
    ".nan",
    "=",
    "<<",
  ],
  ...[
    "2026-09-14",
    "2026-02-31",
    "2001-12-14t21:59:43.10-05:00",
    "14-09-2026",
    "---",
    "...",
    "--- x",
    "a\n---\nb",
    "a\n...\nb",
    "%YAML 1.2",
  ],
  ...[
    "\t",
    "\tx",
    "x\t",
    "a\tb",
    "  x",
    "x  ",
    "a\n",
    "\na",
    "a\n\nb",
    "a\r\nb",
    "a\rb",
    "a\n  b\n c",
    " a\nb",
    "a\n\tb",
    "\n\n",
    "a\n# b",
    "# a\nb",
  ],
  ...[
    "\u0000",
    "a\u0000b",
    "\u0007",
    "\u001b[31m",
    "\u007f",
    "\u0085",
    "\u00a0x",
    "\u200b",
    "\u202e",
    "\u2028",
    "a\u2029b",
    "\ufeffa",
    "\ud800",
    "a\udc00b",
    "😀",
    "é",
    "e\u0301",
  ],
  ...["x".repeat(5000), "woord ".repeat(900), `${"een zin: met #tekens. ".repeat(240)}`, "a\n".repeat(400)],
];

interface Found {
  readonly path: YamlPath;
  readonly text: string;
}

function scalarsIn(node: Node, path: YamlPath = []): Found[] {
  if (node.type === "scalar") return [{ path, text: node.text }];
  return node.type === "list"
    ? node.items.flatMap((item, at) => scalarsIn(item, [...path, at]))
    : node.entries.flatMap(({ key, value }) => scalarsIn(value, [...path, key.text]));
}

const scalars = (text: string) =>
  readNodes(sourceText("a.justification.yaml", text)).roots.flatMap((root) => scalarsIn(root));

/** Remarks as another reader of YAML finds them. */
function remarksBy(text: string): string[] {
  const found: string[] = [];
  const take = (one: unknown) => {
    const { commentBefore, comment } = (one ?? {}) as { commentBefore?: string | null; comment?: string | null };
    for (const said of [commentBefore, comment]) if (said) found.push(...said.split("\n").map((line) => line.trim()));
  };
  const document = parseDocument(text, { schema: "failsafe" });
  take(document);
  visit(document, (_, node) => take(node));
  return found.filter((line) => line !== "").sort();
}

const kinds: ScalarKind[] = ["prose", "text", "word"];

describe("an answer", () => {
  const texts = records.flatMap((file) => {
    const plain = readFileSync(join(examples, file), "utf8");
    const remarked = plain.replace(/^( *)([\w-]+):( .*)?$/gm, (line, margin, key, value = "") => {
      return /[|>{[]|"$/.test(value) ? line : `${margin}# bij ${key}\n${line} # achter ${key}`;
    });
    return [plain, remarked, remarked.replaceAll("\n", "\r\n")];
  });

  it("is written exactly into every scalar of a record, whatever it is, and nothing else changes", () => {
    expect(texts.length).toBeGreaterThan(5);
    let written = 0;
    const places = texts.flatMap((text) => scalars(text).map((_, at) => ({ text, at })));
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(
          fc.constantFrom(...awkward),
          fc.string({ unit: "binary" }),
          fc.array(fc.constantFrom(...awkward)).map((all) => all.join(" ")),
        ),
        fc.constantFrom(...kinds),
        ({ text, at }, value, as) => {
          const before = scalars(text);
          const { path } = before[at] as Found;
          const result = setValue(sourceText("a.justification.yaml", text), path, { text: value, as });
          if (result.refused !== undefined) throw new Error(`refused: ${result.refused}`);
          written++;
          const wanted = before.map((one, index) => (index === at ? { path, text: normalText(value) } : one));
          expect(scalars(result.text)).toEqual(wanted);
          const other = parseDocument(result.text, { schema: "failsafe" });
          expect(other.errors).toEqual([]);
          const read = other.getIn(path, true);
          expect(isScalar(read) ? String(read.value ?? "") : "no scalar").toBe(normalText(value));
          expect(remarksBy(result.text)).toEqual(remarksBy(text));
          expect(result.text.includes("\r\n")).toBe(text.includes("\r\n"));
        },
      ),
      { numRuns: 300 },
    );
    expect(written).toBe(300);
  });

  it("that is prose is a text block wherever it does not stand in braces", () => {
    const text = "a:\n  reason: oud # een\n  b: {reason: oud}\n";
    for (const value of awkward.filter(
      (one) => /^[\p{L}#*:&-]/u.test(one) && !/[\u007f-\u009f\u2028\u2029\ud800-\udfff\u0000]/.test(one),
    )) {
      const result = setValue(sourceText("a.yaml", text), ["a", "reason"], { text: value, as: "prose" });
      expect(
        result.refused === undefined && result.text.startsWith("a:\n  reason: |- # een\n    "),
        JSON.stringify(value),
      ).toBe(true);
    }
  });
});
