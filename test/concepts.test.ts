import { law } from "@tenzij/law";
import { makeLexicon } from "@tenzij/lexicon";
import { describe, expect, test } from "vitest";
import { findDistinctions } from "../packages/core/src/distinction/index.ts";
import { profileOf } from "./eval/labelled-rows.ts";

const lexicon = makeLexicon(law);
const blocking = new Set(["direct", "contested", "indirect"]);

/** Whether a name that stands alone asks for more than a contextual answer. */
function isRead(name: string): boolean {
  const { distinctions } = findDistinctions(profileOf([{ name }]), lexicon);
  return distinctions.some(({ kind, of }) => blocking.has(kind) && of === undefined);
}

/** Two words in both orders, as columns join them, and with what a register puts before and behind. */
function* names(ones: readonly string[], others: readonly string[]): Iterable<string> {
  for (const one of ones)
    for (const other of others)
      for (const [first, second] of [
        [one, other],
        [other, one],
      ] as const) {
        const capital = `${second[0]?.toUpperCase()}${second.slice(1)}`;
        yield `${first}_${second}`;
        yield `${first.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}${capital}`;
        yield `heeft_${first}_${second}`;
        yield `${first}_${second}_cd`;
        yield `P_${first}_${second}`.toUpperCase();
      }
}

interface Concept {
  readonly concept: string;
  readonly of: readonly string[];
  readonly with: readonly string[];
}

const concepts: readonly Concept[] = [
  {
    concept: "a people, and what a state or a bank gives out",
    of: ["marokkaans", "turkse", "roemeense", "syrisch", "moroccan", "turkish", "polish", "eritrean"],
    with: ["paspoort", "rekening", "bankrekening", "rijbewijs", "passport", "account", "bank_account"],
  },
  {
    concept: "a country, and what a state or a bank gives out, or what someone has there",
    of: ["marokko", "turkije", "ghana", "libanon", "morocco", "turkey", "ethiopia", "taiwan"],
    with: ["paspoort", "rekening", "bankrekening", "kenteken", "huis", "grond", "passport", "account", "property"],
  },
  {
    concept: "a country, and relatives or money that goes there",
    of: ["marokko", "turkije", "somalië", "thuisland", "morocco", "turkey", "home_country"],
    with: ["familie", "kinderen", "geld", "overboeking", "family", "children", "money", "spouse"],
  },
  {
    concept: "a way of speaking, and who is heard",
    of: ["accent", "dialect"],
    with: ["spraak", "beller", "klant", "sterk", "speech", "caller", "applicant", "regional", "voice"],
  },
  {
    concept: "a language of the country, and too little of it",
    of: ["nederlands", "english", "dutch"],
    with: ["gebrekkig", "onvoldoende", "moeite", "beperkt", "broken", "poor", "limited", "sprekend"],
  },
  {
    concept: "forebears, and where they came from",
    of: ["voorouders", "grootouders", "ancestors"],
    with: ["land", "afkomst", "country", "came_from", "afkomstig"],
  },
  {
    concept: "coming to live somewhere",
    of: ["aangekomen", "gekomen", "arrived", "arrival", "settled", "moved"],
    with: ["nederland", "nl", "uk", "country", "germany"],
  },
  {
    concept: "a religion, and a gift or a membership",
    of: ["moskee", "kerk", "mosque", "church"],
    with: ["gift", "lidmaatschap", "bezoek", "membership", "attendance"],
  },
];

describe("words that mean something together are read in any order and in either language, whoever wrote them down", () => {
  test.each(concepts)("$concept", ({ of, with: others }) => {
    const silent = [...names(of, others)].filter((name) => !isRead(name));
    expect(silent).toEqual([]);
  });
});

/** Schemes that only people of one origin or status enter, and being in one. */
test("a scheme of one origin or status is read beside any word of being in it", () => {
  const schemes = ["daca", "tps", "siv", "wi2021", "ona", "dublin", "icwa"];
  const being = ["status", "recipient", "eligible", "houder", "aanvraag", "traject", "deelname", "application"];
  expect(
    [...schemes.flatMap((one) => being.map((other) => `${one}_${other}`))].filter((name) => !isRead(name)),
  ).toEqual([]);
});

describe("two concepts that a register cut to a few letters are read, glued or not", () => {
  const pairs = [
    { of: ["geb", "gb", "gbr"], with: ["lnd", "land"] },
    { of: ["brth", "bth"], with: ["ctry", "cntry"] },
    { of: ["geb", "gb"], with: ["plts", "plt"] },
    { of: ["vbl", "vrbl", "verbl"], with: ["ttl", "sts"] },
    { of: ["hrk", "herk"], with: ["lnd", "land"] },
    { of: ["imm"], with: ["lnd", "land"] },
  ];

  test.each(pairs)("$of with $with", ({ of, with: others }) => {
    const forms = of.flatMap((one) =>
      others.flatMap((other) => [
        ...[`${one}_${other}`, `${other}_${one}`, `${one}${other}`, `${one}${other}cd`, `${one}_${other}_kd`],
        ...["k", "n", "c"].map((initial) => `${initial}${one}${others[0]}`),
      ]),
    );
    forms.push(...["k", "n", "c"].map((initial) => `${initial}${others[0]}_${of[0]}`));
    expect(forms.map((form) => form.toUpperCase()).filter((name) => !isRead(name))).toEqual([]);
  });

  test("and say nothing where one of them stands alone, or beside what makes no concept with it", () => {
    const alone = ["lnd", "hrk", "ttl", "vrbl", "lng", "tl", "gbr", "imm", "mig", "spr", "plts"];
    const beside = [
      "ttl_cache",
      "lng_lat",
      "spr_nr",
      "mig_tool",
      "imm_ref",
      "plts_nr",
      "tl_lamp",
      "kttl",
      "cspr",
      "nplt",
    ];
    expect([...alone, ...beside].filter(isRead)).toEqual([]);
  });
});

test("the same words about something else say nothing", () => {
  const about = [
    ...["accent_color", "accentKleur", "theme_accent", "sql_dialect", "hibernate_dialect", "csv_dialect"],
    ...["afkomstig_uit_systeem", "oorsprong_bestand", "land_van_oorsprong_goederen", "product_origin_country"],
    ...["moved_files", "arrived_at_depot", "order_arrived", "settled_amount", "aankomsttijd_trein", "trade_settled"],
    ...["tps_limit", "ded_amount", "pip_version", "map_id", "ona_code", "bei_id", "siv_code", "daca_ref"],
    ...[
      "foreign_key_id",
      "foreign_exchange_rate",
      "account_type",
      "passport_strategy",
      "kentekennummer",
      "huis_nummer",
    ],
    ...[
      "cell_culture",
      "bedrijfscultuur",
      "heritage_building",
      "root_folder",
      "generation_capacity",
      "verblijfsjaar_hbo",
    ],
    ...["geld_bedrag", "money_amount", "familie_grootte", "family_size", "overboeking_datum", "transfer_id"],
    ...["kerkstraat", "church_street", "gift_bedrag", "membership_fee", "lidmaatschap_nummer", "bezoek_datum"],
    ...["english_title", "engelse_titel", "dutch_auction", "limited_edition", "beperkt_houdbaar", "poor_quality"],
    ...["nummer_nederlands_reisdocument", "paspoort_vervaldatum", "examen_moderne_vreemde_talen", "diploma_datum"],
  ];
  expect(about.filter(isRead)).toEqual([]);
});
