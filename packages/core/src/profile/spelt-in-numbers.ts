import type { Entry, ListNode, Node } from "@tenzij/read";
import { namedBy } from "./loose.ts";
import { escapeToken } from "./place.ts";
import type { Fragment, Indicator, Loose } from "./profile.ts";
import type { DocumentRoot } from "./references/reference.ts";

/** Fewer letters than that may be any few numbers. */
const fewest = 6;

/**
 * Texts that a document spells by the numbers of their letters: models keep the names of categories so, all behind each other beside a
 * list of where each begins. Such a list is one criterion with these values; numbers that only rise or fall are limits or years.
 */
export function speltInNumbers(roots: readonly DocumentRoot[]): {
  readonly indicators: Indicator[];
  readonly loose: Loose[];
} {
  const found: { indicators: Indicator[]; loose: Loose[] } = { indicators: [], loose: [] };
  for (const { list, begins, pointer } of roots.flatMap(listsIn)) {
    const texts = textsOf(list, begins);
    const { span } = list;
    if (begins === null)
      for (const text of texts)
        found.loose.push({ capacity: "loose", indicator: namedBy({ text, span, key: "", role: "name" }, pointer) });
    else if (texts.length > 0) {
      const fragments = texts.map((text): Fragment => ({ role: "value", text, span, key: "values" }));
      found.indicators.push({ name: pointer, pointer, span, whole: span, fragments, node: list });
    }
  }
  return found;
}

interface Numbers {
  readonly list: ListNode;
  readonly pointer: string;
  /** Where each text begins among them. */
  readonly begins: readonly number[] | null;
}

function listsIn({ node: root, pointer: top }: DocumentRoot): Numbers[] {
  const found: Numbers[] = [];
  const open: { node: Node; pointer: string }[] = [{ node: root, pointer: top }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { node, pointer } = at;
    if (node.type === "list") {
      if (isOfLetters(node)) found.push({ list: node, pointer, begins: null });
      else
        for (const [index, item] of node.items.entries())
          if (item.type !== "scalar") open.push({ node: item, pointer: `${pointer}/${index}` });
    } else if (node.type === "map") {
      const begins = node.entries.find(isBegins);
      const values = begins === undefined ? undefined : node.entries.find(isLetters);
      for (const { key, value } of node.entries)
        if (value.type !== "scalar" && value !== values?.value)
          open.push({ node: value, pointer: `${pointer}/${escapeToken(key.text)}` });
      if (values?.value.type === "list" && begins !== undefined)
        found.push({ list: values.value, pointer, begins: numbersIn(begins.value) });
    }
  }
  return found;
}

function isLetters({ value }: Entry): boolean {
  return value.type === "list" && isOfLetters(value);
}

function isBegins({ key, value }: Entry): boolean {
  return /^offsets?$/i.test(key.text) && value.type === "list";
}

/** Bytes, with a sign or without, of which most are letters. */
function isOfLetters({ items }: ListNode): boolean {
  if (items.length < 2) return false;
  let letters = 0;
  for (const item of items) {
    if (item.type !== "scalar" || !/^-?\d{1,3}$/.test(item.text)) return false;
    const byte = Number(item.text);
    if (byte < -128 || byte > 255 || (byte >= 0 && byte < 32)) return false;
    if (byte < 0 || byte > 127 || /[A-Za-z]/.test(String.fromCharCode(byte))) letters++;
  }
  return letters * 2 > items.length;
}

function numbersIn(node: Node): number[] {
  return node.type === "list"
    ? node.items.map((item) => (item.type === "scalar" ? Number(item.text) : Number.NaN))
    : [];
}

function textsOf(list: ListNode, begins: readonly number[] | null): string[] {
  const bytes = Uint8Array.from(numbersIn(list), (number) => number & 255);
  if (begins === null) {
    const isSorted =
      bytes.every((byte, at) => byte >= (bytes[at - 1] ?? 0)) ||
      bytes.every((byte, at) => byte <= (bytes[at - 1] ?? 255));
    return bytes.length < fewest || isSorted ? [] : [written(bytes)];
  }
  return begins.slice(0, -1).flatMap((start, at) => {
    const text = written(bytes.subarray(start, begins[at + 1]));
    return text.trim() === "" ? [] : [text];
  });
}

function written(bytes: Uint8Array): string {
  const spelt = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  try {
    return decodeURIComponent(spelt);
  } catch {
    // No UTF-8: what is cut off is no letter.
    return String.fromCharCode(...bytes.subarray(0, 1_000));
  }
}
