import fc from "fast-check";
import { expect, it } from "vitest";
import type { Node } from "../nodes/node.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";

const read = (file: string, text: string) => readNodes(sourceText(file, text));

function textsIn(roots: readonly Node[]): string[] {
  return roots.flatMap((node): string[] => {
    if (node.type === "scalar") return [node.text];
    return textsIn(node.type === "list" ? node.items : node.entries.map(({ value }) => value));
  });
}

const codes = (text: string) => [...text].map((letter) => letter.codePointAt(0));

/** Ways in which a file can put one text together of two; each of them is known from life. */
const ways: Readonly<Record<string, (one: string, other: string) => string>> = {
  "turned.py": (a, b) => `df["${[...(a + b)].reverse().join("")}"[::-1]]`,
  "sum.sql": (a, b) => `select 1 from t where x = '${a}' || '${b}'`,
  "beside.sql": (a, b) => `select 1 from t where x = '${a}'\n'${b}'`,
  "concat.sql": (a, b) => `select 1 from t where x = concat('${a}', '${b}')`,
  "letters.sql": (a, b) =>
    `select ${codes(a + b)
      .map((code) => `char(${code})`)
      .join("+")} from t`,
  "declared.sql": (a, b) =>
    `declare @a varchar(9) = '${a}';\ndeclare @b varchar(9) = '${b}'; exec('select ' + @a + @b)`,
  "brackets.sql": (a, b) => `select ('${a}') || (('${b}')) from t`,
  "names.sql": (a, b) => `select \`${a}\` \`${b}\` from t`,
  "set.sql": (a, b) => `{% set p = '${a}' %}{% set q = '${b}' %}select {{ p }}{{ q }} from {{ ref('t') }}`,
  "middle.sql": (a, b) => `select ${a}{{ '${b}' }} from t`,
  "inside.sql": (a, b) => `select "${a}{{ '${b}' }}" from t`,
  "tilde.sql": (a, b) => `select {{ '${a}' ~ '${b}' }} from t`,
  "unicode.sql": (a, b) =>
    `select U&"${codes(a)
      .map((code) => `\\${code?.toString(16).padStart(4, "0")}`)
      .join("")}${b}" from t`,
  "paste.r": (a, b) => `d[[paste("${a}", "${b}", sep = "")]]`,
  "paste0.r": (a, b) => `d[[paste0("${a}", "${b}")]]`,
  "collapse.r": (a, b) => `d[[paste(c("${a}", "${b}"), collapse = "")]]`,
  "names.r": (a, b) => `een <- "${a}"\ntwee <- "${b}"\nd[[stringr::str_c(een, twee)]]`,
  "glue.r": (a, b) => `een <- "${a}"\nd[[glue("{een}${b}")]]`,
  "sprintf.r": (a, b) => `d[[sprintf("%s%s", "${a}", "${b}")]]`,
  "beside.py": (a, b) => `df["${a}"\n   "${b}"]`,
  "sum.py": (a, b) => `df[("${a}") + str("${b}")]`,
  "f.py": (a, b) => `df[f"{'${a}'}${b}"]`,
  "format.py": (a, b) => `df["{}{}".format("${a}", "${b}")]`,
  "percent.py": (a, b) => `df["%s%s" % ("${a}", "${b}")]`,
  "join.py": (a, b) => `df["".join(["${a}", "${b}"])]`,
  "names.py": (a, b) => `een = "${a}"\neen = een + "${b}"\ndf[een]`,
  "concatenate.dmn": (a, b) =>
    `<definitions><decision><literalExpression><text>concatenate("${a}", "${b}")</text></literalExpression></decision></definitions>`,
  "entry.dmn": (a, b) =>
    `<definitions><decision><decisionTable><input><inputExpression><text>k</text></inputExpression></input><output name="p"/><rule><inputEntry><text>string join(["${a}", "${b}"])</text></inputEntry><outputEntry><text>3</text></outputEntry></rule></decisionTable></decision></definitions>`,
  "concat.pmml": (a, b) =>
    `<PMML version="4.4"><TransformationDictionary><DerivedField name="x"><Apply function="concat"><Constant>${a}</Constant><Constant>${b}</Constant></Apply></DerivedField></TransformationDictionary></PMML>`,
};

