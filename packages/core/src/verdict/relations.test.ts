import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";
import { describe, expect, it } from "vitest";
import { digestsOf } from "../justification/digest.ts";
import { readProfile } from "../profile/read-profile.ts";
import { reachableIn } from "../profile/references/reachable.ts";
import { type Files, judge, treeOf } from "./fixtures/judge.ts";

const wrapper = "profile: p\npurpose: control\nautomation: human-decides\nphase: in-use\nmodel: ./b.sql\n";

/** What is found of nationality, and what hides names, as it is written; of a query under a wrapper, and of one that stands by itself. */
function judged(query: string, files: Files, file = "p.profile.yaml") {
  const beside = { [file === "b.sql" ? "tenzij.yaml" : file]: file === "b.sql" ? "profiles: [b.sql]\n" : wrapper };
  const assessment = judge({ ...files, "b.sql": query, ...beside });
  const findings = assessment.profiles.find((one) => one.file === file)?.findings ?? [];
  const places = findings
    .filter(({ rule, severity }) => rule === "indicator/nationality" && severity === "block")
    .map((one) => [one.file, assessment.texts.get(one.file)?.text.slice(one.span.start, one.span.end)]);
  return { places, opaque: findings.filter(({ rule }) => rule === "read/opaque-source").length, findings };
}

const both = ["p.profile.yaml", "b.sql"];

