import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MapNode, Node } from "../nodes/node.ts";
import { readNodes } from "../nodes/read-nodes.ts";
import { sourceText } from "../source-text.ts";
import { tokensOf } from "./tokens.ts";

const read = (text: string) => readNodes(sourceText("a.sql", text));

const texts = (node: Node | undefined): string[] => {
  if (node === undefined) return [];
  if (node.type === "scalar") return [node.text];
  return (node.type === "list" ? node.items : node.entries.map(({ value }) => value)).flatMap(texts);
};

const under = (text: string, key: string) =>
  (read(text).roots[0] as MapNode | undefined)?.entries.find((entry) => entry.key.text === key)?.value;

/** Each column, with what stands with it: `land: MA TR`. */
function columns(text: string): string[] {
  const found = under(text, "indicators");
  return found?.type === "list"
    ? found.items.map((item) => {
        const [name, ...others] = texts(item);
        return others.length === 0 ? `${name}` : `${name}: ${others.join(" ")}`;
      })
    : [];
}

describe("columns of a query", () => {
  it.each([
    ["select a.x from t a", ["x: t"]],
    ["select land from t where land in ('MA', N'TR')", ["land: MA TR"]],
    ["select 1 from t where 'NL' <> nat", ["nat: NL"]],
    ["select 1 from t where lower(trim(x.land)) = 'marokko'", ["land: marokko"]],
    ["select 1 from t where leeftijd between 18 and 65 and pc4 = 1060", ["leeftijd: 65 18", "pc4: 1060"]],
    ["select case when land = 'MA' then 5 else 0 end as p from t", ["land: p MA 5"]],
    ["select case wijk when '1060' then 3 when '1066' then 4 end from t", ["wijk: 1060 1066 3 4"]],
    ['select [Land van herkomst] as h, `b`, "c" from t', ["Land van herkomst: h", "b", "c"]],
    ["select x nat, y from t order by x", ["x: nat", "y"]],
    ["select top 5 land, wijk from t", ["land", "wijk"]],
    ["select land from t where sinds > current_date", ["land", "sinds"]],
    ["select top (5) land, wijk from t", ["land", "wijk"]],
    ["with b as (select land h from t) select h from b where h = 'SY'", ["land: h", "h: SY"]],
    ["select {{ adapter.quote('x') }}, t.y from {{ ref('basis') }} t", ["y: basis"]],
    ["exec sp_executesql N'select ras from t where ras = 1'", ["ras: 1"]],
    ["select 1 from a join b on a.land = b.land where a.k like '%x'", ["land: a", "k: a %x"]],
    ["select extract(year from f(p.jaar)) from t", ["jaar"]],
    ["select 1 from t where left(telefoon, 3) = '+90'", ["telefoon: +90"]],
    ["select case when substr(a.bsn, 1, 1) = '9' then 1 end from a", ["bsn: a 9 1"]],
    ["select 1 from t where '+90' = left(telefoon, 3)", ["telefoon: +90"]],
    ["select 1 from t where coalesce(x, land) in ('MA')", ["x", "land: MA"]],
    ["select 1 from t where starts_with(iban, 'MA') or charindex('.tr', email, 1) > 0", ["iban: MA", "email: .tr 0"]],
    ["select decode(land, 'MA', 3, 'TR', 2, 0) punten from t", ["land: punten MA 3 TR 2 0"]],
    ["select decode(substr(a.bsn, 1, 1), 9, 1) from a", ["bsn: a 9 1"]],
    ["select coalesce(x, y) as z, f(a, 'q') b from t", ["x", "y", "a: b"]],
    ["select a.x from a join b on a.land = b.land, c d where d.wijk = 3", ["x: a", "land: a", "wijk: c 3"]],
    ["set ansi_nulls on\nset quoted_identifier on\nselect x from t", ["x"]],
    ["create index on s.percelen using gist(plek); select x from t", ["plek", "x"]],
    ["update t set land = 'MA' exec dbo.score @q = 'x' execute sp_executesql @sql", ["land: MA"]],
    ["select d.doc->>'nationaliteit' from d", ["doc: d nationaliteit"]],
  ])("%s", (text, expected) => {
    expect(columns(text)).toEqual(expected);
  });

  it("stand where they are written", () => {
    const text = "select p.land from brp p where p.land in ('MA') -- land";
    const root = under(text, "indicators") as MapNode | undefined;
    const spans = texts(root);
    expect(spans).toEqual(["land", "brp", "MA"]);
    expect(read(text).comments).toEqual([{ text: "land", span: { start: 48, end: 55 } }]);
  });
});

