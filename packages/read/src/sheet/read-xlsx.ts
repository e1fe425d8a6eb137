import { decoded } from "../decode.ts";
import { limits } from "../limits.ts";
import type { Archive } from "./archive.ts";
import { streamXml } from "./stream-xml.ts";
import { cellAt, type Sheet, type SheetCell, type Workbook } from "./workbook.ts";

/** Parts that hold a macro, or ask for what stands elsewhere. */
const opaqueParts: readonly (readonly [RegExp, "macro" | "elsewhere"])[] = [
  [/(?:^|\/)(?:vbaProject\.bin|macrosheets\/)/i, "macro"],
  [/\/(?:externalLinks|queryTables)\/[^/]+\.xml$|\/connections\.xml$|^customXml\/item\d+\.xml$/i, "elsewhere"],
];

/** Texts of other parts: what is judged, and what is for people. Rows behind a pivot table are about people: never read. */
const textParts: readonly { readonly part: RegExp; readonly element: string; readonly attribute?: string }[] = [
  { part: /\/drawings\/drawing\d*\.xml$/i, element: "t" },
  { part: /\/pivotCache\/pivotCacheDefinition\d*\.xml$/i, element: "cacheField", attribute: "name" },
  { part: /\/tables\/table\d*\.xml$/i, element: "tableColumn", attribute: "name" },
  { part: /\/connections\.xml$/i, element: "dbPr", attribute: "command" },
  // What is shown of a number may be a word.
  { part: /\/styles\.xml$/i, element: "numFmt", attribute: "formatCode" },
  { part: /docProps\/custom\.xml$/i, element: "lpwstr" },
  { part: /\/charts\/chart[^/]*\.xml$/i, element: "t" },
  { part: /\/charts\/chart[^/]*\.xml$/i, element: "v" },
  { part: /\/slicers?\/[^/]+\.xml$/i, element: "slicer", attribute: "name" },
  { part: /\/slicers?\/[^/]+\.xml$/i, element: "slicer", attribute: "caption" },
];
const remarkParts = /\/(?:comments|threadedComments\/threadedComment)\d*\.xml$/i;

/** Texts that a sheet shows at a cell beside what stands in it: of links, and of what may be filled in. */
const shownAttributes = ["display", "tooltip", "promptTitle", "prompt", "errorTitle", "error"] as const;

/**
 * Reads a workbook of Office Open XML (ECMA-376 part 1, SpreadsheetML): every sheet, hidden ones too, its names and its texts. Nothing is
 * worked out: of a formula the result that was saved is the text of its cell.
 */
export function readXlsx(archive: Archive): Workbook | null {
  const state = { isDamaged: false, cells: 0, isCut: false };
  const read = (name: string, use: Use) => {
    const found = streamPart(archive, name, use);
    if (!found) state.isDamaged = true;
  };
  const book = bookOf(read, archive);
  if (book === null) return null;
  const names: { sheets: { name: string; id: string }[]; texts: string[] } = { sheets: [], texts: [] };
  readBook(read, book, names);
  const folder = book.slice(0, book.lastIndexOf("/") + 1);
  const relations = relationsOf(read, archive, `${folder}_rels/${book.slice(folder.length)}.rels`, folder);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const strings = stringsOf(
    read,
    partsOfType(archive, relations, "sharedStrings", `${folder}sharedStrings.xml`),
    names.texts,
  );
  const sheets = names.sheets.flatMap(({ name, id }): Sheet[] => {
    const part = targets.get(id);
    if (part === undefined || !archive.names.includes(part)) {
      state.isDamaged = true;
      return [];
    }
    // A sheet that holds a chart has no cells.
    return /chartsheets\//i.test(part) ? [] : [sheetOf(read, part, name, strings, state)];
  });
  // A sheet that no program shows is in the file all the same.
  const shown = new Set(targets.values());
  for (const part of archive.names)
    if (/\/worksheets\/[^/]+\.xml$/i.test(part) && !shown.has(part))
      sheets.push(sheetOf(read, part, part.slice(part.lastIndexOf("/") + 1, -4), strings, state));
  const opaque = new Set(
    opaqueParts.flatMap(([part, what]) => (archive.names.some((name) => part.test(name)) ? [what] : [])),
  );
  return { sheets, ...textsOf(read, archive, names.texts), opaque, isDamaged: state.isDamaged, isCut: state.isCut };
}

interface Use {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string, text: string) => void;
  /** Text that stands before an element in another. */
  readonly between?: (text: string) => void;
}
type Read = (part: string, use: Use) => void;

/** Reads one part; what stands in an element is given when it closes. */
function streamPart(archive: Archive, part: string, { open, close, between }: Use): boolean {
  const bytes = archive.read(part);
  if (bytes === null) return false;
  let text = "";
  return streamXml(decoded(bytes, "utf-8"), {
    open(name, attributes) {
      if (text.trim() !== "") between?.(text);
      text = "";
      open?.(name, attributes);
    },
    close(name) {
      close?.(name, text);
      text = "";
    },
    text(more) {
      text += more;
    },
  });
}

