/**
 * What the reader of each format takes of the processor beside `yaml` on a text of equal length, and how that grows when the text is four
 * times as long. One process reads both by turns, so that a busy machine matters little to the ratio.
 */
import { readNodes, readText } from "@tenzij/read";
import { parseDocument } from "yaml";

const names = Array.from({ length: 40 }, (_, at) => `kenmerk_${at}`);
const rows = (count, line) => Array.from({ length: count }, (_, at) => line(names[at % names.length], at));

/** Texts of about so many letters, in the shape in which each format is written. */
const texts = {
  "a.csv": (n) =>
    `kenmerk;waarde;punten;bron\n${rows(n / 30, (name, at) => `${name}_${at};${at % 9}|${at % 7};${at % 50};brp\n`).join("")}`,
  "wide.csv": (n) =>
    `${names.join(";")}\n${rows(n / 120, (_, at) => `${names.map((_, column) => (at * column) % 97).join(";")}\n`).join("")}`,
  "a.sql": (n) =>
    rows(
      n / 160,
      (name, at) =>
        `select p.${name}, case when p.${name} in ('a', 'b') then ${at % 9} else 0 end as punten_${at}\nfrom brp.personen p join t on p.id = t.id where p.inkomen > ${at} and t.${name} = 'x';\n`,
    ).join(""),
  "a.dmn": (n) =>
    `<definitions><decision><decisionTable><input label="a"><inputExpression><text>${names[0]}</text></inputExpression></input><output name="p"/>${rows(n / 130, (_, at) => `<rule><inputEntry><text>"a${at}","b"</text></inputEntry><outputEntry><text>${at % 9}</text></outputEntry></rule>\n`).join("")}</decisionTable></decision></definitions>`,
  "a.pmml": (n) =>
    `<PMML><RegressionModel><RegressionTable>${rows(n / 80, (name, at) => `<CategoricalPredictor name="${name}" value="v${at}" coefficient="0.${at}"/>\n`).join("")}</RegressionTable></RegressionModel></PMML>`,
  "a.py": (n) =>
    rows(
      n / 90,
      (name, at) =>
        `df["${name}"] = df.${name}.fillna(${at})  # toelichting\nif row["${name}"] in ["a", "b"]: score += ${at}\n`,
    ).join(""),
  "a.r": (n) =>
    rows(
      n / 70,
      (name, at) => `d$${name}[is.na(d$${name})] <- ${at} # toelichting\nfit <- glm(y ~ ${name}, data = d)\n`,
    ).join(""),
  "a.xml": (n) =>
    `<regels>${rows(n / 60, (name, at) => `<regel veld="${name}" waarde="v${at}">${at % 50}</regel>\n`).join("")}</regels>`,
  "a.ipynb": (n) =>
    JSON.stringify({
      cells: rows(n / 110, (name, at) => ({
        cell_type: "code",
        source: [`df["${name}"] = df.${name}.fillna(${at})\n`],
        outputs: [],
      })),
      nbformat: 4,
    }),
  // As people describe what they use: a name and a sentence.
  "words.csv": (n) =>
    `kenmerk;omschrijving;waarde;punten\n${rows(n / 100, (name, at) => `${name}_${at};Aantal dagen sinds de laatste wijziging die de aanvrager zelf doorgaf, soort ${at};${at % 9};${at % 50}\n`).join("")}`,
  "a.sas": (n) =>
    rows(n / 60, (name, at) => `if ${name} = 'a${at}' then score = score + ${at % 9}; /* uitleg */\n`).join(""),
};

const yaml = (n) =>
  `indicators:\n${rows(n / 60, (name, at) => `  - name: ${name}_${at}\n    values: [a, b]\n    weight: ${at % 50}\n`).join("")}`;

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function seconds(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
}

/** Most a reader should take beside `yaml`; a script is read word by word and has no aim. */
const aims = {
  ...{ "a.csv": 0.06, "words.csv": 0.06, "wide.csv": 0.06, "a.xml": 0.1, "a.dmn": 0.5, "a.pmml": 0.3 },
  ...{ "a.sql": 0.6, "a.py": 0.6, "a.ipynb": 0.6, "a.r": 0.1 },
};
/** Most that four times the text should take beside the text. */
const mostGrowth = 5;

const reading = (file, text) => () => readNodes(readText(file, new TextEncoder().encode(text)).source);

/** For each format: its time beside `yaml`, and its time on four times the text beside that on the text. */
export function measureReaders(length, runs) {
  const other = yaml(length).padEnd(length, "#").slice(0, length);
  return Object.entries(texts).map(([file, make]) => {
    const text = make(length).slice(0, length);
    const long = make(4 * length).slice(0, 4 * length);
    reading(file, text)();
    const pairs = Array.from({ length: runs }, () => [
      seconds(reading(file, text)),
      seconds(() => parseDocument(other)),
      seconds(reading(file, long)),
    ]);
    return {
      file,
      ratio: median(pairs.map(([own, base]) => own / base)),
      growth: median(pairs.map(([own, , more]) => more / own)),
    };
  });
}

for (const { file, ratio, growth } of measureReaders(
  Number(process.argv[2] ?? 200_000),
  Number(process.argv[3] ?? 5),
)) {
  const aim = aims[file];
  const said = [
    ...(aim === undefined ? [] : [`aim ${aim.toFixed(2)} ${ratio <= aim ? "reached" : "missed"}`]),
    growth <= mostGrowth ? "linear" : `GROWS ${growth.toFixed(1)} TIMES`,
  ];
  console.log(
    `${file.padEnd(10)} ${ratio.toFixed(2).padStart(6)} ${growth.toFixed(1).padStart(6)}   ${said.join(", ")}`,
  );
}
