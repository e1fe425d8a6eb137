import type { MapNode, Node, ScalarNode, Span } from "@tenzij/read";
import { nodeAt } from "./record.ts";

/** A piece of evidence that a record names as a file. */
export interface EvidenceFile {
  /** As written. */
  readonly text: string;
  readonly span: Span;
  /** Where in the tree it can stand, likeliest first; none when it lies outside the tree. */
  readonly places: readonly string[];
  /** True for words that are none of a file unless a folder of the tree is called so. */
  readonly perhapsFolder?: boolean;
  /** True where counts are read from it, so that words or an address can stand for it nowhere. */
  readonly holdsCounts?: boolean;
}

/**
 * A name without white space that ends as documents and data do, with perhaps a page behind it. Anything else is taken for words
 * (`advies FG 2026-041`, a case number) and is the signer's to look up.
 */
const FILE =
  /^\S+\.(?:pdf|md|txt|csv|tsv|xlsx?|ods|odt|docx?|pptx?|rtf|json|ya?ml|xml|html?|ipynb|rmd|r|py|sql|png|jpe?g|svg|eml|msg|zip|parquet)(?=$|[#,;()\s])/i;

/** The evidence of a record that is a file, that of which counts are read among it. */
export function evidenceIn(root: MapNode | null, record: string): EvidenceFile[] {
  if (root === null) return [];
  const counts = countsFilesIn(root).flatMap((scalar) => evidenceAt(scalar, record) ?? []);
  return [
    ...underEvidence(root).flatMap((scalar) => evidenceAt(scalar, record) ?? []),
    ...counts.map((one) => ({ ...one, holdsCounts: true })),
  ];
}

/** What a text of a record names as a file, and where that can stand; null for words and addresses. */
export function evidenceAt({ text, span }: ScalarNode, record: string): EvidenceFile | null {
  const folder = record.split("/").slice(0, -1);
  const named = fileNamed(text.trim());
  const path = named ?? (/^[^\s:\\]+$/.test(text.trim()) ? text.trim() : null);
  if (path === null) return null;
  const places = [...(path.startsWith("/") ? [] : [folder]), ...(/^\.\.?\//.test(path) ? [] : [[]])].flatMap(
    (from) => placeFrom(from, path) ?? [],
  );
  const perhaps = named === null ? { perhapsFolder: true } : {};
  return { text: text.trim(), span, places: [...new Set(places)], ...perhaps };
}

/** The name of a file of this tree or of this machine; null for words and for addresses on the internet. */
function fileNamed(text: string): string | null {
  if (/^(file:|[a-z]:[\\/]|~)/i.test(text) || /^\S*\\\S*$/.test(text)) return text;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return null;
  return /^\.{0,2}\/\S/.test(text) ? text.replace(/[#\s].*$/s, "") : (FILE.exec(text)?.[0] ?? null);
}

function placeFrom(folder: readonly string[], path: string): string | null {
  if (/^([a-z]+:|~)|\\/i.test(path)) return null;
  const place = [...folder];
  for (const name of path.split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== "..") place.push(name);
    else if (place.pop() === undefined) return null;
  }
  return place.join("/");
}

/** Files that a table of figures takes its counts from, in the order of the tables. */
export function countsFilesIn(root: MapNode | null): ScalarNode[] {
  const tables = nodeAt(root, "statistics.tables");
  return (tables?.type === "list" ? tables.items : []).flatMap((table) => {
    const file = nodeAt(table, "file");
    return file?.type === "scalar" && file.text.trim() !== "" ? [file] : [];
  });
}

function underEvidence(node: Node): ScalarNode[] {
  if (node.type === "scalar") return [];
  if (node.type === "list") return node.items.flatMap(underEvidence);
  return node.entries.flatMap(({ key, value }) => (key.text === "evidence" ? scalarsIn(value) : underEvidence(value)));
}

function scalarsIn(node: Node): ScalarNode[] {
  if (node.type === "scalar") return [node];
  return node.type === "list" ? node.items.flatMap(scalarsIn) : [];
}
