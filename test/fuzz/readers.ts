/**
 * Every reader on texts that are cut, flipped and spliced: none may throw, hang or need more than 512 MiB, and a word put into the text is
 * read, told or stands in what cannot be judged. Of a text in which nothing was read core says `read/no-content`, so that none is green.
 *
 *     pnpm fuzz [seconds for each format] [seed] [format, as `a.sql`]
 */
import { type Node, readComments, readNodes, readText } from "@tenzij/read";
// The bundle takes from the build for browsers only what unpacks.
import { strToU8, zipSync } from "fflate";

const seeds: Readonly<Record<string, string>> = {
  "a.csv": 'kenmerk;waarde;punten\nland;"MA;TR";10\nleeftijd;"18-25";2,5\n;;\n# x\n',
  "a.sql":
    "with x as (select p.land as l from brp.p p where p.land in ('MA', 'TR') and d > 3)\nselect *, case when l = 'MA' then 3 end as s from x join {{ ref('t') }} t on t.\"Id\" = x.id; exec('a' + @b) -- x\n{% set a = 'nationa' %}select {{ a }}liteit, char(110)||concat('a','b'), E'\\x41', $$x$$ from [t x] /* y */\n",
  "a.dmn":
    '<definitions><decision name="d"><decisionTable hitPolicy="COLLECT"><input label="K"><inputExpression><text>a.land</text></inputExpression></input><output name="p"/><rule><inputEntry><text>"MA","TR"</text></inputEntry><outputEntry><text>3</text></outputEntry></rule></decisionTable><literalExpression><text>concatenate("a", b)[1]</text></literalExpression></decision></definitions>',
  "a.pmml":
    '<PMML version="4.4"><DataDictionary><DataField name="land"><Value value="MA"/></DataField></DataDictionary><RegressionModel><RegressionTable><CategoricalPredictor name="land" value="MA" coefficient="1"/></RegressionTable></RegressionModel><Apply function="concat"><Constant>a</Constant><Constant>b</Constant></Apply></PMML>',
  "a.xml": '<regels a="1"><!-- x --><regel veld="land">&#65;<![CDATA[x]]></regel></regels>',
  "a.py":
    'a = "nationa"\ndf[a + "liteit"] = df["land"].isin(["MA"]) # x\ns = f"{a}{\'b\'}" % ("x", 1)\n"""doc"""\nx = "".join(["a", b\'c\'])\n',
  "a.r":
    'fit <- glm(y ~ land + leeftijd, data = d) # x\nd[[paste("a", "b", sep = "")]] %in% c("MA", \'TR\')\n`a b`$c\n',
  "a.ipynb":
    '{"cells": [{"cell_type": "code", "source": ["d[\'land\']\\n", "d[\\"x\\"]"], "outputs": []}], "metadata": {}, "nbformat": 4}',
  "a.sas": "data x; set y; if land = 'MA' then s = 3; /* x */ label a = \"b\"; run;\n",
  "a.sps": "IF (land EQ 'MA') s = 3.\n* x.\nRECODE a (1=2).\n",
  "a.lgb": "tree\nversion=v3\nfeature_names=a b\nfeature_infos=[0:9] none\n\nTree=0\n\nend of trees\n",
  // Of a workbook, its sheet; it is packed anew each time.
  "a.xlsx":
    '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>kenmerk</t></is></c><c r="B1" t="inlineStr"><is><t>punten</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>land</t></is></c><c r="B2"><f>IF(a="MA",3,0)</f><v>3</v></c></row></sheetData><dataValidations><dataValidation sqref="A2"><formula1>"MA,TR"</formula1></dataValidation></dataValidations></worksheet>',
  "a.ods":
    '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"><text:p>kenmerk</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>',
  "a.yaml": "indicators:\n  - name: land # x\n    values: [MA, &a TR]\n    <<: *a\n  - |\n    x\n",
  "a.json": '{"indicators": [{"name": "land", "values": ["MA"], "weight": 1e3}], "x": "{\\"a\\": 1}"}',
};

