/** The files of the scenarios: a municipality with a policy, its own answers, and profiles with complete records. */
import { digestsOf } from "@tenzij/core/justification";
import { readProfile } from "@tenzij/core/profile";
import { law } from "@tenzij/law";
import { sourceText } from "@tenzij/read";

/** A day from today, as people write it; records live, so fixed dates would lapse. */
export function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}

export const people = `signers:
  roles: [jurist, accountable]
  people:
    jurist: [{login: jurist, id: 2001}, {login: tweede-jurist, id: 2003}]
    accountable: [{login: directeur, id: 2002}]
`;

export const policy = `locale: nl
frameworks: [toetsingskader-2025, voorzorgplicht]
profiles: ["profielen/**/*.yaml"]
${people}`;

export const organisation = () => `organisation: Gemeente Voorbeeldstad
answered: {by: M. Aydin, role: accountable, on: ${day(-70)}}
signals:
  period: 2025-09/2026-08
  channels: {complaints: 3, objections: 1, staff: 2, court: 0, media: 0}
  assessment: Twee van de drie klachten gingen over huisbezoeken in dezelfde straat; de werkinstructie is aangepast.
complaints:
  channel: https://www.voorbeeldstad.example/klachten/discriminatie
  term-days: 42
  discrimination-category: yes
  handler: Antidiscriminatiebureau Voorbeeldregio
training:
  course: Profileren zonder vooroordelen (twee dagdelen)
  audience: alle medewerkers handhaving en de makers van het profiel
  percentage-done: 92
  on: ${day(-180)}
`;

export interface ProfileOptions {
  readonly name?: string;
  readonly title?: string;
  readonly weight?: number;
  readonly values?: readonly string[];
  readonly purpose?: string | null;
  readonly automation?: string;
  /** More indicators, as lines of YAML. */
  readonly more?: string;
}

/** A profile with one indirect indicator (a postcode) and one that distinguishes on nothing. */
export function profile({
  name = "heronderzoek",
  title = "Heronderzoek bijstand",
  weight = 12,
  values = ["1060", "1066"],
  purpose = "control",
  automation = "human-decides",
  more = "",
}: ProfileOptions = {}): string {
  return `profile: ${name}
title: ${title}
phase: pilot
${purpose === null ? "" : `purpose: ${purpose}\n`}automation: ${automation}
consequences: [desk-check]
indicators:
  - name: woonplaats_pc4
    description: Eerste vier cijfers van de postcode
    source: brp
    values: [${values.map((one) => `"${one}"`).join(", ")}]
    weight: ${weight}
  - name: dagen_sinds_wijziging
    description: Dagen sinds de laatste opgegeven wijziging
    source: suite
    weight: 60
${more}selection: {score-at-least: 60}
`;
}

/** A profile in which nothing distinguishes. */
export function neutral(weight = 3): string {
  return `profile: meldingen
title: Openstaande meldingen
phase: pilot
purpose: control
automation: human-decides
consequences: [letter]
indicators:
  - name: dagen_open
    description: Dagen dat een melding openstaat
    weight: ${weight}
selection: {score-at-least: 3}
`;
}

export interface RecordOptions {
  readonly validUntil?: string;
  readonly jurist?: string;
  readonly accountable?: string;
  readonly answeredBy?: string;
}

