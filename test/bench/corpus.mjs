/** Profiles as people write them, and profiles as nobody should; the same bytes each time. */

/** A small generator of chance with a seed (mulberry32), so that every run measures the same files. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    one: (list) => list[Math.floor(next() * list.length)],
  };
}

const neutral =
  "inkomen_laatste_jaar aantal_meldingen wijziging_rekening verzuim_afspraken duur_uitkering vermogen_box3 aantal_autos_op_naam schuld_totaal uren_gewerkt energieverbruik_afwijking dubbele_aanvraag ontbrekende_bijlage datum_laatste_controle signaal_werkgever bedrag_terugvordering aantal_inschrijvingen".split(
    " ",
  );
const telling =
  "nationaliteit geboorteland woonplaats_pc4 wijkcode taalniveau_nl verblijfstitel leeftijd gezinssamenstelling afstand_ouders geboorteplaats".split(
    " ",
  );
const plain = [
  "Komt uit de aangifte van het vorige jaar, zoals vastgesteld door de dienst.",
  "Aantal keren dat dit in de afgelopen twaalf maanden is voorgekomen.",
  "Afwijking ten opzichte van vergelijkbare dossiers; hoger dan twee telt mee.",
  "Handmatig ingevoerd door de behandelaar na een eerste gesprek.",
  "Wordt maandelijks bijgewerkt vanuit de polisadministratie.",
];
const loaded = [
  "Eerste vier cijfers van de postcode van het woonadres.",
  "Beheersing van de Nederlandse taal volgens het laatste examen.",
  "Land waar de aanvrager of een van de ouders is geboren.",
];

function indicator(random, number) {
  const isTelling = random.next() < 0.06;
  const description = random.next() < 0.02 ? random.one(loaded) : random.one(plain);
  const lines = [
    `  - name: ${isTelling ? random.one(telling) : random.one(neutral)}_${number}`,
    `    description: ${description}`,
    `    source: ${random.one(["brp", "aangifte", "polisadministratie", "melding"])}`,
  ];
  if (random.next() < 0.4)
    lines.push(
      `    values: [${Array.from({ length: random.whole(2, 6) }, () => `"${random.whole(1, 99)}x"`).join(", ")}]`,
    );
  lines.push(`    weight: ${random.whole(1, 60)}`);
  if (random.next() < 0.15) lines.push("    # overgenomen uit de vorige versie, nog na te gaan");
  return lines.join("\n");
}

function head(name) {
  return `profile: ${name}\ntitle: Profiel ${name}\nphase: in-use\npurpose: control\nautomation: human-decides\nconsequence: desk-check\nindicators:\n`;
}

/** One profile of `bytes` or a little more. */
export function profile(random, name, bytes) {
  const parts = [];
  let size = 0;
  for (let number = 0; size < bytes; number++) {
    const part = indicator(random, number);
    parts.push(part);
    size += part.length + 1;
  }
  return `${head(name)}${parts.join("\n")}\nselection: {score-at-least: 60}\n`;
}

/** One profile of so many indicators. */
export function profileOf(random, name, indicators) {
  return `${head(name)}${Array.from({ length: indicators }, (_, number) => indicator(random, number)).join("\n")}\nselection: {score-at-least: 60}\n`;
}

