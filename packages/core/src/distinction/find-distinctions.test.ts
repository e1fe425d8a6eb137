import { buildLexicon, type Dictionary, type IndicatorEntry, type Table } from "@tenzij/lexicon";
import { nothingRead, sourceText, span } from "@tenzij/read";
import { describe, expect, test } from "vitest";
import type { Fragment, FragmentRole, Indicator, Profile } from "../profile/profile.ts";
import { explainWord } from "./explain-word.ts";
import { findDistinctions } from "./find-distinctions.ts";

const text = (words: string) => ({ nl: words, en: words });
const sources = [{ source: "s" }];

function entry(
  id: string,
  kind: IndicatorEntry["kind"],
  terms: Partial<IndicatorEntry["terms"]>,
  more: Partial<IndicatorEntry> = {},
): IndicatorEntry {
  const none = {
    nl: [],
    en: [],
    other: [],
    vague: [],
    short: [],
    stem: [],
    together: [],
    whole: [],
    ranged: [],
    columns: [],
    values: [],
  };
  return {
    id,
    kind,
    basis: "named",
    grounds: ["g"],
    title: text(id),
    why: text(id),
    sources,
    terms: { ...none, ...terms },
    also: [],
    of: [],
    guards: [],
    yieldsTo: [],
    onlyUndescribed: false,
    amongKnown: false,
    likely: [],
    flags: [],
    passes: [],
    ...more,
  };
}

const countries: Table = {
  id: "countries",
  title: text("countries"),
  sources,
  date: "2026-01-01",
  entry: "origin-values",
  cues: ["land"],
  atLeast: 3,
  neutral: ["6030"],
  namesAtLeast: 2,
  unpadded: true,
  namesAreTerms: false,
  also: false,
  shapes: [],
  rows: [
    ["5022", "Marokko"],
    ["6043", "Turkije"],
    ["5007", "Suriname"],
    ["0131", "Marokkaanse"],
  ],
};

const dictionary: Dictionary = {
  guards: [{ id: "of-data", title: text("of data"), words: ["@data"], unless: ["persoon"] }],
  lists: [
    { id: "filler", part: "filler", note: "n", words: ["of", "van", "de", "het"] },
    { id: "code", part: "carrier", note: "n", words: ["code", "cd", "omschrijving"] },
    { id: "negation", part: "negation", note: "n", words: ["geen", "not"] },
    { id: "use", part: "use", note: "n", words: ["gebruiken", "used"] },
    { id: "left-out", part: "left-out", note: "n", words: ["exclusief"] },
    { id: "parts", note: "n", words: ["huis"] },
    { id: "data", note: "n", words: ["gegevens", "document"] },
    { id: "parent", note: "n", words: ["moeder", "vader"] },
  ],
  tables: [countries],
  packs: [],
  letterRuns: {},
  combinations: [
    {
      id: "age-and-place",
      title: text("a"),
      why: text("a"),
      sources,
      grounds: [],
      also: [],
      all: [["leeftijd"], ["entry:place"]],
      severity: "warning",
      flags: [],
      passes: [],
    },
  ],
  entries: [
    entry("nationality", "direct", {
      nl: ["nationaliteit"],
      short: [{ term: "nat", with: ["@code"] }],
      values: ["niet-NL"],
    }),
    entry("origin", "direct", { nl: ["herkomst"] }, { guards: [{ use: "of-data" }] }),
    entry("birth-country", "contested", {
      nl: ["geboorteland"],
      together: ["geboorte land", "land @parent"],
      columns: ["COBN", "01.03.30"],
    }),
    entry("place", "indirect", { nl: ["postcode"], short: ["pc4"] }),
    entry(
      "language",
      "indirect",
      { vague: ["taal"] },
      { guards: [{ id: "of-document", title: text("d"), described: ["document"] }] },
    ),
    entry("country", "contextual", { vague: ["land"] }, { yieldsTo: ["birth-country"] }),
    entry("origin-values", "contested", {}),
    entry("opaque", "contextual", { whole: ["kenmerk"] }, { onlyUndescribed: true }),
  ],
};
const lexicon = buildLexicon({ dictionary });