it.each(Object.entries(ways))("a text that %s puts together is read whole, and in its pieces", (file, make) => {
  const piece = fc.stringMatching(/^[b-z]{3,8}$/);
  fc.assert(
    fc.property(piece, piece, (one, other) => {
      const texts = textsIn(read(file, make(one, other)).roots);
      expect(texts.filter((text) => text.includes(one + other))).not.toEqual([]);
    }),
    { numRuns: 10 },
  );
});

/** How each language writes a text that is put together, and where such a text can stand. */
const languages: Readonly<Record<string, { written: (a: string, b: string) => string; places: readonly string[] }>> = {
  "a.sql": {
    written: (a, b) => `'${a}' || '${b}'`,
    places: [
      "select f('x', #) from t",
      "select f(k, #, y) from t",
      "select format('x', #) from t",
      "execute format('select %I from p', #)",
      "select format('%2$s', 'x', #) from t",
      "select left(#, 3) from t",
      "select replace('x', #, 'y') from t",
      "select reverse(#) from t",
      "select coalesce(k, #) from t",
      "select case when k then # end from t",
      "select k from t where k in ('x', #)",
      "select f(k => #) from t",
      "select k['x', #] from t",
    ],
  },
  "a.py": {
    written: (a, b) => `"${a}" + "${b}"`,
    places: [
      "f('x', #)",
      "f(k, #, y)",
      "f(k=#)",
      "'x'.format(#)",
      "'{k}'.format(k=#)",
      "'x' % (#)",
      "'x'.replace(#, 'y')",
      "(#)[::-1]",
      "{'x': #}",
      "['x', #]",
      "p.get(k or #)",
      "k if y else #",
    ],
  },
  "a.r": {
    written: (a, b) => `paste0("${a}", "${b}")`,
    places: ["f('x', #)", "f(x, k = #)", "paste0('x', #)", "sprintf('x', #)", "sub('x', #, 'y')", "d[, #]"],
  },
  "a.dmn": {
    written: (a, b) => `"${a}" + "${b}"`,
    places: ["f('x', #)", 'replace("x", #, "y")', "substring(#, 2, 1)"].map(
      (text) =>
        `<definitions><decision><literalExpression><text>${text}</text></literalExpression></decision></definitions>`,
    ),
  },
};

const placed = Object.entries(languages).flatMap(([file, { written, places }]) =>
  places.map((place) => [file, place, written] as const),
);

it.each(placed)("a text that is put together is read whole in %s wherever it stands: %s", (file, place, written) => {
  const piece = fc.stringMatching(/^[b-z]{3,8}$/);
  fc.assert(
    fc.property(piece, piece, (one, other) => {
      const text = place.replace("#", () => written(one, other));
      expect(textsIn(read(file, text).roots).filter((each) => each.includes(one + other))).not.toEqual([]);
    }),
    { numRuns: 5 },
  );
});

it.each([
  ["a.sql", "select 'nationa'::text || 'liteit'::varchar(20) from t"],
  ["a.sql", "select cast('nationa' as varchar(20)) || 'liteit' from t"],
  ["a.sql", "select lower('nationa') || lower('liteit') from t"],
  ["a.sql", "select format('%1$s%2$I', 'nationa', 'liteit') from t"],
  ["a.py", "a = 'nationa'\na += 'liteit'\ndf[a]"],
  ["a.py", "'{a}liteit'.format(a='nationa')"],
])("reads whole in %s what stands under another type or is added to a name: %s", (file, text) => {
  expect(textsIn(read(file, text).roots)).toContain("nationaliteit");
});

it("loses no piece of what it puts together", () => {
  expect(textsIn(read("a.py", 'df["nationaliteit" + "_x9"]').roots)).toEqual(
    expect.arrayContaining(["nationaliteit_x9", "nationaliteit"]),
  );
});