describe("a program in a query", () => {
  const script = "x <- d[d$nationaliteit == ''MA'', ]\\nuit <- glm(y ~ ras, d)";
  it.each([
    [
      `exec sp_execute_external_script @language = N'R', @script = N'\n${script.replace("\\n", "\n")}'`,
      ["nationaliteit: MA", "ras"],
    ],
    [
      "create function f() returns int as $$\nimport pandas\nx = d[d['land'] == 'MA']\n$$ language plpython3u",
      ["land: MA"],
    ],
    ["select f('een\ntwee', 'a$b') from t", []],
  ])("%s", (text, expected) => {
    expect(columns(text)).toEqual(expected);
  });

  it("stands where it is written, and parameters of the server are no words of it", () => {
    const text = "exec sp_execute_external_script @language = N'R', @script = N'\nx <- d$land\n'";
    expect(
      text.slice(
        ...(Object.values((under(text, "indicators") as never as { items: Node[] }).items[0]?.span ?? {}) as [
          number,
          number,
        ]),
      ),
    ).toBe("land");
    expect(texts(read(text).roots[0])).not.toContain("language");
    expect(read(text).problems).toMatchObject([{ code: "opaque-source", args: { what: "code" }, severity: "warning" }]);
  });
});

describe("names of columns that the server gives", () => {
  it.each([
    "select column_name from information_schema.columns where ordinal_position = 3",
    "select string_agg(column_name, ',') from b.[INFORMATION_SCHEMA].[COLUMNS] c",
    "select name from pragma_table_info('p') where cid = 3",
    "for r in (select column_name from all_tab_columns) loop null; end loop",
    "select c.name from p k join sys.columns c on c.object_id = k.id",
    "with c as (select attname n from pg_catalog.pg_attribute) select n from c",
  ])("are not followed: %s", (text) => {
    expect(read(text).problems).toMatchObject([{ code: "opaque-source", args: { what: "built" } }]);
  });

  it.each([
    "if exists (select 1 from information_schema.columns where column_name = 'x') drop table t",
    "select count(*) from information_schema.columns",
    "select columns from p join q.columns c on c.id = p.id",
  ])("are not taken by %s", (text) => {
    expect(read(text).problems).toEqual([]);
  });
});

describe("what is no column", () => {
  it("is looked at word by word: tables, functions, aliases, texts, lists in templates", () => {
    const text =
      "{% set kolommen = ['ras'] %} select herkomst(x) from nationaliteiten n; create table t (huidskleur int)";
    expect(texts(under(text, "meta"))).toEqual(
      expect.arrayContaining(["ras", "kolommen", "herkomst", "nationaliteiten", "huidskleur"]),
    );
  });

  it.each([
    ["select 1 from t where datediff(month, aanvang, afloop) <= 6", ["aanvang", "afloop: 6"]],
    ["select 1 from t where geboren < now() - interval 18 year", ["geboren"]],
    ["select extract(year from geboren), year from t", ["geboren", "year"]],
    ["insert into t (land, leeftijd) values ('MA', 3)", []],
    ["insert into t (land) select x from p", ["land", "x"]],
  ])("is a word of the calendar, or a list that values fill: %s", (text, expected) => {
    expect(columns(text)).toEqual(expected);
  });

  it.each([
    "select p.nationaliteit.code from t p",
    "select x as a, x as nationaliteit from t",
    "select 1 from t where x = :nationaliteit",
    "select 1 from t where x = @nationaliteit and y > 3",
    "select 1 from t where nationaliteit.code = 3",
    "select sum(a) nationaliteit.b from t",
  ])("is none the less looked at: %s", (text) => {
    expect([...texts(under(text, "meta")), ...columns(text)]).toContain("nationaliteit");
  });

  it("says where columns come from that do not stand in it", () => {
    const opaque = (text: string) => read(text).problems.map(({ args, severity }) => [args, severity]);
    expect(opaque("select * from t")).toEqual([[{ what: "star", over: ["t"] }, "warning"]]);
    expect(opaque("create view t as select x from u; select * from t")).toEqual([]);
    expect(opaque("with b as (select x from t) select * from b")).toEqual([]);
    expect(opaque("select count(*), a * b from t")).toEqual([]);
    expect(opaque("select {{ dbt_utils.star(kolommen()) }} from t")).toEqual([[{ what: "template" }, "warning"]]);
    const made = { what: "template", over: ["kolommen()"] };
    expect(opaque("select {{ kolommen(ref('t')) }} from t")).toEqual([[made, "warning"]]);
    expect(opaque("{% macro m() %}Griep{% endmacro %}{% if x %}a{% else %}b{% endif %}")).toEqual([]);
    expect(opaque("select *, {{ a.b() }} from t")).toEqual([[{ what: "template" }, "warning"]]);
  });

  it("changes what a record rests on", () => {
    const shape = (text: string) => texts(under(text, "meta")).at(-1);
    expect(shape("select a from t where a = 1 and b = 2")).not.toBe(shape("select a from t where a = 1 or b = 2"));
    expect(shape("select  a\nfrom t -- x\n")).toBe(shape("SELECT a FROM t"));
  });
});