type Texts = Partial<Record<FragmentRole, string | string[]>>;

function profile(indicators: readonly Texts[], mentions: readonly string[] = []): Profile {
  let written = "";
  const write = (role: FragmentRole, piece: string): Fragment => {
    const start = written.length;
    written += `${piece}\n`;
    return { role, text: piece, span: span(start, start + piece.length), key: role };
  };
  const made = indicators.map((texts, at): Indicator => {
    const fragments = Object.entries(texts).flatMap(([role, pieces]) =>
      [pieces].flat().map((piece) => write(role as FragmentRole, piece)),
    );
    const whole = span(0, written.length);
    return {
      name: fragments[0]?.text ?? "",
      pointer: `/${at}`,
      span: whole,
      whole,
      fragments,
      node: { type: "scalar", text: "", style: "plain", span: whole },
    };
  });
  const aside = mentions.map((piece) => write("description", piece));
  return {
    source: sourceText("x.yaml", written),
    stretches: [],
    claims: [],
    references: [],
    roots: [],
    id: null,
    consequences: [],
    indicators: made,
    selection: { form: "not-stated" },
    loose: [],
    information: [],
    mentions: aside,
    comments: [],
    process: [],
    problems: [],
    nodes: nothingRead,
  };
}

/** The entry that is found, with a question mark where the words are taken for something else and only a warning is given. */
const named = ({ entry: id, of }: { entry: string; of?: unknown }) => (of === undefined ? id : `${id}?`);

function entries(texts: Texts): string[] {
  return findDistinctions(profile([texts]), lexicon).distinctions.map(named);
}

describe("names", () => {
  test.each([
    ["nationaliteit", ["nationality"]],
    ["NATIONALITEITEN", ["nationality"]],
    ["nat_cd", ["nationality"]],
    ["natcd", ["nationality"]],
    ["nat_gewicht", []],
    ["geboorte_land", ["birth-country"]],
    ["landVanMoeder", ["birth-country"]],
    ["inp:COBN", ["birth-country"]],
    ["brp_01_03_30", ["birth-country"]],
    ["brp_010330", ["birth-country"]],
    ["pc4", ["place"]],
    ["upc4you", []],
    ["land", ["country"]],
    ["taalcode", ["language"]],
    ["bmF0aW9uYWxpdGVpdA==", ["nationality"]],
    ["huisgeboorte_land", ["country"]],
    ["p0stc0de", ["place"]],
    ["nat10naliteit", ["nationality"]],
    ["pc4postcode", ["place"]],
    ["inkomen", []],
  ])("%s", (name, expected) => {
    expect(entries({ name })).toEqual(expected);
  });

  test("woonplaats, geboortedatum: parts of different words are not read together", () => {
    expect(entries({ name: "x", description: "land, geboortedatum" })).not.toContain("birth-country");
  });
});

describe("guards and descriptions", () => {
  test("a guard holds, without hiding a plain term, and is lifted by what it names", () => {
    expect(entries({ name: "herkomst_gegevens" })).toEqual(["origin?"]);
    expect(entries({ name: "herkomst_gegevens_persoon" })).toEqual(["origin"]);
  });

  test("a description takes back a vague name, and never excuses a clear one", () => {
    expect(entries({ name: "taal", description: "taal van het document" })).toEqual([]);
    expect(entries({ name: "nationaliteit", description: "iets over het document" })).toEqual(["nationality"]);
  });

  test("a description moves a vague name and adds to an opaque one", () => {
    expect(entries({ name: "land", description: "geboorteland van de aanvrager" })).toEqual(["birth-country"]);
    expect(entries({ name: "x7", description: "nationaliteit" })).toEqual(["nationality"]);
  });

  test("a denial is a mention, a negated value is a distinction", () => {
    const denied = findDistinctions(profile([{ name: "x", description: "wij gebruiken geen nationaliteit" }]), lexicon);
    expect(denied.distinctions).toEqual([]);
    expect(denied.mentions).toMatchObject([{ entry: "nationality", negated: true }]);
    expect(entries({ name: "x", description: "heeft geen geldige nationaliteit" })).toEqual(["nationality"]);
  });

  test("asks about an opaque name only where nothing else is said", () => {
    expect(entries({ name: "kenmerk_7" })).toEqual(["opaque"]);
    expect(entries({ name: "kenmerk_7", description: "aantal dagen" })).toEqual([]);
    expect(entries({ name: "kenmerk_kleur" })).toEqual([]);
  });
});

