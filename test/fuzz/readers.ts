/**
 * Every reader on texts that are cut, flipped and spliced: none may throw, hang or need more than 512 MiB. Of a text in which nothing was
 * read core says `read/no-content`, so that none is green.
 *
 *     pnpm fuzz [seconds for each format] [seed]
 */
import { readNodes, readText } from "@tenzij/read";

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
  "a.yaml": "indicators:\n  - name: land # x\n    values: [MA, &a TR]\n    <<: *a\n  - |\n    x\n",
  "a.json": '{"indicators": [{"name": "land", "values": ["MA"], "weight": 1e3}], "x": "{\\"a\\": 1}"}',
};

const marks = `"'\`<>&;:,|()[]{}%$#@\\/*-=+~\n\r\t \u0000\ufeff`;
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

/** What is wrong with how a text was read; null where nothing is. */
function fault(file: string, text: string): string | null {
  const start = performance.now();
  try {
    const read = readText(file, new TextEncoder().encode(text));
    if (read.readable) readNodes(read.source);
  } catch (error) {
    return `threw ${error}`;
  }
  if (performance.now() - start > slowest) return `took ${Math.round(performance.now() - start)} ms`;
  return process.memoryUsage().rss > mostMemory ? `needed ${process.memoryUsage().rss} bytes` : null;
}

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number);
let failed = false;
for (const [file, text] of Object.entries(seeds)) {
  const any = random(seed);
  const end = performance.now() + seconds * 1_000;
  let [count, current] = [0, text];
  while (performance.now() < end) {
    current = any() < 0.3 || current.length > 100_000 ? mutated(text, any) : mutated(current, any);
    count++;
    const found = fault(file, current);
    if (found === null) continue;
    console.log(`${file} ${found}: ${JSON.stringify(current.slice(0, 300))}`);
    failed = true;
    break;
  }
  console.log(`${file.padEnd(8)} ${count} texts`);
}
process.exitCode = failed ? 1 : 0;
