import { inLocale, type Locale } from "@tenzij/core/language";
import { sayCitation } from "@tenzij/core/report";
import type { Citation, Law, Text } from "@tenzij/law";

export type { Locale };

/** What the pages say around the words of the law. */
const en = {
  generated: "Generated from packages/law; change the law there and run `pnpm run docs`.",
  notLaw:
    "Tenzij does not decide law. It says what is present, missing, incomplete, stale or contradictory, and cites who asks for it.",
  entries: "All entries",
  entriesIntro:
    "Each entry on one line: its kind, the ground on which it is reported, what it rests on, and what it asks where its words say it clearly. X1 and X2 are the [exclusions](exclusions.md). A [use other than control](roads.md) that the policy confirms is open to all of them and not listed.",
  entry: "entry",
  basis: "rests on",
  "basis-named": "named by a source",
  "basis-definition": "definition of a named word",
  "basis-own": "our own inference",
  inFull: "in control, fully automated",
  open: "exception or justification",
  asCriterion: "as a criterion",
  asksTest: "the justification test",
  asksLawyer: "first a lawyer (jurist)",
  asksQuestion: "a question that warns",
  kinds: "Kinds of distinction",
  kindsIntro:
    "Step 1 (criteriatoets): which indicators make a distinction, and of which kind. The kind decides what is asked. [All entries](entries.md) are listed on one page.",
  grounds: "Grounds",
  groundsIntro:
    "Judged without any policy saying so: the grounds marked below as such, always or in control only. The others are judged when `grounds` in `tenzij.yaml` names them.",
  always: "always",
  inControl: "in control",
  byPolicy: "by policy",
  ground: "ground",
  judged: "judged",
  meaning: "meaning",
  combinations: "Combinations",
  combinationsIntro:
    "Indicators that together distinguish where each alone may not. Those that a case proved are a distinction of the profile with the questions of its kind; they never exclude. The others warn.",
  tables: "Tables of values",
  tablesIntro: "Values with a meaning of their own, whatever the indicator is called.",
  table: "table",
  date: "date",
  rows: "values",
  readAs: "read as",
  sources: "Sources",
  seen: "Names seen in",
  howToRead:
    "Words are found in names, labels, descriptions and expressions, in any spelling: `geboorteland` also as `geboorte_land` and `GeboorteLand`. A word with `@` stands for a list in `packages/lexicon/words` (`@person`: citizen, tenant, pupil …), `#` for a number. In brackets behind an example: why.",
  dutchWords: "Dutch words",
  englishWords: "English words",
  otherWords: "Words in other languages",
  vagueWords:
    "Words that can mean something else, and then do not count when the description or a word beside them says so",
  shortWords: "Abbreviations, only as a word by itself",
  stems: "Letters at the beginning or end of a short name (with `-`: only at the end)",
  together: "Together in one name, in any order",
  wholeNames: "Only as the whole name",
  valuesRead: "Values",
  beside: "only beside",
  columns: "Known column names",
  found: "Found",
  notFound: "Not found",
  notWhen: "Not when it is about",
  silentBeside: "Silent when the same indicator is also read as",
  anyOther: "anything else",
  onlyUndescribed: "Only when the profile says nothing about the indicator but its name",
  and: "and",
  on: "on",
  indicators: "indicators",
  kind: "kind",
  asks: "asks",
  frameworks: "Frameworks",
  frameworksIntro:
    "Step 2 (rechtvaardigingstoets) and the duties around it: who asks which question, of what, on whose authority.",
  framework: "framework",
  edition: "edition",
  asker: "asked by",
  questions: "questions",
  from: "counts from",
  alwaysApplies: "Applies under every policy.",
  byName: "Applies when `frameworks` in `tenzij.yaml` names it.",
  replacedBy: "Replaced by",
  exclusions: "Exclusions",
  exclusionsIntro:
    "What can never be part of a profile. An exclusion holds only on what profile or policy states in so many words; what is not stated asks a question, it never bans.",
  holdsWhen: "Holds when",
  kindsAre: "the distinction is",
  groundsAre: "it is on",
  purposeIs: "the stated purpose is",
  automationIs: "the stated degree of automation is",
  roads: "Exceptions, justification and other uses",
  roadsIntro:
    "What a distinction can rest on: a statutory exception, an objective justification, or a use other than control. The record names one for each distinction (`road`); each asks its own questions.",
  ofGrounds: "What each ground itself allows",
  openTo: "Open to",
  everyGround: "every ground",
  purposes: "Goes together with the purpose",
  confirmed: "Counts only when `uses` in the policy on the protected branch confirms it.",
  closedBy: "Closed when `nationality` in the policy is",
  answers: "Answers",
  answersIntro:
    "What the answer to each question has to hold. Every answer may also hold `by`, `role`, `on`, `evidence`, `remarks` and `holds`; `answered` at the head of the record says the first three once.",
  answerHolds: "What the answer holds",
  field: "key",
  what: "what",
  type: "type",
  optional: "optional",
  bare: "May be written as one sentence, which then stands for",
  planned: "Before `phase: in-use` it may be `planned: {by, on, source, method}`.",
  atLeast: "at least",
  including: "among them",
  oneOf: "one of",
  vocabulary: "Words with a fixed meaning",
  vocabularyIntro:
    "Write the word in the first column; the words in the last one are understood as well. Case, accents, spaces, hyphens and underscores make no difference.",
  write: "write",
  orAlso: "or also",
  findings: "Findings about files, policy and records",
  findingsIntro:
    "Each finding has a name, a place, and a next step. Those about indicators, questions and exclusions have their own pages: [kinds](kinds.md), [frameworks](frameworks.md), [exclusions](exclusions.md).",
  sourcesTitle: "Sources",
  sourcesIntro:
    "Every document the law files cite, and how far the makers of Tenzij read it. What was not read in full is cited as such everywhere.",
  source: "source",
  authority: "weight",
  read: "read",
  readFull: "in full",
  normsIntro:
    "Every question Tenzij asks, # in all: who demands it, what the tool checks, what a person has to judge, how much it weighs, and which test holds it.",
  question: "question",
  demandedBy: "who demands it",
  toolChecks: "what the tool checks",
  personJudges: "what a person judges",
  weight: "severity",
  nothing: "nothing beyond that",
  answeredWith: "an answer with",
  blocks: "Blocks",
  warns: "Warns",
};