describe("what a query selects from", () => {
  it.each([
    ["a view", "create view v as select nationaliteit as x from p;", "select dagen from v where x = 1"],
    ["a view within a schema", "create view dbo.v as select nationaliteit as x from p;", "select v.x from dbo.v"],
    ["rows that a view leaves out", "create view v as select d from p where nationaliteit = 1", "select d from v"],
    [
      "a view by the places of its columns",
      "create view v (d, x) as select d, nationaliteit from p",
      "select x from v",
    ],
    [
      "a view of a view",
      "create view w as select nationaliteit as y from p; create view v as select y as x from w",
      "select x from v",
    ],
    [
      "a query before it",
      "create view v as with c as (select nationaliteit as y from p) select y as x from c",
      "select x from v",
    ],
    ["a table made of a query", "create table t as select nationaliteit as x from p", "select x from t"],
    ["a table that is filled", "insert into t select nationaliteit from p", "select x from t"],
    ["a table that a query makes", "select nationaliteit as x into t from p", "select x from t"],
    ["a column that is set", "update t set x = nationaliteit", "select x from t"],
    ["all columns of a table", "create table t (d int, nationaliteit int)", "select * from t"],
    ["all columns of a view", "create view v as select nationaliteit from p", "select * from v"],
    [
      "a function",
      "create function f(@x int) returns int as begin return nationaliteit end",
      "select d from p where f(d) > 1",
    ],
    ["a procedure", "create procedure doe as select nationaliteit from p", "exec doe"],
    ["a macro", "{% macro kolommen() %} d, nationaliteit {% endmacro %}", "select {{ kolommen() }} from p"],
    ["a table that is emptied in part", "delete from t where nationaliteit = 1", "select d from t"],
    ["a table that is written over", "insert overwrite table t select nationaliteit as x from p", "select x from t"],
    [
      "another name of a view",
      "create synonym s for v; create view v as select nationaliteit as x from p",
      "select x from s",
    ],
    ["a table like another", "create table s like t; create table t (d int, nationaliteit int)", "select * from s"],
    ["what a text selects from", "create view v as select nationaliteit as x from p", "exec('select x from v')"],
    [
      "a snapshot",
      "{% snapshot v %} select nationaliteit as x from p {% endsnapshot %}",
      "select x from {{ ref('v') }}",
    ],
    ["a source of dbt", "create view v as select nationaliteit as x from p", "select x from {{ source('brp', 'v') }}"],
  ])("%s of another file is read there", (_, made, query) => {
    for (const file of both) {
      const { places, opaque } = judged(query, { "sql/a.sql": made }, file);
      expect([file, places, opaque]).toEqual([file, [["sql/a.sql", "nationaliteit"]], 0]);
    }
  });

  it.each([
    ["that stands in another schema", "create view hr.v as select nationaliteit as x from p", "select x from brp.v"],
    [
      "that the query calls so itself",
      "create view v as select nationaliteit as x from p",
      "with v as (select x from q) select x from v",
    ],
    ["of which it names a column", "create table t (d int, nationaliteit int)", "select d from t"],
    ["that is dropped", "drop view v; select nationaliteit from v", "select x from v"],
  ])("is not one %s", (_, made, query) => {
    for (const file of both) expect(judged(query, { "a.sql": made }, file).places).toEqual([]);
  });

  it("counts, of a query by itself, as far as it is used", () => {
    const made = { "a.sql": "create view v as select nationaliteit as x, dagen as d from p" };
    expect(judged("select d from v", made, "b.sql").places).toEqual([]);
    expect(judged("select d from v", made).places).toHaveLength(1);
  });

  it("is not followed to a model of a project of which each is judged by itself, and under a wrapper is", () => {
    const made = { "models/stg.sql": "select nationaliteit as x from {{ source('a', 'b') }}" };
    const query = "select x from {{ ref('stg') }}";
    expect(judged(query, made, "b.sql").places).toEqual([]);
    expect(judged(query, made).places).toEqual([["models/stg.sql", "nationaliteit"]]);
    expect(judged("select * from {{ ref('stg') }}", made).opaque).toBe(0);
    expect(judged("select * from {{ ref('stg') }}", made, "b.sql").opaque).toBe(1);
  });

  it("is told where no file is the model it names, and stands in nobody's way", () => {
    const lost = (files: Files, file?: string) =>
      judged("select x from {{ ref('stg') }}", files, file).findings.filter(({ rule }) => rule === "read/reference");
    expect(lost({})).toMatchObject([{ file: "b.sql", severity: "warning", message: { key: "reference/nothing" } }]);
    expect([lost({ "stg.sql": "select x from p" }), lost({}, "b.sql")]).toEqual([[], []]);
  });

  it("counts, of two, by which of them a column is said to be", () => {
    const made = {
      "a.sql": "create view v as select nationaliteit as x, d from p; create view w as select d, e as x from p",
    };
    expect(judged("select w.x from v join w on v.d = w.d", made, "b.sql").places).toEqual([]);
    expect(judged("select v.x from v join w on v.d = w.d", made, "b.sql").places).toHaveLength(1);
    expect(judged("select x from v join w on v.d = w.d", made, "b.sql").places).toHaveLength(1);
    expect(judged("with c as (select * from v) select c.x from c", made, "b.sql").places).toHaveLength(1);
  });

  it("goes round without end in no way, and is told where it hides what it takes", () => {
    const made = {
      "a.sql": "create view v as select x, y from w; create view w as select x, nationaliteit as y from v",
    };
    for (const file of both) expect(judged("select y from v", made, file).places).toHaveLength(1);
    const hidden = judged("select x from v", { "a.sql": "create view v as select * from elders.p" });
    expect(hidden.findings.filter(({ rule }) => rule === "read/opaque-source")).toMatchObject([{ file: "a.sql" }]);
  });

  it("is followed to a bound, and what is beyond is told", () => {
    const views = Array.from({ length: 60 }, (_, at) => `create view v${at} as select x from v${at + 1};`).join("\n");
    const made = { "a.sql": `${views}\ncreate view v60 as select nationaliteit as x from p;` };
    for (const file of both) {
      const rules = judged("select x from v0", made, file).findings.map(
        ({ rule, message }) => `${rule} ${message.key}`,
      );
      expect(rules).toContain("read/reference reference/too-deep");
    }
    const many = Array.from({ length: 3000 }, (_, at) => `insert into t select c${at} from p;`).join("\n");
    const findings = judged("select x from t", { "a.sql": many }).findings;
    expect(findings.map(({ message }) => message.key)).toContain("reference/too-much");
  });

  it("is told once, where some of it is known and some is not", () => {
    const made = { "a.sql": "create view v as select d from p" };
    expect(judged("select v.*, q.* from v join q on v.d = q.d", made).opaque).toBe(1);
    expect(judged("select v.* from v join q on v.d = q.d", made).opaque).toBe(0);
  });
});

