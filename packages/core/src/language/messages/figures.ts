/** What is said about figures: statistics, yield, share in the selection. No number is a legal verdict. */
interface Rates {
  step: string;
  group: string;
  rate: string;
  reference: string;
  ratio: string;
  low: string;
  high: string;
}

/** `= 0.034`, and `< 0.001` as it is. */
function chance(p: string): string {
  return /^[<>]/.test(p) ? p : `= ${p}`;
}

export const en = {
  "selection/sole": (a: { indicator: string }) =>
    `"${a.indicator}" by itself is enough to be selected. Origin or nationality may never be the sole criterion.`,
  "selection/decisive": (a: { indicator: string; share: string; margin: string }) =>
    `"${a.indicator}" is ${a.share} of the highest score, and there are cases that are selected only because of it (margin ${a.margin}). Does the weighing under proportionality deal with that?`,
  "selection/alone": (a: { indicator: string; share: string }) =>
    `"${a.indicator}" by itself is enough to be selected (${a.share} of the highest score). Does the weighing under proportionality deal with that?`,
  "selection/required": (a: { indicator: string }) =>
    `Nobody is selected without "${a.indicator}": every selection needs it. Does the weighing under proportionality deal with that?`,
  "selection/share": (a: { indicator: string; share: string }) =>
    `"${a.indicator}" is ${a.share} of the highest score; it decides no selection by itself.`,
  "selection/not-computed": (a: { indicator: string }) =>
    `What "${a.indicator}" does to selection is not computed: \`selection\` is in no form that can be. Known are \`score-at-least\` (also \`threshold\`, \`cutoff\`), \`all-of\` and \`any-of\`.`,
  "selection/single-value": (a: { indicator: string; value: string }) =>
    `"${a.indicator}" names one value only: ${a.value}. A profile may not be aimed at one country, nationality or origin.`,
  "yield/not-more": (a: { profile: string; random: string }) =>
    `The profile finds ${a.profile}, random checks find ${a.random}. It does not find more, so "suitable: yes" contradicts the figures.`,
  "yield/not-shown": (a: { ratio: string; low: string; high: string }) =>
    `The ratio to random checks is ${a.ratio} (95% ${a.low}–${a.high}): these counts do not show that the profile finds more.`,
  "yield/too-few": (a: { profile: string; random: string; p: string }) =>
    `The profile finds ${a.profile}, random checks ${a.random}, but of so few that it may be chance (p ${a.p}): these counts do not show that the profile finds more.`,
  "yield/shown": (a: { profile: string; random: string; ratio: string; low: string; high: string }) =>
    `The profile finds ${a.profile}, random checks ${a.random}: ratio ${a.ratio} (95% ${a.low}–${a.high}).`,
  "yield/more-than-checked": (a: { violations: string; checked: string }) =>
    `${a.violations} violations among ${a.checked} checked is not possible.`,
  "factor/not-more": (a: { with: string; without: string }) =>
    `With the indicator ${a.with} violations, without it ${a.without}. It adds nothing, so "suitable: yes" contradicts the figures.`,
  "factor/not-shown": (a: { p: string }) =>
    `These counts do not show that the indicator contributes (Fisher's exact test, p ${chance(a.p)}). Insufficient is not the same as no effect.`,
  "factor/shown": (a: { with: string; without: string; p: string }) =>
    `With the indicator ${a.with} violations, without it ${a.without} (Fisher's exact test, p ${chance(a.p)}).`,
  "statistics/comparator": (a: { comparator: string }) =>
    `Compared with ${a.comparator}. The framework asks for the chance under random checks; say why that was not possible (\`comparator-reason\`).`,
  "statistics/no-random": () =>
    "Compared with random checks, but their numbers are missing (`random: {population, selected}`).",
  "statistics/more-than": (a: { small: string; large: string; group: string }) =>
    `${a.group}: ${a.small} is more than ${a.large}. The counts cannot be right.`,
  "prose/no-difference": (a: { groups: string }) =>
    `This says that there is no difference; the figures of this record show one for: ${a.groups}.`,
  "prose/not-more-often": (a: { group: string }) =>
    `By this sentence "${a.group}" is selected no more often; the figures of this record show that it is.`,
  "statistics/nobody": (a: { key: string; group: string }) =>
    `${a.group}: \`${a.key}\` is 0. A group of nobody shows nothing; leave it out, or count those who were eligible.`,
  "statistics/suppressed": (a: { key: string; group: string }) =>
    `${of(a.group)}\`${a.key}\` is suppressed or empty, and nothing says how large it can be. Write \`<10\`, or \`suppressed-below: 10\` once for the table.`,
  "statistics/claim-uncompared": () =>
    'The outcome "no difference" rests on no comparison: no group can be held against another with these figures.',
  "statistics/no-whole-number": (a: { key: string; value: string }) =>
    `\`${a.key}\`: ${a.value} is no whole number of people in digits alone.`,
  "statistics/rate": (a: { group: string; stated: string; counted: string }) =>
    `${a.group}: ${a.stated}% is stated, the counts give ${a.counted}%.`,
  "statistics/ratio": (a: { group: string; stated: string; counted: string }) =>
    `${a.group}: a ratio of ${a.stated} is stated, the counts give ${a.counted}.`,
  "statistics/total": (a: { stated: string; counted: string }) =>
    `The groups together are ${a.counted}, the stated total is ${a.stated}.`,
  "statistics/no-reference": () =>
    "No group is the reference (`reference: yes`), and there are no random checks to compare with.",
  "statistics/several-references": () => "More than one group is the reference. Choose one.",
  "statistics/twice": (a: { group: string }) => `Group "${a.group}" is there twice.`,
  "statistics/selection": (a: {
    step: string;
    group: string;
    rate: string;
    reference: string;
    ratio: string;
    low: string;
    high: string;
  }) =>
    `${a.step}: ${a.rate} of "${a.group}" is selected, against ${a.reference}; ratio ${a.ratio} (95% ${a.low}–${a.high}). No number is a legal verdict.`,
  "statistics/random-chance": (a: { step: string; group: string; ratio: string }) =>
    `${a.step}: "${a.group}" is selected ${a.ratio} times as often as under random checks.`,
  "statistics/conditional": (a: {
    step: string;
    group: string;
    strata: string;
    ratio: string;
    low: string;
    high: string;
  }) =>
    `${a.step}: among people who are alike (${a.strata} strata) "${a.group}" is selected ${a.ratio} times as often (95% ${a.low}–${a.high}). What explains a difference does not justify it.`,
  "statistics/stratum-group": (a: { group: string; stratum: string }) =>
    `"${a.group}" in "${a.stratum}" is no group of this table. Give it the name it has above.`,
  "statistics/strata-total": (a: { group: string; key: string; stated: string; counted: string }) =>
    `${a.group}: \`${a.key}\` is ${a.stated}, and the strata together give ${a.counted}.`,
  "statistics/yield": (a: { step: string; group: string; rate: string; reference: string }) =>
    `${a.step}: of "${a.group}" with a known result ${a.rate} had a violation, against ${a.reference}. A higher yield does not clear the profile: it also shows who was looked at.`,
  "statistics/wrongly-selected": (a: Rates) =>
    `${a.step}: of "${a.group}" without a violation ${a.rate} is selected all the same, against ${a.reference}; ratio ${a.ratio} (95% ${a.low}–${a.high}). Equal yields do not undo unequal errors.`,
  "statistics/missed": (a: Rates) =>
    `${a.step}: of "${a.group}" with a violation ${a.rate} is not selected, against ${a.reference}; ratio ${a.ratio} (95% ${a.low}–${a.high}).`,
  "statistics/severity": (a: {
    step: string;
    group: string;
    control: string;
    rate: string;
    reference: string;
    ratio: string;
    low: string;
    high: string;
  }) =>
    `${a.step}: ${a.rate} of those selected from "${a.group}" meets ${a.control} or heavier, against ${a.reference}; ratio ${a.ratio} (95% ${a.low}–${a.high}).`,
  "statistics/no-severity": (a: { controls: string }) =>
    `It is not given per group how many people met which control: write \`${a.controls}\` with each group. Groups can be controlled more severely as well as more often.`,
  "statistics/severity-more": (a: { group: string; controls: string; selected: string }) =>
    `${a.group}: ${a.controls} controls of different people among ${a.selected} selected is not possible.`,
  "statistics/unknown-control": (a: { control: string; known: string }) =>
    `"${a.control}" is no kind of control. Known: ${a.known}.`,
  "statistics/insufficient": (a: { step: string; group: string }) =>
    `${a.step}: the numbers for "${a.group}" are insufficient for a conclusion. Insufficient is not the same as no difference.`,
  "statistics/claim-refuted": (a: { group: string; ratio: string; low: string; high: string }) =>
    `The outcome says there is no difference, but for "${a.group}" the ratio is ${a.ratio} (95% ${a.low}–${a.high}).`,
  "statistics/claim-unpowered": (a: { group: string; have: string; need: string; ratio: string }) =>
    `The outcome says there is no difference, but to see a ratio of ${a.ratio} at least ${a.need} people are needed; "${a.group}" has ${a.have}. The outcome is then: insufficient.`,
  "statistics/claim-unstated": () =>
    "The outcome says there is no difference. Say which ratio the research should at least have shown (`smallest-ratio`), so that it can be computed whether it was large enough.",
  "statistics/no-step": (a: { step: string }) =>
    `There is no table for the step "${a.step}" of the profile. Each step that selects is measured.`,
  "measure/missing": (a: { groups: string }) =>
    `The figures show a difference for ${a.groups}. Say what is done about it, by whom and until when (\`measure\`), or why nothing.`,
};

