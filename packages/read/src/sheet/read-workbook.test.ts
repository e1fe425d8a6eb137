import { strToU8, zipSync } from "fflate/browser";
import { describe, expect, it } from "vitest";
import type { MapNode, Node } from "../nodes/node.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { readText } from "../read-text.ts";
import { cellOf } from "../source-text.ts";
import { openArchive } from "./archive.ts";

const zipped = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const inline = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const relations = (ids: readonly string[]) =>
  `<Relationships>${ids.map((id) => `<Relationship Id="r${id}" Target="worksheets/sheet${id}.xml"/>`).join("")}</Relationships>`;
const sheet = (rows: string, more = "") => `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`;

const workbook = (more: Record<string, string> = {}): Uint8Array =>
  zipped({
    "xl/workbook.xml": `<x:workbook xmlns:x="u"><x:sheets><x:sheet name="Uitleg" r:id="r1" xmlns:r="r"/><x:sheet name="Mijn blad" state="hidden" r:id="r2" xmlns:r="r"/></x:sheets>
<x:definedNames><x:definedName name="Huidskleur">'Mijn blad'!$A$4</x:definedName><x:definedName name="_xlnm.Print_Area">x</x:definedName></x:definedNames></x:workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["1", "2"]),
    "xl/sharedStrings.xml": `<sst><si><t>ken</t><r><t>merk</t></r><rPh><t>KEN</t></rPh></si><si><t>Gewicht</t></si><si><t>land van herkomst</t></si></sst>`,
    "xl/worksheets/sheet1.xml": sheet(`<row r="1">${inline("Scorekaart van 2024", "A1")}</row>`),
    "xl/worksheets/sheet2.xml": sheet(
      `<row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c></row>
<row r="4"><c r="B4" t="s"><v>2</v></c><c r="D4"><f>IF(tabel[ras]="R",10,0)</f><v>10</v></c></row>
<row r="5"><c r="B5" t="inlineStr"><is><t>leeftijd</t></is></c><c r="D5"><v>2.5</v></c></row>`,
      `<dataValidations><dataValidation sqref="C4:C9"><formula1>"MA,TR"</formula1></dataValidation></dataValidations>`,
    ),
    ...more,
  });

function criteria(file: string, bytes: Uint8Array) {
  const { source, problems } = readText(file, bytes);
  const nodes = readNodes(source);
  const [root] = nodes.roots as MapNode[];
  const under = (key: string) => root?.entries.find((one) => one.key.text === key)?.value;
  const shown = (node: Node): unknown => {
    if (node.type === "list") return node.items.map(shown);
    if (node.type === "map") return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, shown(value)]));
    const cell = cellOf(source, node.span.start);
    return `${node.text} @ ${cell?.name}`;
  };
  const shownUnder = (key: string) => {
    const node = under(key);
    return node === undefined ? [] : shown(node);
  };
  return {
    indicators: shownUnder("indicators"),
    rest: shownUnder("meta"),
    problems: [...problems, ...nodes.problems].map(({ code }) => code),
  };
}

describe("a workbook", () => {
  it("gives the criteria of each sheet, hidden ones too, at their cells", () => {
    expect(criteria("a.xlsx", workbook())).toEqual({
      indicators: [
        { name: "land van herkomst @ 'Mijn blad'!B4", weight: "10 @ 'Mijn blad'!D4" },
        { name: "leeftijd @ 'Mijn blad'!B5", weight: "2.5 @ 'Mijn blad'!D5" },
      ],
      rest: expect.arrayContaining([
        "Scorekaart van 2024 @ Uitleg!A1",
        "ras @ 'Mijn blad'!D4",
        "R @ 'Mijn blad'!D4",
        "MA,TR @ 'Mijn blad'!C4",
        "Huidskleur @ ",
      ]),
      problems: [],
    });
  });

  it.each([
    ["in a condition of a newer kind", sheet("", "<extLst><x14:formula1><xm:f>geheim</xm:f></x14:formula1></extLst>")],
    ["above what is printed", sheet("", "<headerFooter><oddHeader>&amp;Lgeheim</oddHeader></headerFooter>")],
    ["where no program writes one", sheet(`<row r="3"><c r="B3">geheim<v>1</v></c></row>`)],
    ["between two rows", sheet(`<row r="3"/>geheim<row r="4"/>`)],
  ])("has a text %s looked at", (_, second) => {
    const { rest } = criteria("a.xlsx", workbook({ "xl/worksheets/sheet2.xml": second }));
    expect(JSON.stringify(rest)).toContain("geheim");
  });

  it.each([
    [
      "is shown for a number",
      `<table:table-cell office:value-type="float" office:value="3"><text:p>geheim</text:p></table:table-cell>`,
    ],
    ["stands beside its paragraphs", `<table:table-cell>geheim</table:table-cell>`],
  ])("of OpenDocument has a text looked at that %s", (_, cell) => {
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="Blad1"><table:table-row>${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    expect(JSON.stringify(criteria("a.ods", zipped({ "content.xml": content })).rest)).toContain("geheim");
  });

  it.each([
    [
      "what a link leads to",
      { "content.xml": `<text:p><text:a xlink:href="https://geheim.example/lijst">lijst</text:a></text:p>` },
      "https://geheim.example/lijst",
    ],
    ["the text of a link", { "content.xml": `<text:p><text:a xlink:href="#Blad2">geheim</text:a></text:p>` }, "geheim"],
    [
      "what is shown of numbers of a style",
      {
        "styles.xml": `<office:styles><number:number-style><number:text>geheim</number:text></number:number-style></office:styles>`,
      },
      "geheim",
    ],
    [
      "a field of its author",
      { "meta.xml": `<office:meta><meta:user-defined meta:name="bron">geheim</meta:user-defined></office:meta>` },
      "geheim",
    ],
    [
      "the name of such a field",
      { "meta.xml": `<office:meta><meta:user-defined meta:name="geheim">ja</meta:user-defined></office:meta>` },
      "geheim",
    ],
  ])("of OpenDocument has looked at: %s", (_, parts: Record<string, string>, text) => {
    const { "content.xml": inCell = "<text:p>dagen</text:p>", ...beside } = parts;
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="Blad1"><table:table-row><table:table-cell office:value-type="string">${inCell}</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    expect(JSON.stringify(criteria("a.ods", zipped({ "content.xml": content, ...beside })))).toContain(text);
  });

  it("says that it holds a macro or asks what stands elsewhere", () => {
    expect(criteria("a.xlsm", workbook({ "xl/vbaProject.bin": "x" })).problems).toEqual(["opaque-source"]);
    expect(criteria("a.xlsx", workbook({ "xl/externalLinks/externalLink1.xml": "<x/>" })).problems).toEqual([
      "opaque-source",
    ]);
  });

  it("is read from OpenDocument as well", () => {
    const cell = (text: string, more = "") =>
      `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
    const ods = zipped({
      "content.xml": `<office:document-content><office:body><office:spreadsheet><table:table table:name="Blad1">
<table:table-row>${cell("veld")}${cell("punten")}</table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row>${cell("nationaliteit<office:annotation><text:p>niet meer gebruikt</text:p></office:annotation>")}<table:table-cell table:formula="of:=IF([.C1]=&quot;TR&quot;;5;0)" office:value-type="float" office:value="5"><text:p>5,0</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    });
    expect(criteria("a.ods", ods)).toMatchObject({
      indicators: [{ name: "nationaliteit @ Blad1!A4", weight: "5 @ Blad1!B4" }],
      rest: expect.arrayContaining(["TR @ Blad1!B4"]),
      problems: [],
    });
  });
});

describe("parts of a workbook that programs do not open", () => {
  const [root, own] = ["_rels/.rels", "xl/_rels/workbook.xml.rels"];
  const related = (...targets: readonly (readonly [string, string])[]) =>
    `<Relationships>${targets.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="http://x/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  const [first, second] = ["worksheets/sheet1.xml", "worksheets/sheet2.xml"].map((one) => ["worksheet", one] as const);
  const decoy = `<workbook><sheets><sheet name="Niets" id="r9"/></sheets></workbook>`;
  const texts = (bytes: Uint8Array) => readText("a.xlsx", bytes).source.text;

  it("hide nothing of the workbook that they do open", () => {
    const elsewhere = workbook({
      "b/book.xml": decoy.replace("r9", "r1").replace(" id=", " r:id="),
      "b/_rels/book.xml.rels": related(["worksheet", "sheet.xml"]),
      "b/sheet.xml": sheet(`<row r="1">${inline("afstamming", "A1")}</row>`),
      [root]: related(["officeDocument", "/b/book.xml"]),
    });
    expect(texts(elsewhere)).toContain("afstamming");
  });

  it("hide none of its texts", () => {
    const strings = "<sst><si><t>kleur</t></si><si><t>Gewicht</t></si><si><t>afstamming</t></si></sst>";
    const relations = related(first as never, second as never, ["sharedStrings", "texts.xml"]);
    expect(texts(workbook({ "xl/texts.xml": strings, [own]: relations }))).toContain("afstamming");
  });

  it.each([
    [
      "two workbooks",
      workbook({ "b.xml": decoy, [root]: related(["officeDocument", "xl/workbook.xml"], ["officeDocument", "b.xml"]) }),
    ],
    ["one of each kind", workbook({ "content.xml": "<office:document-content/>" })],
    ["one that is not there", workbook({ [root]: related(["officeDocument", "b.xml"]) })],
  ])("%s cannot be judged", (_, bytes) => {
    expect(readText("a.xlsx", bytes).problems.map(({ code }) => code)).toEqual(["not-workbook"]);
  });
});

describe("what is no workbook, or too much of one", () => {
  const codes = (bytes: Uint8Array | string) => readText("a.xlsx", bytes).problems.map(({ code }) => code);

  it.each([
    ["a text", strToU8("kenmerk;punten")],
    ["an archive of something else", zipped({ "a.txt": "x" })],
    ["the container in which a password locks it", strToU8("\u00d0\u00cf\u0011\u00e0".repeat(200))],
  ])("%s cannot be judged", (_, bytes) => {
    expect(codes(bytes)).toEqual(["not-workbook"]);
  });

  it("that an editor shows as text cannot be judged there", () => {
    expect(codes("PK")).toEqual(["shown-as-text"]);
  });

  it("is not unpacked past its budget, whatever it says of its size", () => {
    const bomb = zipped({ a: " ".repeat(500_000), b: "x" });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 30 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    }
    const archive = openArchive(bomb, 100_000);
    expect([archive?.read("a"), archive?.isOverBudget]).toEqual([null, true]);
    expect(openArchive(bomb, 600_000)?.read("a")?.length).toBe(500_000);
  });

  it("says that a part is damaged of which the letters are not those that were packed", () => {
    const stored = zipSync(
      {
        "xl/workbook.xml": strToU8("<workbook/>"),
        "xl/worksheets/sheet1.xml": strToU8(sheet(`<row r="1">${inline("ras", "A1")}</row>`)),
      },
      { level: 0 },
    );
    const at = Buffer.from(stored).indexOf("ras");
    expect(codes(stored)).not.toContain("damaged-part");
    expect(codes(stored.with(at, 98))).toContain("damaged-part");
  });

  it("brings nothing in from elsewhere", () => {
    const xxe = workbook({
      "xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>`,
    });
    expect(codes(xxe)).toEqual(["damaged-part"]);
  });

  it("says of any damaged bytes what stands against reading them, and throws at none", () => {
    const sound = workbook();
    for (let at = 0; at < sound.length; at += 7) {
      const broken = at % 2 === 0 ? sound.slice(0, at) : sound.slice();
      if (at % 2 === 1) broken[at] = ((broken[at] as number) + 1 + at) & 0xff;
      const { source, problems, readable } = readText("a.xlsx", broken);
      expect(readable ? readNodes(source).roots.length + problems.length : problems.length).toBeGreaterThan(0);
    }
  });
});