const nl: typeof en = {
  generated: "Gemaakt uit packages/law; pas de regels daar aan en voer `pnpm run docs` uit.",
  notLaw:
    "Tenzij oordeelt niet over het recht. Het zegt wat er is, ontbreekt, onvolledig, verouderd of tegenstrijdig is, en wie ernaar vraagt.",
  entries: "Alle ingangen",
  entriesIntro:
    "Elke ingang op één regel: de soort, de grond waarop zij wordt gemeld, waarop zij berust, en wat zij vraagt waar de woorden het duidelijk zeggen. X1 en X2 zijn de [uitsluitingen](exclusions.md). Een [ander gebruik dan controle](roads.md) dat het beleid bevestigt, kan bij alle en staat er niet bij.",
  entry: "ingang",
  basis: "berust op",
  "basis-named": "een bron die het noemt",
  "basis-definition": "de definitie van een genoemd woord",
  "basis-own": "onze eigen afleiding",
  inFull: "bij controle, geheel geautomatiseerd",
  open: "uitzondering of rechtvaardiging",
  asCriterion: "als selectiecriterium",
  asksTest: "de rechtvaardigingstoets",
  asksLawyer: "eerst een jurist",
  asksQuestion: "een vraag die waarschuwt",
  kinds: "Soorten onderscheid",
  kindsIntro:
    "Stap 1, de criteriatoets: welke indicatoren maken onderscheid, en van welke soort. De soort bepaalt wat wordt gevraagd. [Alle ingangen](entries.md) staan op één bladzijde.",
  grounds: "Gronden",
  groundsIntro:
    "Zonder dat een beleid het zegt, worden de gronden beoordeeld die hieronder zo zijn gemerkt, altijd of alleen bij controle. De andere worden beoordeeld als `grounds` in `tenzij.yaml` ze noemt.",
  always: "altijd",
  inControl: "bij controle",
  byPolicy: "volgens beleid",
  ground: "grond",
  judged: "beoordeeld",
  meaning: "betekenis",
  combinations: "Combinaties",
  combinationsIntro:
    "Indicatoren die samen onderscheid maken waar elk apart dat niet hoeft te doen. Wat uit een zaak blijkt, is onderscheid van het profiel, met de vragen van zijn soort; het sluit nooit uit. De andere waarschuwen.",
  tables: "Waardetabellen",
  tablesIntro: "Waarden met een eigen betekenis, hoe de indicator ook heet.",
  table: "tabel",
  date: "datum",
  rows: "waarden",
  readAs: "gelezen als",
  sources: "Bronnen",
  seen: "Namen gezien in",
  howToRead:
    "Woorden worden gevonden in namen, labels, omschrijvingen en expressies, hoe ze ook zijn geschreven: `geboorteland` ook als `geboorte_land` en `GeboorteLand`. Een woord met `@` staat voor een lijst in `packages/lexicon/words` (`@person`: burger, huurder, leerling …), `#` voor een getal. Tussen haakjes achter een voorbeeld: waarom.",
  dutchWords: "Nederlandse woorden",
  englishWords: "Engelse woorden",
  otherWords: "Woorden in andere talen",
  vagueWords:
    "Woorden die ook iets anders kunnen betekenen en dan niet tellen, als de omschrijving of een woord ernaast dat zegt",
  shortWords: "Afkortingen, alleen als los woord",
  stems: "Letters aan het begin of eind van een korte naam (met `-`: alleen aan het eind)",
  together: "Samen in één naam, in elke volgorde",
  wholeNames: "Alleen als dit de hele naam is",
  valuesRead: "Waarden",
  beside: "alleen naast",
  columns: "Bekende kolomnamen",
  found: "Gevonden",
  notFound: "Niet gevonden",
  notWhen: "Niet als het gaat over",
  silentBeside: "Zwijgt als dezelfde indicator ook wordt gelezen als",
  anyOther: "iets anders",
  onlyUndescribed: "Alleen als het profiel over de indicator niets zegt dan zijn naam",
  and: "en",
  on: "naar",
  indicators: "indicatoren",
  kind: "soort",
  asks: "vraagt",
  frameworks: "Kaders",
  frameworksIntro:
    "Stap 2, de rechtvaardigingstoets, en de plichten eromheen: wie stelt welke vraag, waarover, en met welk gezag.",
  framework: "kader",
  edition: "uitgave",
  asker: "gevraagd door",
  questions: "vragen",
  from: "geldt vanaf",
  alwaysApplies: "Geldt onder elk beleid.",
  byName: "Geldt als `frameworks` in `tenzij.yaml` het noemt.",
  replacedBy: "Vervangen door",
  exclusions: "Uitsluitingen",
  exclusionsIntro:
    "Wat nooit deel van een profiel kan zijn. Een uitsluiting geldt alleen op wat profiel of beleid met zoveel woorden zegt; wat niet is gezegd, leidt tot een vraag en nooit tot een verbod.",
  holdsWhen: "Geldt als",
  kindsAre: "het onderscheid is",
  groundsAre: "het is naar",
  purposeIs: "het genoemde doel is",
  automationIs: "de genoemde mate van automatisering is",
  roads: "Uitzonderingen, rechtvaardiging en ander gebruik",
  roadsIntro:
    "Waarop een onderscheid kan berusten: een wettelijke uitzondering, een objectieve rechtvaardiging, of een ander gebruik dan controle. Het toetsverslag noemt er voor elk onderscheid één (`road`); elk stelt zijn eigen vragen.",
  ofGrounds: "Wat elke grond zelf toelaat",
  openTo: "Open voor",
  everyGround: "elke grond",
  purposes: "Gaat samen met het doel",
  confirmed: "Telt alleen als `uses` in het beleid op de beschermde branch het bevestigt.",
  closedBy: "Gesloten als `nationality` in het beleid zegt",
  answers: "Antwoorden",
  answersIntro:
    "Wat het antwoord op elke vraag moet bevatten. Elk antwoord mag ook `by`, `role`, `on`, `evidence`, `remarks` en `holds` bevatten; `answered` boven in de toets zegt de eerste drie in één keer.",
  answerHolds: "Wat het antwoord bevat",
  field: "sleutel",
  what: "wat",
  type: "soort",
  optional: "mag ontbreken",
  bare: "Mag als één zin worden geschreven, die dan staat voor",
  planned: "Vóór `phase: in-use` mag het `planned: {by, on, source, method}` zijn.",
  atLeast: "ten minste",
  including: "waaronder",
  oneOf: "een van",
  vocabulary: "Woorden met een vaste betekenis",
  vocabularyIntro:
    "Schrijf het woord uit de eerste kolom; de woorden uit de laatste worden ook begrepen. Hoofdletters, accenten, spaties, streepjes en lage streepjes maken geen verschil.",
  write: "schrijf",
  orAlso: "of ook",
  findings: "Bevindingen over bestanden, beleid en toetsen",
  findingsIntro:
    "Elke bevinding heeft een naam, een plaats en een volgende stap. Die over indicatoren, vragen en uitsluitingen hebben een eigen pagina: [soorten](kinds.md), [kaders](frameworks.md), [uitsluitingen](exclusions.md).",
  sourcesTitle: "Bronnen",
  sourcesIntro:
    "Elk document dat de regels aanhalen, en hoever de makers van Tenzij het hebben gelezen. Wat niet geheel is gelezen, wordt overal zo aangehaald.",
  source: "bron",
  authority: "gewicht",
  read: "gelezen",
  readFull: "geheel",
  normsIntro:
    "Elke vraag die Tenzij stelt, # in totaal: wie haar stelt, wat het hulpmiddel controleert, wat een mens beoordeelt, hoe zwaar zij weegt en welke test haar bewaakt.",
  question: "vraag",
  demandedBy: "wie vraagt het",
  toolChecks: "wat wordt gecontroleerd",
  personJudges: "wat een mens beoordeelt",
  weight: "gewicht",
  nothing: "niets verder",
  answeredWith: "een antwoord met",
  blocks: "Blokkeert",
  warns: "Waarschuwt",
};

export const words: Readonly<Record<Locale, typeof en>> = { nl, en };

/** A whole page: its title, a line for whoever opens the file to change it, and its blocks. */
export function page(title: string, locale: Locale, blocks: readonly string[]): string {
  return `${[`<!-- ${words[locale].generated} -->`, `# ${title}`, ...blocks.filter((block) => block !== "")].join("\n\n")}\n`;
}

/** A heading that the address of a finding can name whatever language its title is in. */
export function heading(depth: number, anchor: string, title: string): string {
  return `<a id="${anchor.toLowerCase()}"></a>\n\n${"#".repeat(depth)} ${title}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return rows.length === 0 ? "" : [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const code = (text: string) => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);

/** "Sources: first; second", each with how far it was read. */
export function cited(sources: readonly Citation[], law: Law, locale: Locale): string {
  return `${words[locale].sources}: ${sources.map((source) => sayCitation(source, law, locale)).join("; ")}.`;
}

export function titleOf(
  items: readonly { readonly id: string; readonly title: Text }[],
  id: string,
  locale: Locale,
): string {
  const found = items.find((item) => item.id === id);
  return found ? inLocale(found.title, locale) : id;
}