export const nl: typeof en = {
  "selection/sole": (a) =>
    `"${a.indicator}" is op zichzelf genoeg om te worden geselecteerd. Afkomst of nationaliteit mag nooit het enige criterium zijn.`,
  "selection/decisive": (a) =>
    `"${a.indicator}" is ${a.share} van de hoogste score, en er zijn gevallen die alleen daardoor worden geselecteerd (marge ${a.margin}). Gaat de weging bij de proportionaliteit daarop in?`,
  "selection/alone": (a) =>
    `"${a.indicator}" is op zichzelf genoeg om te worden geselecteerd (${a.share} van de hoogste score). Gaat de weging bij de proportionaliteit daarop in?`,
  "selection/required": (a) =>
    `Zonder "${a.indicator}" wordt niemand geselecteerd: elke selectie vraagt het. Gaat de weging bij de proportionaliteit daarop in?`,
  "selection/share": (a) =>
    `"${a.indicator}" is ${a.share} van de hoogste score; het beslist op zichzelf geen selectie.`,
  "selection/not-computed": (a) =>
    `Wat "${a.indicator}" met de selectie doet, is niet berekend: \`selection\` heeft geen vorm waarmee dat kan. Bekend zijn \`score-at-least\` (ook \`score-vanaf\`, \`drempel\`, \`cutoff\`), \`all-of\` en \`any-of\`.`,
  "selection/single-value": (a) =>
    `"${a.indicator}" noemt één waarde: ${a.value}. Een profiel mag niet gericht zijn op één land, nationaliteit of afkomst.`,
  "yield/not-more": (a) =>
    `Het profiel vindt ${a.profile}, aselecte controle ${a.random}. Dat is niet meer; "geschikt: ja" spreekt de cijfers tegen.`,
  "yield/not-shown": (a) =>
    `De verhouding tot aselecte controle is ${a.ratio} (95% ${a.low}–${a.high}): deze aantallen laten niet zien dat het profiel meer vindt.`,
  "yield/too-few": (a) =>
    `Het profiel vindt ${a.profile}, aselecte controle ${a.random}, maar van zo weinig dat het toeval kan zijn (p ${a.p}): deze aantallen laten niet zien dat het profiel meer vindt.`,
  "yield/shown": (a) =>
    `Het profiel vindt ${a.profile}, aselecte controle ${a.random}: verhouding ${a.ratio} (95% ${a.low}–${a.high}).`,
  "yield/more-than-checked": (a) => `${a.violations} overtredingen bij ${a.checked} controles kan niet.`,
  "factor/not-more": (a) =>
    `Met de indicator ${a.with} overtredingen, zonder ${a.without}. Hij voegt niets toe; "geschikt: ja" spreekt de cijfers tegen.`,
  "factor/not-shown": (a) =>
    `Deze aantallen laten niet zien dat de indicator bijdraagt (exacte toets van Fisher, p ${chance(a.p)}). Onvoldoende is niet hetzelfde als geen effect.`,
  "factor/shown": (a) =>
    `Met de indicator ${a.with} overtredingen, zonder ${a.without} (exacte toets van Fisher, p ${chance(a.p)}).`,
  "statistics/comparator": (a) =>
    `Vergeleken met ${a.comparator}. Het toetsingskader vraagt de kans bij aselecte controle; zeg waarom dat niet kon (\`comparator-reason\`).`,
  "statistics/no-random": () =>
    "Vergeleken met aselecte controle, maar de aantallen daarvan ontbreken (`random: {population, selected}`).",
  "statistics/more-than": (a) => `${a.group}: ${a.small} is meer dan ${a.large}. De aantallen kunnen niet kloppen.`,
  "prose/no-difference": (a) =>
    `Hier staat dat er geen verschil is; de cijfers van deze toets tonen er wel een voor: ${a.groups}.`,
  "prose/not-more-often": (a) =>
    `Volgens deze zin wordt "${a.group}" niet vaker geselecteerd; de cijfers van deze toets tonen van wel.`,
  "statistics/nobody": (a) =>
    `${a.group}: \`${a.key}\` is 0. Een groep van niemand toont niets; laat haar weg, of tel wie in aanmerking kwam.`,
  "statistics/suppressed": (a) =>
    `${of(a.group)}\`${a.key}\` is onderdrukt of leeg, en nergens staat hoe groot het kan zijn. Schrijf \`<10\`, of één keer \`suppressed-below: 10\` bij de tabel.`,
  "statistics/claim-uncompared": () =>
    'De uitkomst "geen verschil" rust op geen vergelijking: met deze cijfers is geen groep tegen een andere te houden.',
  "statistics/no-whole-number": (a) => `\`${a.key}\`: ${a.value} is geen heel aantal mensen in alleen cijfers.`,
  "statistics/rate": (a) => `${a.group}: er staat ${a.stated}%, de aantallen geven ${a.counted}%.`,
  "statistics/ratio": (a) => `${a.group}: er staat een verhouding van ${a.stated}, de aantallen geven ${a.counted}.`,
  "statistics/total": (a) => `De groepen samen zijn ${a.counted}, het opgegeven totaal is ${a.stated}.`,
  "statistics/no-reference": () =>
    "Geen groep is de referentie (`reference: yes`), en er zijn geen aselecte controles om mee te vergelijken.",
  "statistics/several-references": () => "Meer dan één groep is de referentie. Kies er één.",
  "statistics/twice": (a) => `Groep "${a.group}" staat er twee keer.`,
  "statistics/selection": (a) =>
    `${a.step}: van "${a.group}" wordt ${a.rate} geselecteerd, tegen ${a.reference}; verhouding ${a.ratio} (95% ${a.low}–${a.high}). Geen getal is een juridisch oordeel.`,
  "statistics/random-chance": (a) =>
    `${a.step}: "${a.group}" wordt ${a.ratio} keer zo vaak geselecteerd als bij aselecte controle.`,
  "statistics/conditional": (a) =>
    `${a.step}: onder mensen die gelijk zijn (${a.strata} strata) wordt "${a.group}" ${a.ratio} keer zo vaak geselecteerd (95% ${a.low}–${a.high}). Wat een verschil verklaart, rechtvaardigt het niet.`,
  "statistics/stratum-group": (a) =>
    `"${a.group}" in "${a.stratum}" is geen groep van deze tabel. Geef haar de naam van hierboven.`,
  "statistics/strata-total": (a) => `${a.group}: \`${a.key}\` is ${a.stated}, en de strata samen geven ${a.counted}.`,
  "statistics/yield": (a) =>
    `${a.step}: van "${a.group}" met bekende uitkomst had ${a.rate} een overtreding, tegen ${a.reference}. Een hogere opbrengst pleit het profiel niet vrij: zij toont ook wie is bekeken.`,
  "statistics/wrongly-selected": (a) =>
    `${a.step}: van "${a.group}" zonder overtreding wordt ${a.rate} toch geselecteerd, tegen ${a.reference}; verhouding ${a.ratio} (95% ${a.low}–${a.high}). Een gelijke opbrengst heft ongelijke fouten niet op.`,
  "statistics/missed": (a) =>
    `${a.step}: van "${a.group}" met een overtreding wordt ${a.rate} niet geselecteerd, tegen ${a.reference}; verhouding ${a.ratio} (95% ${a.low}–${a.high}).`,
  "statistics/severity": (a) =>
    `${a.step}: van de geselecteerden uit "${a.group}" krijgt ${a.rate} te maken met ${a.control} of zwaarder, tegen ${a.reference}; verhouding ${a.ratio} (95% ${a.low}–${a.high}).`,
  "statistics/no-severity": (a) =>
    `Per groep staat er niet hoeveel mensen welke controle kregen: schrijf \`${a.controls}\` bij elke groep. Groepen kunnen vaker, maar ook strenger worden gecontroleerd.`,
  "statistics/severity-more": (a) =>
    `${a.group}: ${a.controls} controles van verschillende mensen bij ${a.selected} geselecteerden kan niet.`,
  "statistics/unknown-control": (a) => `"${a.control}" is geen soort controle. Bekend zijn: ${a.known}.`,
  "statistics/insufficient": (a) =>
    `${a.step}: de aantallen van "${a.group}" zijn onvoldoende voor een conclusie. Onvoldoende is niet hetzelfde als geen verschil.`,
  "statistics/claim-refuted": (a) =>
    `De uitkomst zegt dat er geen verschil is, maar voor "${a.group}" is de verhouding ${a.ratio} (95% ${a.low}–${a.high}).`,
  "statistics/claim-unpowered": (a) =>
    `De uitkomst zegt dat er geen verschil is, maar om een verhouding van ${a.ratio} te zien zijn ten minste ${a.need} mensen nodig; "${a.group}" heeft er ${a.have}. De uitkomst is dan: onvoldoende.`,
  "statistics/claim-unstated": () =>
    "De uitkomst zegt dat er geen verschil is. Zeg welke verhouding het onderzoek ten minste had moeten laten zien (`smallest-ratio`); dan is te berekenen of het groot genoeg was.",
  "statistics/no-step": (a) =>
    `Er is geen tabel voor de stap "${a.step}" van het profiel. Elke stap die selecteert, wordt gemeten.`,
  "measure/missing": (a) =>
    `De cijfers laten een verschil zien voor ${a.groups}. Zeg wat er gebeurt, door wie en wanneer (\`measure\`), of waarom niets.`,
};

/** The name of a group ahead of what is said of it; nothing where it has none yet. */
function of(group: string): string {
  return group === "" ? "" : `${group}: `;
}
