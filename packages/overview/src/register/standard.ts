/**
 * The fields of a registration in the Dutch algorithm register, as the register itself checks them.
 * Source: MinBZK/Algoritmeregister, backend/app/schemas/config/v1_0_0.json at fca0ce4, read 2026-11-29; which must be filled, the form of
 * dates and addresses, and that a text has fewer letters than the limit: MinBZK/Algoritmeregister-Publicatiestandaard 1.0.0, ch01.md and
 * ch02.md at d20a0fe.
 */
export interface Field {
  /** The key in a registration. */
  readonly key: string;
  /** What the register calls it. */
  readonly title: string;
  /** Not published while it is empty. */
  readonly required: boolean;
  readonly is: "text" | "url" | "url-or-mail" | "month" | "choice" | "list" | "links";
  /** A text has fewer letters than this. */
  readonly below?: number;
  readonly values?: readonly string[];
  /** So many items at most. */
  readonly items?: number;
  /** Of links: a title has fewer letters than this. */
  readonly titleBelow?: number;
  /** Who decides what may stand here, where the standard does not: nothing here can check it. */
  readonly decidedBy?: string;
  /** It has to say whether the algorithm learns. */
  readonly saysLearning?: true;
  /** Written at language level B1, which nothing here measures. */
  readonly b1?: true;
}

export const standard = {
  name: "Publicatiestandaard Algoritmeregister",
  version: "1.0.0",
  source:
    "https://github.com/MinBZK/Algoritmeregister/blob/fca0ce44a42ee51e79997d20c4285f89fcdb17d7/backend/app/schemas/config/v1_0_0.json",
  read: "2026-11-29",
} as const;

const text = (key: string, title: string, below: number, more: Partial<Field> = {}): Field => ({
  ...{ key, title, is: "text", required: false, below },
  ...more,
});
const address = (key: string, title: string): Field => ({ key, title, is: "url", required: false, below: 500 });

/** What the register takes as a theme; the standard itself names the TOP list, which is wider. */
const themes = [
  "Organisatie en bedrijfsvoering",
  "Cultuur en recreatie",
  "Economie",
  "Overheidsfinanciën",
  "Wonen",
  "Internationaal",
  "Migratie en integratie",
  "Natuur en milieu",
  "Onderwijs en wetenschap",
  "Openbare orde en veiligheid",
  "Recht",
  "Ruimte en infrastructuur",
  "Sociale zekerheid",
  "Verkeer",
  "Werk",
  "Zorg en gezondheid",
];

export const fields: readonly Field[] = [
  text("name", "Naam", 100, { required: true }),
  text("description_short", "Korte omschrijving", 350, { required: true, b1: true }),
  text("organization", "Organisatie", 100, { required: true, decidedBy: "TOOI-waardelijsten" }),
  { key: "category", title: "Thema", required: false, is: "list", values: themes, items: 3, decidedBy: "TOP-lijst" },
  {
    ...{ key: "status", title: "Status", required: true, is: "choice" },
    values: ["In ontwikkeling", "In gebruik", "Buiten gebruik"],
  },
  { key: "begin_date", title: "Begindatum", required: false, is: "month" },
  { key: "end_date", title: "Einddatum", required: false, is: "month" },
  { key: "contact_email", title: "Contactgegevens", required: true, is: "url-or-mail", below: 500 },
  address("website", "Link naar publiekspagina"),
  {
    ...{ key: "publication_category", title: "Publicatiecategorie", required: true, is: "choice" },
    values: ["Hoog-risico AI-systeem", "Impactvolle algoritmes", "Overige algoritmes"],
  },
  address("url", "Link naar bronregistratie"),
  text("goal", "Doel en impact", 2500, { b1: true }),
  text("proportionality", "Afwegingen", 2500, { b1: true }),
  text("human_intervention", "Menselijke tussenkomst", 2500, { b1: true }),
  text("risks", "Risicobeheer", 2500),
  text("lawful_basis", "Wettelijke basis", 2500),
  {
    ...{ key: "lawful_basis_grouping", title: "Verwijzingen wettelijke basis", required: false, is: "links" },
    titleBelow: 100,
  },
  address("process_index_url", "Link naar verwerkingsregister"),
  { key: "impacttoetsen_grouping", title: "Verwijzingen impacttoetsen", required: false, is: "links" },
  text("impacttoetsen", "Toelichting op impacttoetsen", 2500),
  text("source_data", "Gegevens", 2500),
  {
    ...{ key: "source_data_grouping", title: "Verwijzingen gegevensbronnen", required: false, is: "links" },
    titleBelow: 500,
  },
  text("methods_and_models", "Technische werking", 5000, { saysLearning: true }),
  text("provider", "Leverancier", 200),
  address("publiccode", "Link naar broncode"),
  { key: "lang", title: "Taal", required: true, is: "choice", values: ["nld"] },
  { key: "standard_version", title: "Versie publicatiestandaard", required: true, is: "choice", values: ["1.0.0"] },
  text("source_id", "Bron-ID", 100),
  text("tags", "Zoektermen", 2500),
];
