import type { Check, Field, Question, Text } from "@tenzij/law";

/** What each check of the law looks at, in one sentence. */
export const checked: Readonly<Record<Check, Text>> = {
  edition: {
    nl: "het toetsverslag noemt een kader dat bekend is, geldt en door het beleid wordt gevraagd",
    en: "the record names a framework that is known, current and asked by the policy",
  },
  scope: {
    nl: "er staat een doel, en het gevolg voor mensen gaat daarmee samen",
    en: "a purpose is stated, and what follows for people agrees with it",
  },
  classification: {
    nl: "elke indicator met onderscheid heeft een soort, en geen lichtere dan die van de criteriatoets",
    en: "each indicator that distinguishes has a kind, and none lighter than that of the criteria test",
  },
  reading: {
    nl: "een lezing die niet zeker is, heeft een antwoord van een jurist",
    en: "a reading that is not sure has the answer of a lawyer",
  },
  road: {
    nl: "de genoemde uitzondering of rechtvaardiging staat voor dit onderscheid open",
    en: "the exception or justification named is open to this distinction",
  },
  "sole-criterion": {
    nl: "uit regels en gewichten: beslist dit criterium alleen",
    en: "from rules and weights: whether this criterion decides alone",
  },
  "decisive-share": {
    nl: "uit gewicht en drempel: aandeel en marge, en of er selecties zijn die alleen hierop rusten",
    en: "from weight and threshold: share and margin, and whether selections rest on this alone",
  },
  "single-value": {
    nl: "de waarden: één land, nationaliteit of groep",
    en: "the values: one country, nationality or group",
  },
  combination: {
    nl: "de verklaring noemt ten minste twee indicatoren die samen voorkomen",
    en: "the statement names at least two indicators that occur together",
  },
  members: {
    nl: "het antwoord noemt alle selectiecriteria waarover het samen gaat",
    en: "the answer names all selection criteria it is about together",
  },
  conclusion: {
    nl: "geen ontkennend antwoord terwijl het profiel in gebruik of in proef is",
    en: "no negative answer while the profile is in use or in pilot",
  },
  "suitability-against-random": {
    nl: "het aandeel treffers van profiel en steekproef, nagerekend met interval",
    en: "hit rates of profile and random check, recomputed with interval",
  },
  "factor-effect": {
    nl: "het effect van de factor, nagerekend uit de aantallen",
    en: "the effect of the factor, recomputed from the counts",
  },
  comparator: {
    nl: "waarmee is vergeleken; een andere maat dan aselecte controle heeft een reden",
    en: "what was compared with; another measure than random checks has a reason",
  },
  "statistics-add-up": {
    nl: "aantallen, percentages, verhoudingen en intervallen, nagerekend; omvang van de steekproef",
    en: "counts, rates, ratios and intervals, recomputed; size of the sample",
  },
  steps: {
    nl: "een tabel voor elke stap die selecteert",
    en: "a table for every step that selects",
  },
  "severity-of-control": {
    nl: "de soort controle per groep, nagerekend",
    en: "the kind of control per group, recomputed",
  },
  measure: {
    nl: "een verschil in de cijfers heeft een maatregel of een reden waarom niet",
    en: "a difference in the figures has a measure or a reason why not",
  },
  periodic: {
    nl: "het antwoord is niet ouder dan de termijn van het beleid",
    en: "the answer is not older than the term of the policy",
  },
  coverage: {
    nl: "elke indicator van het profiel staat onder `covers`",
    en: "each indicator of the profile stands under `covers`",
  },
  orphans: {
    nl: "het toetsverslag noemt precies de indicatoren van het profiel",
    en: "the record names exactly the indicators of the profile",
  },
  digests: {
    nl: "de controlegetallen van elk deel, tegen het profiel van nu",
    en: "the digests of each part, against the profile as it is now",
  },
  "rest-answered": {
    nl: "een wijziging buiten de criteria heeft een antwoord",
    en: "a change outside the criteria has an answer",
  },
  validity: {
    nl: "de termijn loopt nog en is niet langer dan het beleid toestaat",
    en: "the term is running and no longer than the policy allows",
  },
  standing: {
    nl: "niet ingetrokken, afgewezen of concept; data in volgorde",
    en: "not withdrawn, rejected or draft; dates in order",
  },
  signers: {
    nl: "verschillende mensen tekenden in elke rol die het beleid vraagt, op deze inhoud",
    en: "different people signed in each role the policy asks for, on this content",
  },
  "answered-by": {
    nl: "naam, rol en datum bij elk antwoord",
    en: "name, role and date with every answer",
  },
  "filled-in": {
    nl: "lege, herhaalde en nietszeggende antwoorden",
    en: "empty, repeated and meaningless answers",
  },
  "prose-against-data": {
    nl: "de tekst ontkent niets wat in het profiel staat",
    en: "the text denies nothing that stands in the profile",
  },
  stated: {
    nl: "het profiel, een wikkel of de toets vermeldt het",
    en: "the profile, a wrapper or the record states it",
  },
  stopped: {
    nl: "een profiel waarvan discriminatie is vastgesteld, is niet in gebruik; bij een vermoeden is er een besluit",
    en: "a profile of which discrimination is established is not in use; under a suspicion there is a decision",
  },
  shares: {
    nl: "aselect, profiel en signaal zijn samen honderd procent",
    en: "random, profile and signal are together a hundred per cent",
  },
  "assessed-in-time": {
    nl: "de beoordeling is van vóór de toets en niet ouder dan drie jaar",
    en: "the assessment is of before the test and no older than three years",
  },
  "high-risk": {
    nl: "geen verboden praktijk in gebruik; bij bijlage III en profilering volgt een hoog risico",
    en: "no forbidden practice in use; Annex III and profiling make it high risk",
  },
  "high-risk-assessed": {
    nl: "bij een hoog risico is er een mensenrechtentoets",
    en: "at high risk there is a human rights assessment",
  },
};

