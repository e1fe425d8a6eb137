/** What a column of a table holds, by its heading. */
export type ColumnRole =
  | "name"
  | "label"
  | "description"
  | "values"
  | "weight"
  | "threshold"
  | "source"
  | "expression"
  | "form";

/** Headings of a column of names that hardly stand over anything else; the first of them that stands there counts. */
const surely = words(`
  kenmerk kenmerknaam feature feature-name featurename feature-names features veld veldnaam variabele variabelenaam kolom kolomnaam
  colname column column-name columnname field field-name fieldname variable variable-name var var-name varname attribute attribute-name attribuut attribuutnaam
  indicator indicatornaam criterium criterion predictor predictors factor risicofactor risk-factor characteristic covariate regressor term terms
`);

/** Headings under which a person, a product or a place has its name as well. */
const perhaps = words("name naam invoer input element rule regel code id");

const roles: ReadonlyMap<string, ColumnRole> = new Map(
  (
    [
      ["label", "label title titel caption weergavenaam display-name bevraging vraag question"],
      [
        "description",
        "description omschrijving beschrijving toelichting definition definitie uitleg betekenis meaning comment opmerking note notes desc doc remark",
      ],
      [
        "values",
        "value values waarde waarden categories categorieen categorie category level levels options opties bin bins bucket buckets klasse klassen range bereik domain domein codes allowed-values toegestane-waarden attribute-value",
      ],
      [
        "weight",
        "weight gewicht weging point points punt punten score scores coefficient coef coefficients importance relative-importance feature-importance contribution bijdrage belang shap shap-value beta estimate woe gain shap odds-ratio scorepoints",
      ],
      [
        "threshold",
        "threshold drempel drempelwaarde cutoff cut-off grens grenswaarde min max minimum maximum operator",
      ],
      ["source", "source bron table tabel dataset register databron data-source bestand system systeem"],
      [
        "expression",
        "expression expressie formula formule condition conditie voorwaarde afleiding derivation berekening calculation query sql",
      ],
      [
        "form",
        "type dtype data-type datatype gegevenstype format formaat unit eenheid length lengte nullable role rol missing",
      ],
    ] as const
  ).flatMap(([role, list]) => list.split(" ").map((word) => [word, role] as const)),
);

/** Words under which a model has a number for each of its terms, and nobody has one for a person. */
const estimates: ReadonlySet<string> = new Set(
  "coef coefs coefficient coefficients woe iv wald shap odds pvalue".split(" "),
);

/** Whether a heading, or the name of a file, is of what a model was estimated to be. */
export function isEstimate(text: string): boolean {
  const key = fold(text);
  return (
    key.split("-").some((word) => estimates.has(word)) ||
    /(?:^|-)(?:p-value|feature-importances?|std-err(?:or)?)(?:-|$)/.test(key)
  );
}

/** What a heading says of its column: how surely it names, what else it holds, or nothing. */
export function headingOf(text: string): {
  readonly name?: number;
  readonly sure?: boolean;
  readonly role?: ColumnRole;
} {
  const written = fold(text);
  const key = surely.has(written) || roles.has(written) ? written : written.replace(/(?<=[a-z]{3})s$/, "");
  const known = surely.get(key) ?? qualified(key);
  if (known !== undefined) return { name: known, sure: true };
  const guess = perhaps.get(key);
  const role = roles.get(key);
  return {
    ...(guess === undefined ? {} : { name: 1_000 + guess, sure: false }),
    ...(role === undefined ? {} : { role }),
  };
}

/** `Feature_EN`, `technische kenmerknaam`: a heading of names with the language or the manner of them. */
function qualified(key: string): number | undefined {
  const words = key.split("-");
  const names = words.filter((word) => !qualifiers.has(word));
  const [only, ...others] = names;
  const rank = only === undefined || others.length > 0 || words.length > 3 ? undefined : surely.get(only);
  return rank === undefined ? undefined : 500 + rank;
}

const qualifiers = new Set(
  "en nl de fr name naam label technical technisch technische code full volledige original originele short korte db data".split(
    " ",
  ),
);

/** Whether people stand under a heading, or what stands for one of them. */
export function isOfPeople(text: string): boolean {
  const key = fold(text);
  return keys.has(key) || isSurelyOfPeople(text);
}

/** Whether a heading itself says that people stand under it. */
export function isSurelyOfPeople(text: string): boolean {
  const words = fold(text).split("-");
  if (words.some((word) => people.has(word))) return true;
  return words.some((word) => word === "name" || word === "naam") && words.some((word) => parts.has(word));
}

/** By itself a heading like these may stand over people as well as over anything else. */
const keys: ReadonlySet<string> = new Set("name naam code id key sleutel uuid guid hash token".split(" "));
const parts: ReadonlySet<string> = new Set(
  "first last given family full middle sur voor achter roep user screen display".split(" "),
);
const people: ReadonlySet<string> = new Set(
  `bsn user username userid gebruiker gebruikersnaam login handle author auteur mail email person persoon klant client customer patient
  medewerker employee burger citizen voornaam achternaam roepnaam surname firstname lastname fullname who wie`.split(
    /\s+/,
  ),
);

function fold(text: string): string {
  return text
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll(/[_\s.]+/g, "-");
}

function words(list: string): ReadonlyMap<string, number> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((word, rank) => [word, rank]),
  );
}
