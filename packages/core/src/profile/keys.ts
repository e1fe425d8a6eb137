/**
 * The keys people use in profiles, folded (lower case, `_` and `-` alike), by what stands under them. These are
 * words about the *shape* of a file, not about people; which indicators matter is the law's to say.
 */

/**
 * Keys whose value names an indicator, in order of precedence: what it is called, then the field it looks at, then what
 * it is numbered by. A number under one of them is no name.
 */
export const nameKeys: ReadonlyMap<string, number> = ranked(`
  name naam feature-name featurename feature-id column-name columnname field-name fieldname variable-name attribute-name attributename
  attribuutnaam veldnaam kolomnaam kenmerknaam
  feature kenmerk field veld column kolom variable variabele attribute attribuut indicator predictor criterium
  criterion factor fact invoer input name-or-index quantity
  element code id
`);

/** Those of them that say what something is called or numbered by, and not which field it looks at. */
export const identityKeys = words("name naam id code element");

export const labelKeys = words("label title titel caption weergavenaam display-name displayname");

export const descriptionKeys = words(`
  description omschrijving beschrijving toelichting definition definitie uitleg betekenis meaning comment
  opmerking note notes desc doc documentation
`);

export const valueKeys = words(`
  value values waarde waarden codes categories categorieen categorie category enum options opties levels
  one-of in not-in buckets bins domain domein lijst list equals is mapping scores punten-per-waarde range
  ranges labels choices keuzes allowed allowed-values toegestaan toegestane-waarden value-set accepted-values const
  reference-group reference-groups monitored-group value-or-threshold symbols
`);

export const expressionKeys = words(`
  expression expressie formula formule when if als condition conditie conditions voorwaarde voorwaarden where
  query sql rule regel test filter predicate path input-expression calculation berekening derivation afleiding
  derived-from afgeleid-van expr
`);

export const sourceKeys = words(`
  source bron sources bronnen table tabel dataset register from-table herkomst-gegeven databron data-source
  lookup look-up
`);

export const weightKeys = words(`
  weight gewicht weging points punten score coefficient coefficients factor importance contribution coef
  shap-value shap belang bijdrage
`);

export const thresholdKeys = words(`
  threshold drempel drempelwaarde cutoff cut-off grens grenswaarde min max minimum maximum at-least at-most
  operator
`);

/** What is said of the form in which a field is kept. */
export const formKeys = words(`
  type dtype data-type datatype gegevenstype logical-type physical-type field-type sdtype subtype format formaat mode
  nullable
`);

export const roleKeys = words("role rol use gebruik usage");

/** Lists and maps that only hold indicators: their own key is no indicator. */
export const containerKeys = words(`
  indicators indicatoren features feature-list kenmerken criteria variables variabelen fields velden columns
  kolommen inputs input invoer rules regels factors factoren weights gewichten coefficients model models
  modellen scorecard scorekaart risk-profile risicoprofiel profile profiel parameters attributes attributen
  questions vragen decision decision-table beslistabel beslisregels risk-indicators risicoindicatoren
  risico-indicatoren spec config data items elements elementen all-of any-of and or en of not dimensions
  dimensies predictors voorspellers signals signalen branches nodes tree then cases steps stappen coef coefs
  feature-names feature-names-in- importances feature-importances group-by groupby partition-by headers required
  usecols use-cols properties covariates regressors categoricals numericals
`);

/** Words that make of a key a heading of names, whatever stands beside them: `categorical_features`, `columns_used`. */
const namesOf = words(`
  features columns cols fields variables vars attributes predictors covariates regressors inputs criteria indicators
  kenmerken kolommen velden variabelen attributen indicatoren factoren
`);

/** Whether a key only holds indicators and is none itself. */
export function isContainerKey(folded: string): boolean {
  if (containerKeys.has(folded)) return true;
  return folded.includes("-") ? folded.split("-").some((word) => namesOf.has(word)) : namesOf.has(folded);
}

/** Maps from a name to its weight, however deep. */
export const weighingKeys = words(`
  weights gewichten coefficients coef coefs importances feature-importances scorecard scorekaart
`);

