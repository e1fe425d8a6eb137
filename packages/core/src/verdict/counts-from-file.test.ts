import { readFileSync } from "node:fs";
import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { bound, smallest } from "../justification/fixtures/judged.ts";
import { say } from "../language/say.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { assess } from "./assess.ts";
import { type Files, lexicon, profile, today, treeOf } from "./fixtures/judge.ts";

const smallestRecord = readFileSync(
  new URL("../justification/fixtures/smallest.justification.yaml", import.meta.url),
  "utf8",
);
const policy = readPolicy("tenzij.yaml", "profiles: [p/**]\n", law);

/** CBS maatwerk on the control of student grants in 2014, counts rounded to tens. */
const duo = `Selectie voor controle;;;;;
Herkomst;Aantal;Geselecteerd;Bekende uitkomst;Overtredingen;Referentie
Nederlandse herkomst;178200;1050;990;130;ja
Herkomst buiten Europa;54820;2010;1690;1060;
`;

const head = `tables:
    - step: handmatige keuze
      period: "2014"
      source: CBS maatwerk, mei 2024
      comparator: reference-group
      comparator-reason: Aselecte controles zijn in 2014 niet naar herkomst geteld.
      rounding: 10
`;

function judged(csv: string, more = "      file: cijfers.csv\n", files: Files = {}) {
  const record = bound(smallestRecord.replace(/statistics:\n.*\n/, `statistics:\n  ${head}${more}`), smallest.profile);
  const tree = treeOf({
    "p/a.profile.yaml": smallest.profile,
    "p/a.justification.yaml": record,
    "p/cijfers.csv": csv,
    ...files,
  });
  return assess({ tree, policy, today, signatures: null, law, lexicon });
}

/** What is found of figures: rule, file, words pointed at, and the sentence. */
function linesOf(csv: string, more?: string, files?: Files): string[] {
  const { profiles, texts } = judged(csv, more, files);
  return profiles
    .filter(({ file }) => file === "p/a.profile.yaml")
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => /^(record\/(counts|evidence)|question\/VZ-0[67]$)/.test(rule))
    .map(({ rule, file, span, message }) => {
      const words = texts.get(file)?.text.slice(span.start, span.end);
      return `${rule} ${file} [${words}] ${say(message, "nl")}`;
    });
}

