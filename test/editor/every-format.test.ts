/** The editor on every format that is text, however another extension calls its language. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newText, positionOf, type Session, session } from "./session.ts";

const dmn = `<?xml version="1.0"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="n" namespace="x">
  <decision id="x" name="Selectie"><decisionTable id="t">
    <input id="i" label="Postcode"><inputExpression id="e" typeRef="string"><text>postcode</text></inputExpression></input>
    <output id="o" name="kiezen"/>
    <rule id="r"><inputEntry id="ie"><text>"1060"</text></inputEntry><outputEntry id="oe"><text>true</text></outputEntry></rule>
  </decisionTable></decision>
</definitions>
`;
const pmml = `<?xml version="1.0"?>
<PMML version="4.4" xmlns="http://www.dmg.org/PMML-4_4"><Header/>
<DataDictionary><DataField name="postcode" optype="categorical" dataType="string"/></DataDictionary>
<RegressionModel functionName="regression"><MiningSchema><MiningField name="postcode"/></MiningSchema>
<RegressionTable intercept="1"><CategoricalPredictor name="postcode" value="1060" coefficient="2"/></RegressionTable>
</RegressionModel></PMML>
`;
const source = ["df = load()\n", "sel = df[df['postcode'] == '1060']\n"];
const cell = { cell_type: "code", metadata: {}, outputs: [], execution_count: 1, source };
const notebook = { cells: [cell], metadata: { language_info: { name: "python" } }, nbformat: 4, nbformat_minor: 5 };

/** A file, what an extension may call its language, the word that is underlined, and the same text while someone types in it. */
const formats = [
  ["a.csv", "csv (semicolon)", "naam;gewicht\npostcode;3\ndagen;1\n", "postcode", (text: string) => `${text}"open;\n`],
  ["b.sql", "snowflake-sql", "SELECT naam, postcode\nFROM t\n", "postcode", (text: string) => `${text}WHERE ((( 'x\n`],
  ["c.dmn", "xml", dmn, "postcode", (text: string) => text.replace("</definitions>", "<decision>")],
  ["d.pmml", "plaintext", pmml, "postcode", (text: string) => text.replace("</PMML>", "<x")],
  ["e.py", "python", "sel = df[df['postcode'] == '1060']\n", "postcode", (text: string) => `${text}def f(:\n  ((\n`],
  ["f.R", "r", "fit <- glm(y ~ postcode + dagen, data = df)\n", "postcode", (text: string) => `${text}x <- ((\n`],
  ["g.ipynb", "json", JSON.stringify(notebook, null, 1), "postcode", (text: string) => text.slice(0, -40)],
  ["h.yaml", "jinja-yaml", "indicators:\n  - name: postcode\n", "postcode", (text: string) => `${text}  - name: [\n`],
] as const;

let now: Session;
beforeAll(async () => {
  const files = Object.fromEntries(formats.map(([file, , text]) => [`sel/${file}`, text]));
  now = await session({ ...files, "tenzij.yaml": 'locale: nl\nprofiles: ["sel/**"]\n' });
});
afterAll(() => now.end());

describe.each(formats)("%s, in an editor that calls it %s", (name, language, text, word, breaking) => {
  const file = `sel/${name}`;
  const isPostcode = ({ code }: { code?: unknown }) => code === "indicator/postcode";

  it("has its finding at the word, with a hover and a mark of how far the test is", async () => {
    now.open(file, text, language);
    const [found] = (await now.found(file)).filter(isPostcode);
    const start = positionOf(text, word);
    expect(found?.range).toEqual({ start, end: { line: start.line, character: start.character + word.length } });
    expect(await now.hover(file, start)).toMatch(/· Postcode\*\*\n\nGevraagd: /);
    expect((await now.lenses(file)).some(({ command }) => command?.title.startsWith("rechtvaardigingstoets 0/"))).toBe(
      true,
    );
  });

  it("keeps it while the text around it is broken", async () => {
    now.client.change(now.at(file), breaking(text));
    expect((await now.found(file)).filter(isPostcode).map(({ range }) => range.start)).toEqual([
      positionOf(text, word),
    ]);
    now.client.change(now.at(file), text);
  });

  it("is given its facts and its test by a file of ours, and is itself never written in", async () => {
    const found = await now.found(file);
    const offered = (await Promise.all(found.map((one) => now.actions(file, [one])))).flat();
    const isYaml = name.endsWith(".yaml");
    const written = offered
      .flatMap(({ edit }) => edit?.documentChanges ?? [])
      .flatMap((one) => ("edits" in one ? [one.textDocument.uri] : []));
    expect(written.length).toBeGreaterThan(0);
    expect(written.includes(now.uri(file))).toBe(isYaml);
    now.applied.length = 0;
    expect(await now.run("scaffold", now.uri(file))).toBeNull();
    const made = isYaml ? `sel/h.justification.yaml` : `${file.slice(0, file.lastIndexOf("."))}.profile.yaml`;
    const line = isYaml ? /^justifies: / : new RegExp(`^model: "\\./${name}"$`, "m");
    expect(newText(now.applied[0] ?? {}, now.uri(made))).toMatch(isYaml ? /^justifies: /m : line);
  });
});