/** Shapes on which readers are known to be slower than the file is long. `size` counts what the shape repeats. */
export const shapes = {
  "keys in one map": {
    size: 4_000,
    text: (size) =>
      `${head("wide")}  - name: inkomen\n    values:\n${lines(size, (at) => `      sleutel${at}: ${at}`)}`,
  },
  "anchors and aliases": {
    size: 2_000,
    text: (size) =>
      `${head("aliases")}${lines(size, (at) => `  - &a${at} {name: inkomen_${at}, weight: ${at}}\n  - name: kopie_${at}\n    zie: *a${at}`)}`,
  },
  "one anchor, many aliases": {
    size: 8_000,
    text: (size) =>
      `bron: &bron {naam: brp}\n${head("alias")}${lines(size, (at) => `  - {name: inkomen_${at}, source: *bron}`)}`,
  },
  "merge keys": {
    size: 4_000,
    text: (size) =>
      `basis: &basis {source: brp, weight: 3}\n${head("merge")}${lines(size, (at) => `  - {<<: *basis, name: inkomen_${at}}`)}`,
  },
  "values of one indicator": {
    size: 20_000,
    text: (size) => `${head("values")}  - name: inkomen\n    values:\n${lines(size, (at) => `      - "w${at}"`)}`,
  },
  "one long line": {
    size: 20_000,
    text: (size) =>
      `${head("line")}  - name: inkomen\n    values: [${Array.from({ length: size }, (_, at) => `w${at}`).join(", ")}]\n`,
  },
  "one long word": { size: 100_000, text: (size) => `${head("word")}  - name: ${"woonwijkcode".repeat(size / 12)}\n` },
  "one long description": {
    size: 20_000,
    text: (size) => `${head("text")}  - name: inkomen\n    description: ${"land van de ouders en ".repeat(size / 4)}\n`,
  },
  "many documents": {
    size: 2_000,
    text: (size) => lines(size, (at) => `---\nprofile: p${at}\nindicators:\n  - name: inkomen_${at}`),
  },
  comments: {
    size: 20_000,
    text: (size) => `${lines(size, (at) => `# regel ${at} over de wijk`)}${head("comments")}  - name: inkomen\n`,
  },
  "an unclosed bracket": {
    size: 4_000,
    text: (size) => `${head("broken")}  - name: [\n${lines(size, (at) => `  - name: inkomen_${at}`)}`,
  },
  findings: {
    size: 2_000,
    text: (size) => `${head("findings")}${lines(size, (at) => `  - name: nationaliteit_${at}`)}`,
  },
  "rows that are alike": { size: 4_000, text: (size) => `${head("alike")}${lines(size, () => "  - name: inkomen")}` },
};

/** Files of as many bytes as may be, of one thing each. */
export const floods = {
  "items of a list": (bytes) => filled(head("flood"), bytes, (at) => `  - bedrag_${at}`),
  indicators: (bytes) => filled(head("flood"), bytes, (at) => `  - name: bedrag_${at}\n    weight: ${at % 7}`),
  "one key twice": (bytes) => filled(`${head("flood")}  - name: bedrag\nrest:\n`, bytes, () => "  sleutel: 1"),
  "deep maps": (bytes) => filled(`${head("flood")}  - name: bedrag\n`, bytes, (at) => `d${at}:\n${stairs}`),
  "one text": (bytes) =>
    `${head("flood")}  - name: bedrag\n    description: "${"woorden en nog meer, ".repeat(bytes / 21)}"\n`,
  aliases: (bytes) => filled(`bron: &bron {naam: brp}\n${head("flood")}`, bytes, () => "  - *bron"),
  comments: (bytes) => filled(`${head("flood")}  - name: bedrag\n`, bytes, (at) => `# regel ${at} over de termijn`),
  "items on one line": (bytes) =>
    `${head("flood")}  - name: bedrag\n    values: [${filled("", bytes, (at) => `w${at},`)}]\n`,
  // A complaint for each letter.
  "items left out": (bytes) => `${head("flood")}  - name: bedrag\n    values: [${",".repeat(bytes)}]\n`,
};

const stairs = Array.from({ length: 90 }, (_, at) => `${" ".repeat(at + 1)}k${at}:`).join("\n");

function filled(start, bytes, line) {
  const pieces = [start];
  for (let [size, at] = [start.length, 0]; size < bytes - 64; at++) {
    const piece = `${line(at)}\n`;
    pieces.push(piece);
    size += piece.length;
  }
  return pieces.join("");
}

/** Names that take longest to match, for their length. `size` counts letters or words of one name. */
export const adversaries = {
  "10 MB, one word": { size: 10_000_000, text: (size) => named("woonwijkcode".repeat(size / 12)) },
  "10 MB, one letter": { size: 10_000_000, text: (size) => named("a".repeat(size)) },
  "10 MB, capitals": { size: 10_000_000, text: (size) => named("aB".repeat(size / 2)) },
  "100,000 words": { size: 100_000, text: (size) => named("land_van_geboorte_ouder_".repeat(size / 4)) },
  "100,000 words, all vague": { size: 100_000, text: (size) => named("land_taal_naam_code_".repeat(size / 4)) },
  "100,000 letters apart": { size: 100_000, text: (size) => named("p_o_s_t_".repeat(size / 4)) },
};

function named(name) {
  return `${head("name")}  - name: ${name}\n`;
}

function lines(count, line) {
  return `${Array.from({ length: count }, (_, at) => line(at)).join("\n")}\n`;
}
