/** What is said about the content that a test was done for, and about what changed after it. */

export const en = {
  "covers/missing": () =>
    "The record is not bound to the content of the profile (`covers`). Run `tenzij justify --refresh`, after reading that every answer still holds.",
  "covers/version": (a: { version: string; known: string }) =>
    `The digests are of version "${a.version}"; this tool knows version ${a.known}. \`tenzij justify --refresh\` names the answers to read again.`,
  "covers/not-listed": (a: { indicators: string }) =>
    `The profile has indicators that were not looked at when the test was done: ${a.indicators}.`,
  "covers/changed": (a: { indicator: string; part: string; questions: string }) =>
    `${a.part} of "${a.indicator}" changed after the test. To answer again: ${a.questions}.`,
  "covers/changed-profile": (a: { part: string; questions: string }) =>
    `${a.part} of the profile changed after the test. To answer again: ${a.questions}.`,
  "covers/changed-quietly": (a: { indicator: string; part: string }) =>
    `${a.part} of "${a.indicator}" changed after the test; no answer rests on it. Run \`tenzij justify --refresh\`.`,
  "covers/changed-profile-quietly": (a: { part: string }) =>
    `${a.part} of the profile changed after the test; no answer rests on it. Run \`tenzij justify --refresh\`.`,
  "covers/gone": (a: { indicator: string; questions: string }) =>
    `"${a.indicator}" is no longer in the profile. To answer again: ${a.questions}. \`tenzij justify --refresh\` says how to confirm what holds.`,
  "covers/changed-rest": (a: { key: string; questions: string }) =>
    `What stands under "${a.key}" in the profile changed after the test. To answer, once for all of it: ${a.questions}.`,
  "covers/here": (a: { record: string; questions: string }) =>
    `This changed after the test in ${a.record}. To answer again: ${a.questions}.`,
  "covers/here-quietly": (a: { record: string; questions: string }) =>
    `This changed after the test in ${a.record}; no answer rests on it.`,
  "covers/earlier": (a: { version: string; until: string; profile: string }) =>
    `The digests are of version ${a.version}, which does not see everything in the profile. The test counts until ${a.until}. \`tenzij justify ${a.profile}\` writes the digests of today beside them; where only that changes, signatures stay.`,
  "covers/unseen": (a: { parts: string; version: string }) =>
    `This change alters what digests of version ${a.version} do not see: ${a.parts}. Read whether every answer still holds, and run \`tenzij justify --refresh\`.`,
  "covers/orphan": (a: { indicator: string }) =>
    `The record speaks of "${a.indicator}", but the profile has no such indicator. Was it renamed, then call it so here; was it taken out, then remove what stands under it.`,
};

export const nl: typeof en = {
  "covers/missing": () =>
    "Het toetsverslag is niet gebonden aan de inhoud van het profiel (`covers`). Gebruik `tenzij justify --refresh`, nadat u hebt nagelezen dat elk antwoord nog geldt.",
  "covers/version": (a) =>
    `De controlegetallen zijn van versie "${a.version}"; dit programma kent versie ${a.known}. \`tenzij justify --refresh\` noemt de antwoorden om na te lezen.`,
  "covers/not-listed": (a) => `Het profiel heeft indicatoren die bij de toets niet zijn bekeken: ${a.indicators}.`,
  "covers/changed": (a) =>
    `${a.part} van "${a.indicator}" is na de toets veranderd. Opnieuw te beantwoorden: ${a.questions}.`,
  "covers/changed-profile": (a) =>
    `${a.part} van het profiel is na de toets veranderd. Opnieuw te beantwoorden: ${a.questions}.`,
  "covers/changed-quietly": (a) =>
    `${a.part} van "${a.indicator}" is na de toets veranderd; geen antwoord rust erop. Gebruik \`tenzij justify --refresh\`.`,
  "covers/changed-profile-quietly": (a) =>
    `${a.part} van het profiel is na de toets veranderd; geen antwoord rust erop. Gebruik \`tenzij justify --refresh\`.`,
  "covers/gone": (a) =>
    `"${a.indicator}" staat niet meer in het profiel. Opnieuw te beantwoorden: ${a.questions}. \`tenzij justify --refresh\` zegt hoe u bevestigt wat nog klopt.`,
  "covers/changed-rest": (a) =>
    `Wat in het profiel onder "${a.key}" staat, is na de toets veranderd. Te beantwoorden, één keer voor alles samen: ${a.questions}.`,
  "covers/here": (a) => `Dit is veranderd na de toets in ${a.record}. Opnieuw te beantwoorden: ${a.questions}.`,
  "covers/here-quietly": (a) => `Dit is veranderd na de toets in ${a.record}; geen antwoord rust erop.`,
  "covers/earlier": (a) =>
    `De controlegetallen zijn van versie ${a.version}, die niet alles in het profiel ziet. Het toetsverslag telt tot ${a.until}. \`tenzij justify ${a.profile}\` schrijft die van nu ernaast; verandert er niets anders, dan blijven de handtekeningen staan.`,
  "covers/unseen": (a) =>
    `Deze wijziging verandert wat controlegetallen van versie ${a.version} niet zien: ${a.parts}. Lees na of elk antwoord nog geldt, en gebruik \`tenzij justify --refresh\`.`,
  "covers/orphan": (a) =>
    `Het toetsverslag gaat over "${a.indicator}", maar het profiel heeft die indicator niet. Is hij hernoemd, noem hem dan ook hier zo; is hij geschrapt, haal dan weg wat eronder staat.`,
};