describe("a query that stands as a text in a profile", () => {
  const own = (query: string, key = "query") =>
    `profile: p\npurpose: control\nautomation: human-decides\nphase: in-use\nindicators: [{name: dagen}]\n${key}: ${JSON.stringify(query)}\n`;
  const view = { "a.sql": "create view v as select nationaliteit as x from p" };
  const found = (text: string, files: Files = view, file = "p.profile.yaml") => {
    const { profiles, texts } = judge({ ...files, [file]: text });
    const findings = profiles.find((one) => one.file === file)?.findings ?? [];
    const places = findings
      .filter(({ rule, severity }) => rule === "indicator/nationality" && severity === "block")
      .map((one) => [one.file, texts.get(one.file)?.text.slice(one.span.start, one.span.end)]);
    return { places, opaque: findings.filter(({ rule }) => rule === "read/opaque-source") };
  };
  const there = [["a.sql", "nationaliteit"]];

  it.each([
    ["under a key of a query", own("select x from v where x = 1")],
    ["under any key", own("select x from v where x = 1", "techniek")],
    ["over several lines", own("-- kiest\nwith c as (\n  select * from v\n)\nselect x from c")],
    ["in a list", own("", "q: [{sql: select x from v}]\nleeg")],
    ["of all columns", own("select * from v")],
  ])("is followed as one in a file is, %s", (_, text) => {
    const { places, opaque } = found(text);
    expect([places, opaque]).toEqual([there, []]);
  });

  it("is followed in JSON, and in a file that the profile refers to", () => {
    const json = JSON.stringify({ profile: "p", purpose: "control", indicators: ["dagen"], sql: "select x from v" });
    expect(found(json, view, "p.profile.json").places).toEqual(there);
    const beside = { ...view, "bron.yaml": "lijst:\n  - sql: select x from v\n" };
    expect(found(wrapper.replace("b.sql", "bron.yaml"), beside).places).toEqual(there);
    expect(found(wrapper.replace("b.sql", "bron.yaml#/lijst"), beside).places).toEqual(there);
  });

  it("is followed to what it calls, takes in and names", () => {
    const made = {
      "a.sql": "create procedure doe as select nationaliteit from p",
      "stg.sql": "select nationaliteit as x from p",
    };
    expect(found(own("exec doe"), made).places).toEqual(there);
    expect(found(own("select x from {{ ref('stg') }}"), made).places).toEqual([["stg.sql", "nationaliteit"]]);
    expect(found(own("\\i stg.sql\nselect x from t"), made).places).toEqual([["stg.sql", "nationaliteit"]]);
  });

  it("is told where it hides what it selects, and stands in the way of control", () => {
    expect(found(own("select * from elders.p"), {}).opaque).toMatchObject([
      { file: "p.profile.yaml", severity: "block", message: { args: { what: "star" } } },
    ]);
    expect(found(own("select dagen from elders.p"), {}).opaque).toEqual([]);
  });

  it("is none in what a profile says of itself, nor in a sentence", () => {
    expect(found(own("select * from v", "description"))).toEqual({ places: [], opaque: [] });
    expect(found(own("call v", "opvolging"))).toEqual({ places: [], opaque: [] });
  });
});

describe("a statement that is long and come to in many ways", () => {
  const columns = Array.from({ length: 3_000 }, (_, at) => `kolom_${at}`);
  const base = `create view w as select ${columns.join(", ")}, nationaliteit from p;\n`;
  const views = (count: number) => Array.from({ length: count }, (_, at) => at);
  const made = (count: number) =>
    `${base}${views(count)
      .map((at) => `create view v${at} as select kolom_${at} as x from w;`)
      .join("\n")}`;
  const query = (count: number) =>
    `select v0.x from ${views(count)
      .map((at) => `v${at}`)
      .join(", ")} where v1.x = 1`;
  const found = (count: number) => judged(query(count), { "a.sql": made(count) }, "b.sql").places;

  it("counts as far as it is used, and past a bound wholly, so that no text takes its length for each way", () => {
    expect(found(5)).toEqual([]);
    expect(found(90)).toEqual([["a.sql", "nationaliteit"]]);
  });
});

describe("a record", () => {
  it("rests on the statements that are followed, and on no other", () => {
    const digest = (made: string) => {
      const tree = treeOf({ "p.profile.yaml": wrapper, "b.sql": "select x from v", "a.sql": made });
      const options = { enums: law.enums, reachable: reachableIn(tree) };
      return digestsOf(readProfile(sourceText("p.profile.yaml", wrapper), options));
    };
    const view = (column: string, beside: string) =>
      `create view u as select ${beside} from p;\ncreate view v as select ${column} as x from p;`;
    expect(digest(view("dagen", "a"))).toEqual(digest(view("dagen", "b")));
    expect(digest(view("dagen", "a"))).not.toEqual(digest(view("weken", "a")));
  });
});