/** Lists of what is left out: of the data, or of control, which only people can say. */
export const leftOutKeys = words(`
  excluded uitgesloten not-used niet-gebruikt removed verwijderd weggelaten left-out vervallen exclude excludes
  uitsluiten drop dropped drop-columns drop-cols drop-features columns-to-drop excluded-columns excluded-features
  exclude-columns exclude-features ignore-columns ignored-columns ignored-features unused unused-columns ongebruikt
`);

/** What makes of something under such a key a rule after all. */
export const actionKeys = words(`
  action actie effect then dan gevolg result resultaat uitkomst outcome operator do doe
`);

/** What a model is measured for (bias, fairness), rather than what it uses. */
export const measuredKeys = words(`
  bias-audit-config bias-audit bias-monitoring fairness fairness-config fairness-monitoring protected-attributes protected-attribute
  protected-attribute-names protected-features protected-groups sensitive-attributes sensitive-attribute sensitive-features
  sensitive-feature attribute-columns ref-groups ref-groups-method facet facets group-variable privileged-groups unprivileged-groups
  beschermde-kenmerken gevoelige-kenmerken
`);

/** Conditions: true and false in them are values of what is compared. */
export const conditionKeys = words(`
  if als when wanneer where waar condition conditie conditions condities voorwaarde voorwaarden filter filters
  match requires vereist vereisten criteria rules regels rule regel all any none all-of any-of and or en of not
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

/**
 * What a document says of itself at its own top: information, when its value is a text. Below them, and anywhere else,
 * everything is looked at.
 */
export const informationKeys = words(`
  title titel name naam description omschrijving beschrijving toelichting summary samenvatting purpose doel doelstelling aim
  owner eigenaar author auteur authors auteurs maker makers contributors maintainers bijdragers keywords trefwoorden contact
  contactgegevens organisation organisatie organization afdeling department version versie edition date datum created
  updated created-at updated-at modified generated-at run-id build-id invocation-id commit license licence licentie references referenties bronvermelding links url homepage changelog history
  wijzigingen notes note opmerkingen opmerking comment comments readme based-on gebaseerd-op legal-basis grondslag
  wettelijke-grondslag documentation documentatie $schema $id lang language taal locale language-of-file tags uuid
`);

/** Those of them that say whose it is. */
export const ownerKeys = words("owner eigenaar");

/** Lists of who made a document or answers for it, and of what they did to it. */
const makerKeys = words(`
  owner eigenaar author auteur authors auteurs maker makers contributors maintainers bijdragers contact contactgegevens changelog history wijzigingen
  owners eigenaren eigenaars contacts contactpersoon contactpersonen reviewer reviewers approvals approvers versions versies
  version-history versiegeschiedenis team
`);

/** Lists of what is looked at or done, one after the other. */
const listsOfRules = words(
  "checks controles conditions condities voorwaarden signals signalen steps stappen filters questions vragen",
);

/** Whether a list under a key is of criteria or of those who made the document, and of nobody whom it is about. */
export function isOfNoSubjects(key: string): boolean {
  const folded = foldKey(key);
  return [criteriaKeys, listsOfRules, makerKeys].some((keys) => keys.has(folded));
}

/** Headings of what is no criterion by itself: what stands below is looked at word by word. */
export const headingKeys = words(`
  donors address adres bezoekadres postadres safeguards waarborgen metadata meta header status users gebruikers about
  kind apiversion type info
`);

/** Whether a key says what its text is for an indicator, and nothing of what it is about. */
export function saysOnlyRole(key: string): boolean {
  const folded = foldKey(key);
  return (
    nameKeys.has(folded) ||
    [labelKeys, descriptionKeys, valueKeys, expressionKeys, sourceKeys, containerKeys, formKeys].some((keys) =>
      keys.has(folded),
    )
  );
}

/** The key under which a profile in the project's own shape lists its indicators. */
export const indicatorsKeys = words("indicators indicatoren");

export const selectionKeys = words("selection selectie");

/** What a profile can state of itself, by the name it carries in `Profile`. */
export type FactName = "id" | "title" | "phase" | "purpose" | "automation" | "subject" | "consequences" | "learning";

export const factKeys: ReadonlyMap<string, FactName> = new Map([
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

function ranked(list: string): ReadonlyMap<string, number> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((word, rank) => [word, rank]),
  );
}

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
