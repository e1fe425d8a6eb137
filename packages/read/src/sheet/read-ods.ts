import { decoded } from "../decode.ts";
import { limits } from "../limits.ts";
import type { Archive } from "./archive.ts";
import { streamXml } from "./stream-xml.ts";
import type { Sheet, SheetCell, Workbook } from "./workbook.ts";

/** A row or cell that is written once may stand for many; programs fill a sheet with empty ones so. */
const mostRepeats = 1_000;

interface OpenCell {
  readonly column: number;
  readonly repeats: number;
  readonly value: string | undefined;
  readonly isText: boolean;
  readonly formula: string;
  readonly lines: string[];
}

interface Reading {
  readonly sheets: { name: string; cells: SheetCell[]; conditions: Sheet["conditions"][number][] }[];
  readonly texts: string[];
  readonly remarks: string[];
  row: number;
  rowRepeats: number;
  inRow: SheetCell[];
  column: number;
  cell: OpenCell | null;
  /** How deep in remarks and drawings. */
  remark: number;
  drawing: number;
  /** Of the paragraphs that are open: a remark can stand inside one. */
  readonly paragraphs: string[];
  /** What is shown of values that are no texts, each once. */
  readonly shown: Set<string>;
  count: number;
  isCut: boolean;
}

/**
 * Reads a workbook of OpenDocument (ISO/IEC 26300, table:table): every sheet, its names and its texts. Nothing is worked out: of a formula
 * the result that was saved is the text of its cell.
 */
export function readOds(archive: Archive): Workbook | null {
  const bytes = archive.read("content.xml");
  if (bytes === null) return null;
  const work: Reading = {
    ...{ sheets: [], texts: [], remarks: [], row: 0, rowRepeats: 1, inRow: [], column: 0, cell: null },
    ...{ remark: 0, drawing: 0, paragraphs: [], shown: new Set(), count: 0, isCut: false },
  };
  const isWhole = streamXml(decoded(bytes, "utf-8"), {
    open: (name, attributes) => opened(work, name, attributes),
    close: (name) => closed(work, name),
    text: (text) => write(work, text),
  });
  readBeside(archive, work.texts);
  const opaque = new Set(
    archive.names.some(
      (name) => /^(?:Basic|Scripts)\//.test(name) && /\.(?:xml|py|js|bsh)$/.test(name) && !/-l[bc]\.xml$/.test(name),
    )
      ? (["macro"] as const)
      : [],
  );
  const { sheets, texts, remarks, isCut } = work;
  return { sheets, texts, remarks, opaque, isDamaged: !isWhole, isCut };
}

/** What is shown of a number may be a word, and a workbook may hold fields of its author's own. */
function readBeside(archive: Archive, texts: string[]): void {
  for (const [part, element] of [
    ["styles.xml", "text"],
    ["meta.xml", "user-defined"],
  ] as const) {
    const bytes = archive.names.includes(part) ? archive.read(part) : null;
    let open = false;
    if (bytes !== null)
      streamXml(decoded(bytes, "utf-8"), {
        open(name, attributes) {
          open = name === element;
          if (open) texts.push(attributes["meta:name"] ?? "");
        },
        close() {
          open = false;
        },
        text(text) {
          if (open && text.trim() !== "") texts.push(text);
        },
      });
  }
}

type Attributes = Readonly<Record<string, string>>;

function opened(work: Reading, name: string, attributes: Attributes): void {
  const get = (key: string) => attributes[key];
  if (name === "table" && get("table:name") !== undefined) {
    work.sheets.push({ name: get("table:name") ?? "", cells: [], conditions: [] });
    work.row = 0;
  } else if (name === "table-row") {
    Object.assign(work, { inRow: [], column: 0, rowRepeats: repeats(get("table:number-rows-repeated")) });
  } else if (name === "table-cell" || name === "covered-table-cell") {
    const type = get("office:value-type");
    work.cell = {
      ...{ column: work.column + 1, repeats: repeats(get("table:number-columns-repeated")), lines: [] },
      ...{ value: get("office:value") ?? get("office:boolean-value") ?? get("office:date-value") },
      ...{
        isText: type === undefined || type === "string",
        formula: (get("table:formula") ?? "").replace(/^[a-z]+:=/, ""),
      },
    };
  } else if (name === "p" || name === "h") work.paragraphs.push("");
  else if (name === "s") write(work, " ".repeat(Math.min(repeats(get("text:c")), 100)));
  else if (name === "tab" || name === "line-break") write(work, " ");
  else if (name === "annotation") work.remark++;
  else if (name === "frame" || name === "custom-shape") work.drawing++;
  else if (name === "named-range" || name === "named-expression") work.texts.push(get("table:name") ?? "");
  else if (name === "content-validation") work.texts.push(get("table:condition") ?? "");
  else if (name === "a") work.texts.push(get("xlink:href") ?? "");
}

function write({ paragraphs, texts, remarks, remark }: Reading, text: string): void {
  if (paragraphs.length > 0) paragraphs.push(paragraphs.pop() + text);
  // In a sheet no program writes a text beside its paragraphs.
  else if (text.trim() !== "") (remark > 0 ? remarks : texts).push(text);
}

function closed(work: Reading, name: string): void {
  if (name === "p" || name === "h") {
    const text = work.paragraphs.pop() ?? "";
    if (work.remark > 0) work.remarks.push(text);
    else if (work.drawing > 0) work.texts.push(text);
    else work.cell?.lines.push(text);
  } else if (name === "annotation") work.remark--;
  else if (name === "frame" || name === "custom-shape") work.drawing--;
  else if (name === "table-cell" || name === "covered-table-cell") closeCell(work);
  else if (name === "table-row") closeRow(work);
}

function closeCell(work: Reading): void {
  const { cell } = work;
  if (cell === null) return;
  const { column, value, isText, formula, lines } = cell;
  const text = isText ? lines.join("\n") : (value ?? lines.join("\n"));
  // What is shown of a number is its own, unless it is more than a number in words.
  const shown = isText ? "" : lines.join(" ");
  if (value !== undefined && /\p{L}{4}/u.test(shown) && !work.shown.has(shown)) {
    work.shown.add(shown);
    work.texts.push(shown);
  }
  const content = { row: 0, text, isText, ...(formula === "" ? {} : { formula }) };
  if (text.trim() !== "" || formula !== "")
    for (let more = 0; more < Math.min(cell.repeats, mostRepeats); more++)
      work.inRow.push({ ...content, column: column + more });
  work.column += cell.repeats;
  work.cell = null;
}

function closeRow(work: Reading): void {
  const sheet = work.sheets.at(-1);
  const times = work.inRow.length === 0 ? 0 : Math.min(work.rowRepeats, mostRepeats);
  for (let more = 1; more <= times && sheet !== undefined; more++) {
    work.count += work.inRow.length;
    if (work.count > limits.nodes) work.isCut = true;
    else for (const cell of work.inRow) sheet.cells.push({ ...cell, row: work.row + more });
  }
  work.row += work.rowRepeats;
}

function repeats(written: string | undefined): number {
  return Math.max(1, Number(written ?? 1) || 1);
}