const seed = `with b as (select p."land" h, N'it''s' from brp.p p where p.land in ('MA', 'TR') /* x /* y */ */)
select case when h = 'SY' then 5 end s, [van x], $$q$$, q'[z]' from b where {{ var('k') }} = E'\\'' -- eind\n`;

it("loses no text of a query that is cut, and throws at none", () => {
  fc.assert(
    fc.property(fc.nat(seed.length), fc.nat(seed.length), fc.string({ maxLength: 4 }), (from, to, put) => {
      const text = seed.slice(0, from) + put + seed.slice(to);
      const { tokens, comments } = tokensOf(text, 10_000);
      const covered = [...tokens, ...comments].sort((a, b) => a.start - b.start);
      let at = 0;
      for (const { start, end } of covered) {
        expect(text.slice(at, start).trim().replace("\ufeff", "")).toBe("");
        at = end;
      }
      expect(text.slice(at).trim()).toBe("");
      const { roots, problems } = read(text);
      const names = tokens.some(({ kind }) => kind === "string" || kind === "quoted");
      expect(roots.length > 0 || problems.length > 0 || !names).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it.each([
  `{{ config(pre_hook="drop table {{ this }}") }} select x from t`,
  `{{ config(hooks=["a {{ this }}", 'b {{ "c" }} d']) }} select x from t`,
  `{% do run("{% if a %} b") %} select x from t`,
  `{{ l'age }} select x from t where y = '{{ z }}'`,
])("ends a template behind a text in which another stands: %s", (text) => {
  const { roots, problems } = readNodes(sourceText("a.sql", text));
  expect([problems.filter(({ code }) => code === "unclosed"), JSON.stringify(roots).includes('"text":"x"')]).toEqual([
    [],
    true,
  ]);
});

it.each([
  "(",
  "'",
  '"',
  "[",
  "{{",
  '{{ "{{ }} ',
  `{{ '{{ "`,
  "{%",
  "/*",
  "$$",
  "case when ",
  "a.",
  "select * from (",
  "in (1,",
  "q'[",
  `{%${" ".repeat(20)}`,
])("takes time in proportion to %j, written over and over", (piece) => {
  const time = (count: number) => {
    const text = piece.repeat(count);
    const start = performance.now();
    read(text);
    return performance.now() - start;
  };
  time(500);
  expect(time(8_000)).toBeLessThan(Math.max(1_500, 12 * time(2_000)));
});

it("reads texts that are put together as the one text they make", () => {
  const { roots } = readNodes(sourceText("a.sql", "exec('select * from p where nationa' || 'liteit = 1')"));
  expect(JSON.stringify(roots)).toContain('"text":"nationaliteit"');
});

it("has a word of the language for a column where nothing else can stand", () => {
  const { roots } = readNodes(sourceText("a.sql", "select first, last from p where key = 1 order by first nulls last"));
  for (const name of ["first", "last", "key"]) expect(JSON.stringify(roots)).toContain(`"text":"${name}"`);
  const kept = readNodes(sourceText("b.sql", "select count(distinct a), null, true from p order by a desc, b")).roots;
  expect(JSON.stringify(kept)).not.toMatch(/"text":"(?:distinct|null|true|desc)"/);
});