/** Who holds a question that is not held by the record. */
export const heldElsewhere: Readonly<Record<Exclude<Question["heldBy"], "record">, Text>> = {
  incident: {
    nl: "elk vermoeden van discriminatie in `incidents/`, en het profiel waarover het gaat",
    en: "each suspicion of discrimination in `incidents/`, and the profile it is about",
  },
  detector: { nl: "de criteriatoets zelf", en: "the criteria test itself" },
  exclusion: {
    nl: "de uitsluiting: zij geldt op wat met zoveel woorden is vermeld",
    en: "the exclusion: it holds on what is stated in so many words",
  },
  policy: { nl: "het schema van het beleid", en: "the schema of the policy" },
  gate: {
    nl: "de beoordeling bij de merge, uit git en de reviews",
    en: "the gate at the merge, from git and the reviews",
  },
};

/** What makes a field of an answer complete, beside being filled in. */
export const typeChecked: Readonly<Record<Field["is"], Text | null>> = {
  "yes-no": { nl: "ja of nee", en: "yes or no" },
  reason: null,
  text: null,
  person: { nl: "een naam", en: "a name" },
  role: { nl: "een rol", en: "a role" },
  "date-past": { nl: "een dag die er is en niet later dan vandaag", en: "a day that exists, no later than today" },
  "date-future": { nl: "een dag die er is en nog komt", en: "a day that exists and is still to come" },
  number: { nl: "een getal", en: "a number" },
  count: { nl: "een aantal, of een onderdrukte cel", en: "a count, or a suppressed cell" },
  reference: { nl: "een vindplaats die er is", en: "a reference that is there" },
  references: { nl: "vindplaatsen die er zijn", en: "references that are there" },
  choice: { nl: "een van de bekende woorden", en: "one of the known words" },
  list: { nl: "een lijst", en: "a list" },
  map: { nl: "elk deel", en: "each part" },
  article: { nl: "een artikel van een wet", en: "an article of a statute" },
  period: { nl: "een periode", en: "a period" },
  statistics: { nl: "een tabel met aantallen", en: "a table of counts" },
};
