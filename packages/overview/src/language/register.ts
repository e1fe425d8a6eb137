/** Why a field of a registration is not filled, does not fit or was not checked. */
export const en = {
  "register/chosen": () => "whoever registers chooses; a selection by risk is at least Impactvolle algoritmes",
  "register/write-title": () => "write `title` at the top of the profile or its wrapper",
  "register/write-description": () => "write `description` at the top of the profile or its wrapper",
  "register/no-phase": () => "the phase stands neither in the profile nor in the record",
  "register/pilot": () => "of a pilot it counts whether it has consequences, and that is not stated",
  "register/list-elsewhere": (a: { list: string }) => `the values stand in a list outside the standard: ${a.list}`,
  "register/plain-language": () => "language level B1 was not measured",
  "register/too-long": (a: { letters: number; below: number }) =>
    `${a.letters} letters; it has to be fewer than ${a.below}`,
  "register/not-a-choice": () => "this is none of the values that the standard lists",
  "register/too-many": () => "these are more values than the standard allows",
  "register/no-address": () => "this is no address that the standard accepts",
  "register/no-month": () => "this is no year and month (2026-11)",
  "register/line-break": () => "the standard allows no line break here",
  "register/markup": () => "the standard allows no markup here",
  "register/learning-not-stated": () => "it does not state whether it learns: write `learning` in the profile",
};

export const nl: typeof en = {
  "register/chosen": () => "wie registreert, kiest; een risicoselectie is ten minste Impactvolle algoritmes",
  "register/write-title": () => "schrijf `titel` bovenaan het profiel of zijn wikkel",
  "register/write-description": () => "schrijf `omschrijving` bovenaan het profiel of zijn wikkel",
  "register/no-phase": () => "de fase staat niet in het profiel en niet in de toets",
  "register/pilot": () => "van een proef telt of zij gevolgen heeft, en dat staat er niet",
  "register/list-elsewhere": (a) => `de waarden staan in een lijst buiten de standaard: ${a.list}`,
  "register/plain-language": () => "taalniveau B1 is niet gemeten",
  "register/too-long": (a) => `${a.letters} tekens; het moeten er minder dan ${a.below} zijn`,
  "register/not-a-choice": () => "dit is geen van de waarden die de standaard noemt",
  "register/too-many": () => "dit zijn meer waarden dan de standaard toelaat",
  "register/no-address": () => "dit is geen adres dat de standaard aanneemt",
  "register/no-month": () => "dit is geen jaar en maand (2026-11)",
  "register/line-break": () => "de standaard laat hier geen regeleinde toe",
  "register/markup": () => "de standaard laat hier geen opmaak toe",
  "register/learning-not-stated": () => "er staat niet of het leert: schrijf `learning` in het profiel",
};