/** A complete record for exactly this profile, all figures planned, as a new profile has them. */
export function record(
  of: string,
  { validUntil = day(300), jurist = "jurist", accountable = "directeur", answeredBy = "J. de Wit" }: RecordOptions = {},
): string {
  const read = readProfile(sourceText("x.profile.yaml", of), { enums: law.enums });
  return `justifies: ${read.id?.text ?? ""}
framework: toetsingskader-2025
answered: {by: ${answeredBy}, role: jurist, on: ${day(-50)}}
${covers(of)}
distinctions:
  woonplaats_pc4:
    kind: indirect
    road: objective-justification
    legitimate-aim:
      answer: yes
      reason: Bijstand alleen betalen aan wie er recht op heeft; in 2025 bleek bij 212 van 5.400 dossiers de woonsituatie onjuist.
      article: Participatiewet, artikel 53a
    suitability:
      answer: yes
      reason: In deze twee gebieden staan veel kamergewijs verhuurde panden, waar de opgegeven woonsituatie het vaakst verandert.
      effect:
        planned: {by: Afdeling Onderzoek, on: ${day(90)}, source: aselecte steekproef, method: Fouten met en zonder deze postcodes vergelijken in een steekproef van 800 dossiers.}
    necessity:
      answer: yes
      alternatives:
        - option: random
          effect: Vindt naar schatting 3,6 van de 100 fouten, tegen 39 van de 100 met het profiel.
          why-not: Met 400 controles per jaar blijven dan ongeveer 140 fouten liggen; 100 controles blijven wel aselect.
        - option: without-indicator
          effect: Alleen de dagen sinds de laatste wijziging; in de proef vond dat 31 van de 100 fouten.
          why-not: Kamerbewoners die niets doorgeven blijven dan buiten beeld, terwijl juist zij achteraf moeten terugbetalen.
    proportionality:
      answer: yes
      effects:
        - who: group
          effect: Bewoners van twee wijken, vaker van buitenlandse herkomst, leveren vaker stukken in dan anderen.
      benefits: Minder terugvorderingen achteraf, die in 2025 gemiddeld 3.100 euro bedroegen.
      weighing: Alleen een controle van het dossier, geen huisbezoek; na zes maanden stopt de proef als het verschil tussen groepen niet verdwijnt.
    proxy-strength: In 1060 en 1066 is 61% van de inwoners van buitenlandse herkomst, in de gemeente 38% (CBS, 2025).
restraint: Controle van alle 5.400 dossiers legt elk jaar bij iedereen beslag; voorlichting in 2024 verminderde de fouten niet. De cliëntenraad en twee inspecteurs zijn gehoord.
effectiveness:
  planned: {by: Afdeling Onderzoek, on: ${day(90)}, source: proef en aselecte steekproef, method: Aandeel fouten bij 400 geselecteerde en 100 aselecte dossiers vergelijken.}
statistics:
  planned: {by: CBS (maatwerk), on: ${day(90)}, source: selectielijst gekoppeld aan herkomst, method: Aandeel geselecteerd per herkomstgroep tegenover de kans bij aselecte controle.}
explanation: U bent gekozen omdat u lang geen wijziging doorgaf en op een adres woont in een gebied met veel kamerverhuur; wij vragen alleen uw huurcontract.
advice: [{by: fg, on: ${day(-55)}, ref: advies FG 2026-041, followed: yes}]
signers: [{role: jurist, login: ${jurist}}, {role: accountable, login: ${accountable}}]
valid-until: ${validUntil}
`;
}

/** The digests of a profile as a record holds them. */
function covers(of: string): string {
  const digests = digestsOf(readProfile(sourceText("x.profile.yaml", of), { enums: law.enums }));
  const lines = ["covers:", '  version: "2"', "  indicators:"];
  for (const [name, parts] of digests.indicators) {
    lines.push(`    ${name}: {${[...parts].map(([part, digest]) => `${part}: ${digest}`).join(", ")}}`);
  }
  for (const [part, digest] of digests.profile) lines.push(`  ${part}: ${digest}`);
  if (digests.rest.size > 0) lines.push("  rest:");
  for (const [key, digest] of digests.rest) lines.push(`    ${key}: ${digest}`);
  return lines.join("\n");
}

const FOLDER = "profielen/";

export function profileFile(name = "heronderzoek"): string {
  return `${FOLDER}${name}.profile.yaml`;
}

export function recordFile(name = "heronderzoek"): string {
  return `${FOLDER}${name}.justification.yaml`;
}

/** A profile with its complete record. */
export function pair(options: ProfileOptions = {}, recordOptions: RecordOptions = {}): Record<string, string> {
  const name = options.name ?? "heronderzoek";
  const text = profile(options);
  return { [profileFile(name)]: text, [recordFile(name)]: record(text, recordOptions) };
}

/** What stands on the protected branch before most scenarios. */
export function municipality(): Record<string, string> {
  return { "tenzij.yaml": policy, "organisation.yaml": organisation(), [`${FOLDER}meldingen.profile.yaml`]: neutral() };
}