describe("the counts of a table of figures in a CSV file", () => {
  it("are not clear where two columns hold the same, whatever the second says", () => {
    const again = duo.replace("Geselecteerd;", "Geselecteerd;Selected;").replaceAll(/;(1050|2010);/g, ";$1;1;");
    expect(linesOf(again).filter((line) => line.startsWith("record/counts"))).toEqual([
      expect.stringContaining("record/counts-twice p/cijfers.csv [Selected]"),
    ]);
    expect(judged(again).profiles.some(({ blocks }) => blocks)).toBe(true);
  });

  it("are read below titles, in either language, and told at their cells", () => {
    const selection =
      'question/VZ-07 p/cijfers.csv [Herkomst buiten Europa] handmatige keuze: van "Herkomst buiten Europa" wordt 3,67% geselecteerd, tegen 0,59%; verhouding 6,22 (95% 5,78–6,70). Geen getal is een juridisch oordeel.';
    expect(linesOf(duo)).toContain(selection);
    const english = duo
      .replace(/^.*\n/, "")
      .replace(/^.*\n/, "group;population;selected;known result;violations;reference\n")
      .replace("ja", "yes");
    expect(linesOf(english)).toContain(selection);
    expect(linesOf(english.replaceAll(";", "\t").replaceAll("cijfers.csv", "x"))).toContain(selection);
  });

  it("are suppressed, wrong or stated with a decimal comma as in the record", () => {
    const [small] = linesOf(`${duo}Herkomst onbekend;60;<10;;;\n`).filter((one) => one.includes("onbekend"));
    expect(small).toContain("onvoldoende");
    expect(linesOf(duo.replace("2010", "62010"))).toContainEqual(
      expect.stringMatching(/^question\/VZ-07 p\/cijfers\.csv \[62010\] .*meer dan/),
    );
    expect(linesOf(duo.replace("54820;2010", "54.820;2010"))).toContainEqual(
      expect.stringMatching(/^question\/VZ-07 p\/cijfers\.csv \[54\.820\] .*geen heel aantal/),
    );
    const stated = duo.replace("Referentie", "Referentie;Verhouding").replace(/;\n$/, ";;6,2\n");
    expect(linesOf(stated).filter((one) => one.includes("er staat"))).toEqual([]);
    expect(linesOf(stated.replace("6,2\n", "1,2\n"))).toContainEqual(
      expect.stringMatching(/^question\/VZ-07 p\/cijfers\.csv \[1,2\] .*er staat een verhouding van 1,2/),
    );
  });

  it("take the row of all together for the total", () => {
    expect(linesOf(`${duo}Totaal;233020;3060;;;\n`).join()).not.toContain("opgegeven totaal");
    expect(linesOf(`${duo}Totaal;300000;3060;;;\n`)).toContainEqual(
      expect.stringMatching(/^question\/VZ-07 p\/cijfers\.csv \[300000\]/),
    );
  });

  it("are those of the step that the table is of, where a column names it", () => {
    const steps = `stap,groep,populatie,geselecteerd,referentie
algoritme,Nederlandse herkomst,178200,8670,ja
algoritme,buiten Europa,54820,7280,
handmatige keuze,Nederlandse herkomst,178200,1050,ja
handmatige keuze,buiten Europa,54820,2010,
`;
    expect(linesOf(steps).filter((one) => one.includes("6,22"))).toHaveLength(1);
    expect(linesOf(steps).join()).not.toContain("2,73");
    expect(linesOf(steps.replaceAll("handmatige keuze", "keuze"))).toEqual([
      expect.stringContaining(
        "record/counts-no-rows p/a.justification.yaml [cijfers.csv] In p/cijfers.csv staat geen groep",
      ),
    ]);
  });

  it("count people per kind of control under its name", () => {
    const controls = duo
      .replace("Referentie", "Referentie;brief;huisbezoek")
      .replace("ja", "ja;1000;50")
      .replace(/;\n$/, ";;1000;1010\n");
    expect(
      linesOf(controls)
        .concat(judged(controls).profiles.flatMap((one) => one.findings.map((each) => say(each.message, "nl"))))
        .join("\n"),
    ).toMatch(/van de geselecteerden uit "Herkomst buiten Europa" krijgt 50,2% te maken met huisbezoek/);
  });

  it("name what is not read of the file", () => {
    expect(linesOf(duo.replace("Referentie", "Referentie;Opmerking"))).toContain(
      "record/counts-columns p/cijfers.csv [Opmerking] Deze kolommen worden niet als cijfers gelezen: Opmerking.",
    );
    expect(linesOf(duo.replace("Aantal", "Hoeveel"))).toEqual([
      expect.stringContaining("record/counts-headings p/a.justification.yaml [cijfers.csv]"),
    ]);
  });

  it("are asked for where there is no such file, and where it holds no table", () => {
    for (const absent of ["elders.csv", "../../elders.csv"])
      expect(linesOf(duo, `      file: ${absent}\n`)).toEqual([
        `record/counts-absent p/a.justification.yaml [${absent}] De cijfers zouden in "${absent}" staan, en zo'n bestand staat niet in deze repository. Zet het erbij, of schrijf de groepen hier onder \`groups\`.`,
      ]);
    expect(linesOf(duo, "      file: rapport.pdf\n", { "p/rapport.pdf": "%PDF" })).toEqual([
      expect.stringContaining("record/counts-none"),
    ]);
    expect(linesOf(duo, "      file: zie bijlage\n")).toEqual([expect.stringContaining("record/counts-none")]);
    expect(linesOf("")).toEqual([expect.stringContaining("record/counts-unread")]);
    expect(linesOf(duo, "      file: /cijfers/duo.csv\n", { "cijfers/duo.csv": duo }).join()).toContain("6,22");
  });

  it("are read from neither of two files that are called so, until the record says which", () => {
    const other = { "cijfers.csv": duo.replace("2010", "20") };
    expect(linesOf(duo, undefined, other)).toEqual([
      expect.stringContaining(
        'record/evidence-twice p/a.justification.yaml [cijfers.csv] "cijfers.csv" is zowel p/cijfers.csv als cijfers.csv.',
      ),
    ]);
    expect(linesOf(duo, "      file: ./cijfers.csv\n", other).join()).toContain("6,22");
    expect(linesOf(duo, "      file: /cijfers.csv\n", other).join()).not.toContain("6,22");
  });

  it("are held against those the record states itself", () => {
    const own = (selected: number) =>
      `      file: cijfers.csv\n      groups:\n        - {group: Nederlandse herkomst, population: 178200, selected: 1050, reference: yes}\n        - {group: herkomst buiten europa, population: 54820, selected: ${selected}}\n`;
    expect(linesOf(duo, own(2010)).filter((one) => one.startsWith("record/counts"))).toEqual([]);
    expect(linesOf(duo, own(20)).filter((one) => one.startsWith("record/counts"))).toEqual([
      expect.stringContaining("record/counts-differ p/a.justification.yaml [20]"),
    ]);
  });

  it("call for a measure as those in a record do", () => {
    const { profiles } = judged(duo);
    expect(profiles.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain("question/VZ-09");
  });
});

describe("a CSV file that a record names", () => {
  const files = (judged: ReturnType<typeof assess>) => judged.profiles.map(({ file }) => file);

  it("is no profile where it holds counts, whatever its headings are called", () => {
    expect(files(judged(duo))).toEqual(["p/a.profile.yaml"]);
  });

  it.each([
    ["weighs", "kenmerk;punten\nnationaliteit;10\npostcode;5\n"],
    ["names criteria one by one, under whatever heading its points stand", "kenmerk;p\nnationaliteit;10\npostcode;5\n"],
    ["lists criteria", "dagen_open\nnationaliteit\n"],
    ["heads columns of people that nobody is in", "nationaliteit;postcode\n"],
  ])("stays a profile where it %s", (_what, csv) => {
    expect(files(judged(csv))).toContain("p/cijfers.csv");
    const evidence = {
      "p/b.profile.yaml": profile("  - name: postcode\n").replace("profile: p", "profile: b"),
      "p/b.justification.yaml": "justifies: b\nframework: toetsingskader-2025\neffectiveness: {evidence: lijst.csv}\n",
      "p/lijst.csv": csv,
    };
    expect(files(judged(duo, undefined, evidence))).toContain("p/lijst.csv");
  });
});