function readBook(read: Read, part: string, into: { sheets: { name: string; id: string }[]; texts: string[] }): void {
  read(part, {
    open(element, attributes) {
      if (element === "sheet")
        into.sheets.push({ name: attributes["name"] ?? "", id: attributes["r:id"] ?? localValue(attributes, "id") });
      // Names that begin so are the program's own: what is printed, what is filtered.
      else if (element === "definedName" && !attributes["name"]?.startsWith("_xlnm."))
        into.texts.push(attributes["name"] ?? "");
    },
    close(element, text) {
      if (element === "definedName" && text.includes('"')) into.texts.push(text);
    },
  });
}

function localValue(attributes: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1] ?? "";
}

/** A part that a part refers to: by the id it uses, and what it is to it. */
interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsOf(read: Read, archive: Archive, part: string, folder: string): Relation[] {
  const relations: Relation[] = [];
  if (!archive.names.includes(part)) return relations;
  read(part, {
    open(element, { Id, Type = "", Target }) {
      if (element !== "Relationship" || Id === undefined || Target === undefined) return;
      const target = Target.startsWith("/") ? Target.slice(1) : `${folder}${Target.replace(/^\.\//, "")}`;
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target });
    },
  });
  return relations;
}

/** The part that programs open as the workbook; null where there is none, or more than one. */
function bookOf(read: Read, archive: Archive): string | null {
  const relations = relationsOf(read, archive, "_rels/.rels", "");
  const [book, other] = partsOfType(archive, relations, "officeDocument", "xl/workbook.xml");
  return book === undefined || other !== undefined ? null : book;
}

/** Programs find a part by what it is and not by its name, so that another may have that; the name says it where nothing else does. */
function partsOfType(archive: Archive, relations: readonly Relation[], type: string, usual: string): string[] {
  const own = relations.filter((one) => one.type === type).map(({ target }) => target);
  const wanted = new Set((own.length > 0 ? own : [usual]).map((one) => one.toLowerCase()));
  return archive.names.filter((name) => wanted.has(name.toLowerCase()));
}

/**
 * Texts that cells refer to by number.
 * @param spoken gets how they are pronounced, which is no part of them and may say anything
 */
function stringsOf(read: Read, [part]: readonly string[], spoken: string[]): readonly string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let [text, isSpoken] = ["", false];
  read(part, {
    open(element) {
      if (element === "si") text = "";
      if (element === "rPh") isSpoken = true;
    },
    close(element, found) {
      if (element === "t" && isSpoken) spoken.push(found);
      else if (element === "t") text += found;
      else if (element === "rPh") isSpoken = false;
      else if (element === "si") strings.push(text);
    },
  });
  return strings;
}

interface Reading {
  cells: number;
  isCut: boolean;
}

function sheetOf(read: Read, part: string, name: string, strings: readonly string[], reading: Reading): Sheet {
  const cells: SheetCell[] = [];
  const conditions: Sheet["conditions"][number][] = [];
  let [row, column, about] = [0, 0, { row: 1, column: 1 }];
  let open: { type: string; value: string; formula: string } | null = null;
  // Conditions, headers and footers, and what no program writes.
  const between = (text: string) => void (text.trim() !== "" && conditions.push({ text, ...about }));
  read(part, {
    between,
    open(element, attributes) {
      if (element === "row") [row, column] = [Number(attributes["r"] ?? row + 1) || row + 1, 0];
      else if (element === "c") {
        const place = cellAt(attributes["r"] ?? "");
        [row, column] = place === null ? [row, column + 1] : [place.row, place.column];
        open = { type: attributes["t"] ?? "n", value: "", formula: "" };
      } else {
        about = cellAt(attributes["sqref"] ?? attributes["ref"] ?? "") ?? about;
        for (const key of shownAttributes) between(attributes[key] ?? "");
      }
    },
    close(element, text) {
      if (open !== null && (element === "v" || element === "t")) open.value += text;
      else if (open !== null && element === "f") open.formula = text;
      else if (element === "c") {
        if (reading.cells++ >= limits.nodes) reading.isCut = true;
        else if (open !== null) cells.push(...cellOf(open, row, column, strings));
        open = null;
        between(text);
      } else if (element !== "sqref") between(text);
    },
  });
  return { name, cells, conditions };
}

function cellOf(
  { type, value, formula }: { type: string; value: string; formula: string },
  row: number,
  column: number,
  strings: readonly string[],
): SheetCell[] {
  const text = type === "s" ? (strings[Number(value)] ?? "") : value;
  if (text.trim() === "" && formula === "") return [];
  const isText = type !== "n" && type !== "b";
  return [{ row, column, text, isText, ...(formula === "" ? {} : { formula }) }];
}

function textsOf(read: Read, archive: Archive, known: readonly string[]): Pick<Workbook, "texts" | "remarks"> {
  const texts = new Set(known);
  const remarks: string[] = [];
  for (const name of archive.names) {
    for (const { part, element, attribute } of textParts)
      if (part.test(name))
        read(name, {
          open(found, attributes) {
            if (found === element && attribute !== undefined) texts.add(attributes[attribute] ?? "");
          },
          close(found, text) {
            if (found === element && attribute === undefined) texts.add(text);
          },
        });
    if (remarkParts.test(name))
      read(name, { close: (found, text) => void (/^t(?:ext)?$/.test(found) && remarks.push(text)) });
  }
  return { texts: [...texts], remarks };
}
