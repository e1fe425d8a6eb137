import { law } from "@tenzij/law";
import { describe, expect, it } from "vitest";
import { say } from "../language/say.ts";
import { strictDefaults } from "../policy/index.ts";
import { lexiconOf } from "./assess.ts";
import { likelyProfiles, outsideFindings } from "./likely-profiles.ts";

const lexicon = lexiconOf(law, strictDefaults);
const looked = (text: string, file = "sql/a.sql") =>
  likelyProfiles({ files: [file], read: () => Buffer.from(text) }, [file], { law, lexicon });

describe("a query that no policy governs", () => {
  it.each([
    ["a text", "select bsn from burgers where nationaliteit = 'Turkse' order by random()"],
    ["the text before it", "select bsn from burgers where 'Turkse' <> nationaliteit"],
    ["what is given later", "select bsn from burgers where nationaliteit = :land"],
    ["a variable of dbt", "select bsn from {{ ref('burgers') }} where nationaliteit = {{ var('land') }}"],
    ["a list", "select bsn from burgers where nationaliteit in ('Turkse', 'Marokkaanse')"],
    ["a list that is a query", "select bsn from burgers where nationaliteit in (select naam from lijst)"],
    ["a text, in a case", "select bsn from b where case when nationaliteit = 'NL' then 0 else 1 end = 1"],
    ["a text, in brackets", "select bsn from b where (leeftijd > 3 or (lower(nationaliteit) = 'turkse'))"],
    ["a count of its groups", "select bsn from b group by bsn having max(nationaliteit) <> 'NL'"],
    ["a text in what is joined", "select b.bsn from b join p on p.id = b.id and p.nationaliteit = 'TR'"],
    ["whether what only some have is there", "select bsn from burgers where tweede_nationaliteit is not null"],
    ["whether it is not there", "select bsn from burgers b where b.v_nummer is null and inkomen > 3"],
    ["whether it is there, in another dialect", "select bsn from burgers where tweede_nationaliteit notnull"],
    ["whether it is true", "select bsn from burgers where dubbele_nationaliteit is not true"],
    ["a text, and deletes them", "delete from wachtlijst where nationaliteit = 'TR'"],
  ])("is named where it takes rows by %s", (_, text) => {
    const [found, ...others] = looked(text);
    expect([found?.file, found?.byName, found?.filters, others]).toEqual(["sql/a.sql", false, true, []]);
    expect(found?.asking).not.toEqual([]);
  });

  it.each([
    ["only shows it", "select bsn, nationaliteit from burgers where inkomen > 3"],
    ["counts by it", "select nationaliteit, count(*) from burgers group by nationaliteit order by nationaliteit"],
    ["names its codes", "select case when nationaliteit = '0001' then 'Nederlands' end as naam from b where id = 3"],
    ["asks whether it is known", "select bsn from burgers where nationaliteit is not null"],
    ["asks that and more", "select bsn from b where nationaliteit is not null and inkomen > 3 order by inkomen"],
    ["counts whether it is there", "select bsn, tweede_nationaliteit is not null as x from b where inkomen > 3"],
    ["joins on it", "select b.bsn from b join landen l on l.nationaliteit = b.nationaliteit"],
    ["fills it", "update burgers set nationaliteit = 'NL'"],
    ["takes rows by something else", "select nationaliteit from burgers where inkomen > 20000 and status = 'open'"],
  ])("is not where it %s", (_, text) => {
    expect(looked(text)).toEqual([]);
  });

  it("warns in words of its own", () => {
    const [found] = outsideFindings(looked("select bsn from burgers where nationaliteit = 'TR'"));
    expect([found?.rule, found?.severity]).toEqual(["policy/looks-like-profile", "warning"]);
    expect(found && say(found.message, "nl")).toMatch(
      /^Deze query of beslistabel kiest op grond van .*\(.+\), en geen beleid/,
    );
  });

  it("is a profile like any other where it gives points", () => {
    const text =
      "select case when nationaliteit = 'TR' then 3 end + case when leeftijd < 27 then 2 end as score from b";
    expect(looked(text)).toEqual([
      { file: "sql/a.sql", byName: false, asking: expect.arrayContaining(["nationaliteit"]) },
    ]);
  });
});

describe("a model that a document names as its own", () => {
  const csv = "kenmerk;gewicht\nnationaliteit;3\naantal_kinderen;2\ninkomen;4\n";
  const json = '{"features": [{"name": "nationality", "weight": 3}, {"name": "income", "weight": 2}]}';
  const among = (texts: Record<string, string>) => {
    const files = Object.keys(texts);
    const tree = { files, read: (file: string) => Buffer.from(texts[file] ?? "") };
    return likelyProfiles(tree, files, { law, lexicon }).map(({ file, byName, asking }) => [file, byName, asking]);
  };

  it.each([
    ["is called a profile", "m/a.profile.yaml", "m/gewichten.csv", csv, ["nationaliteit"], true],
    ["is called anything", "m/a.yaml", "m/gewichten.csv", csv, ["nationaliteit"], false],
    ["has the model's own name", "m/visits.profile.yaml", "m/visits.json", json, ["nationality"], true],
  ])("is that document, which %s", (_, speaks, model, text, asking, byName) => {
    const wrapper = `name: A\nthreshold: 5\nmodel: ${model.slice(2)}\n`;
    expect(among({ [model]: text })).toEqual([[model, false, asking]]);
    expect(among({ [model]: text, [speaks]: wrapper })).toEqual([[speaks, byName, asking]]);
    expect(among({ [speaks]: wrapper, [model]: text })).toEqual([[speaks, byName, asking]]);
  });

  it("stays by itself where it is only mentioned", () => {
    const texts = { "m/gewichten.csv": csv, "m/uitrol.yaml": "kopieer: gewichten.csv\nnaar: server\n" };
    expect(among(texts)).toEqual([["m/gewichten.csv", false, ["nationaliteit"]]]);
  });
});