const marks = `"'\`<>&;:,|()[]{}%$#@\\/*-=+~\n\r\t \u0000\ufeff`;
/** Milliseconds of the processor, which others may use meanwhile. */
const slowest = 10_000;
const mostMemory = 512 * 1024 * 1024;

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function mutated(text: string, any: () => number): string {
  const at = (size: number) => Math.floor(any() * (size + 1));
  const [from, to] = [at(text.length), at(text.length)].sort((a, b) => a - b) as [number, number];
  const mark = marks[at(marks.length - 1)] ?? "";
  const ways = [
    () => text.slice(0, from),
    () => text.slice(0, from) + mark.repeat(1 + at(3)) + text.slice(from + 1),
    () => text.slice(0, from) + text.slice(to),
    () => text.slice(0, to) + text.slice(from),
    () => text.slice(0, from) + mark.repeat(at(3_000)) + text.slice(from),
    () => text.slice(0, from) + text.slice(from, to).repeat(at(40)) + text.slice(to),
  ];
  return (ways[at(ways.length - 1)] as () => string)();
}

const bookOf = (sheet: string): Record<string, string> => ({
  "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": sheet,
});

/** The bytes of a file; those of an archive may themselves be damaged. */
function bytesOf(file: string, text: string, any: () => number): Uint8Array {
  if (!/xlsx|ods/.test(file)) return new TextEncoder().encode(text);
  const files = file.endsWith("ods") ? { "content.xml": text } : bookOf(text);
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, one]) => [name, strToU8(one)])));
  if (any() < 0.3) bytes[Math.floor(any() * bytes.length)] = Math.floor(any() * 256);
  return any() < 0.1 ? bytes.slice(0, Math.floor(any() * bytes.length)) : bytes;
}

/** A word that no text has. */
const canary = "zzqx";

function holds(node: Node): boolean {
  if (node.type === "scalar") return node.text.includes(canary);
  if (node.type === "list") return node.items.some(holds);
  return node.entries.some(({ key, value }) => holds(key) || holds(value));
}

/** Whether what stands at a place is said by the file: the marks of a workbook are not, nor what an anchor of YAML is called. */
function saysIt(file: string, text: string, at: number): boolean {
  const before = text.slice(0, at);
  if (/xlsx|ods/.test(file))
    return before
      .slice(before.lastIndexOf("<"))
      .replace(/(["'])[\s\S]*?(?:\1|$)/g, "")
      .includes(">");
  return !file.endsWith("yaml") || !/[&*][^\s,[\]{}]*$/.test(before);
}

/** What is wrong with how a text was read; null where nothing is. */
function fault(file: string, text: string, any: () => number): string | null {
  const start = process.cpuUsage();
  const at = Math.floor(any() * (text.length + 1));
  try {
    const read = readText(file, bytesOf(file, text.slice(0, at) + canary + text.slice(at), any));
    if (read.readable) {
      const nodes = readNodes(read.source);
      const { roots, problems } = nodes;
      const comments = readComments(read.source, nodes);
      // Rows about people are not read on purpose, which is told.
      const isTold = [...read.problems, ...problems].some(
        ({ severity, code }) => severity === "block" || code === "rows-not-read",
      );
      // Of a text in which nothing was read core says so.
      const isRead = roots.length === 0 || roots.some(holds) || comments.some((one) => one.text.includes(canary));
      if (!isTold && !isRead && saysIt(file, text, at)) return `passed over a word at ${at} of`;
    }
  } catch (error) {
    return `threw ${error}`;
  }
  const { user, system } = process.cpuUsage(start);
  if (user + system > slowest * 1_000) return `took ${Math.round((user + system) / 1_000)} ms`;
  return process.memoryUsage().rss > mostMemory ? `needed ${process.memoryUsage().rss} bytes` : null;
}

const [seconds = 60, seed = 1] = process.argv.slice(2, 4).map(Number);
const [, , , , only] = process.argv;
let failed = false;
for (const [file, text] of Object.entries(seeds)) {
  if (only !== undefined && only !== file) continue;
  const any = random(seed);
  const end = performance.now() + seconds * 1_000;
  let [count, current] = [0, text];
  while (performance.now() < end) {
    current = any() < 0.3 || current.length > 100_000 ? mutated(text, any) : mutated(current, any);
    count++;
    const found = fault(file, current, any);
    if (found === null) continue;
    console.log(`${file} ${found}: ${JSON.stringify(current.slice(0, 300))}`);
    failed = true;
    break;
  }
  console.log(`${file.padEnd(8)} ${count} texts`);
}
process.exitCode = failed ? 1 : 0;
