/** A text of so many lines in each format that is not YAML, and where in it a name is typed over another. */

const pieces = (lines, each, piece) => Array.from({ length: Math.floor(lines / each) }, (_, n) => piece(n)).join("");

/** Names that are no two alike, with one word in ten that is known: a text in which nothing is found says nothing of what finding takes. */
const nameOf = (n) => (n % 10 === 0 ? `inkomen_${n}` : `kenmerk_${n}`);

const statement = (n) =>
  `insert into selectie\nselect p.bsn_nummer, p.${nameOf(n)},\n       case when p.${nameOf(n)} in ('a', 'b${n % 7}') then ${n % 9} else 0 end as punten_${n}\n  from brp.personen_${n % 5} p\n  join suite.aanvragen t on p.id = t.id -- openstaand\n where t.bedrag_${n % 50} > ${n * 10};\n\n`;

const rule = (n) =>
  `    <rule>\n     <inputEntry><text>"a${n}","b"</text></inputEntry>\n     <outputEntry><text>${n % 9}</text></outputEntry>\n    </rule>\n`;

const decision = (n) =>
  `  <decision name="Regel ${n}"><decisionTable>\n    <input label="kenmerk ${n}"><inputExpression><text>${nameOf(n)}</text></inputExpression></input>\n    <output name="punten"/>\n${rule(n)}${rule(n + 1)}${rule(n + 2)}${rule(n + 3)}  </decisionTable></decision>\n`;

const predictor = (n) => `  <CategoricalPredictor name="${nameOf(n >> 2)}" value="v${n}" coefficient="0.${n % 97}"/>\n`;

const python = (n) =>
  `def regel_${n}(df):\n    """Aantal dagen sinds de laatste wijziging ${n}."""\n    df["${nameOf(n)}"] = df["${nameOf(n)}"].fillna(${n % 9})  # toelichting ${n}\n    if df["soort_${n % 20}"] in ["a", "b"]:\n        df["score"] += ${n % 9}\n    return df[df["bedrag_${n % 50}"] > ${n}]\n\n`;

const r = (n) =>
  `# stap ${n}\nd$${nameOf(n)}[is.na(d$${nameOf(n)})] <- ${n % 9}\nd <- subset(d, soort_${n % 20} == "a" & bedrag_${n % 50} > ${n})\nfit_${n} <- glm(y ~ ${nameOf(n)} + bedrag_${n % 50}, data = d)\n`;

const cell = (n) => ({
  cell_type: "code",
  execution_count: n,
  metadata: {},
  outputs: [],
  source: python(n)
    .trimEnd()
    .split(/(?<=\n)/),
});

/** @type {Readonly<Record<string, (lines: number) => string>>} by the name of the file */
export const texts = {
  "bench.sql": (lines) => pieces(lines, 7, statement),
  "bench.ipynb": (lines) =>
    `${JSON.stringify({ cells: Array.from({ length: Math.floor(lines / 14) }, (_, n) => cell(n)), metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`,
  "bench.csv": (lines) =>
    `kenmerk;omschrijving;waarde;punten;bron\n${pieces(lines, 1, (n) => `${nameOf(n)};Openstaande vordering nummer ${n};a|b${n % 7};${n % 9};suite\n`)}`,
  "bench.dmn": (lines) => `<definitions>\n${pieces(lines, 20, decision)}</definitions>\n`,
  "bench.pmml": (lines) =>
    `<PMML><RegressionModel><RegressionTable>\n${pieces(lines, 1, predictor)}</RegressionTable></RegressionModel></PMML>\n`,
  "bench.py": (lines) => pieces(lines, 7, python),
  "bench.r": (lines) => pieces(lines, 4, r),
};