describe("values", () => {
  test("two codes of four signs of one table, whatever stands beside them", () => {
    expect(entries({ name: "x", value: ["5022", "6043", "5007"] })).toEqual(["origin-values"]);
    expect(entries({ name: "x", value: ["5022", "6043"] })).toEqual(["origin-values"]);
    expect(entries({ name: "x", value: ["5022", "6043", "5007", "1234"] })).toEqual(["origin-values"]);
    expect(entries({ name: "x", value: ["5022", "6043", "5007", "6030"] })).toEqual(["origin-values"]);
    expect(entries({ name: "x", value: ["5022", "6043 x", "1234"] })).toEqual([]);
  });

  test("beside a cue one code is enough, unpadded too; elsewhere leading zeros count", () => {
    expect(entries({ name: "landnr", value: ["5022"] })).toEqual([]);
    expect(entries({ name: "land_x", value: ["5022"] })).toContain("origin-values");
    expect(entries({ name: "land_x", value: ["131"] })).toContain("origin-values");
    expect(entries({ name: "x", value: ["131", "5007"] })).toEqual([]);
    expect(entries({ name: "x", value: ["0131", "6043", "5007"] })).toEqual(["origin-values"]);
  });

  test("names of the table, and complete values of an entry", () => {
    expect(entries({ name: "x", value: ["Marokko", "turkije"] })).toEqual(["origin-values"]);
    expect(entries({ name: "x", value: ["Marokko"] })).toEqual([]);
    expect(entries({ name: "x", value: ["NL", "niet-NL"] })).toEqual(["nationality"]);
  });

  test("in an expression, as values of the field they are compared with", () => {
    expect(entries({ name: "x", expression: "kolom = 5022 or kolom = 6043 or kolom = 5007" })).toEqual([
      "origin-values",
    ]);
    expect(entries({ name: "x", expression: "a = 5022 or b = 6043 or c = 5007" })).toEqual([]);
    expect(entries({ name: "x", expression: "status in (1, 2) and land_x = 5022" })).toContain("origin-values");
    expect(entries({ name: "x", expression: "land_x > 5022" })).not.toContain("origin-values");
    expect(entries({ name: "x", expression: "lower(naam) in ('marokko', 'turkije')" })).toEqual(["origin-values"]);
    expect(entries({ name: "postcode", expression: "k in (5022, 6043, 5007)" })).toEqual(["place"]);
    expect(entries({ name: "x", value: ["k in (5022, 6043, 5007)"] })).toEqual(["origin-values"]);
    expect(entries({ name: "x", value: ["5022, 6043, 5007"] })).toEqual(["origin-values"]);
  });

  test("a name that says something else keeps codes from being read as another table", () => {
    expect(entries({ name: "postcode", value: ["5022", "6043", "5007"] })).toEqual(["place"]);
  });
});

