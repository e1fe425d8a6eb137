import { strToU8, zipSync } from "fflate/browser";

/** The name of who opened a workbook, as Office leaves it beside one. */
export const lockOfOffice: Uint8Array = Uint8Array.from([
  4,
  ...strToU8("Anna".padEnd(53)),
  4,
  0,
  ...strToU8("A\0n\0n\0a\0"),
  ...strToU8(" \0".repeat(50)),
]);

/**
 * A workbook of one sheet, as spreadsheets save it: a text, a number or, behind `=`, a formula of which no result was saved in each cell.
 * @param more other parts of the archive
 */
export function workbook(
  rows: readonly (readonly (string | number)[])[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const cells = (row: readonly (string | number)[], at: number) =>
    row.map((cell, column) => {
      const place = `${String.fromCharCode(65 + column)}${at + 1}`;
      return typeof cell === "number"
        ? `<c r="${place}"><v>${cell}</v></c>`
        : cell.startsWith("=")
          ? `<c r="${place}"><f>${cell.slice(1)}</f></c>`
          : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
  const sheet = rows.map((row, at) => `<row r="${at + 1}">${cells(row, at).join("")}</row>`).join("");
  const files = {
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Scorekaart" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: "2026-01-01",
  });
}

/** The same as OpenDocument, as LibreOffice saves it. */
export function openDocument(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (one: string | number) =>
    typeof one === "number"
      ? `<table:table-cell office:value-type="float" office:value="${one}"><text:p>${one}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string"><text:p>${one}</text:p></table:table-cell>`;
  const table = rows.map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`).join("");
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Scorekaart">${table}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync(
    { mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8(content) },
    { mtime: "2026-01-01" },
  );
}