it.each([
  ["a variable", "exec(@sql)"],
  ["a sum with a variable", "exec('select ' + @kolom + ' from t')"],
  ["a procedure that runs a text", "exec sp_executesql @vraag"],
  ["a form", "execute format('select %I from t', kolom)"],
  ["a text at once", "execute immediate vraag"],
  ["a substitution where a column is due", "select &kolom from t"],
  ["a name that goes on in a template", "select nat{{ kolom }} from t"],
  ["a name that goes on in a shell", "select nat${kolom} from t"],
])("says that %s was not followed", (_, text) => {
  expect(read("a.sql", text).problems.map(({ code, args }) => [code, args])).toEqual([
    ["opaque-source", { what: text.includes("{{") ? "template" : "built" }],
  ]);
});

it.each([
  "exec('select a from t')",
  "exec dbo.tel_op @jaar = 2026",
  "grant execute on f to r",
  "select a from t where b = @jaar and c = :d",
  "select a from {{ schema }}_t where b = '{{ dag }}'",
])("has nothing against %s", (text) => {
  expect(read("a.sql", text).problems).toEqual([]);
});

const long = "x".repeat(10_000);
const often = (make: (at: number) => string, times = 1_000) => Array.from({ length: times }, (_, at) => make(at));

it.each([
  ["a text that is doubled", "a.py", `a = "${long}"\n${"a = a + a\n".repeat(200)}`],
  ["a name that many sums begin with", "a.py", `a = "${long}"\n${often((at) => `df[a + "b${at}"]`).join("\n")}`],
  ["a name in many forms", "a.py", `a = "${long}"\n${often((at) => `df[f"{a}{a}${at}"]`).join("\n")}`],
  ["a name in many calls", "a.r", `a <- "${long}"\n${often((at) => `d[[paste0(a, a, "${at}")]]`).join("\n")}`],
  ["a template", "a.sql", `{% set a = '${long}' %}select ${often((at) => `{{ a }}b${at}`).join(",")} from t`],
  [
    "texts in a model",
    "a.pmml",
    `<PMML version="4.4"><TransformationDictionary>${often((at) => `<Apply function="replace"><Constant>${"x".repeat(500)}</Constant><Constant>x</Constant><Constant>${at}${"y".repeat(500)}</Constant></Apply>`, 50).join("")}</TransformationDictionary></PMML>`,
  ],
  [
    "texts in a decision",
    "a.dmn",
    `<definitions><decision>${often((at) => `<literalExpression><text>replace("${"x".repeat(500)}", "x", "${at}${"y".repeat(500)}")</text></literalExpression>`, 50).join("")}</decision></definitions>`,
  ],
])("writes out no more than is read of a file of %s, and says that it was too much", (_, file, text) => {
  const { roots, problems } = read(file, text);
  expect(textsIn(roots).reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2_500_000);
  expect(problems.map(({ code }) => code)).toContain("opaque-source");
});

it.each([
  ["the number in base 16", "a.sql", String.raw`select 1 from t where k = E'\x6eationaliteit'`],
  ["the number in base 8", "a.sql", String.raw`select 1 from t where k = E'\156ationaliteit'`],
  ["a long number", "a.sql", String.raw`select 1 from t where k = E'\U0000006eationaliteit'`],
  ["a number behind a plus", "a.sql", String.raw`select U&"\+00006eationaliteit" from t`],
  ["a sign of its own", "a.sql", `select U&"!006eationaliteit" UESCAPE '!' from t`],
  ["places by number", "a.py", `df["{1}{0}".format("liteit", "nationa")]`],
  ["an output of a decision", "a.dmn", outputOf(`concatenate("nationa", "liteit")`)],
])("reads a text with %s", (_, file, text) => {
  expect(textsIn(read(file, text).roots)).toContain("nationaliteit");
});

it("puts a sign that is special in a pattern as it stands", () => {
  expect(textsIn(read("a.py", `df["x#".replace("#", "$&")]`).roots)).toContain("x$&");
});

function outputOf(text: string): string {
  return `<definitions><decision><decisionTable><output name="p"/><rule><outputEntry><text>${text}</text></outputEntry></rule></decisionTable></decision></definitions>`;
}
