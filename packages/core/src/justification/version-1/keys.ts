/**
 * The keys by which version 1 of the digests told what stands under them, as they were when that version was replaced:
 * records hold digests of what was read by these, so nothing is added here.
 */

/** Names of an indicator, in order of precedence (design §4). */
export const nameKeys = ["name", "naam", "id", "code", "element", "field", "kolom"];

export const labelKeys = words("label title titel caption weergavenaam display-name displayname");

export const descriptionKeys = words(`
  description omschrijving beschrijving toelichting definition definitie uitleg betekenis meaning comment
  opmerking note notes desc doc documentation
`);

export const valueKeys = words(`
  value values waarde waarden codes categories categorieen categorie category enum options opties levels
  one-of in not-in buckets bins domain domein lijst list equals is mapping scores punten-per-waarde range
  ranges labels
`);

export const expressionKeys = words(`
  expression expressie formula formule when if als condition conditie conditions voorwaarde voorwaarden where
  query sql rule regel test filter predicate path column input input-expression calculation berekening
  derivation afleiding derived-from afgeleid-van feature variable variabele kenmerk criterium criterion
  attribute attribuut
`);

export const sourceKeys = words(`
  source bron sources bronnen table tabel dataset register from-table herkomst-gegeven databron data-source
  lookup look-up
`);

export const weightKeys = words(`
  weight gewicht weging points punten score coefficient coefficients factor importance
`);

export const thresholdKeys = words(`
  threshold drempel drempelwaarde cutoff cut-off grens grenswaarde min max minimum maximum at-least at-most
  operator
`);

export const roleKeys = words("role rol use gebruik usage");

/** Lists and maps that only hold indicators: their own key is no indicator. */
export const containerKeys = words(`
  indicators indicatoren features feature-list kenmerken criteria variables variabelen fields velden columns
  kolommen inputs input invoer rules regels factors factoren weights gewichten coefficients model models
  modellen scorecard scorekaart risk-profile risicoprofiel profile profiel parameters attributes attributen
  questions vragen decision decision-table beslistabel beslisregels risk-indicators risicoindicatoren
  risico-indicatoren spec config data items elements elementen all-of any-of and or en of not dimensions
  dimensies predictors voorspellers signals signalen branches nodes tree then cases steps stappen
`);

/** Lists of what is *not* used: information, however it is written down. */
export const leftOutKeys = words(`
  excluded uitgesloten not-used niet-gebruikt removed verwijderd weggelaten left-out vervallen
`);

/** Keys that hold criteria wherever they stand, also below something that is otherwise only information. */
export const criteriaKeys = words(`
  indicators indicatoren features kenmerken criteria variables variabelen rules regels weights gewichten
  coefficients scorecard scorekaart risk-indicators risicoindicatoren risico-indicatoren predictors
  decision-table beslistabel beslisregels
`);

/** Keys that hold one criterion written out as a rule, likewise wherever they stand. */
export const ruleKeys = words(`
  rule regel query sql condition conditie voorwaarde where formula formule expression expressie filter predicate
  selection-rule selectieregel
`);

/** What is said *about* the profile, its makers or its setting: information, no criterion. */
export const informationKeys = words(`
  title titel description omschrijving beschrijving toelichting summary samenvatting purpose doel doelstelling
  aim owner eigenaar author auteur authors auteurs maker makers contributors maintainers donors
  bijdragers keywords trefwoorden contact contactgegevens organisation organisatie
  organization afdeling department address adres bezoekadres postadres version versie edition date datum
  created updated license licence licentie references referenties bronvermelding links url homepage changelog
  history wijzigingen notes note opmerkingen opmerking comment comments readme header based-on gebaseerd-op
  legal-basis grondslag wettelijke-grondslag safeguards waarborgen metadata meta documentation documentatie
  schema $schema lang locale language-of-file tags status users gebruikers about kind apiversion type
`);

/** Facts a profile can state, by the name they carry in `Profile`. */
export const factKeys: ReadonlyMap<
  string,
  "id" | "title" | "phase" | "purpose" | "automation" | "subject" | "consequences" | "learning"
> = new Map([
  ["profile", "id"],
  ["profiel", "id"],
  ["risicoprofiel", "id"],
  ["title", "title"],
  ["titel", "title"],
  ["phase", "phase"],
  ["fase", "phase"],
  ["purpose", "purpose"],
  ["doel", "purpose"],
  ["automation", "automation"],
  ["automatisering", "automation"],
  ["subject", "subject"],
  ["betrokkenen", "subject"],
  ["onderwerp", "subject"],
  ["consequence", "consequences"],
  ["consequences", "consequences"],
  ["gevolg", "consequences"],
  ["gevolgen", "consequences"],
  ["learning", "learning"],
  ["self-learning", "learning"],
  ["zelflerend", "learning"],
]);

/** What the process digest covers beside the facts. */
export const processKeys = words(`
  process proces steps stappen manual-selection handmatige-selectie work-instruction werkinstructie
`);

/** A list of words as a set, written as people read lists. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Folds a key for look-up: `Derived_From`, `derivedFrom` and `derived-from` are one. */
export function foldKey(key: string): string {
  // Most keys are folded already.
  if (/^[a-z0-9-]*$/.test(key)) return key;
  return key
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll(/[_\s]+/g, "-");
}