describe("what is reported", () => {
  test("one distinction per entry, readings best first, at the letters that matched", () => {
    const found = findDistinctions(
      profile([{ description: "eerste cijfers van de postcode", name: "woon_pc4" }]),
      lexicon,
    );
    expect(found.distinctions).toHaveLength(1);
    const [best, next] = found.distinctions[0]?.readings ?? [];
    expect(best).toMatchObject({ match: "pc4", readAs: "pc4", role: "name" });
    expect(next).toMatchObject({ match: "postcode", role: "description", guards: [] });
  });

  test("a correction takes one reading back and says so", () => {
    const correction = { indicator: "land", readAs: "country", means: "landelijk" };
    const found = findDistinctions(profile([{ name: "land" }, { name: "nationaliteit" }]), lexicon, [correction]);
    expect(found.distinctions.map((each) => each.entry)).toEqual(["nationality"]);
    expect(found.corrected).toMatchObject([{ distinction: { entry: "country" }, correction }]);
  });

  test("mentions elsewhere", () => {
    const found = findDistinctions(
      profile([{ name: "leeftijd" }, { name: "postcode" }], ["Exclusief nationaliteit"]),
      lexicon,
    );
    expect(found.mentions).toMatchObject([{ entry: "nationality", negated: true }]);
  });

  test("own entries of a policy are judged beside those of the law", () => {
    const own = buildLexicon({ dictionary, own: [entry("own", "indirect", { nl: ["wachtwoordkleur"] })] });
    const found = findDistinctions(profile([{ name: "wachtwoordkleur" }, { name: "nationaliteit" }]), own);
    expect(found.distinctions.map((each) => each.entry)).toEqual(["own", "nationality"]);
  });

  test("explains every step: pieces, readings, guards", () => {
    const explained = explainWord("herkomst_gegevens", lexicon);
    expect(explained.pieces.map((piece) => piece.text)).toEqual(["herkomst", "gegevens"]);
    expect(explained.readings).toMatchObject([
      { entry: "origin", outcome: { is: "counts" }, strength: "guess", of: text("of data") },
    ]);
  });

  test("explains letters in which several terms of one entry stand once", () => {
    const twice = buildLexicon({
      dictionary,
      own: [entry("own", "indirect", { nl: ["kleurcode"], short: ["kleurcode", "kleur #"] })],
    });
    const { readings } = explainWord("kleurcode", twice);
    expect(readings.map(({ entry: id, match }) => [id, match])).toEqual([["own", "kleurcode"]]);
  });
});

describe("what stands around an indicator", () => {
  const guarded = buildLexicon({
    dictionary,
    own: [
      entry(
        "surname",
        "indirect",
        { nl: ["volnaam"] },
        { guards: [{ id: "of-code", title: text("c"), terms: ["volnaam"], under: ["huis"], described: ["document"] }] },
      ),
      entry(
        "colour",
        "indirect",
        { nl: ["zwart"] },
        { guards: [{ id: "colours", title: text("c"), beside: ["rood", "groen", "blauw"] }] },
      ),
    ],
  });
  const at = (parent: string, names: readonly string[]) => {
    const { source, ...rest } = profile(names.map((name) => ({ name })));
    const indicators = rest.indicators.map((each, index) => ({ ...each, pointer: `${parent}/${index}` }));
    return findDistinctions({ ...rest, source, indicators }, guarded).distinctions.map(named);
  };

  test("three other entries say what a record is about, two do not", () => {
    expect(at("/verf", ["zwart", "rood", "groen", "blauw"])).toEqual(["colour?"]);
    expect(at("/verf", ["zwart", "rood", "groen"])).toEqual(["colour"]);
  });
  test("in a list of criteria they say nothing, however many are added", () => {
    expect(at("/indicators", ["zwart", "rood", "groen", "blauw"])).toEqual(["colour"]);
  });
  test("a heading says what it holds, but not over the head of a list of criteria", () => {
    expect(at("/huis", ["volnaam"])).toEqual(["surname?"]);
    expect(at("/huis/indicators", ["volnaam"])).toEqual(["surname"]);
  });
  test("a description takes back only the terms that a guard names", () => {
    const found = (name: string) =>
      findDistinctions(profile([{ name, description: "van een document" }]), guarded).distinctions.map(named);
    expect(found("volnaam")).toEqual(["surname?"]);
    expect(found("postcode")).toEqual(["place"]);
  });
});
